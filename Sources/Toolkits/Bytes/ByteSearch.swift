#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension UnsafeBufferPointer<UInt8> {
    /// Where the byte stands first, from `start` on; nil where it does not. By the machine's own search, many bytes at a time.
    @inlinable package func firstOffset(of byte: UInt8, from start: Int = 0) -> Int? {
        guard let base = baseAddress, start < count,
            let found = memchr(base + start, Int32(byte), count - start)
        else { return nil }
        return UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - base
    }
}

extension [UInt8] {
    /// Whether the byte stands anywhere.
    @inlinable package func has(_ byte: UInt8) -> Bool { withUnsafeBufferPointer { $0.firstOffset(of: byte) != nil } }

    /// Whether the bytes stand anywhere, side by side.
    package func has(_ part: [UInt8]) -> Bool {
        guard let first = part.first else { return true }
        return withUnsafeBufferPointer { bytes in
            var start = 0
            while let found = bytes.firstOffset(of: first, from: start), found + part.count <= bytes.count {
                if bytes[found..<(found + part.count)].elementsEqual(part) { return true }
                start = found + 1
            }
            return false
        }
    }
}
