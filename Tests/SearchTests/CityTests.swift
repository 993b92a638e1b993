import Testing

@testable import Search

@Suite struct CityTests {
    static let index = SmallIndex(
        [
            (title: "Ausweis", body: "Für alle."), (title: "Ausweis am Rhein", body: "Nur hier."),
            (title: "Ausweis an der Ruhr", body: "Nur dort."),
        ], only: ["Ausweis am Rhein": [0], "Ausweis an der Ruhr": [1]])

    @Test func `the caller's city comes first and others are said to be elsewhere`() throws {
        let hits = try Self.index.hits("Ausweis", in: 0)
        #expect(hits.map(\.document) == [0, 1, 2])
        #expect(hits.map(\.isElsewhere) == [false, false, true])
        #expect(try Self.index.hits("Ausweis", in: 1).map(\.document) == [0, 2, 1])
        #expect(try Self.index.hits("Ausweis").allSatisfy { !$0.isElsewhere })
    }

    @Test func `what only others have names all of them, whoever's version was found`() throws {
        var counted = CountedDocuments()
        for (city, title) in [(1, "Taxi an der Ruhr"), (2, "Taxi an der Lippe")] {
            counted.add(
                SearchDocument(
                    topic: 0, municipalities: [city], isOffered: true,
                    card: SearchCard(id: [0x61], title: Array(title.utf8)),
                    texts: [SearchDocument.Text(.title, Array(title.utf8))]))
        }
        let cities: [[UInt8]] = [[0x61], [0x62], [0x63]]
        let searcher = Searcher(
            try SearchIndex(IndexBuilder([counted], municipalities: cities, synonyms: [], filler: []).build()))
        func readers(_ query: String, in city: Int?) throws -> [[UInt8]] {
            let hits = searcher.search(SearchRequest(text: Array(query.utf8), municipality: city))
            return searcher.index.municipalityIDs(of: try #require(hits.first))
        }
        #expect(try readers("Taxi Lippe", in: 0) == [[0x62], [0x63]])
        #expect(try readers("Taxi Lippe", in: 2) == [[0x63]])
        #expect(try readers("Taxi Lippe", in: nil) == [[0x63]])
    }

    @Test func `an article is one hit, in the version of the caller's city`() throws {
        var counted = CountedDocuments()
        for (number, city) in [0, 1].enumerated() {
            counted.add(
                SearchDocument(
                    topic: 0, municipalities: [city], isOffered: number == 0,
                    card: SearchCard(id: [0x61], title: Array("Taxi".utf8)),
                    texts: [SearchDocument.Text(.title, Array("Taxi".utf8))]))
        }
        let bytes = IndexBuilder([counted], municipalities: [[0x61], [0x62]], synonyms: [], filler: []).build()
        let searcher = Searcher(try SearchIndex(bytes))
        for city in [0, 1] {
            let hits = searcher.search(SearchRequest(text: Array("taxi".utf8), municipality: city))
            #expect(hits.map(\.document) == [city])
            #expect(hits.first?.isOffered == (city == 0))
        }
        #expect(searcher.search(SearchRequest(text: Array("taxi".utf8))).count == 1)
    }

    @Test func `a synonym of one city holds there only`() throws {
        var counted = CountedDocuments()
        counted.add(
            SearchDocument(
                topic: 0, municipalities: [0, 1], isOffered: true,
                card: SearchCard(id: [0x61], title: Array("Bauhof".utf8)),
                texts: [SearchDocument.Text(.title, Array("Bauhof".utf8))]))
        let synonym = SearchSynonym(
            spoken: Array("kippe".utf8), official: [Array("bauhof".utf8)], source: .knowledgeBase, municipalities: [1])
        let bytes = IndexBuilder([counted], municipalities: [[0x61], [0x62]], synonyms: [synonym], filler: []).build()
        let searcher = Searcher(try SearchIndex(bytes))
        #expect(searcher.search(SearchRequest(text: Array("kippe".utf8), municipality: 0)).isEmpty)
        #expect(searcher.search(SearchRequest(text: Array("kippe".utf8), municipality: 1)).count == 1)
    }
}
