import Foundation
import ImportTestSupport
import Markup
import Testing

/// What an import leaves out, and says so.
@Suite struct ImportLossTests {
    private func losses(_ html: String) -> [String] {
        MarkupLosses(MarkupTree(html: html)).all.map { "\($0.path) \($0.value)" }
    }

    @Test(arguments: [
        ("<p>Jetzt<button>Termin buchen</button>bitte.</p>", "Jetzt Termin buchen bitte.\n"),
        ("<p>Mail:</p><noscript><a href=\"mailto:a@b.de\">a@b.de</a></noscript>", "Mail:\n\n[a@b.de](mailto:a@b.de)\n"),
        ("<audio>Hören Sie die Ansage.</audio>", "Hören Sie die Ansage.\n"),
        ("<label>Name</label>", "Name\n"),
    ])
    func `what readers see stays text`(html: String, markdown: String) {
        var writer = MarkdownWriter(html)
        #expect(writer.markdown() == markdown)
        #expect(losses(html) == [])
    }

    @Test(arguments: [
        ("<div><iframe src=\"https://karte.example\">Karte</iframe></div>", ["div/iframe https://karte.example Karte"]),
        ("<svg><title>Plan</title><text>Weg</text></svg>", ["svg Plan Weg"]),
        ("<select><option>Ruhr</option><option>Rhein</option></select>", ["select Ruhr Rhein"]),
        ("<math><mi>x</mi></math>", ["math x"]), ("<template><p>Vorlage</p></template>", ["template Vorlage"]),
        ("<script>go()</script><script src=\"/x.js\"></script>", ["script go()", "script[src] /x.js"]),
        ("<style>p{}</style><p style=\"x\">a</p>", []),
        ("<p onclick=\"go()\">a</p>", ["p[onclick] go()"]),
        ("<input type=\"submit\" value=\"Los\"><input type=\"hidden\" value=\"1\">", ["input[value] Los"]),
        ("<object data=\"a.pdf\">Plan</object>", ["object[data] a.pdf"]),
        ("<p><a href=\"../a\">da</a> <a href=\"https://b.example\">dort</a></p>", ["p/a[href] ../a"]),
        ("<a href=\"https://b.example\"><img src=\"b.png\"></a>", ["a[href] https://b.example", "a/img[src] b.png"]),
        ("<pre><a href=\"https://b.example\">b</a></pre>", ["pre/a[href] https://b.example"]),
        ("<abbr title=\"Bürgergeld\">BüGe</abbr>", ["abbr[title] Bürgergeld"]),
        (
            "<p>Neu: <span style=\"font-weight: bold; color: red\">bis 3. Mai</span></p>",
            ["p/span[style] red: bis 3. Mai"]
        ),
        (
            "<font color=\"#c00\">Neu</font> und <b style=\"background-color:#ffff00\">gelb</b>",
            ["font[color] #c00: Neu", "b[style] #ffff00: gelb"]
        ),
        (
            "<p style=\"color: #333\"><span style=\"color:rgb(34, 34, 36)\">Text</span> <font color=\"Black\">x</font></p>",
            []
        ),
        ("<span style=\"color:red\"> </span><span style=\"border-color: red\">x</span>", []),
        ("<map><area href=\"/x\"></map>", ["map/area[href] /x"]),
        ("<form action=\"/suche\">Suche</form>", ["form[action] /suche"]),
        ("<a href=\"#\">nichts</a><a name=\"x\">Anker</a>", []),
    ])
    func `what cannot stay is named with where it was`(html: String, expected: [String]) {
        #expect(losses(html) == expected)
    }

    @Test func `of JSON every member is named that has no place`() throws {
        let record: [String: Any] = [
            "id": "a", "title": "<a href='https://t.example'>T</a>", "body": "[weg](/x) und mehr.", "category": "C",
            "answer": String(repeating: "Ein Satz. ", count: 60), "leika": "99001001001000 99001001001001 5",
            "url": "ftp://x", "fees": "<p>10 <a href='y'>Euro</a></p>",
            "documents": "<ul><li><a href='z'>A</a></li></ul>",
            "neu": ["b": 1], "leer": NSNull(),
        ]
        let result = ImportedRecords(
            jsonLines: Array(try JSONSerialization.data(withJSONObject: record)), municipality: "m", into: .init())
        let losses = Dictionary(grouping: result.losses, by: \.path).mapValues { $0.map(\.value) }
        #expect(
            losses.filter { $0.key != "answer" } == [
                "title/a[href]": ["https://t.example"], "body/link": ["/x"], "leika": ["99001001001001", "5"],
                "url": ["ftp://x"], "fees/p/a[href]": ["y"], "documents/ul/li/a[href]": ["z"], "neu": ["{\"b\":1}"],
                "leer": ["null"],
            ])
        // What is too long for an answer stands in the text.
        #expect(losses["answer"] == nil)
        let text = result.files.first?.text.split(separator: "\n---\n").last
        #expect(text?.contains("Ein Satz. Ein Satz.") == true)
        #expect(result.losses.allSatisfy { $0.record == "a" && $0.line == 1 })
    }

    @Test func `in XZuFi the line is the one in the file`() throws {
        let html = "&lt;p>\nText &lt;a href='../x'>hier&lt;/a>\n&lt;iframe src='https://k.example'>&lt;/iframe>&lt;/p>"
        let xml = """
            <l>
            <leistung><id>1</id><bezeichnung>Hund &lt;img src='a.png'&gt;</bezeichnung>
            <referenzLeiKa><code>12</code></referenzLeiKa>
            <modulText><leikaTextmodul><code>06</code></leikaTextmodul><inhalt>\(html)</inhalt></modulText>
            <kategorie><bezeichnung>A</bezeichnung></kategorie><kategorie><bezeichnung>B</bezeichnung></kategorie>
            </leistung></l>
            """
        let found = try ImportedXZuFi(xml).leftovers.map { "\($0.line) \($0.path) \($0.value)" }
        #expect(
            Set(found) == [
                "2 leistung/bezeichnung/p/img[src] a.png", "3 leistung/referenzLeiKa 12",
                "5 leistung/modulText/inhalt/p/a[href] ../x",
                "6 leistung/modulText/inhalt/p/iframe[src] https://k.example", "2 leistung/kategorie B",
            ])
    }

    @Test func `links of documents and of short texts stay links`() throws {
        let modules =
            XZuFiImportTests.module("08", "<ul><li><a href='https://f.example'>Antrag</a></li><li>Foto</li></ul>")
            + "<xzufi:modulFrist><xzufi:beschreibung>&lt;a href='https://g.example'>Fristen&lt;/a></xzufi:beschreibung></xzufi:modulFrist>"
        let imported = try ImportedXZuFi(XZuFiImportTests.file(XZuFiImportTests.service(modules)))
        let text = try #require(imported.articles.values.first)
        #expect(text.contains("- [Antrag](https://f.example)\n- Foto\n"))
        #expect(text.contains("[Fristen](https://g.example)"))
        #expect(try imported.fields().documents?.value.map(\.value) == ["Antrag", "Foto"])
        #expect(imported.leftovers.isEmpty)
    }
}
