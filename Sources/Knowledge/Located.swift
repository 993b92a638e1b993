import Diagnostics

/// Which of the three texts that make up a city's version a value comes from.
public enum Layer: UInt8, Sendable, Comparable {
    /// The article that all cities share.
    case shared
    /// The city's entry under `municipalities` in the article.
    case entry
    /// The city's own file.
    case own

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

/// A value that remembers where it was written.
public struct Located<Value: Sendable>: Sendable {
    public var value: Value
    public var span: Span
    public var layer: Layer

    public init(_ value: Value, _ span: Span, layer: Layer = .shared) {
        self.value = value
        self.span = span
        self.layer = layer
    }
}

extension Located: Equatable where Value: Equatable {
    /// Equal values are equal wherever they were written.
    public static func == (lhs: Located, rhs: Located) -> Bool { lhs.value == rhs.value }
}

extension Located: Hashable where Value: Hashable {
    public func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

/// A text that remembers where it was written.
public typealias LocatedText = Located<String>
