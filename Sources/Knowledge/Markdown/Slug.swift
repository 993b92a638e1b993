import Bytes

/// Readable, stable names for addresses.
public enum Slug {
    /// Lower-case letters, digits and single hyphens: ä → ae, ö → oe, ü → ue, ß → ss; accents fall away, everything else
    /// separates words. Empty where nothing is left.
    ///
    /// - Complexity: O(n).
    public static func make(_ text: String) -> String {
        var slug: [UInt8] = []
        slug.reserveCapacity(text.utf8.count)
        func isASCIIWord(_ byte: UInt8) -> Bool {
            byte.isASCIILowercase || byte.isASCIIDigit
        }
        var isSeparated = false
        func put(_ bytes: some Sequence<UInt8>) {
            if isSeparated, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
            isSeparated = false
            slug.append(contentsOf: bytes)
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": put(CollectionOfOne(UInt8(truncatingIfNeeded: scalar.value)))
            case "A"..."Z": put(CollectionOfOne(UInt8(truncatingIfNeeded: scalar.value) | 0x20))
            case "ä", "Ä": put("ae".utf8)
            case "ö", "Ö": put("oe".utf8)
            case "ü", "Ü": put("ue".utf8)
            case "ß", "ẞ": put("ss".utf8)
            // Decomposed, as macOS saves it: the letter stands already.
            case "\u{308}":
                if let last = slug.last, "aou".utf8.contains(last), !isSeparated { slug.append(UInt8(ascii: "e")) }
            // A combining mark or soft hyphen belongs to the letter before it.
            case "\u{300}"..."\u{36F}", "\u{AD}": continue
            default:
                if scalar.value < 0x80 {
                    isSeparated = true
                    continue
                }
                let base = String(scalar).lowercased().decomposedASCII
                if base.isEmpty || !base.allSatisfy(isASCIIWord) { isSeparated = true } else { put(base) }
            }
        }
        return String(decoding: slug, as: UTF8.self)
    }

    /// Whether the text is an id: `[a-z0-9]` and `-`, and not empty.
    public static func isIdentifier(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 100
            && text.utf8.allSatisfy { $0.isASCIILowercase || $0.isASCIIDigit || $0 == 0x2D }
    }
}

extension String {
    /// The ASCII letters that are left when accents fall away (é → e); empty where there are none.
    fileprivate var decomposedASCII: [UInt8] {
        // `Character` comparison is canonical, so a letter with an accent equals its decomposed form.
        let table: [(Character, String)] = [
            ("a", "àáâãåāăą"), ("c", "çćĉċč"), ("d", "ďđ"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"),
            ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉ"), ("o", "òóôõøōŏő"),
            ("r", "ŕŗř"), ("s", "śŝşšș"), ("t", "ţťŧț"), ("u", "ùúûũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
        ]
        var bytes: [UInt8] = []
        for character in self {
            guard let letter = table.first(where: { $0.1.contains(character) })?.0.asciiValue else { continue }
            bytes.append(letter)
        }
        return bytes
    }
}
