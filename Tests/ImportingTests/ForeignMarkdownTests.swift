import Foundation
import Markup
import Testing

/// Markdown of other systems becomes ours.
@Suite struct ForeignMarkdownTests {
    @Test(arguments: [
        "Text.\n\n## Kosten\n\n| Wer | Preis |\n|---|---|\n| Kind | 5 €<br>ermäßigt |", "# Titel\n\n<div>HTML</div>",
        "- a<br>\n- b", "Ein Satz mit <b>fett</b>.", "<!-- x -->\n\nText mit [Link](https://x.example).",
        "Absatz<br>\n\nZweiter **fett**", "<details>\n<summary>Mehr</summary>\n\n- a\n- b\n\n</details>",
        "Unter 5 < 7 und > 3", "Nur Text", "> Zitat<br>Ende", "```\n<p>Code</p>\n```", "<p>HTML</p>\n\n## Markdown",
    ])
    func `one tag makes no HTML of Markdown`(text: String) {
        #expect(!MarkdownKind.isHTML(text))
    }

    @Test(arguments: [
        "<p>Text</p>", "<p>a</p>\n\n<p>b</p>", "Vorweg.<ul><li>a</li></ul>", "<div>\n\n<p>- a</p>\n\n</div>",
        "<h2>Kosten</h2>\nText dazu.\n<p>**</p>", "<P CLASS=\"x\">Text</P>", "<pre>\n# kein Markdown\n\n- a\n</pre>",
        "<!-- x --><p>Text</p>", "Text<br><p>Noch</p>", "<table>\n<tr><td>a</td></tr>\n</table>",
    ])
    func `a text whose blocks are HTML is HTML`(text: String) {
        #expect(MarkdownKind.isHTML(text))
    }

