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
    ///   - isStemming: whether a piece is known by its stem, or as it is.
    ///   - isKnown: whether the stem of a piece occurs as a word by itself.
    static func split(
        _ word: [UInt8], isStemming: Bool, isKnown: (_ stem: [UInt8], _ pieceLength: Int) -> Bool
    ) -> [Part] {
        let length = word.count
        guard length >= 2 * shortestPart + 1, length <= longestWord else { return [] }
        for letter in word where letter >= 0x80 || Letter.isDigit(letter) { return [] }
        // Indexed by the number of letters covered.
        var best = Array(repeating: Cut(), count: length + 1)
        best[0].score = 0
        var stemmer = isStemming ? GermanStemmer() : nil
        var from = 0
        while from + shortestPart <= length {
            let isUnknownBeginning = best[from].score < 0
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
                    let score =
                        (isUnknownBeginning ? 0 : best[from].score) + size * size - (size == shortestPart ? 4 : 0)
                    // A beginning that is not known never beats a whole cut.
                    if isUnknownBeginning ? best[to].score < 0 : score > best[to].score,
                        let stem = known(word[from..<to], isLast: to == length, stemmer: &stemmer, isKnown: isKnown)
                    {
                        best[to] = Cut(score: isUnknownBeginning ? 0 : score, start: from, stem: stem)
                    }
                }
                to += 1
            }
            from += 1
        }
        var end = length
        if best[length].score < 0 || best[length].start <= 0 {
            // The longest beginning made of known pieces, which must be most of the word or a long word by itself.
            end = length - shortestPart
            while end >= shortestKnownBeginning && best[end].score <= 0 { end -= 1 }
            guard end >= shortestKnownBeginning else { return [] }
        }
        var parts: [Part] = []
        while end > 0, best[end].start >= 0 {
            parts.append(Part(start: best[end].start, end: end, stem: best[end].stem))
            end = best[end].start
        }
        parts.reverse()
        return parts
    }

    /// The best way found to cut a beginning of the word.
    private struct Cut {
        /// Sum of squared lengths of the pieces; negative where there is none.
        var score = -1
        /// Where the last piece begins, and its stem.
        var start = -1
        var stem: [UInt8] = []
    }

    /// The known stem of a piece, with or without the linking letters at its end.
    private static func known(
        _ piece: ArraySlice<UInt8>, isLast: Bool, stemmer: inout GermanStemmer?,
        isKnown: (_ stem: [UInt8], _ pieceLength: Int) -> Bool
    ) -> [UInt8]? {
        let stem = term(piece, &stemmer)
        if stem.count >= shortestPart && isKnown(stem, piece.count) { return stem }
        guard !isLast, piece.count > shortestPart + 1 else { return nil }
        // Links that the stemmer leaves: Geburt-s-, Geschwindigkeit-s-, Schwein-e-.
        guard let last = piece.last, last == UInt8(ascii: "s") || last == UInt8(ascii: "n") || last == UInt8(ascii: "e")
        else { return nil }
        let shorter = term(piece.dropLast(), &stemmer)
        return shorter.count >= shortestPart && isKnown(shorter, piece.count - 1) ? shorter : nil
    }

    private static func term(_ piece: ArraySlice<UInt8>, _ stemmer: inout GermanStemmer?) -> [UInt8] {
        guard stemmer != nil else { return Analyzer.folded(Array(piece)) }
        stemmer?.stem(piece)
        return stemmer?.word ?? []
    }
}
