import Knowledge
import SiteTestSupport
import TestSupport
import Testing

@testable import Publishing
@testable import Rendering

/// Guided questions and journeys, and what articles say of them.
struct GuidePagesTests {
    private static let guide = """
        title: Umzug?
        category: alltag
        answer: Hilft beim Umzug.
        keywords: [umziehen]
        owner: MARKE-EIGENTUEMER
        start: erste
        questions:
          erste:
            ask: Ziehen Sie um?
            help: Auch innerhalb der Stadt.
            answers:
              - {text: Ja, to: wohin}
              - {text: Nein, say: Dann ist nichts zu tun.}
              - {text: Vielleicht, office: rhein-amt, say: Bitte fragen., municipalities: [rhein]}
              - {text: A bis K, letters: A-K, body: kreis}
          wohin:
            ask: Wohin?
            answers:
              - {text: Hierher, article: "anmelden#kosten"}
              - {text: Weg, article: anmelden}

        """

    private static let site = TestSite([
        "articles/anmelden.md":
            "---\ntitle: Wohnung anmelden\ncategory: alltag\nanswer: Binnen zwei Wochen.\n---\n\n## Kosten\n\nNichts.\n",
        "articles/auto.md":
            "---\ntitle: Auto ummelden\ncategory: alltag\nanswer: Bald.\nmunicipalities:\n  rhein:\n---\n",
        "bodies.yaml": "- {id: kreis, name: Kreis am Rhein, phone: \"+49203100\"}\n", "guides/umzug-fragen.yaml": guide,
        "guides/intern-fragen.yaml": guide.replacing("Umzug?", with: "MARKE-INTERN") + "audience: agents\n",
        "guides/umzug-weg.yaml":
            "title: Umziehen\ncategory: alltag\nanswer: Der Reihe nach.\nsteps:\n  - {text: Anmelden, article: anmelden}\n  - {text: Auto, article: auto, municipalities: [rhein]}\n",
    ])

    @Test func eachQuestionIsAPage() throws {
        let files = try Self.site.build()
        let first = try files.main("rhein/frage/umzug-fragen/index.html")
        for words in [
            "Umzug?", "Hilft beim Umzug.", "Ziehen Sie um?", "Auch innerhalb der Stadt.", "Dann ist nichts zu tun.",
            "Bitte fragen.", "Amt am Rhein", "A–K", "Kreis am Rhein",
        ] {
            #expect(first.text.contains(words), "\(words)")
        }
        let links = first.all("li", class: "choice-question").flatMap { $0.all("a") }
        #expect(links.map { $0["href"] } == ["wohin/"])
        let second = try files.main("rhein/frage/umzug-fragen/wohin/index.html")
        #expect(second.all("a").map { $0["href"] }.contains("../../../anmelden/#kosten"))
        #expect(second.all("a").first { $0["data-back"] != nil }?["href"] == "../")
        #expect(files["rhein/frage/umzug-fragen/erste/index.html"] == nil)
        #expect(try !files.main("ruhr/frage/umzug-fragen/index.html").text.contains("Vielleicht"))
    }

    @Test func listsAndMarkdown() throws {
        let files = try Self.site.build()
        #expect(try files.main("rhein/frage/index.html").text.contains("Der Reihe nach."))
        let markdown = try #require(files["rhein/frage/umzug-fragen/index.md"])
        for words in [
            "## 1. Ziehen Sie um?", "**Ja** → 2. Wohin?", "[Wohnung anmelden](../../anmelden/#kosten)",
            "→ Kreis am Rhein 0203 100",
        ] {
            #expect(markdown.contains(words), "\(markdown)")
        }
        #expect(files["rhein/llms.txt"]?.contains("frage/umzug-fragen/index.md") == true)
        #expect(files["sitemap.xml"]?.contains("https://probe.example/rhein/frage/umzug-weg/") == true)
    }

