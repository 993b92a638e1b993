import Diagnostics
import Knowledge
import TestSupport
import Testing

/// What an editor wrote is what a reader gets, or a finding says what it became.
@Suite struct WrittenTextTests {
    private func outline(
        _ body: String, _ findings: ExpectedFinding..., municipality: String = "rhein",
        sourceLocation: SourceLocation = #_sourceLocation
    ) -> String? {
        expectReadingFindings(
            in: ["articles/probe.md": article(body: body)], findings, sourceLocation: sourceLocation
        ).outline(in: municipality)
    }

    @Test(
        "A star or tilde between letters or digits is one",
        arguments: [
            ("Die Mitarbeiter*innen helfen Bürger*innen.\n", "p Die Mitarbeiter*innen helfen Bürger*innen."),
            ("Maße 30*40*50 cm, 10~20~30 Stück\n", "p Maße 30*40*50 cm, 10~20~30 Stück"),
            ("Ämter*Ökos*Ähren\n", "p Ämter*Ökos*Ähren"),
            ("**Bürger*innen** und *Schüler*innen*\n", "p **Bürger*innen** und *Schüler*innen*"),
            ("- Lehrer*innen, Schüler*innen\n", "ul\n  li\n    p Lehrer*innen, Schüler*innen"),
            (
                "| Bürger*innen | B |\n|---|---|\n| a*b*c | 2*3*4 |\n",
                "table\n  th\n    td Bürger*innen\n    td B\n  tr\n    td a*b*c\n    td 2*3*4"
            ),
            ("`a*b*c` und **fett**es\n", "p `a*b*c` und **fett**es"),
            ("```\na*b*c\n```\n", "code a*b*c"), ("*kursiv* und \\*so\\*\n", "p *kursiv* und *so*"),
        ])
    func starsInWords(body: String, expected: String) {
        #expect(outline(body) == expected)
    }

