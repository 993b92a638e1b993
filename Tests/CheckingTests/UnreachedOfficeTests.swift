import TestSupport
import Testing

@testable import Checking

struct UnreachedOfficeTests {
    @Test func nothingLeadsThere() {
        expectFindings(
            of: UnreachedOffice.self,
            in: [
                "offices/rhein/rhein-amt.yaml": "1️⃣name: A\n",
                "articles/x.md": "---\ntitle: X\ncategory: alltag\nanswer: X.\noffices: [ruhr-amt]\n---\n",
            ], .note("care.unreached-office"))
    }

    @Test func aContactLeadsThere() {
        expectFindings(
            of: UnreachedOffice.self,
            in: [
                "contacts/rhein.tsv": "id\toffice\nteam\trhein-amt\n",
                "articles/x.md": "---\ntitle: X\ncategory: alltag\nanswer: X.\noffices: [ruhr-amt]\n---\n",
            ])
    }
}
