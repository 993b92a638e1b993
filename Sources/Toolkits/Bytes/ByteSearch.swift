#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension UnsafeBufferPointer<UInt8> {
    /// Where the byte stands first in a part; nil where it does not. By the machine's own search, many bytes at a time.
    @inlinable package func firstOffset(of byte: UInt8, in part: Range<Int>) -> Int? {
        guard let base = baseAddress, !part.isEmpty, let found = memchr(base + part.lowerBound, Int32(byte), part.count)
        else { return nil }
        return UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - base
    }

    /// Where the byte stands first, from `start` on; nil where it does not.
    @inlinable package func firstOffset(of byte: UInt8, from start: Int = 0) -> Int? {
        firstOffset(of: byte, in: start..<Swift.max(start, count))
    }

    /// Where the bytes stand first, side by side, from `start` on; nil where they do not.
    package func firstOffset(of bytes: [UInt8], from start: Int = 0) -> Int? {
        guard let first = bytes.first else { return start }
        var position = start
        while let found = firstOffset(of: first, from: position), found + bytes.count <= count {
            if self[found..<(found + bytes.count)].elementsEqual(bytes) { return found }
            position = found + 1
        }
        return nil
    }
}

extension [UInt8] {
    /// Whether the byte stands anywhere.
    @inlinable package func has(_ byte: UInt8) -> Bool { withUnsafeBufferPointer { $0.firstOffset(of: byte) != nil } }

    /// Whether the bytes stand anywhere, side by side.
    package func has(_ part: [UInt8]) -> Bool { withUnsafeBufferPointer { $0.firstOffset(of: part) != nil } }
}
