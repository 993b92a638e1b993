import Diagnostics
import Testing

struct JobSummaryTests {
    private func report(_ findings: [Diagnostic], _ language: Language = .german) -> Report {
        Report(findings, sampleSources, language: language, pathPrefix: "content/")
    }

    @Test func errorsComeFirstInOneTable() {
        let lines = report(samples.reversed()).jobSummary(limit: 1_000_000).split(separator: "\n")
        #expect(lines.first == "### Auskunft: 1 Fehler, 1 Warnung, 1 Hinweis.")
        let rows = lines.drop { !$0.hasPrefix("|---") }.dropFirst()
        #expect(rows.map { $0.prefix(6).contains("❌") } == [true, false, false])
        #expect(rows.allSatisfy { $0.hasPrefix("| ") && $0.hasSuffix(" |") })
        #expect(rows.first?.contains("content/articles/müll, alt:neu.md:3") == true)
    }

    @Test func nothingFoundIsOneSentence() {
        #expect(report([]).jobSummary(limit: 1_000) == "### Auskunft: Keine Befunde.\n\n")
    }

    /// A table has a row for each finding, whatever signs its texts have.
    @Test func signsOfTextsAreNoMarkup() {
        let sentence = LocalizedText(de: "Aus | und *Stern* <b>\nwird `nichts`.", en: "Nothing comes of it.")
        let row = report([finding(message: sentence)]).jobSummary(limit: 1_000_000).split(separator: "\n").last
        #expect(row?.contains("Aus \\| und \\*Stern\\* &lt;b> wird \\`nichts\\`.") == true)
    }

    @Test func whatDoesNotFitIsCounted() {
        let findings = (0..<500).flatMap { _ in samples }
        let text = report(findings).jobSummary(limit: 10_000)
        #expect(text.utf8.count <= 10_000)
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| |") }
        #expect(!rows.isEmpty && text.contains("Und \(1_500 - rows.count) weitere"))
    }
}
