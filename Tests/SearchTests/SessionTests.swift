import Testing

@testable import Search

@Suite struct SessionTests {
    @Test(arguments: [nil, 0, 1])
    func `what a session remembers changes no answer`(city: Int?) throws {
        let searcher = Searcher(try SearchIndex(MatchingTests.index.bytes))
        var session = SearchSession(searcher)
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
                let (hits, marker) = session.searchWithMarks(request)
                let expected = searcher.searchWithMarks(request)
                #expect(hits == expected.hits)
                for hit in hits {
                    let title = MatchingTests.index.documents[hit.document].card.title
                    #expect(marker.marks(in: title) == expected.marker.marks(in: title))
                }
            }
        }
    }
}
