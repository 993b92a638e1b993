import Testing

@testable import Search

@Suite struct SessionTests {
    @Test(arguments: [nil, 0, 1])
    func `what a session remembers changes no answer`(city: Int?) throws {
        let searcher = Searcher(try SearchIndex(MatchingTests.index.bytes))
        let collection = SearchCollection(articles: searcher, directory: searcher)
        var session = SearchSession(collection)
        let questions = [
            "mein Personalausweis ist wek", "Spermüll und Netzgerät", "Schperrmühl holen",
            "Meldebscheinigung für den hunt",
            "spermüll", "gnolle bezahlen",
            "aus vielen Wörtern die es so nicht gibt: " + (0..<40).map { "wort\($0)x" }.joined(separator: " "),
            "Spermüll und Netzgerät",
        ]
        for question in questions {
            let text = Array(question.utf8)
            for length in 1...text.count {
                let request = SearchRequest(
                    text: Array(text.prefix(length)), municipality: city, isTyping: length < text.count)
                let found = session.answer(request)
                var fresh = SearchSession(collection)
                let expected = fresh.answer(request)
                #expect(found.answer.hits.map(\.hit) == expected.answer.hits.map(\.hit))
                #expect(found.answer.hits.map(\.confidence) == expected.answer.hits.map(\.confidence))
                for (hit, other) in zip(found.answer.hits, expected.answer.hits) {
                    #expect(found.marks(in: hit.card.title, of: hit) == expected.marks(in: other.card.title, of: other))
                }
            }
        }
    }
}
