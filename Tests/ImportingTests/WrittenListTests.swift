import Markup
import Testing

/// Lists that their writers made of paragraphs and lines.
@Suite struct WrittenListTests {
    @Test(arguments: [
        ("<p>- Ausweis</p><p>- Foto</p>", "- Ausweis\n- Foto\n"),
        ("<p>• Ausweis</p><p>•&nbsp;Foto</p><p>•Geld</p>", "- Ausweis\n- Foto\n- Geld\n"),
        ("<p>Bitte:<br>– Ausweis<br>– Foto<br>Danke.</p>", "Bitte:\n\n- Ausweis\n- Foto\n\nDanke.\n"),
        ("<p>Bitte:</p><p>–&nbsp;&nbsp;Ausweis</p>", "Bitte:\n\n- Ausweis\n"),
        ("<p>1. Termin buchen</p><p>2. Kommen</p>", "1. Termin buchen\n2. Kommen\n"),
        ("<p>3) Termin<br>4) Kommen</p>", "3. Termin\n4. Kommen\n"),
        ("<p>a) Ausweis</p><p>b) Foto</p>", "- a) Ausweis\n- b) Foto\n"),
        ("<div><div>- Ausweis</div><div>- Foto</div></div>", "- Ausweis\n- Foto\n"),
        ("<p>* Ausweis</p><p>* Foto</p>", "- Ausweis\n- Foto\n"),
        ("<ul><li>Mit:<br>- Ausweis<br>- Foto</li></ul>", "- Mit:\n  - Ausweis\n  - Foto\n"),
        ("<blockquote>• a<br>• b</blockquote>", "> - a\n> - b\n"),
        (
            "<table><tr><th>Was</th><th>Mit</th></tr><tr><td>Pass</td><td>- Foto<br>- Geld</td></tr></table>",
            "| Was | Mit |\n| --- | --- |\n| Pass | Foto; Geld |\n"
        ),
        // What only looks like one.
        ("<p>1. Januar</p><p>6. Januar</p>", "1\\. Januar\n\n6\\. Januar\n"),
        ("<p>* zuzüglich Porto</p>", "\\* zuzüglich Porto\n"),
        ("<p>Der Antrag</p><p>– so sagt man –</p>", "Der Antrag\n\n– so sagt man –\n"),
        ("<p>- entfällt -</p>", "\\- entfällt -\n"),
        ("<p>2. Etage</p>", "2\\. Etage\n"),
        ("<p>a) allein</p>", "a) allein\n"),
    ])
    func `of HTML`(html: String, markdown: String) {
        var writer = MarkdownWriter(html)
        #expect(writer.markdown() == markdown)
    }

    @Test(arguments: [
        (
            "Bitte:\n• Ausweis\n• Foto, nicht älter\nals ein Jahr\n",
            "Bitte:\n\n- Ausweis\n- Foto, nicht älter als ein Jahr\n"
        ),
        ("– Ausweis\n– Foto", "- Ausweis\n- Foto\n"),
        ("Bitte:<br>- Ausweis<br>- Foto", "Bitte:\n\n- Ausweis\n- Foto\n"),
        ("-\u{A0}Ausweis\n-\u{A0}Foto", "- Ausweis\n- Foto\n"),
        ("a) Ausweis\nb) Foto", "- a) Ausweis\n- b) Foto\n"),
        ("- schon\n- eine", "- schon\n- eine\n"),
        ("Ein Satz – und noch einer.\nUnd mehr.", "Ein Satz – und noch einer.\nUnd mehr.\n"),
    ])
    func `of Markdown`(source: String, markdown: String) {
        #expect(ForeignMarkdown(source).text == markdown)
    }
}
