/// Numbers that people write in groups, and each person in other ones: `0203 283-2220`, `(02041) 70 34 56`, `+49 203 2832220`,
/// `DE02 1203 0000 0000 2020 51`. To the engine each is one word.
enum WrittenNumber {
    /// A number with fewer digits is written in one.
    static let fewestDigits = 6
    private static let mostDigits = 34

    /// The number of a telephone, or of a file, that begins at `start`: its digits as one word, an international one of Germany as
    /// dialled within it, and how many bytes it takes up. Nil where no such number begins there. O(length of the number).
    static func grouped(
        in text: UnsafeBufferPointer<UInt8>, at start: Int
    ) -> (letters: [UInt8], length: Int)? {
        guard start == 0 || !isLetterOrDigit(text[start - 1]) else { return nil }
        var position = start
        var digits: [UInt8] = []
        var groups: [Int] = []
        var end = start
        let isInternational = position < text.count && text[position] == UInt8(ascii: "+")
        if isInternational { position += 1 }
        guard position < text.count, isInternational || text[position] == UInt8(ascii: "0") else {
            return fileNumber(in: text, at: start)
        }
        var isDate = true
        while digits.count < mostDigits {
            let first = position
            while position < text.count, Letter.isDigit(text[position]), digits.count < mostDigits {
                digits.append(text[position])
                position += 1
            }
            guard position > first else { break }
            groups.append(position - first)
            end = position
            // A letter at its end makes it another kind of word: `0815a`.
            if position < text.count, isLetterOrDigit(text[position]) || text[position] >= 0x80 { return nil }
            let separator = position
            while position < text.count, position - separator < 3, isSeparator(text[position]) { position += 1 }
            if position == separator { break }
            if !text[separator..<position].contains(UInt8(ascii: ".")) { isDate = false }
            // `+49 (0) 203`: what stands in parentheses is not dialled from abroad.
            if isInternational, groups.count == 1, position + 1 < text.count, text[position] == UInt8(ascii: "0"),
                text[position + 1] == UInt8(ascii: ")")
            {
                position += 2
                while position < text.count, isSeparator(text[position]) { position += 1 }
            }
        }
        guard digits.count >= fewestDigits else { return nil }
        // 01.02.2027 is a day, not a number.
        if groups.count > 1, isDate, groups[0] <= 2 { return nil }
        return (isInternational ? national(digits) : domestic(digits), end - start)
    }

    /// The number of a file or of a catalogue: three and more groups that points, strokes or hyphens join, or groups of three behind
    /// blanks. Days and spans of days are none. O(length of the number).
    private static func fileNumber(
        in text: UnsafeBufferPointer<UInt8>, at start: Int
    ) -> (letters: [UInt8], length: Int)? {
        var position = start
        var digits: [UInt8] = []
        var groups: [Int] = []
        var isBlank = false
        while position < text.count, digits.count < mostDigits {
            let first = position
            while position < text.count, Letter.isDigit(text[position]), digits.count < mostDigits {
                digits.append(text[position])
                position += 1
            }
            groups.append(position - first)
            guard position + 1 < text.count, Letter.isDigit(text[position + 1]) else { break }
            switch text[position] {
            case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"):
                guard !isBlank else { return nil }
            case 0x20:
                guard groups.count == 1 || isBlank else { return nil }
                isBlank = true
            default: return nil
            }
            position += 1
        }
        // A letter at its end makes it another kind of word.
        if position < text.count, isLetterOrDigit(text[position]) || text[position] >= 0x80 { return nil }
        guard groups.count > 2, digits.count >= fewestDigits else { return nil }
        if isBlank {
            guard groups[0] <= 3, groups.dropFirst().allSatisfy({ $0 == 3 }) else { return nil }
        } else if groups[0] <= 2, groups[1] <= 2, groups[2] == 2 || groups[2] == 4 {
            let (day, month) = (value(digits[..<groups[0]]), value(digits[groups[0]..<(groups[0] + groups[1])]))
            // 1.12.2026, and what else may follow it: the end of a time.
            if (1...31).contains(day), (1...12).contains(month) || groups[2] == 2 { return nil }
        } else if groups[0] == 4, groups[1] <= 2, groups[2] <= 2 {
            return nil
        }
        return (digits, position - start)
    }

    /// The rest of an IBAN whose country and check digits have been read: groups of four. Nil where none follows.
    static func account(
        after letters: [UInt8], in text: UnsafeBufferPointer<UInt8>, at start: Int
    ) -> (letters: [UInt8], length: Int)? {
        guard letters.count == 4, !letters[..<2].contains(where: Letter.isDigit),
            letters[2...].allSatisfy(Letter.isDigit)
        else { return nil }
        var rest: [UInt8] = []
        var position = start
        var end = start
        while position + 1 < text.count, text[position] == 0x20, isLetterOrDigit(text[position + 1]),
            rest.count < mostDigits
        {
            position += 1
            let first = position
            while position < text.count, isLetterOrDigit(text[position]), position - first < 5 { position += 1 }
            let group = text[first..<position]
            guard group.count <= 4, group.contains(where: Letter.isDigit) else { break }
            rest += group.map { Letter.isDigit($0) ? $0 : $0 | 0x20 }
            end = position
            if group.count < 4 { break }
        }
        return rest.count >= 8 ? (rest, end - start) : nil
    }

    /// `492032832220` as it is dialled in Germany, other countries' with both zeros.
    private static func national(_ digits: [UInt8]) -> [UInt8] {
        let zero = UInt8(ascii: "0")
        guard digits.count > 2, digits[0] == UInt8(ascii: "4"), digits[1] == UInt8(ascii: "9") else {
            return [zero, zero] + digits
        }
        return [zero] + digits.dropFirst(2)
    }

    private static func domestic(_ digits: [UInt8]) -> [UInt8] {
        let zero = UInt8(ascii: "0")
        return digits.count > 4 && digits[0] == zero && digits[1] == zero
            ? national(Array(digits.dropFirst(2))) : digits
    }

    private static func value(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"): true
        default: false
        }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        Letter.isDigit(byte) || (byte | 0x20) &- 0x61 < 26
    }
}