    @Test func articlesNameTheirGuidesAndSteps() throws {
        let files = try Self.site.build()
        let rhein = try files.main("rhein/anmelden/index.html")
        #expect(rhein.all("nav", class: "journey").first?.text.contains("Schritt 1 von 2") == true)
        #expect(
            rhein.all("section", class: "guided").flatMap { $0.all("a") }.map(\.text) == ["MARKE-INTERN", "Umzug?"])
        let ruhr = try files.main("ruhr/anmelden/index.html")
        #expect(ruhr.all("nav", class: "journey").first?.text.contains("Schritt 1 von 1") == true)
        let auto = try files.main("rhein/auto/index.html")
        #expect(auto.all("nav", class: "journey").flatMap { $0.all("a") }.map { $0["href"] }.contains("../anmelden/"))
        #expect(auto.all("section", class: "guided").isEmpty)
    }

    @Test func theDrawingHasEveryQuestionAndAnswer() throws {
        let page = try #require(try Self.site.build()["redaktion/leitfaden/umzug-fragen/index.html"])
        let drawing = try #require(page.firstRange(of: "<svg class=\"guide-map\"")).lowerBound
        let svg = page[drawing...]
        for words in ["Ziehen Sie um?", "Wohin?", "Hierher", "→ Wohnung anmelden (#kosten)"] {
            #expect(svg.contains(words), "\(words)")
        }
        #expect(page.contains("<a href=\"#frage-wohin\">Wohin?</a>"))
    }

    @Test func thePublicEditionHasTheQuestionsAndNotWhoKeepsThem() throws {
        let files = try Self.site.build(edition: .public)
        for (path, text) in files where text.contains("MARKE-") { Issue.record("\(path)") }
        #expect(files["rhein/frage/umzug-fragen/wohin/index.html"] != nil)
        #expect(files["redaktion/leitfaden/umzug-fragen/index.html"] == nil)
    }

    @Test func thirtyQuestionsAreDrawnWithoutOverlap() {
        var questions: [(text: String, answers: [(text: String, target: String, next: Int?)])] = []
        for number in 0..<30 {
            let answers = (0..<4).map { answer -> (text: String, target: String, next: Int?) in
                let next = number * 2 + answer + 1
                return ("Antwort \(answer) mit einigen Wörtern", next < 30 ? "" : "Ein Artikel", next < 30 ? next : nil)
            }
            questions.append(("Was ist die Frage Nummer \(number), und warum ist sie so lang?", answers))
        }
        let boxes = GuideLayout(questions, first: 0).boxes
        #expect(boxes.count == 30)
        for (number, box) in boxes.enumerated() {
            for other in boxes[(number + 1)...] where box.column == other.column {
                #expect(box.top + box.height <= other.top || other.top + other.height <= box.top)
            }
        }
    }

    // MARK: Values that stand in many places

    private static let facts = """
        karte:
          name: Karte
          values: [{amount: 31.25}]
          municipalities: {ruhr: {values: [{text: gar nichts}]}}

        """

    @Test func theValuesOfACityStandInItsQuestions() throws {
        let files = try TestSite([
            "facts.yaml": Self.facts,
            "guides/karten-fragen.yaml": """
            title: Karten
            category: alltag
            answer: "Eine Karte kostet {{ fact.karte }} in {{ municipality.name }}."
            start: erste
            questions:
              erste:
                ask: "Wissen Sie, dass sie {{ fact.karte }} kostet?"
                help: "Ja: {{ fact.karte }}."
                answers:
                  - {text: "Für {{ fact.karte }}", say: "Das macht {{ fact.karte }}."}
                  - {text: Nein, say: Schade.}

            """,
        ]).build()
        for (city, value) in [("rhein", "31,25 Euro"), ("ruhr", "gar nichts")] {
            let page = try files.main("\(city)/frage/karten-fragen/index.html").text
            for words in [
                "Eine Karte kostet \(value) in", "dass sie \(value) kostet", "Ja: \(value).", "Für \(value)",
                "Das macht \(value).",
            ] {
                #expect(page.contains(words), "\(city): \(words)")
            }
            #expect(files["api/v1/\(city)/guides.json"]?.contains("Das macht \(value).") == true)
        }
        for (path, text) in files
        where path.contains("guides.json") || path.contains("/frage/") && !path.hasPrefix("redaktion/") {
            #expect(!text.contains("{{ fact"), "\(path)")
        }
        #expect(files["redaktion/fakten/index.html"]?.contains("/frage/karten-fragen/") == true)
        #expect(files["api/v1/facts.json"]?.contains("karten-fragen") == true)
    }

    @Test func aFactThatIsNotThereIsToldOnce() {
        let found = TestSite([
            "facts.yaml": Self.facts,
            "guides/karten-fragen.yaml": """
            title: Karten
            category: alltag
            answer: "Eine Karte kostet {{ fact.karten }}, sonst {{ fact.karte }}."
            owner: Amt
            start: erste
            questions:
              erste:
                ask: Ja?
                answers:
                  - {text: "Ja {{ fees }", say: Gut.}
                  - {text: Nein, say: Schade.}

            """,
        ]).read().diagnostics.map(\.rule.rawValue)
        #expect(found == ["fact.unknown", "placeholder.unknown"])
    }
}
