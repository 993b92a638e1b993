import Diagnostics
import Foundation
import ImportTestSupport
import Importing
import Knowledge
import TestSupport
import Testing

/// Folders of Markdown of other systems.
@Suite struct MarkdownFolderTests {
    private func imported(
        _ files: [String: String], map: [RecordField: String] = [:],
        into content: ExistingContent = .init(reserved: ["thema"]),
        overwrites: Bool = false
    ) -> ImportedRecords {
        ImportedRecords(
            markdown: files.mapValues { Array($0.utf8) }, municipality: "musterstadt", into: content, map: map,
            overwrites: overwrites)
    }

    private func texts(_ result: ImportedRecords) -> [String: String] {
        Dictionary(uniqueKeysWithValues: result.files.map { ($0.path, $0.text) })
    }

    @Test(arguments: [
        "---\ntitle: Hund anmelden\ndescription: Wer einen Hund hält, meldet ihn an.\ntags: [Hund, Steuer]\ncategories:\n  - Steuern\nlastmod: 2026-03-04\nweight: 3\naliases:\n  - /alt/dog/\n---\n\nDer Text.\n",
        "+++\ntitle = \"Hund anmelden\"\ndescription = 'Wer einen Hund hält, meldet ihn an.'\ntags = [\"Hund\",\n  \"Steuer\"]\ncategories = [\"Steuern\"]\nlastmod = 2026-03-04T10:00:00+01:00\nweight = 3 # so\naliases = [\"/alt/dog/\"]\n+++\n\nDer Text.\n",
        "{\n  \"title\": \"Hund anmelden\",\n  \"description\": \"Wer einen Hund hält, meldet ihn an.\",\n  \"tags\": [\"Hund\", \"Steuer\"],\n  \"categories\": [\"Steuern\"],\n  \"lastmod\": \"2026-03-04\",\n  \"weight\": 3,\n  \"aliases\": [\"/alt/dog/\"]\n}\n\nDer Text.\n",
        "\u{FEFF}---\r\ntitle: \"Hund anmelden\"\r\ndescription: Wer einen Hund hält, meldet ihn an.\r\nkeywords: Hund, Steuer\r\ncategory: Steuern\r\nlast_modified_at: 2026-03-04\r\nredirect_from: /alt/dog.html\r\n---\r\n# Hund anmelden\r\n\r\nDer Text.\r\n",
    ])
    func `a head in any form becomes the article's`(text: String) throws {
        let result = imported(["steuern/hund.md": text])
        let file = try #require(
            texts(result)["articles/steuern/hund.md"], "\(result.files.map(\.path)) \(result.findings)")
        #expect(
            file.contains("\ntitle: Hund anmelden\n")
                && file.contains("\nanswer: Wer einen Hund hält, meldet ihn an.\n"))
        #expect(file.contains("keywords:\n  - Hund\n  - Steuer\n") && file.contains("\nreviewed: 2026-03-04\n"))
        #expect(file.contains("\naliases: [dog]\n") || file.contains("\naliases:\n  - dog\n"), "\(file)")
        #expect(file.hasSuffix("\n---\n\nDer Text.\n"), "\(file)")
        #expect(!result.findings.contains { $0.severity == .error })
        #expect(
            TestSite(content: texts(result).mapValues { $0.replacing("# state: DE-BW", with: "state: DE-BW") }).read()
                .diagnostics.filter { $0.severity == .error }.isEmpty)
    }

    @Test(arguments: [
        ("a/gruene-tonne.md", "Text.", "Gruene tonne"), ("a/x.md", "# Grüne Tonne\n\nText.", "Grüne Tonne"),
        ("a/x.md", "---\ntitle: A\n---\n# B\n\nText.", "A"), ("01-erste_schritte.md", "Text.", "Erste schritte"),
        ("_posts/2026-01-02-neues-amt.md", "Text.", "Neues amt"), ("a/abfall/index.md", "Text.", "Abfall"),
        ("a/x.md", "Grüne Tonne\n===\n\nText.", "Grüne Tonne"),
        ("a/x.mdx", "import A from 'b';\n\n# Tonne {#t}\n\nText.", "Tonne"),
    ])
    func `the title is the head's, else the first heading, else the file's name`(
        path: String, text: String, title: String
    ) throws {
        let file = try #require(texts(imported([path: text])).first { $0.key.hasPrefix("articles/") })
        #expect(file.value.contains("\ntitle: \(title)\n"), "\(file.value)")
        #expect(!file.value.contains("\n## \(title)\n"), "the title is said once: \(file.value)")
    }

    @Test(arguments: [
        ("[K](katze.md)", "[[katze|K]]"), ("[K](./katze.md#kosten)", "[[katze#kosten|K]]"),
        ("[K](../b/maus/)", "[[maus|K]]"),
        ("[K](/b/maus/)", "[[maus|K]]"), ("[K](/docs/b/maus)", "[[maus|K]]"), ("[K](../b/maus.html)", "[[maus|K]]"),
        ("[[katze]]", "[[katze]]"),
        ("[[Katze anmelden|Miau]]", "[[katze|Miau]]"), ("[[b/maus#Und das]]", "[[maus#und-das]]"),
        ("[K]({{< ref \"katze.md\" >}})", "[[katze|K]]"),
        ("[K]({{< relref \"b/maus.md#und-das\" >}})", "[[maus#und-das|K]]"),
        ("[K]({% link b/maus.md %})", "[[maus|K]]"),
        ("[K]({{ site.baseurl }}/b/maus/)", "[[maus|K]]"), ("[K]({{ \"/b/maus/\" | relative_url }})", "[[maus|K]]"),
        ("[K](/alt/tier/)", "[[maus|K]]"),
        ("[K](../b/index.md)", "[[b|K]]"), ("[K](../b/)", "[[b|K]]"), ("<a href=\"../b/maus.md\">K</a>", "[[maus|K]]"),
        ("[K][m]\n\n[m]: ../b/maus.md", "[[maus|K]]"),
        ("[K](#hier)", "[K](#hier)"), ("[K](https://w.example/a_b)", "[K](https://w.example/a_b)"),
        ("[K](mailto:a@b.example)", "[K](mailto:a@b.example)"),
        ("[K](https://www.alt.example/b/maus)", "[[maus|K]]"), ("[K](../nichts.md)", "K"), ("[[nichts]]", "nichts"),
        ("[K](katze.md#nie)", "[[katze|K]]"),
        ("[K](<../b/maus.md> \"T\")", "[[maus|K]]"), ("[K](../b/Maus.md)", "[[maus|K]]"), ("[K](katze)", "[[katze|K]]"),
        ("[K](katze.md?x=1)", "[[katze|K]]"),
    ])
    func `links between the folder's pages are links between articles`(link: String, written: String) throws {
        let result = imported([
            "mkdocs.yml": "site_name: X\nsite_url: https://alt.example/\n",
            "docs/a/x.md": "# X\n\n\(link)\n\n## Hier\n\nText.",
            "docs/a/katze.md": "# Katze anmelden\n\n## Kosten\n\nText.", "docs/b/index.md": "# Alles\n\nText.",
            "docs/b/maus.md": "---\ntitle: Maus\naliases: [/alt/tier/]\n---\n\nText.\n\n## Und das\n\nText.",
        ])
        let file = try #require(texts(result).first { $0.key.hasSuffix("/x.md") }?.value)
        #expect(file.contains("\n---\n\n\(written)\n\n## Hier\n"), "\(file)")
        let site = TestSite(content: texts(result).mapValues { $0.replacing("# state: DE-BW", with: "state: DE-BW") })
            .read()
        #expect(site.diagnostics.filter { $0.severity == .error }.map(\.message.english) == [])
        #expect(result.losses.contains { $0.kind == .link } == ["K", "nichts"].contains(written))
    }

    @Test func `pictures and files come along beside the article`() throws {
        let result = imported([
            "docs/a/x.md":
                "# X\n\n![Ein Bild](img/Mein Bild.PNG) ![[plan.pdf]] [Antrag](../formulare/antrag.pdf) ![](/logo.svg){ width=3 }\n\n"
                + "![weg](fehlt.png) [Wort](brief.docx) <img src=\"img/Mein%20Bild.PNG\" alt=\"Noch eins\">",
            "docs/a/img/Mein Bild.PNG": "b", "docs/pläne/plan.pdf": "p", "docs/formulare/antrag.pdf": "f",
            "docs/logo.svg": "l", "docs/a/brief.docx": "w",
            "docs/unbenutzt.png": "u", "mkdocs.yml": "",
        ])
        let file = try #require(texts(result)["articles/a/x.md"])
        #expect(
            file.contains("![Ein Bild](mein-bild.png) [plan.pdf](plan.pdf) [Antrag](antrag.pdf) ![](logo.svg)"),
            "\(file)")
        #expect(file.contains("weg Wort ![Noch eins](mein-bild.png)"))
        let copied = Dictionary(
            uniqueKeysWithValues: result.files.compactMap { file in file.source.map { (file.path, $0) } })
        #expect(
            copied == [
                "articles/a/mein-bild.png": "docs/a/img/Mein Bild.PNG", "articles/a/plan.pdf": "docs/pläne/plan.pdf",
                "articles/a/antrag.pdf": "docs/formulare/antrag.pdf", "articles/a/logo.svg": "docs/logo.svg",
            ])
        #expect(
            Set(result.losses.filter { $0.kind == .image || $0.kind == .link }.map(\.value)) == [
                "fehlt.png", "brief.docx",
            ])
    }

    @Test func `two pictures of one name stay two`() throws {
        let result = imported(["a/x.md": "![](b.png) ![](../c/b.png)", "a/b.png": "1", "c/b.png": "2"])
        let sources = result.files.compactMap(\.source)
        #expect(Set(sources) == ["a/b.png", "c/b.png"] && Set(result.files.map(\.path)).count == result.files.count)
    }

    @Test func `what is no article is left out, and told`() throws {
        let result = imported([
            "docs/a.md": "Text.", "node_modules/x/README.md": "Nein.", "docs/_includes/y.md": "Nein.",
            "LICENSE.md": "Nein.", "docs/_sidebar.md": "Nein.",
            "docs/entwurf.md": "---\ntitle: Entwurf\ndraft: true\n---\nNein.",
            "docs/b/_index.md": "---\ntitle: Bereich B\n---\n", "docs/b/c.md": "Text.",
            "mkdocs.yml": "docs_dir: docs\n", "andere/z.md": "Nein.", "docs/a.en.md": "No.",
        ])
        #expect(result.articleCount == 2)
        #expect(
            texts(result).keys.filter { $0.hasPrefix("articles/") }.sorted() == [
                "articles/bereich-b/c.md", "articles/dienstleistungen/a.md",
            ])
        let rules = result.findings.filter { $0.rule == "import.left-out" }.map(\.message.german).joined(
            separator: "\n")
        for name in ["docs/_includes/y.md", "LICENSE.md", "Entwurf", "andere/z.md", "docs/a.en.md"] {
            #expect(rules.contains(name), "\(name) in \(rules)")
        }
    }

    @Test func `folders are categories where there are such, else told`() throws {
        var content = ExistingContent(
            categories: [("alltag", "Alltag"), ("steuern", "Steuern & Abgaben")], hasSettings: true,
            hasMunicipality: true)
        content.ars = "051120000000"
        let result = imported(
            [
                "alltag/tiere/hund.md": "Text.", "Steuern-Abgaben/geld.md": "Text.", "neues/x.md": "Text.",
                "y.md": "---\ncategories: [Fremd, Alltag]\n---\nText.",
            ],
            into: content)
        let paths = result.files.map(\.path).filter { $0.hasPrefix("articles/") }.sorted()
        #expect(
            paths == [
                "articles/alltag/hund.md", "articles/alltag/x.md", "articles/alltag/y.md", "articles/steuern/geld.md",
            ])
        let finding = try #require(
            result.findings.first { $0.rule == "import.category" && $0.message.german.contains("Neues") })
        #expect(finding.help?.german.contains("- id: neues\n") == true)
    }

    @Test func `a folder that only holds the others is no category`() {
        let paths = imported(["docs/steuern/x.md": "Text.", "docs/y.md": "Text."]).files.map(\.path)
        #expect(paths.contains("articles/steuern/x.md") && paths.contains("articles/dienstleistungen/y.md"), "\(paths)")
    }

    @Test func `other names of keys are given`() throws {
        let result = imported(
            ["x.md": "---\nname: Hund\nkurz: Kurz gesagt.\nuid: hund-1\n---\nText."],
            map: [.article(.title): "name", .teaser: "kurz"])
        let file = try #require(texts(result).first { $0.key.hasPrefix("articles/") }?.value)
        #expect(file.contains("\ntitle: Hund\n") && file.contains("\nanswer: Kurz gesagt.\n"))
        #expect(result.losses.map(\.path).contains { $0.hasSuffix("uid") })
    }

    @Test(arguments: [
        ("---\ntitle: nie zu\n\nText.", "import.head"), ("---\ntitle: [a\n---\nText.", "import.head"),
        ("+++\ntitle = \n+++\nText.", "import.head"),
        ("+++\ntitle = 'a'\nText", "import.head"),
    ])
    func `a head that cannot be read is named with its file and line`(text: String, rule: String) throws {
        let result = imported(["gut.md": "Text.", "schlecht.md": text])
        let finding = try #require(result.findings.first { $0.severity == .error }, "\(result.files.map(\.text))")
        #expect(finding.rule.rawValue == rule && finding.range.start.file == FileID(2))
        #expect(result.articleCount == 1)
    }

    @Test func `hostile files do no harm`() {
        let result = ImportedRecords(
            markdown: [
                "a.md": [0xFF, 0xFE, 0x00], "b.md": Array(repeating: 0x61, count: 9_000_000),
                "c.md": Array("---\n".utf8), "d.md": [], "e.md": Array("---\n---\n".utf8),
                "f.md": Array(("---\n" + String(repeating: "a: &a [*a]\n", count: 50) + "---\nText.").utf8),
                "g.md": Array(("+++\na = " + String(repeating: "[", count: 9_999)).utf8),
                "h.md": Array(("{" + String(repeating: "\"a\":{", count: 5_000)).utf8),
                "i/../../j.md": Array("Text.".utf8),
                "k.md": Array("---\ntitle: ../../etc\nslug: ../../../x\n---\nText.".utf8),
                "l.md": Array("![](../../../etc/passwd.png) [a](../../../../etc/passwd)".utf8),
                "thema.md": Array("Text.".utf8), "ü/ö.md": Array("Text.".utf8),
            ], municipality: "m", into: .init(reserved: ["thema"]))
        for file in result.files { #expect(!file.path.contains("..") && !file.path.hasPrefix("/"), "\(file.path)") }
        #expect(
            result.findings.contains { $0.rule == "import.encoding" }
                && result.findings.contains { $0.rule == "import.too-large" })
        #expect(Set(result.files.map(\.path)).count == result.files.count)
    }

    @Test func `the same folder gives the same ids, and pages of one name are told apart`() {
        let files = [
            "a/faq.md": "Text.", "b/faq.md": "Text.", "c/index.md": "Text.", "README.md": "# Willkommen\n\nText.",
        ]
        let first = imported(files).files.map(\.path)
        #expect(first == imported(files).files.map(\.path))
        #expect(
            Set(first.filter { $0.hasPrefix("articles/") }.compactMap { $0.split(separator: "/").last }) == [
                "faq.md", "b-faq.md", "c.md", "willkommen.md",
            ])
    }

    @Test func `a key that only sounds like a field of ours keeps no page out`() throws {
        let result = imported([
            "a.md":
                "---\ntitle: A\nquestions:\n  - text: Büro\n    url: https://x.example\nfees: {a: {b: c}}\n---\nText."
        ])
        #expect(result.articleCount == 1 && !result.findings.contains { $0.severity == .error })
        #expect(result.losses.contains { $0.path.hasSuffix("questions") })
        let asked = imported(
            ["a.md": "---\ntitle: A\nfaq:\n  - text: {a: b}\n---\nText."], map: [.article(.questions): "faq"])
        #expect(asked.findings.contains { $0.severity == .error })
    }

    @Test func `an old name is one page's`() throws {
        let result = imported([
            "a.md": "---\ntitle: A\naliases: [alt, '67']\n---\nText.",
            "b.md": "---\ntitle: B\naliases: [alt]\n---\nText.",
        ])
        let files = texts(result).filter { $0.key.hasPrefix("articles/") }.map(\.value)
        #expect(
            files.count { $0.contains("aliases: [alt") } == 1 && files.contains { $0.contains("\"67\"") }, "\(files)")
        #expect(result.losses.contains { $0.value == "alt" })
    }

    @Test func `beside a folder of German pages others are in another language`() {
        let result = imported([
            "software/a.md": "Text.", "de/software/a.md": "Text.", "de/b.md": "Text.", "c.md": "Only here.",
        ])
        #expect(result.articleCount == 3)
        #expect(
            result.findings.contains { $0.message.german.contains("software/a.md") && $0.rule == "import.left-out" })
    }

    @Test func `a picture without words that is a link says where it leads`() throws {
        let result = imported([
            "a.md":
                "[![](b.png)](https://www.x.example/y) [![](b.png)](c.md) [![Hund](b.png)](https://x.example) <a href=\"https://y.example/z\"><img src=\"b.png\"></a>\n",
            "c.md": "Text.", "b.png": "b",
        ])
        let file = try #require(texts(result).first { $0.key.hasSuffix("/a.md") }?.value)
        #expect(file.contains("[![x.example](b.png)](https://www.x.example/y)"), "\(file)")
        #expect(file.contains("[![Hund](b.png)](https://x.example)"), "\(file)")
        #expect(
            file.contains("![](b.png) [[c]]") && file.contains("[![y.example](b.png)](https://y.example/z)"), "\(file)")
    }

    @Test func `what a comment hides to the end stays hidden and is told`() throws {
        let result = imported(["a.md": "Text.\n\n<!-- ### Alt\n\nNicht mehr.\n"])
        let file = try #require(texts(result).first { $0.key.hasSuffix("/a.md") }?.value)
        #expect(!file.contains("Nicht mehr") && !file.contains("<!--"), "\(file)")
        #expect(result.losses.contains { $0.value.contains("Nicht mehr.") })
    }

    @Test func `addresses of definitions may be short codes`() throws {
        let result = imported([
            "a.md": "Siehe [C][c] und [D][d].\n\n[c]: {% page \"/c/#kosten\" %}\n[d]:{{< ref \"c.md\" >}}\n",
            "c.md": "# C\n\n## Kosten\n\nText.",
        ])
        let file = try #require(texts(result).first { $0.key.hasSuffix("/a.md") }?.value)
        #expect(file.contains("Siehe [[c#kosten|C]] und [[c|D]].") && !file.contains("[c]:"), "\(file)")
    }
}
