/// Which of the three texts that make up a city's version a value comes from.
public enum Layer: UInt8, Sendable, Comparable {
    /// The article that all cities share.
    case shared
    /// The city's entry under `municipalities` in the article.
    case entry
    /// The city's own file.
    case own

    /// Whether the other one replaces it.
    public static func < (lhs: Layer, rhs: Layer) -> Bool { lhs.rawValue < rhs.rawValue }

    /// The word used in the JSON interface.
    public var name: String {
        switch self {
        case .shared: "shared"
        case .entry: "entry"
        case .own: "own"
        }
    }
}
