/// Makes one hash of values in their order: other values, or the same in another order, give another.
public struct ContentHasher: Sendable {
    private var bytes: [UInt8] = []

    /// Of nothing yet.
    public init() {}

    /// Takes a text. Its length stands before it, so that no two texts run into each other.
    public mutating func add(_ text: String) {
        add(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    /// Takes a number.
    public mutating func add(_ number: Int) {
        withUnsafeBytes(of: Int64(number).littleEndian) { bytes.append(contentsOf: $0) }
    }

    /// Of all that was taken.
    public var hash: ContentHash { ContentHash(of: bytes) }
}
