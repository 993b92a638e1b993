import TestSupport
import Testing

@testable import Checking

/// On 22 November 2026.
@Suite struct PastDateTests {
    @Test(
        "A deadline or an event that is over",
        arguments: [
            "Der Antrag ist 1️⃣bis 31.03.2024 möglich.\n", "Noch 1️⃣bis zum 1. Januar 2025 gilt die Satzung.\n",
            "1️⃣Am 3. Mai 2024 findet der Markt statt.\n", "Anmelden 1️⃣bis Freitag, den 20. November 2026.\n",
            "1️⃣Bis Ende März 2026 gilt das.\n", "Das Amt bleibt vom 1. 1️⃣bis 3. Mai 2026 geschlossen.\n",
            "- Frist 1️⃣bis zum\n  31. 3. 2025\n", "> Anträge sind 1️⃣bis spätestens 1. Mai 2026 zu stellen.\n",
            "1️⃣Bis Ende 2025 ist der Antrag kostenlos.\n", "Der Markt beginnt **1️⃣am 4. Mai 2026** wieder.\n",
        ])
    func isFound(body: String) {
        expectFindings(of: PastDate.self, in: probe(body: body), .note("care.past-date"))
    }

    @Test(
        "What is still to come, holds since then, or is history",
        arguments: [
            "Der Antrag ist bis 31.03.2027 möglich.\n", "Bis zum 22. November 2026 geht das.\n",
            "Ab 1. Januar 2023 gilt die Satzung.\n", "Seit dem 1. Mai 2024 findet der Markt hier statt.\n",
            "Karten, die bis zum 18. Januar 2023 ausgestellt wurden, tauschen Sie um.\n",
            "Die bis zum 31.12.2023 geltende Fassung bleibt maßgeblich.\n",
            "Wer bis zum 31.12.2024 eingezogen ist, zahlt nichts.\n",
            "Der Bescheid vom 3. Mai 2024 gilt.\n", "Am 3. Mai 2024 wurde die Satzung geändert.\n",
            "| Jahrgang | Umtausch |\n| --- | --- |\n| 1970 | bis 19. Januar 2025 |\n", "Fassung vom 3.5.2024\n",
            "Wer bis 1. Mai 2004 geboren ist.\n", "Von 2024 bis 2026 sind es 2025 Stück.\n",
        ])
    func isLeft(body: String) {
        expectFindings(of: PastDate.self, in: probe(body: body))
    }

    @Test func inEveryFile() {
        expectFindings(
            of: PastDate.self,
            in: [
                "articles/probe.md": article("answer: Noch 1️⃣bis 1. Mai 2026 geht das.\ndeadline: 2️⃣bis 31.03.2026\n"),
                "offices/ruhr/ruhr-amt.yaml": "name: Amt\nnote: 3️⃣Bis 30. Juni 2026 im Rathaus.\n",
            ], .note("care.past-date", "1️⃣"), .note("care.past-date", "2️⃣"),
            .note("care.past-date", "3️⃣", in: ["ruhr"]))
    }
}
