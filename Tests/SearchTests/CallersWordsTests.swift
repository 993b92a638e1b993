import Testing

@testable import Search

/// What callers' sentences have beside the matter, and what slips into them.
@Suite struct CallersWordsTests {
    static let index = SmallIndex(
        [
            (title: "Sperrmüll", body: "Große Möbel holt die Abfuhr ab."),
            (title: "Ausweis verloren", body: "Wir sperren den Ausweis, die Sperrung wirkt sofort."),
            (title: "Wilden Müller melden", body: "Die Familie Müller hat eine Mühle."),
            (title: "Reisepass", body: "Ein Dokument. Reisepass, Reisepass. Auch Waffen."),
            (title: "Ausfuhr", body: "Reisepass und Ausweis. Möglichkeit haben."),
            (title: "Fischereischein", body: "Fischer brauchen ihn. Reisepass oder Ausweis genügt."),
            (title: "Schlüsselzahl Code", body: "Die Zahl 95 steht im Führerschein."),
            (title: "Online Antrag", body: "Ein Antrag online, mit Ausweis und Reisepass."),
            (title: "Geräte", body: "Der Onlineantrag."),
            (title: "Wohnsitzanmeldung", body: "Anmeldung."), (title: "Wohnsitz", body: "Abmeldung des Wohnsitzes."),
        ],
        everyday: [("sperr", ["sperrung"])],
        filler: ["ich", "hier", "ist", "der", "mein", "brauche", "einen", "hätte", "können", "für", "name", "neu"])

    @Test(arguments: ["sperrmül", "sperrrmüll", "spermüll", "speermüll"])
    func `a slip in a compound is mended although its parts have synonyms`(query: String) throws {
        #expect(try Self.index.find(query).first == "Sperrmüll")
    }

    @Test func `a compound that nobody wrote is no slip in another`() throws {
        #expect(try Self.index.find("Wohnsitzabmeldung").contains("Wohnsitz"))
    }

    @Test(arguments: [
        "hier ist Müller, ich brauche einen Reisepass", "Mein Name ist Fischer. Reisepass",
        "Frau Fischer hier, Reisepass",
        "Müller mein Name, Reisepass", "Fischer am Apparat, einen Reisepass",
        "hier ist Familie Müller ich brauche Reisepass",
    ])
    func `the name of a caller is not the matter`(query: String) throws {
        #expect(try Self.index.find(query).first == "Reisepass")
    }

    @Test(arguments: [
        ("hier ist Müller", [2]), ("Frau Anna Müller hier, ein Pass", [1, 2]), ("meine Frau sucht ich auch", []),
        ("frau nachholen aus der Türkei", [1]), ("hier ist der Müll", []), ("Müll liegt am Telefon", []),
        ("Müller am Telefon", [0]), ("hier ist Müll abgeladen worden", []), ("", []), ("hier ist", []),
    ])
    func `names are where callers introduce themselves`(text: String, names: [Int]) {
        let found = Introduction.names(in: Array(text.utf8)) {
            ["der", "hier"].contains(String(decoding: $0, as: UTF8.self))
        }
        #expect(found == names)
    }

    @Test func `a name alone is looked for all the same`() throws {
        #expect(try Self.index.find("hier ist Müller").contains("Wilden Müller melden"))
    }

    @Test func `filler is filler with ae, oe and ue too`() throws {
        let opened = Searcher(try SearchIndex(Self.index.bytes))
        let planner = QueryPlanner(opened.index, weights: opened.weights, stages: .all)
        let plan = opened.plan(
            SearchRequest(text: Array("haette koennen fuer Reisepass neue Steuer".utf8)), with: planner)
        #expect(plan.concepts.map { String(decoding: $0.letters, as: UTF8.self) } == ["reisepass", "neue", "steuer"])
    }

    @Test(arguments: [
        ("fuer", "fur"), ("neue", "neue"), ("steuer", "steuer"), ("quelle", "quelle"), ("moechte", "mochte"),
    ])
    func `an e behind a vowel stands for dots where the stemmer takes it so`(word: String, plain: String) {
        #expect(Analyzer.withoutDigraphs(Array(word.utf8)) == Array(plain.utf8))
    }

    @Test func `a word is typed on with ue as with ü`() throws {
        #expect(try Self.index.find("fuehrers", isTyping: true).first == "Schlüsselzahl Code")
    }

    @Test func `letters and figures part`() throws {
        #expect(try Self.index.find("code95").first == "Schlüsselzahl Code")
    }

    @Test func `two words that are one elsewhere count no more than both`() throws {
        let opened = Searcher(try SearchIndex(Self.index.bytes))
        func mass(_ text: String) -> Double {
            let planner = QueryPlanner(opened.index, weights: opened.weights, stages: .all)
            return opened.plan(SearchRequest(text: Array(text.utf8)), with: planner).concepts.reduce(0) { $0 + $1.mass }
        }
        #expect(mass("online antrag") <= mass("online") + mass("antrag") + 1e-9)
        #expect(mass("onlineantrag") > 0)
    }
}