    @Test func starsInAddressesStay() {
        #expect(
            outline("[a*b*c](https://x.example/a*b*c \"d*e*f\") und https://x.example/1*2*3\n")
                == "p [a*b*c → https://x.example/a*b*c] und [https://x.example/1*2*3 → https://x.example/1*2*3]")
    }

    @Test(
        "A comment is nowhere, wherever it stands",
        arguments: [
            ("<!-- intern: Chef fragen --> Der Antrag kostet 10 Euro.\n", "p Der Antrag kostet 10 Euro."),
            ("Der Antrag <!-- intern --> kostet.\n", "p Der Antrag kostet."),
            ("Der Antrag <!-- a -- b --> kostet.\n", "p Der Antrag kostet."),
            ("- <!-- intern --> Punkt\n- zwei <!-- x -->\n", "ul\n  li\n    p Punkt\n  li\n    p zwei"),
            ("1. <!-- intern --> Punkt\n", "ol\n  li\n    p Punkt"),
            ("> <!-- intern --> Zitat\n", "quote\n  p Zitat"),
            ("<!-- a --> <!-- b --> Text\n", "p Text"), ("<!-- a --><!-- b -->\n\nText\n", "p Text"),
            ("<!-- a\n\nb --> Text\n", "p Text"), ("Text <!-- a\n\nb --> mehr\n", "p Text mehr"),
            ("- Punkt\n  <!-- a\n\n  b -->\n- zwei\n", "ul\n  li\n    p Punkt\n  li\n    p zwei"),
            ("Eins\n<!-- a -->\nZwei\n", "p Eins\np Zwei"), ("## <!-- x --> Ablauf\n", "h2 Ablauf #ablauf"),
            (
                "| A <!-- x --> | B |\n|---|---|\n| <!-- y --> 1 | 2 |\n",
                "table\n  th\n    td A\n    td B\n  tr\n    td 1\n    td 2"
            ),
            ("Eins <!-- x -->\nzwei\n", "p Eins⏎zwei"), ("<!----> Text <!--> mehr\n", "p Text mehr"),
            ("`<!-- Code -->` und \\<!-- so -->\n", "p `<!-- Code -->` und <!-- so -->"),
            ("```\n<!-- Code --> Text\n```\n", "code <!-- Code --> Text"),
        ])
    func comments(body: String, expected: String) {
        #expect(outline(body) == expected)
    }

    @Test func placesBehindACommentStay() {
        _ = outline(
            "<!-- a --> Text 1️⃣<br> <!-- x\n\ny --> und 2️⃣<br>.\n\nNoch 3️⃣<br> eins.\n",
            .warning("body.raw-html"), .warning("body.raw-html", "2️⃣"), .warning("body.raw-html", "3️⃣"))
    }

    @Test(arguments: [
        "Text <!-- x --> mit 1️⃣{{ nichts }} da.\n", "Text <!-- x\ny --> mit 1️⃣{{ nichts }} da.\n",
        "Größe<!-- x\n\ny -->mit <!-- z --> 1️⃣{{ nichts }} da.\n", "- a <!--\n\n--> b 1️⃣{{ nichts }}\n",
        "## Text <!-- x\ny --> mit 1️⃣{{ nichts }}\n", "**a <!-- x\ny --> b** c <!-- z\n --> 1️⃣{{ nichts }}\n",
    ])
    func aPlaceInTheTextBehindACommentStays(body: String) {
        expectReadingFindings(in: ["articles/probe.md": article(body: body)], .error("placeholder.unknown"))
    }

    @Test(arguments: [
        "[a <!-- x\ny --> b](1️⃣fehlt.md)\n", "[a](1️⃣fehlt.md) <!-- x\ny --> b\n", "a <!--\n--> [b](1️⃣fehlt.md)\n",
    ])
    func aLinkBesideACommentHasItsPlace(body: String) {
        expectReadingFindings(in: ["articles/probe.md": article(body: body)], .error("link.dead-file"))
    }

    @Test func aCommentEnds() {
        _ = outline("Text\n\n1️⃣<!-- offen\n", .error("body.comment"), .warning("body.raw-html"))
        #expect(outline("`<!--` allein\n") == "p `<!--` allein")
    }

    @Test(
        "Items keep the numbers that they are written with",
        arguments: [
            ("3. OG\n2. Etage\n", [3, 2]), ("1. eins\n2. zwei\n", [1, 2]), ("1. eins\n1. zwei\n", [nil, nil]),
            ("3. eins\n3. zwei\n", [3, 3]), ("2) eins\n4) zwei\n", [2, 4]), ("> 5. eins\n> 7. zwei\n", [5, 7]),
        ] as [(String, [Int?])])
    func itemNumbers(body: String, expected: [Int?]) {
        let knowledge = TestSite(["articles/probe.md": article(body: body)]).read().knowledge
        let document = knowledge.topic("probe")?.body(in: CityIndex(0))?.documents.first
        #expect(document?.nodes.filter { $0.kind == .item }.map(\.itemNumber) == expected)
    }

    @Test func whatACityDoesNotGetLeavesNoGap() {
        let body = "1. eins\n::: rhein\n2. zwei\n:::\n3. drei\n"
        let knowledge = TestSite(["articles/probe.md": article(body: body)]).read().knowledge
        let numbers = [0, 1].map { city in
            knowledge.topic("probe")?.body(in: CityIndex(city))?.documents.first?.nodes.filter { $0.kind == .item }
                .map(\.itemNumber)
        }
        #expect(numbers == [[1, 2, 3], [1, 2]])
    }

    @Test func daysAreNoItems() {
        _ = outline(
            "1️⃣1. Januar\n2️⃣6. Januar\n3️⃣24. Dezember\n", .note("body.day-as-item"),
            .note("body.day-as-item", "2️⃣"), .note("body.day-as-item", "3️⃣"))
        #expect(outline("24\\. Dezember\n") == "p 24. Dezember")
    }

    @Test(
        "A cell too many is told",
        arguments: [
            "| A | B |\n|---|---|\n| Montag | 8-12 | 1️⃣14-16 |\n", "A | B\n--|--\n1 | 2 | 1️⃣3\n",
            "| A |\n|---|\n| [[probe|1️⃣Text]] |\n", "| A |\n|---|\n| `a | 1️⃣b` |\n",
            "> | A |\n> |---|\n> | a | 1️⃣b |\n", "- | A |\n  |---|\n  | a | 1️⃣b |\n",
        ])
    func tableCells(body: String) {
        _ = outline(body, .error("body.table-cells"))
    }

    @Test(arguments: [
        "| A | B |\n|---|---|\n| 1 | 2 |\n", "| A | B |\n|---|---|\n| 1 |\n", "| A |\n|---|\n| a \\| b |\n",
        "| A |\n|---|\n| a ||\n", "| A |\n|---|\n| a |   |\n",
    ])
    func cellsThatFit(body: String) {
        _ = outline(body)
    }

    @Test func codeEnds() {
        _ = outline("1️⃣```\nText\n\n## Gebühren\n", .error("body.fence"))
        _ = outline("- 1️⃣~~~~\n  Text\n  ~~~\n\nText\n", .error("body.fence"))
        _ = outline("```\nText\n```\n\n~~~ swift\nText\n~~~~\n\n> ```\n> a\n> ```\n")
    }

    @Test func whatBecameSomethingElseIsTold() {
        _ = outline("Der Antrag dauert.\n1️⃣---\n\nText.\n", .note("body.underlined-heading"))
        _ = outline("Text:\n\n    1️⃣eingerückt\n", .note("body.indented-code"))
        _ = outline("Text.\n\n---\n\n## Ablauf\n")
    }

    @Test func everyFootnoteAppears() {
        _ = outline("Frei.\n\n1️⃣[^z]: kostet 5 Euro\n", .warning("body.unused-footnote"))
        _ = outline("A[^1]\n\n[^1]: eins\n\n1️⃣[^1]: zwei\n", .error("body.repeated-footnote"))
        _ = outline("A[^ä]\n\n[^Ä]: eins\n\n`[^x]: Code`\n\n```\n[^y]: Code\n```\n")
        // Each city has its own.
        _ = outline("A[^1]\n\n::: rhein\n[^1]: eins\n:::\n\n::: ruhr\n[^1]: zwei\n:::\n")
    }

    @Test(
        "An address in the text ends before the signs of the sentence",
        arguments: [
            ("„https://register.example/suche“", "„[https://register.example/suche → https://register.example/suche]“"),
            ("«https://x.example/a».", "«[https://x.example/a → https://x.example/a]»."),
            ("https://x.example/a…", "[https://x.example/a → https://x.example/a]…"),
            ("https://x.example/a–b", "[https://x.example/a → https://x.example/a]–b"),
            ("‚https://x.example/a.‘ *so*", "‚[https://x.example/a → https://x.example/a].‘ *so*"),
            ("https://x.example/ä/ö", "[https://x.example/ä/ö → https://x.example/ä/ö]"),
        ])
    func bareAddresses(body: String, expected: String) {
        #expect(outline(body + "\n") == "p " + expected)
    }
}
