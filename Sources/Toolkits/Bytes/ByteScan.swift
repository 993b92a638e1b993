/// Looks through bytes eight at a time, for what is rare in texts that are large (H. S. Warren, Hacker's Delight, section 6-1).
public enum ByteScan {
    /// Visits every offset of `byte`, in order.
    @inlinable @inline(__always)
    public static func forEach(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, _ visit: (Int) -> Void) {
        let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
        forEachGroup(
            of: bytes,
            where: { word in
                let difference = word ^ pattern
                return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080 != 0
            }, visit: { offset in if bytes[offset] == byte { visit(offset) } })
    }

    /// Visits, in order, every offset of a byte that is no printable ASCII, and perhaps some others near it.
    @inlinable @inline(__always)
    public static func forEachUnusual(in bytes: UnsafeBufferPointer<UInt8>, _ visit: (Int) -> Void) {
        forEachGroup(
            of: bytes,
            where: { word in
                let difference = word ^ 0x7F7F_7F7F_7F7F_7F7F
                let isControl = (word &- 0x2020_2020_2020_2020) & ~word
                let isDelete = (difference &- 0x0101_0101_0101_0101) & ~difference
                return (word | isControl | isDelete) & 0x8080_8080_8080_8080 != 0
            }, visit: visit)
    }

    /// Visits the offsets of the groups of eight that the test lets through, and those of the rest.
    @inlinable @inline(__always)
    static func forEachGroup(
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

    /// Up to four bytes that mean something in a format, and perhaps all control characters.
    package struct Signs: Sendable {
        /// Each eight times in a number.
        private let patterns: (UInt64, UInt64, UInt64, UInt64)
        /// The first that is no control character, eight times; 0 where those mean nothing.
        private let bound: UInt64

        /// - Parameter signs: from one to four of ASCII.
        package init(_ signs: StaticString, withControlCharacters: Bool = false) {
            let bytes = signs.withUTF8Buffer { Array($0) }
            func pattern(_ number: Int) -> UInt64 {
                UInt64(bytes[min(number, bytes.count - 1)]) &* 0x0101_0101_0101_0101
            }
            patterns = (pattern(0), pattern(1), pattern(2), pattern(3))
            bound = withControlCharacters ? 0x2020_2020_2020_2020 : 0
        }

        /// The first offset from `start` on at which one of the signs stands; the number of bytes where there is none.
        package func nextOffset(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
            let raw = UnsafeRawBufferPointer(bytes)
            var offset = start
            // First sixteen at a time, as long as none of them is one.
            let (first, second) = (Self.sixteen(patterns.0), Self.sixteen(patterns.1))
            let (third, fourth) = (Self.sixteen(patterns.2), Self.sixteen(patterns.3))
            let least = Self.sixteen(bound)
            while offset + 16 <= raw.count {
                let group = raw.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
                let found =
                    (group .== first) .| (group .== second) .| (group .== third) .| (group .== fourth)
                    .| (group .< least)
                if any(found) { break }
                offset += 16
            }
            while offset + 8 <= raw.count {
                let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                let found =
                    Self.zeros(word ^ patterns.0) | Self.zeros(word ^ patterns.1) | Self.zeros(word ^ patterns.2)
                    | Self.zeros(word ^ patterns.3) | (word &- bound) & ~word & (bound << 2)
                // The lowest mark is always a true one; those above it may be carried.
                if found != 0 { return offset + UInt64(littleEndian: found).trailingZeroBitCount / 8 }
                offset += 8
            }
            while offset < raw.count, !isSign(raw[offset]) { offset += 1 }
            return offset
        }

        private static func sixteen(_ pattern: UInt64) -> SIMD16<UInt8> {
            SIMD16(repeating: UInt8(truncatingIfNeeded: pattern))
        }

        /// Has the highest bit of each byte that is zero.
        private static func zeros(_ word: UInt64) -> UInt64 {
            (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
        }

        private func isSign(_ byte: UInt8) -> Bool {
            let byte = UInt64(byte)
            return byte == patterns.0 & 0xFF || byte == patterns.1 & 0xFF || byte == patterns.2 & 0xFF
                || byte == patterns.3 & 0xFF || byte < bound & 0xFF
        }
    }
}

extension String {
    /// Calls `body` with the text's UTF-8, which lies side by side in memory for every text that Swift made.
    @inlinable package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
    }
}
