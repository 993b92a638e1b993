import Diagnostics
import TestSupport
import Testing

/// One paragraph, or many, of what the rules look for. That the tests end, in seconds, is what they show: each takes a time that
/// grows with the length of the text.
@Suite(.serialized) struct HostileTextTests {
    private func findings(in files: [String: String]) -> [Diagnostic] { TestSite(files).read().diagnostics }

    @Test(
        "Many of one kind",
        arguments: [
            "bis 31.12.2024 ", "am 3. Mai 2024 ", "zum zum ", "den den ", "Wort ", "TODO ", "text folgt ",
            "02041 70-4712 ",
            "montags von 8 bis 12 Uhr ", "geöffnet ", "ff ", "12,50 Euro ", "zwei Wochen ", "z. B. ", "S. ", "a\tb ",
            "der die das ", "https://a.example/x ", "## Ablauf\n\n", "## Ablauf\n\nText.\n\n", "Text\n---\n\n",
            "<!-- auskunft:allow link.dead: x -->\n\n",
        ])
    func tenThousandOf(text: String) {
        let body = String(repeating: text, count: 10_000) + "\n"
        let found = findings(in: [
            "articles/probe.md": article("municipalities:\n  ruhr:\noffices: [standesamt]\n", body: body),
            "offices/ruhr/standesamt.yaml": """
            name: Standesamt
            phone: "+492041704711"
            hours:
              mon: 08:00-12:30

            """,
        ])
        #expect(!found.contains { $0.rule.rawValue == "contract.unknown-key" })
    }

    /// A word that goes on and on is one mistake.
    @Test func aRunOfOneWordIsOneFinding() {
        let body = String(repeating: "Wort ", count: 10_000) + "\n"
        let found = findings(in: ["articles/probe.md": article(body: body)])
        #expect(found.count { $0.rule.rawValue == "care.doubled-word" } == 1)
    }

    @Test func sectionsOfDifferentNames() {
        let body = (0..<20_000).map { "## Abschnitt \($0)\n\nText \($0).\n\n" }.joined()
        #expect(!findings(in: ["articles/probe.md": article(body: body)]).contains { $0.severity == .error })
    }
}
