import TestSupport
import Testing

@testable import Checking

struct MissingSectionTests {
    private func settings(_ sections: String) -> String {
        "title: P\ncategories: [{id: alltag, title: Alltag}]\nsections:\n\(sections)"
    }

    @Test("An expected section that is missing is reported")
    func aSectionIsAskedFor() {
        let settings = settings("  - heading: Gebühren\n    expected: true\n  - heading: Hinweise\n")
        func expect(_ text: String, _ expected: ExpectedFinding...) {
            let files = ["articles/probe.md": text, "auskunft.yaml": settings]
            expectFindings(of: MissingSection.self, in: files, expected)
        }
        expect(article(body: "## Gebühren\n\nKeine.\n"))
        expect(article(body: "### Gebühren\n\nA.\n\n## Gebühren\n\nB.\n"))
        expect(article("title: 1️⃣Probe"), .warning("care.missing-section"))
        expect(article("title: 1️⃣Probe", body: "### Gebühren\n\nA.\n"), .warning("care.missing-section"))
        expect(article("title: 1️⃣Probe", body: "## Gebührenfreiheit\n\nA.\n"), .warning("care.missing-section"))
        expect(
            article("title: 1️⃣Probe", body: "::: ruhr\n## Gebühren\n\nKeine.\n:::\n"),
            .warning("care.missing-section", in: ["rhein"]))
        expect(article("offered: false\ninstead: Der Kreis."))
    }

    @Test("A city's own file may supply the section")
    func aCitysOwnFileMayHaveTheSection() {
        expectFindings(
            of: MissingSection.self,
            in: [
                "auskunft.yaml": settings("  - heading: Kosten\n    expected: true\n"),
                "articles/probe.md": article("title: 1️⃣Probe"), "articles/probe.ruhr.md": "## Kosten\n\nKeine.\n",
            ],
            .warning("care.missing-section", in: ["rhein"]))
    }
}