    @Test(arguments: [
        // Inline HTML.
        (
            "| Wer | Preis |\n|---|---|\n| Kind | 5 €<br>ermäßigt |",
            "| Wer | Preis |\n|---|---|\n| Kind | 5 € ermäßigt |\n"
        ),
        (
            "Wer | Preis\n--- | ---\nKind | 5 €<br>ermäßigt\nFrau | 6 €",
            "Wer | Preis\n--- | ---\nKind | 5 € ermäßigt\nFrau | 6 €\n"
        ),
        (
            "Im Browser __https://x.example__ und *www.x.example* auf",
            "Im Browser __https://x.example__ und *www.x.example* auf\n"
        ),
        ("Begriff\n: Was er heißt\n---\nText", "**Begriff**\n\nWas er heißt\n\n---\nText\n"),
        ("Eins<br>zwei<br/>", "Eins\\\nzwei\n"), ("- a<br>b\n- c<br>", "- a\\\n  b\n- c\n"),
        ("Ein <b>fetter</b> und <i>schräger</i> <u>Text</u>", "Ein **fetter** und *schräger* Text\n"),
        ("<b>Hinweis:</b>direkt, <strong>**fett**</strong>", "**Hinweis:** direkt, **fett**\n"),
        ("<a href=\"https://x.example/?a=1&amp;b=2\" target=_blank>Ziel</a>", "[Ziel](https://x.example/?a=1&b=2)\n"),
        ("10 m<sup>2</sup>, CO<sub>2</sub>, Anm.<sup>a)</sup>", "10 m², CO₂, Anm.a)\n"),
        ("<kbd>Strg</kbd>+<code>x*y</code>", "`Strg`+`x*y`\n"), ("5 < 7 und a<b", "5 < 7 und a<b\n"),
        ("<span style=\"x\">Text</span><!-- weg --> da", "Text da\n"),
        // Blocks of HTML.
        (
            "Vor\n\n<table>\n<tr><th>A</th><th>B</th></tr>\n\n<tr><td>1</td><td>2</td></tr>\n</table>\n\nNach",
            "Vor\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n\nNach\n"
        ),
        (
            "<details>\n<summary>Mehr <b>dazu</b></summary>\n\n- a\n- **b**\n\n</details>",
            "## Mehr dazu\n\n- a\n- **b**\n"
        ),
        ("<div class=\"x\">\n\n## Kosten\n\nText\n\n</div>", "## Kosten\n\nText\n"),
        ("<p align=\"center\">Mitte</p>\n\n**fett**", "Mitte\n\n**fett**\n"),
        ("# A\n\n<h3>Tief</h3>\n\nText", "## A\n\n### Tief\n\nText\n"),
        (
            "| Amt | Telefon<br>Fax |\n|---|---|\n| Rathaus<br>Markt 1 | 078 1<br>078 2 |",
            "| Amt | Telefon Fax |\n|---|---|\n| Rathaus, Markt 1 | 078 1, 078 2 |\n"
        ),
        (
            "<table><tr><th>Amt</th><th>Tele<br>Fon</th></tr><tr><td>Antrag auf<br>Hilfe</td><td>078 1<br>+49 2</td></tr></table>\n\n**x**",
            "| Amt | Tele Fon |\n| --- | --- |\n| Antrag auf Hilfe | 078 1, +49 2 |\n\n**x**\n"
        ),
        ("Text.\n\n<body>\n    <ul>\n        <li>a</li>\n    </ul>\n</body>\n", "Text.\n\n- a\n"),
        ("Rat\n{{< grid >}}\n    {{< spalte >}}\nTag X:\n    {{< /spalte >}}\n{{< /grid >}}", "Rat\n\nTag X:\n"),
        // Names in pointed brackets.
        ("In */home/<name>* und <Version> nach", "In */home/\\<name>* und \\<Version> nach\n"),
        ("<Seite:Praxis> und <https://x.example>", "\\<Seite:Praxis> und <https://x.example>\n"),
        ("Text.\n\n<Category:A_B> <Kategorie:C>", "Text.\n"),
        ("<div\n  class=\"x\"\n>\n\n- a\n\n</div>", "- a\n"),
        ("```\n<div\n  x>\n```\n\na <\nb", "```\n<div\n  x>\n```\n\na <\nb\n"),
        ("<Suchwort> eingeben, <Karte/> ansehen", "\\<Suchwort> eingeben,  ansehen\n"),
        ("Text <Tipp>mit Rat</Tipp> da", "Text mit Rat da\n"),
        // Words in short codes.
        (
            "Im {% kanal \"reisen\" %} fragen, {{< begriff text=\"Bürgergeld\" id=\"x\" >}} auch",
            "Im reisen fragen, Bürgergeld auch\n"
        ),
        ("- {% kanal \"Haus und Hof\" %}\n- {% include \"a.html\" %} b", "- Haus und Hof\n-  b\n"),
        ("Text.\n\n---\n", "Text.\n"), ("***\n\nText.", "Text.\n"), ("a\n\n---\n\nb", "a\n\n---\n\nb\n"),
        // Headings.
        ("Titel\n=====\n\nUnter\n---\n\nText", "## Titel\n\n### Unter\n\nText\n"),
        ("# A {#id}\n## B ##\n#### C { .x }\n### C# {: #y}", "## A\n\n### B\n\n#### C\n\n#### C#\n"),
        ("#kein\n\n#hashtag hier", "#kein\n\n#hashtag hier\n"),
        // Signs of others.
        ("Das ist ==wichtig== und a==b", "Das ist **wichtig** und a==b\n"), ("[TOC]\n\nText", "Text\n"),
        ("Text %%unsichtbar%% da\n\n%%\nauch\n%%\n\nEnde", "Text  da\n\nEnde\n"),
        ("{{ wert }} und [[nix]] und \\[\\[x]]", "{ { wert }} und nix und \\[ \\[x]]\n"),
        (
            "Siehe [a][1] und [1].\n\n[1]: https://x.example/a_b \"T\"",
            "Siehe [a](https://x.example/a_b) und [1](https://x.example/a_b).\n"
        ),
        ("[K](https://x.example){ .md-button }, :material-home: Haus", "[K](https://x.example), Haus\n"),
        ("Begriff\n: Was er heißt\n: noch eins", "**Begriff**\n\nWas er heißt\n\nnoch eins\n"),
        ("Text\n\n    code\n    mehr\n\nEnde", "Text\n\n```\ncode\nmehr\n```\n\nEnde\n"),
        ("- a\n\n    weiter\n- b", "- a\n\n    weiter\n- b\n"),
        ("```js title=\"x\" {1}\n[[a]] {{ b }}\n```", "```js\n[[a]] {{ b }}\n```\n"),
        ("~~~\noffen", "~~~\noffen\n~~~\n"), ("import X from '@theme/X';\n\nText", "Text\n"),
        ("*[HTML]: Hyper\n\nHTML ist da.", "HTML ist da.\n"), ("::: ende", ":: : ende\n"),
        (
            "Siehe https://x.example/a_b, [x](https://x.example/a%20b \"t\")",
            "Siehe https://x.example/a_b, [x](https://x.example/a%20b)\n"
        ),
        ("Fuß[^1].\n\n[^1]: Note.", "Fuß[^1].\n\n[^1]: Note.\n"),
        ("- [ ] offen\n- [x] fertig", "- [ ] offen\n- [x] fertig\n"),
    ])
    func `word for word, and with the marks that we have`(source: String, markdown: String) {
        #expect(ForeignMarkdown(source).text == markdown)
    }

