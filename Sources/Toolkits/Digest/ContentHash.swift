/// Half of SHA-256: equal bytes have equal hashes, and others never.
public struct ContentHash: Sendable, Hashable, CustomStringConvertible {
    private let high: UInt64
    private let low: UInt64

    /// Stands for the bytes.
    public init(of bytes: [UInt8]) {
        let digest = SHA256.digest(bytes)
        high = digest[..<8].reduce(0) { $0 << 8 | UInt64($1) }
        low = digest[8..<16].reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// Stands for hashes in their order.
    public init(of hashes: some Sequence<ContentHash>) {
        var bytes: [UInt8] = []
        for hash in hashes {
            withUnsafeBytes(of: hash.high.littleEndian) { bytes.append(contentsOf: $0) }
            withUnsafeBytes(of: hash.low.littleEndian) { bytes.append(contentsOf: $0) }
        }
        self.init(of: bytes)
    }

    /// Stands for the UTF-8 of a text.
    public init(of text: String) { self.init(of: Array(text.utf8)) }

    /// Letters, digits and one `-`.
    public var description: String { "\(String(high, radix: 36))-\(String(low, radix: 36))" }
}
