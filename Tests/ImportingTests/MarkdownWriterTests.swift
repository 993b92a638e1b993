import Markup
import Testing

@Suite struct MarkdownWriterTests {
    @Test(arguments: [
        ("<p>Ein <strong>fetter</strong> Satz.</p>", "Ein **fetter** Satz.\n"),
        ("<p>Eins</p><p>Zwei</p>", "Eins\n\nZwei\n"),
        ("<p>Zeile<br>noch eine<br/><br/>Absatz</p>", "Zeile\\\nnoch eine\n\nAbsatz\n"),
        ("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>", "- a\n- b\n  - c\n"),
        ("<ol start=\"3\"><li>a</li><li><p>b</p><p>c</p></li></ol>", "3. a\n\n4. b\n\n   c\n"),
        ("<ul><li>a</li><ul><li>b</li></ul></ul>", "- a\n  - b\n"),
        (
            "<table><tr><th>Was</th><th>Euro</th></tr><tr><td>Pass | neu</td><td>70</td></tr></table>",
            "| Was | Euro |\n| --- | --- |\n| Pass \\| neu | 70 |\n"
        ),
        ("<table><tr><td><p>Nur Layout.</p></td></tr></table>", "Nur Layout.\n"),
        (
            "<table><tr><td>Perso</td><td>46 €</td></tr><tr><td>Pass</td><td>70 €</td></tr></table>",
            "|   |   |\n| --- | --- |\n| Perso | 46 € |\n| Pass | 70 € |\n"
        ),
        (
            "<table><tr><td><b>Was</b></td><td><p><b>Euro</b></p></td></tr><tr><td>Pass</td><td>70</td></tr></table>",
            "| **Was** | **Euro** |\n| --- | --- |\n| Pass | 70 |\n"
        ),
        (
            "<table><tr><td>Perso</td><td>46 €</td></tr></table>", "|   |   |\n| --- | --- |\n| Perso | 46 € |\n"
        ),
        (
            "<table><tr><th>Was</th><th>Nötig</th></tr><tr><td>Pass</td><td>Bitte: <ul><li>Foto</li><li>Geld</li></ul></td></tr></table>",
            "| Was | Nötig |\n| --- | --- |\n| Pass | Bitte: Foto; Geld |\n"
        ),
        (
            "<table><tr><th colspan=2>Was</th><th>Euro</th></tr><tr><td rowspan=2>Pass</td><td>neu</td><td>70</td></tr><tr><td>alt</td><td>0</td></tr></table>",
            "| Was |   | Euro |\n| --- | --- | --- |\n| Pass | neu | 70 |\n| Pass | alt | 0 |\n"
        ),
        ("<p>Mit <code>`x`</code> und <code>a*b</code></p>", "Mit `` `x` `` und `a*b`\n"),
        ("<p>Der <b>Code <code>a``*`</code></b></p>", "Der **Code ``` a``*` ```**\n"),
        ("<pre>eins\r\nzwei</pre>", "```\neins\nzwei\n```\n"),
        ("<h2>Oben</h2><h4>Tief</h4><h3>Mitte</h3>", "## Oben\n\n### Tief\n\n### Mitte\n"),
        ("<h1>Titel</h1><p>x</p>", "## Titel\n\nx\n"),
        ("<p><strong>So geht es:</strong></p><p>x</p>", "## So geht es\n\nx\n"),
        ("<p><strong>Achtung!</strong></p>", "**Achtung!**\n"),
        ("<a href=\"https://x.example/a(b)\">Ziel</a>", "[Ziel](https://x.example/a%28b%29)\n"),
        ("<a href=\"mailto:amt@x.example\">Mail</a>", "[Mail](mailto:amt@x.example)\n"),
        ("<a href=\"javascript:alert(1)\">Klick</a>", "Klick\n"),
        ("<a href=\"/seite\">Seite</a>", "Seite\n"),
        ("<a href=\"https://x.example\"></a>Text", "Text\n"),
        ("<p>5 * 3 [nicht] <b>a_b</b> {{ x }} C:\\</p>", "5 \\* 3 \\[nicht\\] **a_b** { { x }} C:\\\\\n"),
        (
            "<p># keine Überschrift</p><p>1. kein Punkt</p><p>::: agents</p>",
            "\\# keine Überschrift\n\n1\\. kein Punkt\n\n:: : agents\n"
        ),
        ("<p><b>Hinweis:</b>direkt</p>", "**Hinweis:** direkt\n"),
        ("<p>a&nbsp;&amp;&#8203; b &amp;nbsp;</p>", "a & b \\&nbsp;\n"),
        ("<script>alert(1)</script><style>p{}</style>", ""),
        ("<dl><dt>Frist</dt><dd>Zwei Wochen</dd></dl>", "**Frist**\n\nZwei Wochen\n"),
        ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b\n"),
        ("<p></p><p> </p><p><strong> </strong></p>", ""),
        ("<div>a<p>b</p>c</div>", "a\n\nb\n\nc\n"),
        ("nur Text", "nur Text\n"),
        ("<p>offen <b>und <i>nie zu", "offen und *nie zu*\n"),
        ("", ""),
    ])
    func `HTML becomes the Markdown of an editor`(html: String, markdown: String) {
        var writer = MarkdownWriter(html)
        #expect(writer.markdown() == markdown)
    }

    @Test func `a relative link leads to where the page stood`() throws {
        var writer = MarkdownWriter(
            "<a href=\"../b?x=1\">b</a>", base: .init(string: "https://stadt.example/a/c/"))
        #expect(writer.markdown() == "[b](https://stadt.example/a/b?x=1)\n")
    }

    @Test(arguments: [
        String(repeating: "<div>", count: 50_000) + "tief", String(repeating: "<ul><li>", count: 3_000) + "tief",
        String(repeating: "<b>", count: 5_000) + "fett", "<p>" + String(repeating: "a ", count: 500_000),
        String(repeating: "</p>", count: 10_000), "\u{0}\u{1}<p>x\u{0}y</p>",
        "<p foo=\"" + String(repeating: "x", count: 100_000),
        "<![CDATA[x]]><?php echo ?><!-- c --><!DOCTYPE x>",
    ])
    func `any HTML comes to an end`(html: String) {
        var writer = MarkdownWriter(html)
        #expect(writer.markdown().utf8.count <= 2 * html.utf8.count + 100)
    }
}