    @Test(arguments: [
        (
            "!!! note \"Bitte beachten\"\n    Nur mit **Termin**.\n\n    - a\n\nText",
            "> [!NOTE]\n> **Bitte beachten**\n>\n> Nur mit **Termin**.\n>\n> - a\n\nText\n"
        ),
        ("??? tip\n    Früh kommen.", "> [!TIP]\n> Früh kommen.\n"),
        ("???+ danger \"\"\n\tHeiß.", "> [!CAUTION]\n> Heiß.\n"),
        ("::: tip Ein Rat\nFrüh kommen.\n:::\n", "> [!TIP]\n> **Ein Rat**\n>\n> Früh kommen.\n"),
        (":::note[Merke]\n\nText\n\n:::\nEnde", "> [!NOTE]\n> **Merke**\n>\n> Text\n\nEnde\n"),
        (":::: warning\n::: tip\nInnen\n:::\n::::", "> [!WARNING]\n> > [!TIP]\n> > Innen\n"),
        ("::: {.callout-important title=\"So\"}\nText\n:::", "> [!IMPORTANT]\n> **So**\n>\n> Text\n"),
        ("::: details Mehr\nText\n:::", "## Mehr\n\nText\n"),
        // What stands behind it would become the heading's.
        ("::: details Mehr\nText\n:::\n\nWeiter", "**Mehr**\n\nText\n\nWeiter\n"),
        (
            "# A\n\nVor\n\n<details>\n<summary>Eins</summary>\n\nText\n\n</details>\n\n::: details Zwei\nText\n:::\n\n# B",
            "## A\n\nVor\n\n### Eins\n\nText\n\n### Zwei\n\nText\n\n## B\n"
        ),
        (
            "::: details Eins\n\n::: details Innen\nText\n:::\n\n:::\n\n## A",
            "## Eins\n\n### Innen\n\nText\n\n## A\n"
        ),
        ("{{< alert \"warning\" >}}\nAchtung\n{{< /alert >}}", "> [!WARNING]\n> Achtung\n"),
        ("{{% notice tip %}}Früh{{% /notice %}}\nText", "> [!TIP]\n> Früh\n\nText\n"),
        ("{{% alert title=\"Warnung\" color=\"warning\" %}}\nText\n{{% /alert %}}", "> [!WARNING]\n> Text\n"),
        ("{{< hint info >}}Text{{< /hint >}}", "> [!NOTE]\n> Text\n"),
        ("{{< expand \"Mehr\" >}}\nText\n{{< /expand >}}", "## Mehr\n\nText\n"),
        ("> [!info]- Gut zu wissen\n> Text\n> [[x]]", "> [!NOTE]\n> **Gut zu wissen**\n>\n> Text\n> x\n"),
        ("> [!WARNING]\n> Text", "> [!WARNING]\n> Text\n"), ("> **Hinweis:**\n> Text", "> [!NOTE]\n> Text\n"),
        ("> **INFO** Nur mit Termin.\n> Ja.", "> [!NOTE]\n> Nur mit Termin.\n> Ja.\n"),
        ("> **Achtung:** Heiß.", "> [!WARNING]\n> Heiß.\n"), ("> **Wichtig** ist das.", "> **Wichtig** ist das.\n"),
        ("{: .note }\nText dazu.\n\nMehr", "> [!NOTE]\n> Text dazu.\n\nMehr\n"),
        ("Text dazu.\n{: .warning}\n\nMehr", "> [!WARNING]\n> Text dazu.\n\nMehr\n"),
        ("{: .note-title }\n> Kopf\n>\n> Text", "> [!NOTE]\n> Kopf\n>\n> Text\n"),
        ("{% hint style=\"danger\" %}\nText\n{% endhint %}", "> [!CAUTION]\n> Text\n"),
        ("{% highlight ruby %}\na\n{% endhighlight %}", "```ruby\na\n```\n"),
        ("{% include x.html %}\n\nText", "Text\n"),
        ("{% raw %}\nText {{ x }}\n{% endraw %}", "Text { { x }}\n"),
        ("=== \"Eins\"\n    Text\n\n=== \"Zwei\"\n    Mehr", "## Eins\n\nText\n\n## Zwei\n\nMehr\n"),
        ("```{note} Titel\nText\n```", "> [!NOTE]\n> **Titel**\n>\n> Text\n"),
        ("!> Wichtig!", "> [!IMPORTANT]\n> Wichtig!\n"),
        ("<Tabs>\n<TabItem value=\"a\" label=\"Erster\">\n\nText\n\n</TabItem>\n</Tabs>", "## Erster\n\nText\n"),
        ("1. Eins\n\n    !!! note\n        Innen\n\n2. Zwei", "1. Eins\n\n    > [!NOTE]\n    > Innen\n\n2. Zwei\n"),
        ("!!! hinweis\n    Text\n!!! quote\n    Zitat", "> [!NOTE]\n> Text\n\n> Zitat\n"),
        ("{{< tabs >}}{{< tab \"A\" >}}Text{{< /tab >}}{{< /tabs >}}", "## A\n\nText\n"),
        ("!!! tip\nText ohne Einrückung", "Text ohne Einrückung\n"),
        ("::: tip\nnie zu", ":: : tip\nnie zu\n"),
    ])
    func `boxes become call-outs`(source: String, markdown: String) {
        #expect(ForeignMarkdown(source).text == markdown)
    }

