import TestSupport
import Testing

@testable import Checking

@Suite struct DoubledWordTests {
    @Test(
        "A word that stands twice",
        arguments: [
            "Wir sehen 1️⃣den den Hund.\n", "Wir sehen 1️⃣den den den den Hund.\n", "1️⃣Die die Stadt hilft.\n",
            "Zeile mit 1️⃣und\nund weiter.\n",
            "| Wer |\n| --- |\n| 1️⃣Kinder Kinder |\n",
            "> - Das 1️⃣Amt Amt hilft.\n", "## Der 1️⃣Antrag Antrag\n\nText.\n", "Text.[^1]\n\n[^1]: Wer 1️⃣ist ist.\n",
            "Das Amt. Sie 1️⃣können können.\n",
            "Es geht **1️⃣dem** dem Hund gut.\n",
        ])
    func isFound(body: String) {
        expectFindings(of: DoubledWord.self, in: probe(body: body), .note("care.doubled-word"))
    }

    @Test(
        "Two words that look alike",
        arguments: [
            "Alle, die die Stadt fragen.\n", "Das Amt, für das das Land zahlt.\n",
            "Ein Antrag, mit der der Halter kommt.\n",
            "Wenn Sie sie brauchen.\n", "Das ist sehr sehr wichtig.\n", "In Baden Baden.\n", "Ja, ja.\n",
            "{{ title }} {{ title }}\n",
            "`den` `den`\n", "Montag\\\nMontag\n", "Tür an- an Wand.\n", "10 10 Euro\n",
            "Er sagt, dass das das Amt tut.\n",
            "Die Gebühr gilt. Gilt sie nicht, fragen Sie.\n", "Zu www.www.de und und-Zeichen\n",
        ])
    func isLeft(body: String) {
        expectFindings(of: DoubledWord.self, in: probe(body: body))
    }

    @Test func inEveryFile() {
        expectFindings(
            of: DoubledWord.self,
            in: [
                "articles/probe.md": article("answer: Bringen Sie 1️⃣den den Ausweis mit.\n"),
                "offices/ruhr/ruhr-amt.yaml": "name: Amt\nnote: Bitte 2️⃣klingeln klingeln.\n",
                "glossary.yaml": "eAT: Der 3️⃣elektronische elektronische Aufenthaltstitel.\n",
            ], .note("care.doubled-word", "1️⃣"), .note("care.doubled-word", "2️⃣", in: ["ruhr"]),
            .note("care.doubled-word", "3️⃣"))
    }
}
