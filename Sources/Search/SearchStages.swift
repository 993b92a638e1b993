/// What the engine does with words beyond comparing them; each can be left out to see what it is worth.
public struct SearchStages: OptionSet, Sendable {
    /// One bit a stage.
    public let rawValue: UInt8
    /// From its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Words are cut to their stems.
    public static let stemming = SearchStages(rawValue: 1)
    /// Compounds are found by their parts, and parts by their compounds.
    public static let compounds = SearchStages(rawValue: 2)
    /// What callers say is led to what the administration calls it.
    public static let synonyms = SearchStages(rawValue: 4)
    /// A word stands for the titles of the articles that use it.
    public static let association = SearchStages(rawValue: 8)
    /// Misspelt words are found.
    public static let typingErrors = SearchStages(rawValue: 16)

    /// Every stage.
    public static let all: SearchStages = [.stemming, .compounds, .synonyms, .association, .typingErrors]
}
