import Bytes
import Knowledge

/// The amounts of money that a text names: `46 Euro`, `46,50 €`, `1.234,– EUR`, `€ 20`.
enum Amounts {
    struct Mention {
        let amount: Amount
        /// Of the text, with its currency.
        let range: Range<Int>
    }

    private static let units = ["Euro", "EUR", "€"].map { Array($0.utf8) }

    /// - Complexity: O(n).
    static func mentions(in text: [UInt8]) -> [Mention] {
        var mentions: [Mention] = []
        for index in text.indices {
            guard text[index] == UInt8(ascii: "E") || text[index] == 0xE2,
                let unit = units.first(where: { text[index...].starts(with: $0) })
            else { continue }
            let end = index + unit.count
            let isWord = unit[0] != 0xE2
            guard !isWord || end == text.count || !text[end].isLetterByte else { continue }
            if let start = numberStart(before: index, in: text),
                let amount = Amount(written: String(decoding: text[start..<index], as: UTF8.self).plainNumber)
            {
                mentions.append(Mention(amount: amount, range: start..<end))
            }
        }
        return mentions
    }

    /// Where the number before a currency begins, behind blanks.
    private static func numberStart(before end: Int, in text: [UInt8]) -> Int? {
        var index = end
        while index > 0, isBlank(before: index, in: text) { index -= text[index - 1] == 0x20 ? 1 : 2 }
        let stop = index
        while index > 0, isPartOfNumber(text[index - 1]) { index -= 1 }
        while index < stop, !text[index].isASCIIDigit { index += 1 }
        guard index < stop, index == 0 || !text[index - 1].isLetterByte || text[index - 1] >= 0x80 else { return nil }
        return index
    }

    private static func isBlank(before index: Int, in text: [UInt8]) -> Bool {
        text[index - 1] == 0x20 || index > 1 && text[index - 1] == 0xA0 && text[index - 2] == 0xC2
    }

    /// Digits, the signs between them, and the dash in place of cents.
    private static func isPartOfNumber(_ byte: UInt8) -> Bool {
        byte.isASCIIDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "-")
            || byte == 0xE2 || byte == 0x80 || byte == 0x93 || byte == 0x94
    }
}

extension String {
    /// `46,-` and `46,–` as `46`; of `10-20` the second.
    fileprivate var plainNumber: String {
        var number = self[...]
        while let last = number.last, !last.isNumber { number = number.dropLast() }
        if let dash = number.lastIndex(where: { "-–—".contains($0) }) { number = number[number.index(after: dash)...] }
        // A point that parts thousands.
        let parts = number.split(separator: ".", omittingEmptySubsequences: false)
        if !number.contains(","), parts.count > 1, parts.dropFirst().allSatisfy({ $0.count == 3 }) {
            return parts.joined()
        }
        return String(number)
    }
}
