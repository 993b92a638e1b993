/// What the signs in a question demand, as searches elsewhere have it: `-word` leaves out, `"two words"` keeps together.
struct QueryOperators {
    /// The question without what is left out; quotation marks are blanks. As long as the question, so that places agree.
    private(set) var text: [UInt8]
    /// Words whose documents are left out, UTF-8.
    private(set) var excluded: [[UInt8]] = []
    /// What must stand together, UTF-8.
    private(set) var phrases: [[UInt8]] = []

    /// O(length).
    init(_ source: [UInt8]) {
        text = source
        var position = 0
        while position < text.count {
            let isAtStart = position == 0 || text[position - 1] == Self.blank
            if isAtStart, text[position] == UInt8(ascii: "-"), position + 1 < text.count,
                Self.isLetter(text[position + 1])
            {
                var end = position + 1
                while end < text.count, text[end] != Self.blank { end += 1 }
                excluded.append(Array(text[position + 1..<end]))
                blankOut(position..<end)
                position = end
            } else if let mark = quotationMark(at: position) {
                let start = position + mark
                var end = start
                while end < text.count, quotationMark(at: end) == nil { end += 1 }
                blankOut(position..<start)
                // A mark that nothing closes keeps nothing together: the rest may still be typed.
                if end < text.count, let closing = quotationMark(at: end) {
                    phrases.append(Array(text[start..<end]))
                    blankOut(end..<end + closing)
                }
                position = end
            } else {
                position += 1
            }
        }
    }

    private static let blank: UInt8 = 0x20

    private mutating func blankOut(_ range: Range<Int>) {
        for position in range { text[position] = Self.blank }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 }

    /// Bytes of the quotation mark at a position: " „ “ ” « ».
    private func quotationMark(at position: Int) -> Int? {
        switch text[position] {
        case UInt8(ascii: "\""): return 1
        case 0xE2 where position + 2 < text.count && text[position + 1] == 0x80:
            return (0x9C...0x9F).contains(text[position + 2]) ? 3 : nil
        case 0xC2 where position + 1 < text.count:
            return text[position + 1] == 0xAB || text[position + 1] == 0xBB ? 2 : nil
        default: return nil
        }
    }
}
