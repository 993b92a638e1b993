import Testing

@testable import Search

@Suite struct ExtentTests {
    static let card = SearchCard(
        id: Array("strassenfest".utf8), title: Array("Straßenfest anmelden".utf8), answer: Array("Beim Amt.".utf8),
        fee: Array("20,00 €".utf8), place: Array("Ordnungsamt".utf8), online: Array("https://example.org".utf8))

    private func builder(_ card: SearchCard) -> IndexBuilder {
        var counted = CountedDocuments()
        counted.add(
            SearchDocument(
                topic: 0, municipalities: [0], isOffered: true, card: card,
                texts: [
                    SearchDocument.Text(.title, card.title), SearchDocument.Text(.keyword, Array("Nachbarn".utf8)),
                    SearchDocument.Text(.answer, card.answer), SearchDocument.Text(.body, Array("Bratwurst".utf8)),
                ]))
        return IndexBuilder([counted], municipalities: [[0x61]], synonyms: [], filler: [])
    }

    @Test(arguments: [
        (IndexExtent.full, ["straßenfest", "nachbarn", "amt", "bratwurst"]),
        (.short, ["straßenfest", "nachbarn", "amt"]), (.keywords, ["straßenfest", "nachbarn"]),
        (.titles, ["straßenfest"]),
    ])
    func `a file finds what its extent holds`(extent: IndexExtent, words: [String]) throws {
        let index = try SearchIndex(builder(Self.card).build(extent))
        #expect(index.extent == extent)
        let found = ["straßenfest", "nachbarn", "amt", "bratwurst"].filter {
            !Searcher(index).search(SearchRequest(text: Array($0.utf8))).isEmpty
        }
        #expect(found == words)
        let hit = try #require(Searcher(index).search(SearchRequest(text: Array("straßenfest".utf8))).first)
        let short = SearchCard(id: Self.card.id, title: Self.card.title)
        #expect(index.card(of: hit) == (extent == .full || extent == .short ? Self.card : short))
    }

    @Test(arguments: ["strassenfest-anmelden", "s-bahn", "anders"])
    func `an id comes back whether or not the title says it`(id: String) throws {
        var card = Self.card
        card.id = Array(id.utf8)
        let index = try SearchIndex(builder(card).build(.titles))
        let hit = try #require(Searcher(index).search(SearchRequest(text: Array("straßenfest".utf8))).first)
        #expect(index.card(of: hit).id == card.id)
    }
}
