/// Cuts German compounds into words that are known, linking letters included (`Wohnungsgeberbestätigung`).
///
/// A piece is known by its stem, so most linking letters fall with the ending. Of all ways to cut a word the one with the
/// longest pieces is taken. The beginning of a word may be unknown: `Labradorsteuer` has the known end `steuer`. Where the end is
/// not known either, a known beginning counts: `Taxikonzession` has `taxi`.
struct CompoundSplitter {
    /// A known piece of a word.
    struct Part {
        /// Range of the word's letters.
        var start: Int
        var end: Int
        var stem: [UInt8]
    }

    static let shortestPart = 3
    /// An unknown beginning must leave an end of this many letters.
    static let shortestKnownEnd = 5
    /// A known beginning with an unknown end must be this long.
    static let shortestKnownBeginning = 4
    /// Longer words are names, numbers and mistakes.
    static let longestWord = 48

    /// The parts of a word, in order; empty where it is no compound. O(length²) calls of `isKnown`.
    ///
    /// - Parameters:
    ///   - term: the stem of a piece.
    ///   - isKnown: whether the stem of a piece occurs as a word by itself.
    static func split(
        _ word: [UInt8], term: ([UInt8]) -> [UInt8], isKnown: (_ stem: [UInt8], _ pieceLength: Int) -> Bool
    ) -> [Part] {
        let length = word.count
        guard length >= 2 * shortestPart + 1, length <= longestWord else { return [] }
        for letter in word where letter >= 0x80 || Letter.isDigit(letter) { return [] }
        // Indexed by the number of letters covered: best sum of squared piece lengths, and the piece that ends there.
        var best: [Int] = Array(repeating: -1, count: length + 1)
        var start: [Int] = Array(repeating: -1, count: length + 1)
        var stems: [[UInt8]] = Array(repeating: [], count: length + 1)
        best[0] = 0
        var from = 0
        while from + shortestPart <= length {
            let isUnknownBeginning = best[from] < 0
            if isUnknownBeginning && (from < shortestPart || length - from < shortestKnownEnd) {
                from += 1
                continue
            }
            var to = isUnknownBeginning ? length : from + shortestPart
            while to <= length {
                // The whole word is no part of itself, and nothing shorter than a part may be left.
                let isWhole = from == 0 && to == length
                let left = length - to
                if !isWhole && (left == 0 || left >= shortestPart) {
                    let size = to - from
                    let score = (isUnknownBeginning ? 0 : best[from]) + size * size - (size == shortestPart ? 4 : 0)
                    if score > best[to] || isUnknownBeginning {
                        if let stem = known(word, from, to, isLast: to == length, term, isKnown) {
                            // A beginning that is not known never beats a whole cut.
                            if !isUnknownBeginning || best[to] < 0 {
                                best[to] = isUnknownBeginning ? 0 : score
                                start[to] = from
                                stems[to] = stem
                            }
                        }
                    }
                }
                to += 1
            }
            from += 1
        }
        var end = length
        if best[length] < 0 || start[length] <= 0 {
            // The longest beginning made of known pieces, which must be most of the word or a long word by itself.
            end = length - shortestPart
            while end >= shortestKnownBeginning && best[end] <= 0 { end -= 1 }
            guard end >= shortestKnownBeginning else { return [] }
        }
        var parts: [Part] = []
        while end > 0, start[end] >= 0 {
            parts.append(Part(start: start[end], end: end, stem: stems[end]))
            end = start[end]
        }
        parts.reverse()
        return parts
    }

    /// The known stem of a piece, with or without the linking letters at its end.
    private static func known(
        _ word: [UInt8], _ from: Int, _ to: Int, isLast: Bool, _ term: ([UInt8]) -> [UInt8],
        _ isKnown: ([UInt8], Int) -> Bool
    ) -> [UInt8]? {
        var piece = Array(word[from..<to])
        let stem = term(piece)
        if stem.count >= shortestPart && isKnown(stem, piece.count) { return stem }
        guard !isLast, piece.count > shortestPart + 1 else { return nil }
        // Links that the stemmer leaves: Geburt-s-, Geschwindigkeit-s-, Schwein-e-.
        guard let last = piece.last, last == UInt8(ascii: "s") || last == UInt8(ascii: "n") || last == UInt8(ascii: "e")
        else { return nil }
        piece.removeLast()
        let shorter = term(piece)
        return shorter.count >= shortestPart && isKnown(shorter, piece.count) ? shorter : nil
    }
}
