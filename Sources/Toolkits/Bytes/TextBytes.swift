/// What a character is, as far as rules about words tell.
@frozen public enum CharacterKind {
    case letter, digit, hyphen, space, other
    /// A soft hyphen or a mark without width: part of the word it stands in.
    case ignored

    /// Whether words are made of it.
    @inlinable public var isOfWord: Bool { self == .letter || self == .digit }
}

/// UTF-8 text being looked at.
public typealias TextBytes = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer<UInt8> {
    /// The character that begins at `index`, and how many bytes it takes.
    @inlinable public func character(at index: Int) -> (kind: CharacterKind, length: Int) {
        let byte = self[index]
        if byte < 0x80 {
            switch byte {
            case 0x61...0x7A, 0x41...0x5A: return (.letter, 1)
            case 0x30...0x39: return (.digit, 1)
            case 0x20, 0x09, 0x0A, 0x0D: return (.space, 1)
            case UInt8(ascii: "-"): return (.hyphen, 1)
            default: return (.other, 1)
            }
        }
        let rest = count - index
        let second = rest > 1 ? self[index + 1] : 0
        switch byte {
        case 0xC2:
            // Latin-1: no-break space, soft hyphen, ª µ º, and signs.
            let kind: CharacterKind =
                switch second {
                case 0xA0: .space
                case 0xAD: .ignored
                case 0xAA, 0xB5, 0xBA: .letter
                default: .other
                }
            return (kind, Swift.min(2, rest))
        case 0xC3: return (second == 0x97 || second == 0xB7 ? .other : .letter, Swift.min(2, rest))
        case 0xC4...0xDF: return (.letter, Swift.min(2, rest))
        case 0xE2:
            // U+2000 to U+2FFF: spaces, dashes, quotation marks, signs.
            guard second == 0x80, rest > 2 else { return (.other, Swift.min(3, rest)) }
            let kind: CharacterKind =
                switch self[index + 2] {
                case 0x80...0x8A, 0xAF: .space
                case 0x8B...0x8F: .ignored
                case 0x90, 0x91: .hyphen
                default: .other
                }
            return (kind, 3)
        case 0xE0...0xEF: return (.letter, Swift.min(3, rest))
        case 0xF0...0xF7: return (.other, Swift.min(4, rest))
        default: return (.other, 1)
        }
    }

    /// The small letter's byte at `index`: A–Z and the capitals of Latin-1 fold, everything else stays.
    @inlinable public func folded(at index: Int) -> UInt8 {
        let byte = self[index]
        if byte.isASCIIUppercase { return byte | 0x20 }
        if (0x80...0x9E).contains(byte), byte != 0x97, index > 0, self[index - 1] == 0xC3 { return byte + 0x20 }
        return byte
    }

    /// Whether a capital letter, A–Z or of Latin-1, begins at `index`.
    @inlinable public func isCapital(at index: Int) -> Bool {
        let byte = self[index]
        if byte < 0x80 { return byte.isASCIIUppercase }
        guard byte == 0xC3, index + 1 < count else { return false }
        return (0x80...0x9E).contains(self[index + 1]) && self[index + 1] != 0x97
    }

    /// The text in a range.
    @inlinable public func string(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }
}

extension String {
    /// The bytes with small letters.
    package var foldedBytes: [UInt8] {
        let bytes = Array(utf8)
        return bytes.withUnsafeBufferPointer { text in text.indices.map { text.folded(at: $0) } }
    }
}
