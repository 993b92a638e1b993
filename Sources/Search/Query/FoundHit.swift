/// A hit, and what of it holds for the caller.
public struct FoundHit: Sendable {
    /// In which index it was found.
    public enum Part: Sendable {
        case articles
        case directory
    }

    /// What a detail was chosen by.
    public enum Reason: UInt8, Sendable {
        case name, house, district
    }

    /// What was found.
    public var hit: SearchHit
    /// Where.
    public var part: Part
    /// What is shown of it; of several details those that hold, or may hold.
    public var card: SearchCard
    /// The office that is responsible, where the hit names one.
    public var office: SearchCard?
    /// Notices that concern it.
    public var notices: [SearchCard] = []
    /// Why one of several details holds; nil where nothing was to be chosen, or nothing could be.
    public var reason: Reason?
    /// How likely it is right, as the logarithm of the odds.
    public var confidence: Double
    /// Bytes of the question that it does not answer to: words, in order.
    public var missing: [Range<Int>]
}
