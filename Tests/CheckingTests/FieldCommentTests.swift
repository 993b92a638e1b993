import TestSupport
import Testing

@testable import Checking

@Suite struct FieldCommentTests {
    @Test func inEveryValue() {
        expectFindings(
            of: FieldComment.self,
            in: [
                "articles/probe.md": article(
                    "answer: Ja 1️⃣<!-- Chef fragen -->.\ndocuments: [\"Ausweis 2️⃣<!-- a -->\"]\n"),
                "offices/ruhr/ruhr-amt.yaml": "name: Amt\nnote: Hallo 3️⃣<!-- b -->\n",
                "notices/2026-11-20-probe.md":
                    "---\ntitle: Probe 4️⃣<!-- c -->\nfrom: 2026-11-20\nuntil: 2026-12-01\n---\n\nText.\n",
                "glossary.yaml": "Wort: Bedeutung 5️⃣<!-- d -->\n",
            ], .error("safety.field-comment", "1️⃣"), .error("safety.field-comment", "2️⃣"),
            .error("safety.field-comment", "3️⃣", in: ["ruhr"]), .error("safety.field-comment", "4️⃣"),
            .error("safety.field-comment", "5️⃣"))
    }

    @Test(arguments: ["Text <!-- weg --> mehr.\n", "`<!-- Code -->`\n", "\\<!-- so -->\n", "a < b ! - -\n"])
    func notInBodies(body: String) {
        expectFindings(of: FieldComment.self, in: probe(body: body))
    }
}
