/// A collection that is asked the same question again with every letter typed, and looks for each word once.
public struct SearchSession: Sendable {
    /// Whom it asks.
    public let collection: SearchCollection
    private var lookups = CollectionLookups()

    /// Without any question asked yet.
    public init(_ collection: SearchCollection) { self.collection = collection }

    /// What `SearchCollection.answer` gives, with what marks the words found in the texts shown.
    public mutating func answer(_ request: SearchRequest) -> MarkedAnswer {
        collection.answer(request, &lookups)
    }
}

/// An answer, and what marks the words found in the texts of its hits.
public struct MarkedAnswer: Sendable {
    /// What was found.
    public var answer: SearchAnswer
    let articles: Marker
    let directory: Marker?

    /// Ranges of a text's bytes that stand for words of the question. O(length of the text · terms).
    public func marks(in text: [UInt8], of hit: FoundHit) -> [Range<Int>] {
        (hit.part == .articles ? articles : directory ?? articles).marks(in: text)
    }
}
