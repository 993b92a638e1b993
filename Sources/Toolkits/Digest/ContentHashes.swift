/// What the files of a knowledge base say, as hashes: two builds with the same hashes are made of the same.
public struct ContentHashes: Sendable, Hashable {
    /// Of everything that is no article, and of which files there are.
    public let shared: ContentHash
    /// By id: of an article and its cities' own files.
    public let topics: [String: ContentHash]

    /// Puts hashes together that were made elsewhere.
    public init(shared: ContentHash, topics: [String: ContentHash]) {
        (self.shared, self.topics) = (shared, topics)
    }
}
