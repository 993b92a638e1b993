import TestSupport
import Testing

@testable import Checking

@Suite struct LiteralMarkupTests {
    @Test(
        "Items behind a line that leads to them",
        arguments: [
            "Mitzubringen:\n1️⃣– Ausweis\n– Foto\n", "Mitzubringen\n1️⃣– Ausweis\n– Foto\n", "Dazu\n1️⃣• Ausweis\n",
            "- eins\n  1️⃣– zwei\n  – drei\n", "> Dazu:\n> 1️⃣– Ausweis\n", "Das Amt\n1️⃣— hier\n— dort\n",
        ])
    func itemLines(body: String) {
        expectFindings(of: LiteralMarkup.self, in: probe(body: body), .warning("body.literal-markup"))
    }

    @Test(arguments: [
        "Das Amt ist offen\n– auch für Gäste – den ganzen Tag.\n", "Das Amt\n„offen“ und\n„zu“\n",
        "Eins – zwei\n- drei\n",
        "> [!ACHTUNG]\n> Text\n", "> [!Achtung]\n",
    ])
    func noItemLines(body: String) {
        expectFindings(of: LiteralMarkup.self, in: probe(body: body))
    }

    @Test func helpForNumbers() {
        let found = findings(of: LiteralMarkup.self, in: probe(body: "1.eins\n2.zwei\n"))
        #expect(found.first?.help?.english.contains("\"1. \"") == true)
    }

    @Test(
        "Signs that were meant as markup and stand as text",
        arguments: [
            ("1️⃣##Ablauf\n", "heading"), ("Text.\n1️⃣###Ablauf\n", "heading"),
            ("Grüße: 1️⃣[[probe]\n", "link"), ("1️⃣[[]] Text\n", "link"), ("[Termin1️⃣] (probe.md)\n", "link"),
            ("[Termin1️⃣](probe.md\n", "link"), ("(Termin1️⃣)[probe.md]\n", "link"),
            ("[Termin1️⃣](https://stadt.example/a b.pdf)\n", "link"),
            ("Es dauert 1️⃣{{ duration }.\n", "placeholder"), ("Es dauert 1️⃣{ duration }.\n", "placeholder"),
            ("Es dauert 1️⃣{ duration }}.\n", "placeholder"), ("| A |\n|---|\n| 1️⃣{fees} |\n", "placeholder"),
            ("Das heißt 1️⃣{ title }.\n", "placeholder"), ("Das heißt 1️⃣{{ title }.\n", "placeholder"),
            ("Siehe 1️⃣{ keywords.0 }.\n", "placeholder"), ("Zuletzt 1️⃣{ reviewed }.\n", "placeholder"),
            ("In 1️⃣{municipality.name}.\n", "placeholder"),
            ("Größe1️⃣[^1] steht unten.\n", "footnote"), ("> 1️⃣[!NOTE] Nur mit Termin.\n", "call-out"),
            ("1️⃣**Wichtig Text\n", "emphasis"), ("1️⃣** Wichtig ** Text\n", "emphasis"),
            ("1️⃣| A | B |\n| c | d |\n", "table"), ("1️⃣• Ausweis\n• Foto\n", "list"),
            ("1️⃣-Ausweis\n-Foto\n", "list"), ("1️⃣\u{F0B7} Ausweis\n", "list"), ("1️⃣– Punkt\n", "list"),
            ("1️⃣1.eins\n", "list"), ("1️⃣a) eins\nb) zwei\n", "list"), ("Im 1️⃣[Amt][nix].\n", "link"),
            ("1️⃣[Amt][]\n", "link"),
        ])
    func isFound(body: String, what: String) {
        let found = expectFindings(
            of: LiteralMarkup.self, in: ["articles/probe.md": article(body: body)],
            .warning("body.literal-markup", "1️⃣"))
        #expect(found.allSatisfy { $0.message.english.contains("this \(what) ") && $0.help != nil })
    }

    @Test(
        "What is markup, is code, is shown on purpose, or only looks like it",
        arguments: [
            "## Ablauf\n", "Platz #1 und ## allein\n", "[[probe]] und [Termin](probe.md)\n",
            "Anhang [1] (siehe unten)\n",
            "Text[^1]\n\n[^1]: Fußnote\n", "> [!NOTE]\n> Text\n", "**Wichtig** und *so*\n", "Passwort: ****\n",
            "`[[x` und `{{ duration` und `**`\n", "```\n##Ablauf\n```\n", "\\##Ablauf\n", "Text \\[[probe]\n",
            "Text \\**so\n", "| A | B |\n|---|---|\n| c | d |\n", "-5 Grad\n", "Montag – Freitag\n",
            "{ sonst } nichts\n", "Menge {a, b}\n", "Hans | Grete\n", "Ein Punkt · in der Mitte\n", "1.OG, Zimmer 3\n",
            "a\n", "[1][2] und [Amt][a]\n\n[a]: https://x.example/\n",
            "a[0][i] = 1\n",
        ])
    func isLeft(body: String) {
        expectFindings(of: LiteralMarkup.self, in: ["articles/probe.md": article(body: body)])
    }

    @Test("Markup in a city's text is reported for that city")
    func inOneCityOnly() {
        expectFindings(
            of: LiteralMarkup.self,
            in: ["articles/probe.md": article(body: "::: rhein\n1️⃣##Ablauf\n:::\n")],
            .warning("body.literal-markup", in: ["rhein"]))
        let body = "::: ruhr\n[nix]: https://x.example/\n:::\n\n1️⃣[Amt][nix]\n"
        expectFindings(
            of: LiteralMarkup.self, in: ["articles/probe.md": article(body: body)],
            .warning("body.literal-markup", in: ["rhein"]))
    }
}
