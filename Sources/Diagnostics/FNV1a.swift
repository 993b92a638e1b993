/// A hash of 64 bits over bytes that come one by one (Fowler, Noll, Vo: FNV-1a): quick, and the same on every machine. Whoever
/// wants to deceive it can.
public struct FNV1a: Sendable {
    /// The hash of the bytes so far.
    public var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Of no bytes yet.
    @inlinable
    public init() {}

    /// The hash of all bytes. O(n).
    @inlinable
    public init(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { add(byte) }
    }

    /// Takes one more byte in.
    @inlinable
    public mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
}
