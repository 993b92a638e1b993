/// Looks through bytes eight at a time: what the rules look for is rare, and the texts are large.
enum ByteScan {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// Visits every offset of `byte`, in order.
    @inline(__always)
    static func forEach(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, _ visit: (Int) -> Void) {
        let pattern = UInt64(byte) &* ones
        forEachGroup(
            of: bytes,
            where: { word in
                let difference = word ^ pattern
                return (difference &- ones) & ~difference & highBits != 0
            }, visit: { offset in if bytes[offset] == byte { visit(offset) } })
    }

    /// Visits, in order, every offset of a byte that is no printable ASCII, and perhaps some others near it.
    @inline(__always)
    static func forEachUnusual(in bytes: UnsafeBufferPointer<UInt8>, _ visit: (Int) -> Void) {
        let (spaces, deletes) = (0x20 &* ones, 0x7F &* ones)
        forEachGroup(
            of: bytes,
            where: { word in
                let difference = word ^ deletes
                let isControl = (word &- spaces) & ~word
                let isDelete = (difference &- ones) & ~difference
                return (word | isControl | isDelete) & highBits != 0
            }, visit: visit)
    }

    /// Visits the offsets of the groups of eight that the test lets through, and those of the rest.
    @inline(__always)
    private static func forEachGroup(
        of bytes: UnsafeBufferPointer<UInt8>, where test: (UInt64) -> Bool, visit: (Int) -> Void
    ) {
        let raw = UnsafeRawBufferPointer(bytes)
        var start = 0
        while start + 8 <= raw.count {
            if test(raw.loadUnaligned(fromByteOffset: start, as: UInt64.self)) {
                for offset in start..<(start + 8) { visit(offset) }
            }
            start += 8
        }
        for offset in start..<raw.count { visit(offset) }
    }
}

extension String {
    /// Calls `body` with the text's UTF-8, which lies side by side in memory for every text that Swift made.
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
    }
}
