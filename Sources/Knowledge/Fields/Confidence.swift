/// How far a text may be relied on.
public enum Confidence: String, Sendable, CaseIterable {
    /// Demonstration data.
    case example
    case draft
    case verified
}
