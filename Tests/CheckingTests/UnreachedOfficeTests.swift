import TestSupport
import Testing

@testable import Checking

struct UnreachedOfficeTests {
    @Test func nothingLeadsThere() {
        expectFindings(
            of: UnreachedOffice.self,
            in: [
                "offices/ruhr/ruhr-archiv.yaml": "1️⃣name: A\n",
                "articles/x.md": "---\ntitle: X\ncategory: alltag\nanswer: X.\noffices: [ruhr-amt]\n---\n",
            ], .note("care.unreached-office"))
    }

    @Test func whatCouldNotBeReadMayLeadThere() {
        expectFindings(
            of: UnreachedOffice.self,
            in: [
                "offices/ruhr/ruhr-archiv.yaml": "name: A\n",
                "articles/x.md": "---\ntitle: X\ncategory: alltag\nanswer: X.\noffices: [ruhr-amt]\n---\n",
                "articles/y.md": "---\ntitle: Y\ncategory: alltag\nanswer: Y.\noffices: {a: b}\n---\n",
            ])
    }

    @Test func aContactLeadsThere() {
        expectFindings(
            of: UnreachedOffice.self,
            in: [
                "offices/ruhr/ruhr-archiv.yaml": "name: A\n",
                "contacts/ruhr.tsv": "id\toffice\nteam\truhr-archiv\n",
                "articles/x.md": "---\ntitle: X\ncategory: alltag\nanswer: X.\noffices: [ruhr-amt]\n---\n",
            ])
    }
}
