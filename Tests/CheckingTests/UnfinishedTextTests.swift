import TestSupport
import Testing

@testable import Checking

@Suite struct UnfinishedTextTests {
    @Test(
        "What says that something is still to be written",
        arguments: [
            "1️⃣TODO: Preis klären.\n", "Text (1️⃣Text folgt).\n", "1️⃣Lorem ipsum dolor.\n", "| Wer |\n| --- |\n| 1️⃣XXX |\n",
            "- 1️⃣FIXME\n", "> Die Gebühr beträgt 1️⃣??? Euro.\n", "## Kosten\n\n1️⃣Inhalt folgt\n",
            "Das 1️⃣wird noch\nergänzt.\n", "Name: 1️⃣____\n", "Telefon 1️⃣........ (Büro)\n", "Es kostet 1️⃣xx,xx Euro.\n",
            "- Straße: 1️⃣\\_\\_\\_\\_\n",
        ])
    func isFound(body: String) {
        expectFindings(of: UnfinishedText.self, in: probe(body: body), .warning("care.unfinished"))
    }

    @Test(
        "What only looks like it",
        arguments: [
            "Der Text folgt dem Muster.\n", "Kennzeichen `DU-XXX`.\n", "Größe XXXL und DU-XXX.\n",
            "Bitte ergänzen Sie das Formular.\n",
            "Was kostet es?\n", "<!-- TODO: Preis klären -->\n\nText.\n", "Todo-Listen helfen.\n",
            "Der Methodo TODOs.\n", "Und so weiter ... und so fort....\n", "`____`\n", "ja__nein\n",
        ])
    func isLeft(body: String) {
        expectFindings(of: UnfinishedText.self, in: probe(body: body))
    }

    @Test func inEveryFile() {
        expectFindings(
            of: UnfinishedText.self,
            in: [
                "articles/probe.md": article("answer: Die Antwort 1️⃣TODO.\ndeadline: 2️⃣TBD\n"),
                "offices/ruhr/ruhr-amt.yaml": "name: Amt\nnote: 3️⃣Text folgt\n",
                "notices/2026-11-20-probe.md":
                    "---\ntitle: Probe 4️⃣XXX\nfrom: 2026-11-20\nuntil: 2026-12-01\n---\n\n5️⃣Text folgt.\n",
            ], .warning("care.unfinished", "1️⃣"), .warning("care.unfinished", "2️⃣"),
            .warning("care.unfinished", "3️⃣", in: ["ruhr"]), .warning("care.unfinished", "4️⃣"),
            .warning("care.unfinished", "5️⃣"))
    }
}
