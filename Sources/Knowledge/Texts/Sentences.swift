import Bytes

/// Parts a text into sentences as a reader does.
package struct Sentences: Sendable {
    /// What stands before a full stop that ends no sentence, packed; see `packed`.
    private let abbreviations: Set<UInt64>
    /// Those that end one where a capital letter follows.
    private let endings: Set<UInt64>
    /// Those that need a number after them.
    private let numbered: Set<UInt64>

    /// By the abbreviations of German.
    package static let german = Sentences()

    private init() {
        let others = [
            "abb", "anl", "anm", "apr", "bd", "bhf", "bsp", "co", "dergl", "dgl", "dipl", "dr", "ev", "ff", "hbf", "hl",
            "hrsg", "ing", "jh", "kap", "kath", "lfd", "lit", "med", "od", "prof", "rd", "sek", "st", "stv", "tsd",
            "versch", "vs", "ziff", "zust",
        ]
        let parts = Abbreviation.all.filter { !$0.needsNumber }.flatMap(\.parts) + others.map(\.foldedBytes)
        abbreviations = Set(parts.compactMap { Self.packed($0) })
        endings = Set(["usw", "etc", "ff"].compactMap { Self.packed($0.foldedBytes) })
        numbered = Set(Abbreviation.all.filter(\.needsNumber).flatMap(\.parts).compactMap { Self.packed($0) })
    }

    /// Up to eight bytes as one number.
    private static func packed(_ bytes: some Collection<UInt8>) -> UInt64? {
        guard bytes.count <= 8 else { return nil }
        return bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// Calls `body` with each sentence of more than `limit` words. A line feed ends a sentence.
    ///
    /// - Complexity: O(n).
    package func forEach(
        in text: TextBytes, longerThan limit: Int, _ body: (_ sentence: Range<Int>, _ words: Int) -> Void
    ) {
        var start: Int?
        var end = 0
        var words = 0
        func finish() {
            if let start, words > limit { body(start..<end, words) }
            (start, words) = (nil, 0)
        }
        var index = 0
        while index < text.count {
            let token = Self.token(text, from: index)
            guard token.end > index else {
                if text[index] == 0x0A { finish() }
                index += text.character(at: index).length
                continue
            }
            if start == nil { start = index }
            if token.isWord { words += 1 }
            end = token.end
            if endsSentence(text, index..<end) { finish() }
            index = end
        }
        finish()
    }

    /// What stands from `index` to the next space; nothing where there is one.
    private static func token(_ text: TextBytes, from index: Int) -> (end: Int, isWord: Bool) {
        var index = index
        var isWord = false
        while index < text.count {
            let byte = text[index]
            if byte < 0x80 {
                if byte <= 0x20 { break }
                isWord = isWord || byte.isASCIILetterOrDigit
                index += 1
            } else if byte == 0xC2 || byte == 0xE2 {
                let character = text.character(at: index)
                if character.kind == .space { break }
                isWord = isWord || character.kind.isOfWord
                index += character.length
            } else {
                // Letters outside ASCII, and what follows their first byte.
                isWord = true
                index += 1
            }
        }
        return (index, isWord)
    }

    private func endsSentence(_ text: TextBytes, _ token: Range<Int>) -> Bool {
        // Nearly every word ends with a letter or a comma.
        let last = text[token.upperBound - 1]
        if last.isASCIILetter || last == UInt8(ascii: ",") { return false }
        let end = Self.withoutClosers(text, token)
        guard end > token.lowerBound else { return false }
        switch text[end - 1] {
        case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
        case UInt8(ascii: "."): break
        default: return false
        }
        var start = token.lowerBound
        while start < end - 1, text.character(at: start).kind == .other, text[start] != UInt8(ascii: ".") {
            start += text.character(at: start).length
        }
        let core = min(start, end - 1)..<(end - 1)
        guard !core.isEmpty else { return false }
        if let word = Self.word(text, core) { return endsSentence(text, word, after: token.upperBound) }
        let pieces = text[core].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard let lastPiece = pieces.last else { return true }
        if pieces.allSatisfy({ $0.allSatisfy { $0.isASCIIDigit } }) {
            // "1. März", "31.12. mittags"; but "31.12.2026." and "§ 10." end a sentence.
            return lastPiece.count > 2 || Self.followsSection(text, token.lowerBound)
        }
        // "z.B." is made of pieces of one or two letters, "stadt.de" is not.
        return pieces.count == 1 || !pieces.allSatisfy { (1...2).contains($0.scalarCount) }
    }

    /// A word before a full stop.
    private struct Word {
        /// The last eight bytes at most, with small letters, packed.
        let ending: UInt64
        let bytes: Int
        let letters: Int
    }

    /// Nil where not all is letters.
    private static func word(_ text: TextBytes, _ range: Range<Int>) -> Word? {
        var ending: UInt64 = 0
        var letters = 0
        for index in range {
            let byte = text[index]
            if byte < 0x80 {
                guard byte.isASCIILetter else { return nil }
            } else if byte == 0xC2 || byte == 0xE2 {
                return nil
            }
            if byte & 0xC0 != 0x80 { letters += 1 }
            ending = ending << 8 | UInt64(text.folded(at: index))
        }
        return Word(ending: ending, bytes: range.count, letters: letters)
    }

    private func endsSentence(_ text: TextBytes, _ word: Word, after end: Int) -> Bool {
        // "Teil B." as little as "z. B."
        if word.letters == 1 { return false }
        if word.bytes <= 8 {
            if endings.contains(word.ending) { return Self.nextWord(text, after: end).map(text.isCapital) ?? true }
            if abbreviations.contains(word.ending) { return false }
            if numbered.contains(word.ending) {
                return Self.nextWord(text, after: end).map { text.character(at: $0).kind != .digit } ?? true
            }
        }
        // "Königstr. 5", "Hausnr. 7"
        return word.ending & 0xFF_FFFF != Self.street && word.ending & 0xFFFF != Self.number
    }

    private static let street = packed("str".utf8) ?? 0
    private static let number = packed("nr".utf8) ?? 0

    /// Whether "§" stands before the token.
    private static func followsSection(_ text: TextBytes, _ start: Int) -> Bool {
        // A space or a no-break space of two or three bytes parts them.
        (1...3).contains { gap in
            start >= gap + 2 && text[start - gap - 2] == 0xC2 && text[start - gap - 1] == 0xA7
                && text.character(at: start - gap).kind == .space
        }
    }

    /// The end of the token before closing brackets and quotation marks.
    private static func withoutClosers(_ text: TextBytes, _ token: Range<Int>) -> Int {
        var end = token.upperBound
        while end > token.lowerBound {
            switch text[end - 1] {
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "'"): end -= 1
            case 0x98...0x9D, 0xB9, 0xBA:
                // ‘ ’ “ ” ‹ ›
                guard end - 3 >= token.lowerBound, text[end - 3] == 0xE2, text[end - 2] == 0x80 else { return end }
                end -= 3
            case 0xAB, 0xBB:
                // « »
                guard end - 2 >= token.lowerBound, text[end - 2] == 0xC2 else { return end }
                end -= 2
            default: return end
            }
        }
        return end
    }

    private static func nextWord(_ text: TextBytes, after index: Int) -> Int? {
        var index = index
        while index < text.count {
            let character = text.character(at: index)
            if character.kind.isOfWord { return index }
            index += character.length
        }
        return nil
    }
}
