import Bytes

/// A sign that is taken for another one: the dash of a word processor, a no-break space, a letter of another alphabet.
public struct LookAlike: Sendable, Hashable {
    /// What it is taken for.
    public enum Kind: Sendable, Hashable {
        case blank, dash, colon, doubleQuote, singleQuote, digit, letter, sign
        /// Nothing can be seen of it.
        case invisible
    }

    /// What stands there.
    public let sign: Unicode.Scalar
    /// What was meant: one ASCII character, or nothing.
    public let meant: String
    /// What it is taken for.
    public let kind: Kind

    /// Nil for what is no look-alike.
    public init?(_ sign: Unicode.Scalar) {
        // Most of every text.
        if sign.value < 0x80 { return nil }
        self.sign = sign
        switch sign.value {
        case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: (meant, kind) = (" ", .blank)
        case 0xAD, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF:
            (meant, kind) = ("", .invisible)
        case 0x2010...0x2015, 0x2043, 0x2212, 0xFE58, 0xFE63: (meant, kind) = ("-", .dash)
        case 0x02D0, 0x2236, 0xA789, 0xFE13, 0xFE55: (meant, kind) = (":", .colon)
        case 0x201C...0x201F, 0x2033, 0x00AB, 0x00BB: (meant, kind) = ("\"", .doubleQuote)
        case 0x2018...0x201B, 0x2032, 0x00B4, 0x02BC, 0x2039, 0x203A: (meant, kind) = ("'", .singleQuote)
        case 0x2044, 0x2215, 0x29F8: (meant, kind) = ("/", .sign)
        case 0x2024: (meant, kind) = (".", .sign)
        case 0xFF01...0xFF5E:
            // The wide forms of ASCII, in its order.
            guard let plain = Unicode.Scalar(sign.value - 0xFEE0) else { return nil }
            meant = String(Character(plain))
            switch plain {
            case "-": kind = .dash
            case ":": kind = .colon
            case "0"..."9": kind = .digit
            case "a"..."z", "A"..."Z": kind = .letter
            default: kind = .sign
            }
        default:
            if let letter = Self.letters[sign] {
                (meant, kind) = (String(Character(letter)), .letter)
            } else if sign.properties.numericType == .decimal, let value = sign.properties.numericValue {
                (meant, kind) = (String(Int(value)), .digit)
            } else {
                return nil
            }
        }
    }

    /// Letters of other alphabets, and of ours in other forms, that look like plain ones in most fonts.
    private static let letters: [Unicode.Scalar: Unicode.Scalar] = [
        "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "у": "y", "х": "x", "і": "i", "ј": "j", "ѕ": "s", "ԁ": "d",
        "һ": "h", "ԛ": "q", "ԝ": "w", "к": "k", "м": "m", "т": "t", "в": "b", "н": "h", "ӏ": "l", "г": "r", "п": "n",
        "А": "A", "В": "B", "Е": "E", "К": "K", "М": "M", "Н": "H", "О": "O", "Р": "P", "С": "C", "Т": "T", "Х": "X",
        "І": "I", "Ј": "J", "Ѕ": "S", "У": "Y", "α": "a", "ε": "e", "ι": "i", "κ": "k", "ν": "v", "ο": "o", "ρ": "p",
        "τ": "t", "υ": "u", "χ": "x", "γ": "y", "η": "n", "ω": "w", "Α": "A", "Β": "B", "Ε": "E", "Ζ": "Z", "Η": "H",
        "Ι": "I", "Κ": "K", "Μ": "M", "Ν": "N", "Ο": "O", "Ρ": "P", "Τ": "T", "Υ": "Y", "Χ": "X", "ı": "i", "ɡ": "g",
        "ɑ": "a", "ſ": "s",
    ]

    /// The first in a text; nil where there is none.
    public static func first(in text: String) -> LookAlike? {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
        return text.unicodeScalars.lazy.compactMap { LookAlike($0) }.first
    }

