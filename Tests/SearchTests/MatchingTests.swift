import Testing

@testable import Search

@Suite struct MatchingTests {
    static let articles = [
        (title: "Hundesteuer anmelden", body: "Wer einen Hund hält, meldet ihn an."),
        (title: "Personalausweisverlust", body: "Den Verlust des Ausweises melden Sie dem Amt. Das Personal hilft."),
        (title: "Sperrmüll", body: "Große Möbel holt die Abfuhr ab."),
        (title: "Hochspannungsnetzgerät", body: "Ein Apparat im Museum."),
        (title: "Meldebescheinigung", body: "Ein Nachweis der Anschrift."),
        (title: "Verwarnungsgeld", body: "Für falsches Parken zahlt man."),
        (title: "Ausweis beantragen", body: "Der Ausweis gilt zehn Jahre."),
    ]

    static let index = SmallIndex(
        articles, keywords: ["Meldebescheinigung": ["Wohnsitznachweis"]], synonyms: [("knolle", ["Verwarnungsgeld"])],
        everyday: [("couch loswerden", ["sperrmüll"]), ("verloren", ["verlust"]), ("ausweis weg", ["verlust ausweis"])])

    @Test(arguments: [
        ("Hundesteuer", "Hundesteuer anmelden"), ("hundesteuern", "Hundesteuer anmelden"),
        ("hund", "Hundesteuer anmelden"),
        ("Netzgerät", "Hochspannungsnetzgerät"), ("Ausweis verloren", "Personalausweisverlust"),
        ("mein Ausweis ist weg", "Personalausweisverlust"), ("alte Couch loswerden", "Sperrmüll"),
        ("Knolle", "Verwarnungsgeld"), ("Meldebscheinigung", "Meldebescheinigung"), ("Spermüll", "Sperrmüll"),
        ("Sperrmuell", "Sperrmüll"), ("sperrmull", "Sperrmüll"), ("Schperrmühl", "Sperrmüll"),
        ("Melde Bescheinigung", "Meldebescheinigung"), ("wohnsitznachweiß", "Meldebescheinigung"),
        ("ich möchte gern wissen, ob ich für den Hund zahlen muss", "Hundesteuer anmelden"),
    ])
    func `callers' words find the article`(query: String, title: String) throws {
        #expect(try Self.index.find(query).first == title)
    }

    @Test func `a word being typed finds what it may become`() throws {
        #expect(try Self.index.find("verwarn", isTyping: true).first == "Verwarnungsgeld")
        #expect(try Self.index.find("sp", isTyping: true).first == "Sperrmüll")
    }

    @Test(arguments: [
        "", " ", "a", "ich", "😀", "\u{0}\u{1}", "'; DROP TABLE articles;--", "../../etc/passwd", "護照", "\u{202E}abc",
        String(repeating: "x", count: 10_000), String(repeating: "Ausweis ", count: 1_250),
        String(repeating: "ä", count: 10_000), "<script>", "%00%ff", "\u{301}\u{301}",
    ])
    func `any text gets an answer or none`(query: String) throws {
        #expect(try Self.index.hits(query, isTyping: true).count <= 10)
    }

    @Test func `bytes that are no text get an answer or none`() throws {
        let searcher = Searcher(try SearchIndex(Self.index.bytes))
        for byte in 0...255 as ClosedRange<UInt8> {
            _ = searcher.search(SearchRequest(text: [0x68, byte, 0xC3, byte], isTyping: true))
        }
    }

    @Test func `a stage that is switched off is missed`() throws {
        let searcher = Searcher(try SearchIndex(Self.index.bytes))
        func first(_ query: String, without stage: SearchStages) -> Int? {
            searcher.search(SearchRequest(text: Array(query.utf8), stages: SearchStages.all.subtracting(stage))).first?
                .document
        }
        #expect(first("Knolle", without: .synonyms) == nil)
        #expect(first("Spermüll", without: .typingErrors) == nil)
        #expect(first("Netzgerät", without: .compounds) == nil)
        #expect(first("Knolle", without: []) == 5)
    }

    @Test func `the explanation multiplies up to the score`() throws {
        let searcher = Searcher(try SearchIndex(Self.index.bytes))
        for query in ["mein Ausweis ist weg", "Hund anmelden", "Spermüll", "Netzgerät"] {
            let request = SearchRequest(text: Array(query.utf8))
            for hit in searcher.search(request) {
                #expect(abs(searcher.explain(request, document: hit.document).score - hit.score) < 1e-9)
            }
        }
    }
}
