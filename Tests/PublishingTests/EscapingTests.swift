import Foundation
import Knowledge
import SiteTestSupport
import TestSupport
import Testing

/// Whatever a text holds, it arrives as that text and as nothing else.
@Suite struct EscapingTests {
    /// By name of the field: what it holds.
    private struct Texts {
        private(set) var all: [String: String] = [:]

        /// A text for a field, in quotes for YAML.
        mutating func callAsFunction(_ field: String) -> String {
            let text = "<script>\"&'</script><b>\(field) &amp; \\ ${x} שלום 👩🏽‍🚒 𝔘"
            all[field] = text
            return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        }
    }

    private let site: TestSite
    private let texts: [String: String]

    init() {
        var text = Texts()
        site = TestSite([
            "auskunft.yaml": """
            title: \(text("Name der Website"))
            base-url: https://probe.example/a&b'c/
            categories:
              - id: alltag
                title: \(text("Kategorie"))

            """,
            "municipalities/rhein.yaml": """
            name: \(text("Stadt"))
            state: DE-NW
            website: https://rhein.example/?a=1&b='
            accessibility: https://rhein.example/?c=1&d='
            feedback: a&b'c@rhein.example

            """,
            "offices/rhein/rhein-amt.yaml": """
            name: \(text("Stelle"))
            address:
              street: \(text("Straße"))
              postcode: "47051"
              city: \(text("Ort"))
            transfer: \(text("Durchwahl"))
            email: a&b'c@rhein.example
            appointment: https://rhein.example/?e=1&f='
            accessible: \(text("Zugang"))
            transit: \(text("Haltestelle"))
            note: \(text("Hinweis"))

            """,
            "articles/probe.md": """
            ---
            title: \(text("Titel"))
            category: alltag
            answer: \(text("Antwort"))
            keywords: [\(text("Stichwort"))]
            questions: [\(text("Frage"))]
            fees:
              - amount: 1
                name: \(text("Gebühr"))
                note: \(text("Gebührenhinweis"))
            documents: [\(text("Unterlage"))]
            duration: \(text("Dauer"))
            deadline: \(text("Frist"))
            online: https://online.example/?a=1&b='
            forms:
              - title: \(text("Formular"))
                url: https://forms.example/?a=1&b='
            legal:
              - title: \(text("Gesetz"))
                url: https://laws.example/?a=1&b='
            owner: \(text("Pflege"))
            reviewed: 2026-10-01
            aliases: [alt]
            related: [ziel]
            municipalities:
              rhein:
                offices: [rhein-amt]
              ruhr:
                offered: false
                instead: \(text("Stattdessen"))
            ---

            {{ documents }} {{ duration }} {{ offices.0.name }}

            """.replacing("{{ offices.0.name }}", with: "[[ziel]]\n\n::: rhein\n[[office:rhein-amt]]\n:::"),
            "articles/ziel.md": """
            ---
            title: \(text("Ziel"))
            category: alltag
            answer: Kurz.
            ---

            Begriff. [[probe]]

            ## <script>"&'</script> Überschrift

            Text <script>"&'</script>, `<script>"&'</script>`, [<script>](https://x.example/?'&).

            """,
            "notices/2026-11-22-x.md": """
            ---
            title: \(text("Meldung"))
            articles: [probe]
            ---

            <script>"&'</script>

            """,
            "glossary.yaml": "Begriff: \(text("Erklärung"))\n",
        ])
        texts = text.all
    }

    @Test func contentIsAccepted() {
        #expect(site.read().diagnostics.filter { $0.severity == .error }.map { $0.message.english } == [])
    }

    @Test func noPageHasMarkupOfATextsMaking() throws {
        let files = try site.build()
        for path in files.pagePaths {
            let page = try files.page(path)
            for element in page.descendants where ["script", "b"].contains(element.name) {
                let isData = element.name == "script" && element["type"] == "application/ld+json"
                let source = element["src"] ?? ""
                let isOwn =
                    element.name == "script"
                    && ["assets/site.js", "assets/early.js"].contains { source.hasSuffix($0) }
                #expect(isData || isOwn, "\(path)")
            }
            let attributes = Set(page.descendants.flatMap(\.attributes.keys))
            #expect(attributes.filter { $0.hasPrefix("on") } == [], "\(path)")
        }
        // In JSON, in calendars and in Markdown's code a bracket is a bracket.
        for (path, text) in files
        where !path.contains(".json") && ![".ics", ".md", "llms.txt"].contains(where: path.hasSuffix) {
            #expect(!text.contains("<script>"), "\(path)")
        }
    }

