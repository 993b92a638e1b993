import TestSupport
import Testing

@testable import Checking

@Suite struct SectionTwinTests {
    @Test(
        "A city's section beside the shared one that it was to replace",
        arguments: ["### 1️⃣Kosten", "## 1️⃣Koster", "#### 1️⃣Kosten"])
    func beside(heading: String) {
        expectFindings(
            of: SectionTwin.self,
            in: [
                "articles/probe.md": article(body: "## Kosten\n\nZehn Euro.\n"),
                "articles/probe.rhein.md": "\(heading)\n\nZwölf Euro.\n",
            ], .warning("scope.section-twin", in: ["rhein"]))
    }

    @Test func singularAndPlural() {
        expectFindings(
            of: SectionTwin.self,
            in: [
                "articles/probe.md": article(body: "## Hinweise\n\nText.\n"),
                "articles/probe.rhein.md": "## 1️⃣Hinweis\n\nText.\n",
            ], .warning("scope.section-twin", in: ["rhein"]))
    }

    @Test func twiceInOneText() {
        expectFindings(
            of: SectionTwin.self, in: probe(body: "## Kosten\n\nEins.\n\n## 1️⃣Kosten\n\nZwei.\n"),
            .warning("scope.section-twin"))
    }

    @Test(arguments: ["## Kosten\n\nZwölf.\n", "## Ablauf\n\nText.\n", "Text.\n"])
    func others(own: String) {
        expectFindings(
            of: SectionTwin.self,
            in: [
                "articles/probe.md": article(body: "## Kosten\n\nZehn Euro.\n\n### Kosten für Kinder\n\nFünf.\n"),
                "articles/probe.rhein.md": own,
            ])
    }
}
