/// Keys that a source names without a value that could be read: their finding has been made, and that they have no value
/// needs none of its own.
public struct UnreadKeys: Sendable, Hashable {
    private var names: Set<String> = []
    /// Whether nothing of the source could be read, so that any key may stand there.
    private var isEverything = false

    /// None.
    public init() {}

    /// Of a source that could not be read at all.
    public static let everything: UnreadKeys = {
        var keys = UnreadKeys()
        keys.isEverything = true
        return keys
    }()

    /// Whether a key stands there without a value that could be read.
    public func contains(_ key: String) -> Bool { isEverything || names.contains(key) }

    /// Whether a field stands there without a value that could be read.
    public func contains(_ field: ArticleField) -> Bool { contains(field.key) }

    /// Whether a field stands there without a value that could be read.
    public func contains(_ field: TopicField) -> Bool { contains(field.key) }

    /// Adds a key.
    public mutating func insert(_ key: String) { names.insert(key) }

    /// Adds another source's keys.
    public mutating func formUnion(_ other: UnreadKeys) {
        names.formUnion(other.names)
        isEverything = isEverything || other.isEverything
    }

    /// Whether nothing of the source could be read.
    public var isWhole: Bool { isEverything }

    /// Whether everything that stands there could be read.
    public var isEmpty: Bool { !isEverything && names.isEmpty }
}
