import Diagnostics
import Foundation
import ImportTestSupport
import Importing
import Knowledge
import TestSupport
import Testing

/// Folders of HTML pages, as another program put them out.
@Suite struct HTMLFolderTests {
    private func imported(_ files: [String: String]) -> ImportedRecords {
        ImportedRecords(
            markdown: files.mapValues { Array($0.utf8) }, municipality: "musterstadt",
            into: .init(reserved: ["thema"]))
    }

    private let page = """
        <!DOCTYPE html>
        <html lang="de"><head><title>Hund anmelden | Musterstadt</title>
        <meta name="Description" content="Wer einen Hund hält, meldet ihn an.">
        <meta name="keywords" content="Hundesteuer, Marke">
        <script>if (a < b) { document.write("<main>nein</main>") }</script></head>
        <body><header><a href="/">Start</a></header><nav><ul><li>Menü</li></ul></nav>
        <main id="inhalt"><h1>Hund <em>anmelden</em></h1>
        <p>Der Text &amp; mehr. <!-- <p>nein</p> --></p>
        <nav>Auf dieser Seite</nav>
        <h2 id="k">Kosten</h2><p>Siehe <a href="katze.html#kosten">die Katze</a> und
        <a href="#k">hier</a>. <img src="bild.png" alt="Ein Hund"></p></main>
        <footer>Impressum</footer></body></html>
        """

    @Test func `a page is an article, without what is around its text`() throws {
        let result = imported([
            "steuern/hund.html": page,
            "steuern/katze.HTM":
                "<html><body><div class=nav><h1>Katze</h1></div><p>Text.</p><h2>Kosten</h2><p>Nichts.</p></body></html>",
            "steuern/bild.png": "b",
        ])
        let texts = Dictionary(uniqueKeysWithValues: result.files.map { ($0.path, $0.text) })
        let hund = try #require(texts["articles/steuern/hund.md"], "\(texts.keys) \(result.findings)")
        #expect(hund.contains("\ntitle: Hund anmelden\n") && hund.contains("\n  - Hundesteuer\n  - Marke\n"), "\(hund)")
        #expect(hund.contains("\nanswer: Wer einen Hund hält, meldet ihn an.\n"))
        #expect(
            hund.hasSuffix(
                """

                ---

                Der Text & mehr.

                ## Kosten

                Siehe [[katze#kosten|die Katze]] und [hier](#kosten). ![Ein Hund](bild.png)

                """), "\(hund)")
        #expect(texts["articles/steuern/katze.md"]?.contains("\ntitle: Katze\n") == true)
        let site = TestSite(content: texts.mapValues { $0.replacing("# state: DE-BW", with: "state: DE-BW") }).read()
        // The bytes of the picture are no part of the texts.
        let errors = site.diagnostics.filter { $0.severity == .error && !$0.message.english.contains("bild.png") }
        #expect(errors.map(\.message.english) == [])
    }

    @Test func `beside Markdown it is told and left`() {
        let result = imported(["a.md": "Text.", "b.html": page, "c.html": page])
        #expect(result.articleCount == 1)
        let left = result.findings.filter { $0.rule == "import.left-out" }.map(\.message.german)
        #expect(left.contains { $0.contains("b.html") && $0.contains("HTML") }, "\(left)")
    }

    @Test func `what is broken does no harm`() {
        let result = imported([
            "a.html": "<main>", "b.html": "<title>", "c.html": "", "d.html": "<body><main><h1>", "e.html": "<!--",
            "f.html": "</main></body><main", "g.html": "<p>Text <script>", "h.html": "<h1>T</h1><p x='>",
            "i.html": String(repeating: "<main>", count: 20_000) + "Text.", "j.html": "<nav><p>Text.</p>",
        ])
        #expect(Set(result.files.map(\.path)).count == result.files.count && result.articleCount >= 2)
    }
}
