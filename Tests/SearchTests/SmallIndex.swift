@testable import Search

/// A whole small index written down in a test.
struct SmallIndex {
    let bytes: [UInt8]
    let documents: [SearchDocument]

    /// - Parameters:
    ///   - articles: title and body; the id is the title in lower case.
    ///   - cities: ids; every article is for all of them unless `only` says otherwise.
    ///   - only: indexes of the cities by title.
    init(
        _ articles: [(title: String, body: String)], keywords: [String: [String]] = [:],
        synonyms: [(String, [String])] = [], everyday: [(String, [String])] = [],
        filler: [String] = ["ich", "weg", "mein", "für", "den", "muss", "ob", "ist"],
        common: [String] = [],
        cities: [String] = ["rhein", "ruhr"], only: [String: [Int]] = [:], stages: SearchStages = .all
    ) {
        let documents = articles.enumerated().map { number, article in
            SearchDocument(
                topic: number, municipalities: only[article.title] ?? Array(cities.indices), isOffered: true,
                card: SearchCard(id: Array(article.title.lowercased().utf8), title: Array(article.title.utf8)),
                texts: [
                    SearchDocument.Text(.title, Array(article.title.utf8)),
                    SearchDocument.Text(.body, Array(article.body.utf8)),
                ] + (keywords[article.title] ?? []).map { SearchDocument.Text(.keyword, Array($0.utf8)) })
        }
        var counted = CountedDocuments()
        for document in documents { counted.add(document) }
        func entries(_ list: [(String, [String])], _ source: SearchSynonym.Source) -> [SearchSynonym] {
            list.map { SearchSynonym(spoken: Array($0.utf8), official: $1.map { Array($0.utf8) }, source: source) }
        }
        self.documents = documents
        bytes = IndexBuilder(
            [counted], municipalities: cities.map { Array($0.utf8) },
            synonyms: entries(synonyms, .knowledgeBase) + entries(everyday, .everyday),
            filler: filler.map { Array($0.utf8) }, common: common.map { Array($0.utf8) }, stages: stages
        ).build()
    }

    /// Titles found, best first.
    func find(_ query: String, in city: Int? = nil, isTyping: Bool = false) throws -> [String] {
        try hits(query, in: city, isTyping: isTyping).map {
            String(decoding: documents[$0.document].card.title, as: UTF8.self)
        }
    }

    func hits(_ query: String, in city: Int? = nil, isTyping: Bool = false) throws -> [SearchHit] {
        Searcher(try SearchIndex(bytes)).search(
            SearchRequest(text: Array(query.utf8), municipality: city, isTyping: isTyping))
    }
}
