/// What the search makes of a line of `synonyms.yaml`.
public struct SynonymReading: Sendable, Hashable {
    /// Why nobody's question ever meets it.
    public enum Obstacle: Sendable, Hashable {
        /// It has no letters or digits.
        case noWords
        /// All of its words say nothing about the matter.
        case onlyFiller
        /// It has more different words than this, the most that a synonym may have.
        case tooManyWords(most: Int)
    }

    /// Nil where callers may say it.
    public let obstacle: Obstacle?
    /// Indexes of the official texts that lead nowhere: some of their words are written nowhere in the content.
    public let deadEnds: [Int]

    /// From its parts.
    public init(obstacle: Obstacle?, deadEnds: [Int]) {
        self.obstacle = obstacle
        self.deadEnds = deadEnds
    }
}
