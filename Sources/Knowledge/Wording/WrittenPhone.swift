import Bytes

/// Telephone numbers in running text: `02041 70-30`, `(02041) 7030`, `+49 (0) 2041 7030`, `0 20 41 / 70 30`.
public enum WrittenPhone {
    /// A number in a text.
    public struct Mention: Sendable {
        /// In the international form.
        public let e164: String
        /// Of the UTF-8 bytes of the text.
        public let range: Range<Int>
    }

    /// Fewer digits are a day, a postcode or a time.
    private static let digits = 7...14

    /// Numbers with an area code or a country's code, in order.
    ///
    /// - Complexity: O(n).
    package static func mentions(in text: TextBytes) -> [Mention] {
        var mentions: [Mention] = []
        var index = 0
        while index < text.count {
            guard text[index] == UInt8(ascii: "0") || text[index] == UInt8(ascii: "+"), begins(at: index, in: text),
                let end = end(from: index, in: text)
            else {
                index += 1
                continue
            }
            if let e164 = PhoneNumber.e164(written: PlainSigns.hyphens(text.string(index..<end)).plainBlanks) {
                mentions.append(Mention(e164: e164, range: index..<end))
            }
            index = end
        }
        return mentions
    }

    /// Whether nothing stands before it that a number or a word goes on from.
    private static func begins(at index: Int, in text: TextBytes) -> Bool {
        guard index + 1 < text.count, index > 0 else { return index + 1 < text.count }
        let before = text[index - 1]
        let isNoBreakSpace = before == 0xA0 && index > 1 && text[index - 2] == 0xC2
        guard isNoBreakSpace || !before.isWordByte && !".,-+/€§".utf8.contains(before) else { return false }
        // "IBAN DE89 0044 …"
        var last = index - (isNoBreakSpace ? 2 : 1)
        while last > 0, text[last] == 0x20 { last -= 1 }
        return !text[last].isASCIIDigit || !(before == 0x20 || isNoBreakSpace)
    }

    /// Behind the last digit; nil where there are too few or too many, or a time or a date goes on.
    private static func end(from start: Int, in text: TextBytes) -> Int? {
        var index = start
        var count = 0
        var end = start
        while index < text.count {
            if text[index].isASCIIDigit {
                count += 1
                index += 1
                end = index
            } else if let length = separator(at: index, in: text), index - end < 3 {
                index += length
            } else {
                break
            }
        }
        guard digits.contains(count) else { return nil }
        guard end < text.count else { return end }
        let goesOn = text[end].isASCIILetter || ":€%".utf8.contains(text[end])
        return goesOn ? nil : end
    }

    private static func separator(at index: Int, in text: TextBytes) -> Int? {
        if " /-()".utf8.contains(text[index]) { return 1 }
        if index == 0 || text[index] == UInt8(ascii: "+") { return text[index] == UInt8(ascii: "+") ? 1 : nil }
        if text[index] == 0xC2, index + 1 < text.count, text[index + 1] == 0xA0 { return 2 }
        // U+2009, U+2010 to U+2013, U+202F
        guard text[index] == 0xE2, index + 2 < text.count, text[index + 1] == 0x80 else { return nil }
        return [0x89, 0x90, 0x91, 0x92, 0x93, 0xAF].contains(text[index + 2]) ? 3 : nil
    }
}

extension String {
    /// With the blank of the keyboard in place of the others.
    fileprivate var plainBlanks: String {
        String(
            String.UnicodeScalarView(unicodeScalars.map { ["\u{A0}", "\u{2009}", "\u{202F}"].contains($0) ? " " : $0 }))
    }
}
