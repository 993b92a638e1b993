/// Kölner Phonetik: words that sound alike in German have the same code (H. J. Postel, IBM-Nachrichten 19, 1969).
enum Phonetics {
    /// The code of a word without umlauts, as digits 0 to 8; doubled digits are one, and 0 stands at the front only.
    static func code(_ word: [UInt8]) -> [UInt8] {
        var code: [UInt8] = []
        _ = forEachDigit(of: word) { digit in
            code.append(digit)
            return true
        }
        return code
    }

    /// Whether a word has the code; looks no further than the first digit that differs.
    static func isCode(_ code: [UInt8], of word: some LetterSequence) -> Bool {
        var count = 0
        let isBeginning = forEachDigit(of: word) { digit in
            guard count < code.count, code[count] == digit else { return false }
            count += 1
            return true
        }
        return isBeginning && count == code.count
    }

    /// Calls `body` with the digits of a word's code until it says false, and gives what it said last.
    @inline(__always)
    private static func forEachDigit(of word: some LetterSequence, _ body: (UInt8) -> Bool) -> Bool {
        var isFirst = true
        var last: UInt8 = 255
        var goesOn = true
        func letter(_ index: Int) -> UInt8 { index >= 0 && index < word.count ? Letter.plain(word[index]) : 0 }
        func add(_ digit: UInt8) {
            if goesOn && digit != last && (digit != 0 || isFirst) {
                goesOn = body(digit)
                isFirst = false
            }
            last = digit
        }
        for index in word.indices {
            guard goesOn else { return false }
            let next = letter(index + 1)
            let before = letter(index - 1)
            switch letter(index) {
            case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "j"), UInt8(ascii: "o"),
                UInt8(ascii: "u"), UInt8(ascii: "y"):
                add(0)
            case UInt8(ascii: "b"): add(1)
            case UInt8(ascii: "p"): add(next == UInt8(ascii: "h") ? 3 : 1)
            case UInt8(ascii: "d"), UInt8(ascii: "t"):
                add(next == UInt8(ascii: "c") || next == UInt8(ascii: "s") || next == UInt8(ascii: "z") ? 8 : 2)
            case UInt8(ascii: "f"), UInt8(ascii: "v"), UInt8(ascii: "w"): add(3)
            case UInt8(ascii: "g"), UInt8(ascii: "k"), UInt8(ascii: "q"): add(4)
            case UInt8(ascii: "c"): add(hardC(next: next, before: before, first: index == 0) ? 4 : 8)
            case UInt8(ascii: "x"):
                if before != UInt8(ascii: "c") && before != UInt8(ascii: "k") && before != UInt8(ascii: "q") { add(4) }
                add(8)
            case UInt8(ascii: "l"): add(5)
            case UInt8(ascii: "m"), UInt8(ascii: "n"): add(6)
            case UInt8(ascii: "r"): add(7)
            case UInt8(ascii: "s"), UInt8(ascii: "z"): add(8)
            default: break
            }
        }
        return goesOn
    }

    private static func hardC(next: UInt8, before: UInt8, first: Bool) -> Bool {
        func isOne(_ letter: UInt8, of letters: StaticString) -> Bool {
            for index in 0..<letters.utf8CodeUnitCount where letters.utf8Start[index] == letter { return true }
            return false
        }
        if first { return isOne(next, of: "ahkloqrux") }
        if before == UInt8(ascii: "s") || before == UInt8(ascii: "z") { return false }
        return isOne(next, of: "ahkoqux")
    }
}