    @Test func everyTextArrivesAsWritten() throws {
        let files = try site.build()
        let shown = try files.pagePaths.map { path in
            let page = try files.page(path)
            return page.text + page.descendants.flatMap(\.attributes.values).joined(separator: "\n")
        }
        // Looked for, not shown.
        for (field, text) in texts where !["Stichwort", "Frage"].contains(field) {
            #expect(shown.contains { $0.contains(text) }, "\(field)")
        }
        let main = try files.main("rhein/probe/index.html")
        for field in ["Titel", "Antwort", "Gebühr", "Unterlage", "Dauer", "Frist", "Formular", "Gesetz", "Stelle"] {
            #expect(main.text.contains(try #require(texts[field])), "\(field)")
        }
        #expect(main.links.contains("https://online.example/?a=1&b='"))
        #expect(main.links.contains("mailto:a&b'c@rhein.example"))
    }

    @Test func everyTextIsRightInJSON() throws {
        let files = try site.build()
        let rhein = try files.article("probe", in: "rhein")
        func first(_ list: String, _ key: String) throws -> String? {
            let items = try #require(rhein[list] as? [[String: Any]])
            return items.first?[key] as? String
        }
        #expect(rhein["title"] as? String == texts["Titel"])
        #expect(rhein["answer"] as? String == texts["Antwort"])
        #expect(rhein["keywords"] as? [String?] == [texts["Stichwort"]])
        #expect(rhein["questions"] as? [String?] == [texts["Frage"]])
        #expect(rhein["documents"] as? [String?] == [texts["Unterlage"]])
        #expect(rhein["duration"] as? String == texts["Dauer"])
        #expect(rhein["deadline"] as? String == texts["Frist"])
        #expect(rhein["owner"] as? String == texts["Pflege"])
        #expect(try first("fees", "name") == texts["Gebühr"])
        #expect(try first("fees", "note") == texts["Gebührenhinweis"])
        #expect(try first("forms", "title") == texts["Formular"])
        #expect(try first("legal", "title") == texts["Gesetz"])
        #expect(try first("notices", "title") == texts["Meldung"])
        #expect(try first("offices", "name") == texts["Stelle"])
        #expect(try first("offices", "transfer") == texts["Durchwahl"])
        #expect(try files.article("probe", in: "ruhr")["instead"] as? String == texts["Stattdessen"])
        let list = try #require(try files.json("api/v1/rhein/articles.json")["articles"] as? [[String: Any]])
        #expect(list.map { $0["title"] as? String } == [texts["Titel"], texts["Ziel"]])
    }

    @Test func bodyInJSONIsThatOfThePage() throws {
        let files = try site.build()
        for city in ["rhein", "ruhr"] {
            let body = try files.body("ziel", in: city)
            _ = try Markup(parsing: body)
            #expect(files["\(city)/ziel/index.html"]?.contains(body) == true)
        }
    }

    @Test func everyTextIsRightInXML() throws {
        let files = try site.build()
        #expect(
            try XMLTexts(files["feed.xml"]).texts["title"]
                == [texts["Name der Website"], texts["Titel"], texts["Titel"]].compactMap(\.self))
        #expect(try XMLTexts(files["feed.xml"]).texts["name"] == [texts["Pflege"], texts["Pflege"]].compactMap(\.self))
        #expect(
            try XMLTexts(files["opensearch.xml"]).texts["Description"] == [texts["Name der Website"]].compactMap(\.self)
        )
        let locations = try XMLTexts(files["sitemap.xml"]).texts["loc"] ?? []
        #expect(locations.contains("https://probe.example/a&b'c/rhein/probe/"))
    }

    @Test func everyControlCharacterOfAYAMLTextIsRightInJSON() throws {
        let escapes = (1...31).map { "\\x" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        let files = try TestSite(["articles/probe.md": Write.article("Probe", "duration: \"a\(escapes)\\x7f\\u2028z\"")]
        ).build()
        let expected =
            "a" + String(String.UnicodeScalarView((1...31).compactMap { Unicode.Scalar($0) })) + "\u{7F}\u{2028}z"
        #expect(try files.article("probe", in: "rhein")["duration"] as? String == expected)
    }

    @Test func linkThatIsNoAddressIsNotOne() throws {
        let body =
            "[a](javascript:alert(1)) [b](data:text/html,x) [c](vbscript:x) ![d](https://x.example/d.png) [e](//x.example)"
        let files = try TestSite(body: body).build()
        #expect(try Markup(parsing: try files.body("probe", in: "rhein")).links == [])
        #expect(try files.body("probe", in: "rhein").contains("src=") == false)
    }
}
