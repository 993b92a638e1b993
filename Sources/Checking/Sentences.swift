/// Parts a text into sentences as a reader does.
struct Sentences {
    /// What stands before a full stop that ends no sentence, packed; see `packed`.
    private let abbreviations: Set<UInt64>
    /// Those that end one where a capital letter follows.
    private let endings: Set<UInt64>
    /// Those that need a number after them.
    private let numbered: Set<UInt64>

    static let german = Sentences()

    private init() {
        let others = [
            "apr", "bd", "co", "dipl", "dr", "ff", "hl", "ing", "kap", "kath", "lit", "prof", "st", "ev", "ziff",
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
    /// - Complexity: O(n), one quick look for texts that are short as a whole.
    func forEach(
        in text: TextBytes, longerThan limit: Int, _ body: (_ sentence: Range<Int>, _ words: Int) -> Void
    ) {
        guard Self.mayHold(moreThan: limit, text) else { return }
        var start: Int?
        var end = 0
        var words = 0
        func finish() {
            if let start, words > limit { body(start..<end, words) }
            (start, words) = (nil, 0)
        }
        var index = 0
        while index < text.count {
            if text[index] == 0x0A { finish() }
            let first = text.character(at: index)
            if first.kind == .space {
                index += first.length
                continue
            }
            let tokenStart = index
            var isWord = false
            while index < text.count {
                let character = text.character(at: index)
                if character.kind == .space { break }
                if character.kind.isOfWord { isWord = true }
                index += character.length
            }
            if start == nil { start = tokenStart }
            if isWord { words += 1 }
            end = index
            if endsSentence(text, tokenStart..<index) { finish() }
        }
        finish()
    }

    /// Words are parted by spaces, so there are at most as many as those and one.
    private static func mayHold(moreThan limit: Int, _ text: TextBytes) -> Bool {
        var gaps = 0
        // Bytes below 0x21 are ASCII spaces; 0xA0 and 0xAF end the no-break spaces, and some letters.
        for byte in text where byte <= 0x20 || byte == 0xA0 || byte == 0xAF { gaps += 1 }
        return gaps >= limit
    }

    private func endsSentence(_ text: TextBytes, _ token: Range<Int>) -> Bool {
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
        guard let first = core.first else { return false }
        let next = Self.nextWord(text, after: token.upperBound)
        if text[core].allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }) {
            // "1. März", "31.12. mittags"; but "31.12.2026." and "§ 10." end a sentence.
            return text[core].reversed().prefix { $0 != UInt8(ascii: ".") }.count > 2
                || Self.followsSection(text, token.lowerBound)
        }
        if text[core].contains(UInt8(ascii: ".")) {
            // "z.B." is made of pieces of one or two letters, "stadt.de" is not.
            return !text[core].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
                .allSatisfy { (1...2).contains($0.scalarCount) }
        }
        if text[core].scalarCount == 1, text.character(at: first).kind == .letter { return false }
        let folded = core.map { text.folded(at: $0) }
        if let key = Self.packed(folded) {
            if endings.contains(key) { return next.map { text.isCapital(at: $0) } ?? true }
            if abbreviations.contains(key) { return false }
            if numbered.contains(key) { return !(next.map { text.character(at: $0).kind == .digit } ?? false) }
        }
        // "Königstr. 5", "Hausnr. 7"
        return !(folded.suffix(3).elementsEqual("str".utf8) || folded.suffix(2).elementsEqual("nr".utf8))
    }

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