    @Test(arguments: [
        ("Text <!-- intern: fragen --> da", ["comment intern: fragen"]), ("%% geheim %%", ["comment geheim"]),
        ("{{< youtube abc >}}\n\nText", ["shortcode {{< youtube abc >}}"]),
        ("Text {{< param x >}} da", ["shortcode {{< param x >}}"]),
        ("{% include a.html %}", ["shortcode {% include a.html %}"]),
        ("{{ config.x }}", ["variable {{ config.x }}"]), ("<Karte ort=\"x\" />", ["component <Karte ort=\"x\" />"]),
        ("import A from 'b'", ["script import A from 'b'"]), ("[a](../nirgends.md)", ["link ../nirgends.md"]),
        ("![Bild](bild.png)", ["img[src] bild.png"]), ("![[bild.png]]", ["img[src] bild.png"]),
        ("[[Seite#Teil|da]]", ["link [[Seite#Teil]]"]),
        ("<iframe src=\"https://k.example\"></iframe>", ["iframe[src] https://k.example"]),
        ("Text <script>los()</script> da", ["script los()"]), ("[TOC]", ["toc [TOC]"]),
        ("--8<-- \"a.md\"", ["include --8<-- \"a.md\""]),
        ("<a href=\"../x\">da</a> **x**", ["a[href] ../x"]),
        ("{{< zeitstrahl >}}\nText\n{{< /zeitstrahl >}}", ["shortcode {{< zeitstrahl >}}"]),
        ("::: kasten\nText\n:::", ["box kasten"]), ("*[A]: b", ["abbreviation [A]: b"]),
        ("Neu ist <span style=\"color: red\">der **Preis**</span>.", ["span[style] red: der Preis"]),
        ("<font color=\"green\">Frei</font> <span style=\"color:#000\">x</span>", ["font[color] green: Frei"]),
    ])
    func `what cannot stay is named`(source: String, expected: [String]) {
        #expect(ForeignMarkdown(source).losses.map { "\($0.path) \($0.value)" } == expected)
    }

    @Test func `what is lost is named with its line`() {
        let losses = ForeignMarkdown(
            "Eins\n\nZwei [a](b)\ndrei ![c](d)\n\n<!-- x y -->\n<div>\n<iframe src=\"e\"></iframe>\n</div>"
        ).losses
        #expect(losses.map(\.line) == [3, 4, 6, 8])
    }

    @Test func `a line is counted right however many links stand before it`() {
        let text =
            "[a](https://x.example/a) und [![b](b.png)](https://x.example/b)\n[drei](https://x.example/c) ![c](c.png)\n"
        let losses = ForeignMarkdown(String(repeating: text, count: 100)).losses
        #expect(losses.map(\.line) == Array(1...200))
    }

    @Test(arguments: [
        String(repeating: "[", count: 4_000),
        String(repeating: "![", count: 2_000) + "a" + String(repeating: "](x)", count: 2_000),
        String(repeating: "::: tip\n", count: 1_000), String(repeating: "> ", count: 1_000) + "x",
        String(repeating: "<b>", count: 2_000),
        String(repeating: "<div>\n\n", count: 1_000), String(repeating: "{{< alert >}}\n", count: 1_000),
        String(repeating: "!!! note\n    ", count: 600),
        String(repeating: "`", count: 4_000), String(repeating: "` `` ", count: 2_000),
        String(repeating: "<!--", count: 2_000), String(repeating: "{{ ", count: 2_000),
        String(repeating: "==a ", count: 2_000), String(repeating: "[[a", count: 2_000),
        String(repeating: "<a \"", count: 2_000), "---\nnie: zu",
        String(repeating: "%%", count: 2_000), String(repeating: "[a]: b\n", count: 1_000),
        String(repeating: "- ", count: 1_000), "\u{0}\u{FFFF}",
        String(repeating: "<details><summary>", count: 600), String(repeating: "https://", count: 2_000),
        String(repeating: "{%", count: 2_000),
    ])
    func `any text comes to an end`(source: String) {
        let clock = ContinuousClock()
        var text = ""
        let time = clock.measure { text = ForeignMarkdown(source).text }
        #expect(text.utf8.count <= 4 * source.utf8.count + 1_000)
        #expect(time < .seconds(20), "\(source.prefix(20)) \(time)")
    }
}
