import Diagnostics

/// What callers say, and what the administration calls it.
public struct SynonymEntry: Sendable {
    /// What callers say.
    public var spoken: LocatedText
    /// What the administration says.
    public var official: [LocatedText]
    /// The official words lead back to the spoken ones as well.
    public var isBothWays: Bool
    /// Ids of the municipalities where it holds; nil means all.
    public var municipalities: [LocatedText]?

    /// From its parts.
    public init(
        spoken: LocatedText, official: [LocatedText], isBothWays: Bool = false, municipalities: [LocatedText]? = nil
    ) {
        self.spoken = spoken
        self.official = official
        self.isBothWays = isBothWays
        self.municipalities = municipalities
    }
}
