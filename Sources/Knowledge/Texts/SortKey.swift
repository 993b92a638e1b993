import Bytes

/// Order of words as in a German telephone book's simpler cousin, DIN 5007-1: ä as a, ö as o, ü as u, ß as ss.
package enum SortKey {
    /// What is compared in place of a text, byte by byte.
    ///
    /// - Complexity: O(length).
    package static func make(_ text: String) -> [UInt8] {
        var key: [UInt8] = []
        key.reserveCapacity(text.utf8.count)
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) else {
            key.append(contentsOf: text.utf8.lazy.map(\.asciiLowercased))
            return key
        }
        // Characters are compared as they look: ä is the same in one part or in two.
        for character in text.lowercased() {
            switch character {
            case "ä": key.append(UInt8(ascii: "a"))
            case "ö": key.append(UInt8(ascii: "o"))
            case "ü": key.append(UInt8(ascii: "u"))
            case "ß": key.append(contentsOf: "ss".utf8)
            case _ where character.isASCII: key.append(contentsOf: character.utf8)
            default:
                // Other accents fall away.
                let plain = Slug.make(String(character))
                key.append(contentsOf: plain.isEmpty ? Array(character.utf8) : Array(plain.utf8))
            }
        }
        return key
    }

}
