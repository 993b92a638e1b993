import Testing

@testable import Search

@Suite struct MarkerTests {
    static let index = SmallIndex(
        MatchingTests.articles, synonyms: [("knolle", ["Verwarnungsgeld"])], everyday: [("couch", ["sperrmüll"])])

    /// The text with `[` and `]` around what is marked.
    private func marked(_ text: String, for query: String, isTyping: Bool = false) throws -> String {
        let searcher = Searcher(try SearchIndex(Self.index.bytes))
        let marker = searcher.searchWithMarks(SearchRequest(text: Array(query.utf8), isTyping: isTyping)).marker
        var bytes = Array(text.utf8)
        for mark in marker.marks(in: bytes).reversed() {
            bytes.insert(UInt8(ascii: "]"), at: mark.upperBound)
            bytes.insert(UInt8(ascii: "["), at: mark.lowerBound)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("hunde", "Wer einen Hund hält.", "Wer einen [Hund] hält."),
        ("Ausweises", "„Ausweis“, Personalausweisverlust", "„[Ausweis]“, [Personalausweisverlust]"),
        ("Knolle", "Das Verwarnungsgeld zahlt man.", "Das [Verwarnungsgeld] zahlt man."),
        ("couch", "Sperrmüll für alle", "[Sperrmüll] für alle"),
        ("Große Möbel", "😀 Große Möbel, große Freude", "😀 [Große Möbel], [große] Freude"),
        ("Hochspannungs-Netzgerät", "Ein Hochspannungs-Netzgerät!", "Ein [Hochspannungs-Netzgerät]!"),
        ("hundesteur", "Die Hundesteuer", "Die [Hundesteuer]"),
        ("xyz", "Nichts davon", "Nichts davon"),
        ("", "Nichts davon", "Nichts davon"),
    ])
    func `words found are marked whole`(query: String, text: String, expected: String) throws {
        #expect(try marked(text, for: query) == expected)
    }

    @Test func `a word being typed marks those that begin with it`() throws {
        #expect(try marked("Die Hundesteuer", for: "hundest", isTyping: true) == "Die [Hundesteuer]")
    }

    @Test func `a place is where the word stands, whatever stands around it`() {
        var words: [String] = []
        let text = Array("§ 5: Bürger*innen, i. V. m. 1.000 €\u{AD}, a\u{308}hm \u{FEFF}ß".utf8)
        Tokenizer.forEachWordPlace(in: text) { _, place in words.append(String(decoding: text[place], as: UTF8.self)) }
        #expect(words == ["§", "5", "Bürger", "i. V. m", "1.000", "€", "a\u{308}hm", "ß"])
    }
}
