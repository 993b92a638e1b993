/// Decodes UTF-8 that may be anything: bytes that are no UTF-8 count as one unknown scalar each.
struct UTF8Scalars {
    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The next scalar; nil at the end, U+FFFD for a byte that begins none.
    mutating func next() -> UInt32? {
        guard position < bytes.count else { return nil }
        let first = bytes[position]
        position += 1
        if first < 0x80 { return UInt32(first) }
        let length: Int
        var scalar: UInt32
        switch first {
        case 0xC2...0xDF: (length, scalar) = (1, UInt32(first & 0x1F))
        case 0xE0...0xEF: (length, scalar) = (2, UInt32(first & 0x0F))
        case 0xF0...0xF4: (length, scalar) = (3, UInt32(first & 0x07))
        default: return 0xFFFD
        }
        guard position + length <= bytes.count else { return 0xFFFD }
        for offset in 0..<length {
            let byte = bytes[position + offset]
            guard byte & 0xC0 == 0x80 else { return 0xFFFD }
            scalar = scalar << 6 | UInt32(byte & 0x3F)
        }
        position += length
        return scalar
    }

    /// Takes the ASCII letters and digits that come next, which is most of every text.
    mutating func takeASCIIWord() -> UnsafeBufferPointer<UInt8> {
        let start = position
        while position < bytes.count, Self.isASCIILetterOrDigit(bytes[position]) { position += 1 }
        return UnsafeBufferPointer(rebasing: bytes[start..<position])
    }

    private static func isASCIILetterOrDigit(_ byte: UInt8) -> Bool {
        // Letters differ from capitals in one bit.
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
    }

    /// A number that people write in groups and that begins here; nil where none does.
    mutating func takeGroupedNumber() -> [UInt8]? {
        guard position < bytes.count, Letter.isDigit(bytes[position]) || bytes[position] == UInt8(ascii: "+"),
            let number = WrittenNumber.grouped(in: bytes, at: position)
        else { return nil }
        position += number.length
        return number.letters
    }

    /// What follows the beginning of an IBAN; nil where it is none.
    mutating func takeAccountNumber(after letters: [UInt8]) -> [UInt8]? {
        guard let rest = WrittenNumber.account(after: letters, in: bytes, at: position) else { return nil }
        position += rest.length
        return rest.letters
    }

    /// Bytes of a scalar in UTF-8.
    static func length(_ scalar: UInt32) -> Int { scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4 }

    /// Appends a scalar as UTF-8.
    static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
        func byte(_ value: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: value) }
        if scalar < 0x80 {
            bytes.append(byte(scalar))
        } else if scalar < 0x800 {
            bytes.append(byte(0xC0 | scalar >> 6))
            bytes.append(byte(0x80 | scalar & 0x3F))
        } else if scalar < 0x10000 {
            bytes.append(byte(0xE0 | scalar >> 12))
            bytes.append(byte(0x80 | scalar >> 6 & 0x3F))
            bytes.append(byte(0x80 | scalar & 0x3F))
        } else {
            bytes.append(byte(0xF0 | scalar >> 18))
            bytes.append(byte(0x80 | scalar >> 12 & 0x3F))
            bytes.append(byte(0x80 | scalar >> 6 & 0x3F))
            bytes.append(byte(0x80 | scalar & 0x3F))
        }
    }
}
