extension Sequence<UInt8> {
    /// Unicode scalars of UTF-8 text: bytes that begin one.
    @inlinable package var scalarCount: Int { reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) } }
}
