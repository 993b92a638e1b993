/// A searcher that is asked the same question again with every letter typed, and looks for each word once.
public struct SearchSession: Sendable {
    /// Whom it asks.
    public let searcher: Searcher
    private var lookups = WordLookups()

    /// Without any question asked yet.
    public init(_ searcher: Searcher) { self.searcher = searcher }

    /// What `Searcher.searchWithMarks` gives.
    public mutating func searchWithMarks(_ request: SearchRequest) -> (hits: [SearchHit], marker: Marker) {
        searcher.searchWithMarks(request, &lookups)
    }
}
