import Diagnostics
import TestSupport
import Testing

@testable import Checking

struct UselessSynonymTests {
    private func expect(
        _ synonyms: String, _ expected: ExpectedFinding..., sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let marked = MarkedFiles(["synonyms.yaml": synonyms])
        let text = article("title: Hundesteuer anmelden", body: "Für Welpen und Kampfhunde.\n")
        let site = TestSite(marked.files.merging(["articles/probe.md": text]) { a, _ in a })
        let knowledge = site.readAlone().knowledge
        var findings = Findings()
        UselessSynonym.check(knowledge, readings: TestSite.synonymReadings(knowledge) ?? [], &findings)
        if let difference = marked.difference(between: findings.list, knowledge.sources, and: expected) {
            Issue.record("The findings differ:\n\(difference)", sourceLocation: sourceLocation)
        }
    }

    @Test("Synonyms that nobody would ever ask are found")
    func whatNobodyEverAsks() {
        expect("1️⃣ich: hundesteuer\n", .warning("synonym.never-asked"))
        expect("1️⃣Guten Tag: hundesteuer\n", .warning("synonym.never-asked"))
        expect(
            "1️⃣\"\": hundesteuer\n2️⃣\"!\": hundesteuer\n", .warning("synonym.never-asked", "1️⃣"),
            .warning("synonym.never-asked", "2️⃣"))
        expect(
            "1️⃣hasso bello rex waldi lassie fiffi struppi rantanplan idefix: hundesteuer\n",
            .warning("synonym.never-asked"))
        expect("hasso bello rex waldi lassie fiffi struppi idefix: hundesteuer\nich wuff: welpe\n")
    }

    @Test("Words that no article has are found")
    func whatLeadsNowhere() {
        expect(
            "wuff: [hundesteuer, 1️⃣zwergplanet, hunde steuer, kampfhund]\nmiau: {means: 2️⃣katzensteuer}\n",
            .note("synonym.leads-nowhere", "1️⃣"), .note("synonym.leads-nowhere", "2️⃣"))
    }
}
