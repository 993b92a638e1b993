/// Reads numbers and ranges out of bytes that may be anything: whatever would lie outside is zero or empty.
struct ByteReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var position: Int
    let end: Int

    /// A reader of `range`, which is cut to what is there.
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        self.bytes = bytes
        end = min(max(range.upperBound, 0), bytes.count)
        position = min(max(range.lowerBound, 0), end)
    }

    var isAtEnd: Bool { position >= end }

    @inline(__always)
    mutating func byte() -> UInt8 {
        guard position < end else { return 0 }
        defer { position += 1 }
        return bytes[position]
    }

    /// An unsigned number, seven bits a byte, lowest first; cut to 30 bits, so that sums of two fit
    /// the 32 bits that `Int` has in the browser.
    @inline(__always)
    mutating func varint() -> Int {
        var value = 0
        var shift = 0
        while position < end {
            let byte = bytes[position]
            position += 1
            value |= Int(byte & 0x7F) << shift
            if byte < 0x80 || shift >= 28 { break }
            shift += 7
        }
        return value & 0x3FFF_FFFF
    }

    /// A number of things that take up a byte each at least: no more than there are bytes left.
    mutating func count() -> Int {
        let count = varint()
        return min(count, end - position)
    }

    mutating func uint16() -> Int { Int(byte()) | Int(byte()) << 8 }

    mutating func uint32() -> Int {
        let low = uint16()
        let high = uint16()
        return high < 0x4000 ? low | high << 16 : 0x3FFF_FFFF
    }

    /// Goes forward, not past the end.
    mutating func skip(_ count: Int) {
        position += min(max(count, 0), end - position)
    }

    /// Appends the next bytes, as many as there are.
    mutating func append(_ count: Int, to target: inout [UInt8]) {
        let stop = position + min(max(count, 0), end - position)
        target.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[position..<stop]))
        position = stop
    }

    /// The next bytes where they stand, as many as there are; for as long as the reader's own bytes.
    mutating func slice(_ count: Int) -> UnsafeBufferPointer<UInt8> {
        let start = position
        skip(count)
        return UnsafeBufferPointer(rebasing: bytes[start..<position])
    }

    mutating func bytes(_ count: Int) -> [UInt8] {
        var target: [UInt8] = []
        append(count, to: &target)
        return target
    }
}
