import TestSupport
import Testing

@testable import Checking

struct GlossarySpellingTests {
    private static let glossary = """
        PIN-Brief: Ein Schreiben.
        BundID: Ein Konto.
        eVB-Nummer: Eine Bestätigung.
        Amtliche Beglaubigung: Ein Stempel.
        Zulassungsbescheinigung Teil I: Ein Papier.
        Zulassungsbescheinigung Teil II: Ein anderes.
        Hebesatz: Ein Prozentsatz.
        Übergangs-Ausweis: Ein Ausweis.

        """

    private func files(_ body: String, answer: String = "Ja.") -> [String: String] {
        probe("answer: \(answer)", body: body).merging(["glossary.yaml": Self.glossary]) { first, _ in first }
    }

    @Test(
        "Another spelling of a glossary term is found",
        arguments: [
            "Der 1️⃣Pin-Brief kommt.", "Der 1️⃣PIN Brief kommt.", "Der 1️⃣PINBrief kommt.", "Der 1️⃣pin-brief kommt.",
            "Die 1️⃣BundId ist neu.", "Die 1️⃣Bund-ID ist neu.", "Die 1️⃣Bund ID ist neu.", "Die 1️⃣evb-Nummer fehlt.",
            "Die 1️⃣eVB Nummer fehlt.", "Die 1️⃣amtliche beglaubigung.", "Die 1️⃣Amtliche-Beglaubigung.",
            "- **1️⃣Zulassungsbescheinigung-Teil II**", "Ein 1️⃣ÜBERGANGS-Ausweis.", "Ein 1️⃣Übergangsausweis.",
            "> - 😀 &amp; \\*Größe\\* `a` [x](https://a.example) _1️⃣BundId_", "| A |\n|---|\n| ä \\| 1️⃣BundId |",
            "Text\\\n  mit 1️⃣BundId",
        ])
    func spelledDifferently(body: String) {
        expectFindings(of: GlossarySpelling.self, in: files("\(body)\n"), .note("care.glossary-spelling"))
    }

    @Test(
        "The glossary's own spelling and other words are left alone",
        arguments: [
            "Der PIN-Brief kommt.", "Die eVB-Nummer und die BundID.", "EVB-Nummer mitbringen.",
            "Eine amtliche Beglaubigung.",
            "Zulassungsbescheinigung Teil I, Zulassungsbescheinigung Teil II.", "Der hebesatz.", "PIN-Briefe kommen.",
            "Die PIN. Brief folgt.", "Der Online-PIN-Brief-Dienst.", "Siehe https://stadt.example/pin-brief/.",
            "Siehe [dort](https://stadt.example/bundid).", "Auf bundid.de anmelden.",
            "An bundid@stadt.example schreiben.",
            "`bundid`", "Der PIN‑Brief kommt.", "Der PIN-\u{AD}Brief kommt.", "Ein Übergangs-Ausweis.",
        ])
    func spelledAlike(body: String) {
        expectFindings(of: GlossarySpelling.self, in: files("\(body)\n"))
    }

    @Test("Answers and notices are checked as well")
    func alsoInAnswersAndNotices() {
        var files = files("Text.\n", answer: "Sie bekommen den 1️⃣Pin-Brief.")
        files["notices/2026-11-20-neu.md"] = "---\ntitle: Neu\n---\n\nDie 2️⃣Bundid streikt.\n"
        expectFindings(
            of: GlossarySpelling.self, in: files,
            .note("care.glossary-spelling", "1️⃣", help: "Write \"PIN-Brief\", or change the glossary's entry."),
            .note("care.glossary-spelling", "2️⃣"))
    }

    @Test("Two spellings in the glossary are both right")
    func twoSpellingsInTheGlossaryAreBothRight() {
        expectFindings(
            of: GlossarySpelling.self,
            in: probe(body: "Der Pin-Brief.\n").merging(["glossary.yaml": "PIN-Brief: A.\nPin-Brief: B.\n"]) { $1 })
    }
}
