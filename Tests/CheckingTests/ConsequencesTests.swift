import Diagnostics
import TestSupport
import Testing

@testable import Checking

/// One cause is one finding, whichever rules see it.
@Suite struct ConsequencesTests {
    private func rules(_ files: [String: String]) -> [String] {
        TestSite(files).read().diagnostics.map(\.rule.rawValue)
    }

    @Test func aHeadingOfAnotherLevelThatReplacesNothing() {
        let found = rules([
            "articles/probe.md": article(body: "## Ablauf\n\nText.\n"),
            "articles/probe.rhein.md": "### Ablauf\n\nAnders.\n",
        ])
        #expect(found.filter { $0 == "scope.section-twin" }.count == 1, "\(found)")
        #expect(!found.contains("care.heading-skipped"), "\(found)")
    }

    @Test func aHeadingThatOnlySkipsALevel() {
        let found = rules(["articles/probe.md": article(body: "### Ablauf\n\nText.\n")])
        #expect(found.contains("care.heading-skipped"), "\(found)")
    }

    @Test func aValueThatIsRefusedIsNotLookedFor() {
        let found = rules(["synonyms.yaml": "perso: !Wort\n", "articles/probe.md": article(body: "Text.\n")])
        #expect(found.contains("yaml.leading-sign"), "\(found)")
        #expect(!found.contains("synonym.leads-nowhere"), "\(found)")
        let other = rules(["synonyms.yaml": "perso: Zwergplanet\n", "articles/probe.md": article(body: "Text.\n")])
        #expect(other.contains("synonym.leads-nowhere"), "\(other)")
    }
}