    /// The text with what was meant in place of each; nil where there is none.
    public static func replaced(in text: String) -> String? {
        guard first(in: text) != nil else { return nil }
        var plain = ""
        for scalar in text.unicodeScalars {
            if let sign = LookAlike(scalar) { plain += sign.meant } else { plain.unicodeScalars.append(scalar) }
        }
        return plain
    }

    /// The sentence that names it, such as "Here is a no-break space (U+00A0) instead of an ordinary space."
    public var sentence: LocalizedText {
        let instead: LocalizedText =
            switch kind {
            case .invisible: LocalizedText(de: "", en: "")
            case .blank:
                LocalizedText(de: " statt eines gewöhnlichen Leerzeichens", en: " instead of an ordinary space")
            default: LocalizedText(de: " statt „\(meant)“", en: " instead of \"\(meant)\"")
            }
        return LocalizedText(
            de: "Hier steht \(noun.german) (\(codePoint))\(instead.german).",
            en: "Here is \(noun.english) (\(codePoint))\(instead.english).")
    }

    /// What it is, with its article, such as "a no-break space (U+00A0)".
    public var described: LocalizedText {
        LocalizedText(de: "\(noun.german) (\(codePoint))", en: "\(noun.english) (\(codePoint))")
    }

    private var codePoint: String { CodePoint.name(sign.value) }

    private var noun: LocalizedText {
        switch sign.value {
        case 0xA0: return LocalizedText(de: "ein geschütztes Leerzeichen", en: "a no-break space")
        case 0x2009: return LocalizedText(de: "ein schmales Leerzeichen", en: "a thin space")
        case 0x202F: return LocalizedText(de: "ein schmales geschütztes Leerzeichen", en: "a narrow no-break space")
        case 0xAD: return LocalizedText(de: "ein bedingter Trennstrich", en: "a soft hyphen")
        case 0x2010: return LocalizedText(de: "ein typographischer Bindestrich", en: "a typographic hyphen")
        case 0x2011: return LocalizedText(de: "ein geschützter Bindestrich", en: "a non-breaking hyphen")
        case 0x2013: return LocalizedText(de: "ein Halbgeviertstrich", en: "an en dash")
        case 0x2014: return LocalizedText(de: "ein Geviertstrich", en: "an em dash")
        case 0x2212: return LocalizedText(de: "ein Minuszeichen", en: "a minus sign")
        case 0xFF1A: return LocalizedText(de: "ein breiter Doppelpunkt", en: "a full-width colon")
        default: break
        }
        switch kind {
        case .blank: return LocalizedText(de: "ein besonderes Leerzeichen", en: "a special space")
        case .invisible: return LocalizedText(de: "ein unsichtbares Zeichen", en: "an invisible character")
        case .dash: return LocalizedText(de: "ein anderer Strich", en: "another dash")
        case .colon: return LocalizedText(de: "ein anderer Doppelpunkt", en: "another colon")
        case .doubleQuote, .singleQuote:
            return LocalizedText(de: "ein typographisches Anführungszeichen", en: "a typographic quotation mark")
        case .digit: return LocalizedText(de: "eine andere Ziffer", en: "another digit")
        case .sign: return LocalizedText(de: "ein anderes Zeichen", en: "another character")
        case .letter:
            switch sign.value {
            case 0x370...0x3FF: return LocalizedText(de: "ein griechischer Buchstabe", en: "a Greek letter")
            case 0x400...0x52F: return LocalizedText(de: "ein kyrillischer Buchstabe", en: "a Cyrillic letter")
            default: return LocalizedText(de: "ein anderer Buchstabe", en: "another letter")
            }
        }
    }
}

extension LocalizedText {
    /// Both sentences, one behind the other.
    public func followed(by other: LocalizedText?) -> LocalizedText {
        guard let other else { return self }
        return LocalizedText(de: "\(german) \(other.german)", en: "\(english) \(other.english)")
    }
}
