import Diagnostics
import TestSupport
import Testing

@testable import Checking

@Suite struct RenamedArticleTests {
    private func errors(_ files: [String: String]) -> [Diagnostic] {
        TestSite(files).read().diagnostics.filter { $0.severity == .error }
    }

    private func article(titled title: String, _ lines: String = "") -> String {
        TestSupport.article("\(lines)").replacing("title: Probe", with: "title: \(title)")
    }

    @Test func oneFindingForAllThatFollows() throws {
        let referring = TestSupport.article(
            "related: [hundesteuer]\n", body: "Siehe [[hundesteuer]] und [x](hundesteuer.md).\n")
        let found = errors([
            "articles/anmeldung-hund.md": article(titled: "Hundesteuer anmelden", "aliases: [hund]\n"),
            "articles/eins.md": referring, "articles/zwei.md": referring,
            "questions.tsv": "hund anmelden\thundesteuer\n",
            "notices/2026-11-20-probe.md":
                "---\ntitle: Neu\narticles: [hundesteuer]\nfrom: 2026-11-20\nuntil: 2026-12-01\n---\n\n[[hundesteuer]]\n",
        ])
        #expect(found.map(\.rule.rawValue) == ["link.renamed-article"], "\(found.map(\.message.english))")
        let help = try #require(found.first?.help?.english)
        #expect(help.contains("aliases: [hund, hundesteuer]") && help.contains("\"anmeldung-hund\""))
        #expect(found.first?.message.english.contains("9 places") == true)
        #expect(found.first?.related.count == 5)
    }

    @Test func aSlipIsNoRename() {
        let found = errors([
            "articles/hundesteuer.md": article(titled: "Hundesteuer anmelden"),
            "articles/eins.md": TestSupport.article("related: [hundesteur]\n", body: "Siehe [[hundesteur]].\n"),
        ])
        #expect(found.map(\.rule.rawValue) == ["reference.article", "link.dead-article"])
    }

    @Test func theOnlyArticleWithTheWordIsMeant() {
        let found = errors([
            "articles/hund-neu.md": article(titled: "Hund anmelden"),
            "articles/katze.md": article(titled: "Katze anmelden"),
            "articles/eins.md": TestSupport.article("related: [hund]\n", body: "Siehe [[hund]].\n"),
        ])
        #expect(found.map(\.rule.rawValue) == ["link.renamed-article"])
        #expect(found.first?.help?.english.contains("\"hund-neu\"") == true)
    }

    @Test func manyPlacesAreOneFindingWhereNobodyKnowsTheNewName() {
        let referring = TestSupport.article("related: [hundesteuer]\n", body: "Siehe [[hundesteuer]].\n")
        let few = errors(["articles/eins.md": referring, "articles/zwei.md": referring])
        #expect(few.count == 4)
        let many = errors([
            "articles/eins.md": referring, "articles/zwei.md": referring, "articles/drei.md": referring,
        ])
        #expect(many.map(\.rule.rawValue) == ["link.renamed-article"])
        #expect(many.first?.related.count == 5)
        #expect(many.first?.help?.english.contains("aliases: [hundesteuer]") == true)
    }

    @Test func withTheAliasNothingIsWrong() {
        let found = errors([
            "articles/anmeldung-hund.md": article(titled: "Hundesteuer anmelden", "aliases: [hundesteuer]\n"),
            "articles/eins.md": TestSupport.article("related: [hundesteuer]\n", body: "Siehe [[hundesteuer]].\n"),
        ])
        #expect(found.isEmpty)
    }

    @Test func aLongerNameOfTheSame() {
        let files = [
            "articles/hund-neu.md": TestSupport.article("title: Anmeldung"),
            "articles/andere.md": TestSupport.article("related: [hund]", body: "[[hund]] und [x](hund.md).\n"),
        ]
        let found = TestSite(files).read().diagnostics.filter { $0.severity == .error }
        #expect(found.map(\.rule.rawValue) == ["link.renamed-article"], "\(found.map(\.message.english))")
    }
}
