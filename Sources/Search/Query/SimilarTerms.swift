/// Finds the terms that a misspelt word may have meant: by letters wrong, missing, added or swapped (F. Damerau, 1964), else by
/// its sound.
struct SimilarTerms {
    struct Similar {
        var entry: TermEntry
        /// Letters that differ; 0 where only the sound is the same.
        var distance: Int
    }

    private let dictionary: TermDictionary

    init(_ dictionary: TermDictionary) { self.dictionary = dictionary }

    /// How many errors a word may have; none in figures and in words of other scripts.
    static func tolerance(_ term: [UInt8]) -> Int {
        isOther(term) ? 0 : term.count < 4 ? 0 : term.count < 8 ? 1 : 2
    }

    /// Whether a word has digits or letters that are not German.
    private static func isOther(_ term: [UInt8]) -> Bool { term.contains { Letter.isDigit($0) || $0 >= 0x80 } }

    /// Terms like a word, nearest first, frequent ones before rare ones. O(terms × length of the word) at worst.
    ///
    /// - Parameters:
    ///   - term: the stem of the word.
    ///   - letters: the word as typed.
    func find(_ term: [UInt8], sounding letters: [UInt8]) -> [Similar] {
        guard !Self.isOther(term) else { return [] }
        let most = Self.tolerance(term)
        var found: [Similar] = []
        if most > 0 {
            var rows = DistanceRows(term, most: most)
            dictionary.forEach(withPrefix: []) { cursor in
                if let distance = rows.distance(to: cursor.term, shared: cursor.shared), distance > 0 {
                    found.append(Similar(entry: cursor.entry, distance: distance))
                }
                return found.count < 4096
            }
        }
        if found.isEmpty { found = soundingAlike(term, letters) }
        found.sort { left, right in
            if left.distance != right.distance { return left.distance < right.distance }
            if left.entry.documentFrequency != right.entry.documentFrequency {
                return left.entry.documentFrequency > right.entry.documentFrequency
            }
            return left.entry.id < right.entry.id
        }
        return found
    }

    private func soundingAlike(_ term: [UInt8], _ letters: [UInt8]) -> [Similar] {
        let sound = Phonetics.code(term)
        guard sound.count >= 3 else { return [] }
        var found: [Similar] = []
        dictionary.forEach(withPrefix: []) { cursor in
            let difference = cursor.term.count - term.count
            if difference >= -3, difference <= 3, Phonetics.code(cursor.term) == sound {
                found.append(Similar(entry: cursor.entry, distance: 0))
            }
            return found.count < 64
        }
        return found
    }
}

/// The rows of the table of distances between one word and many, in the order of a dictionary: rows of a shared beginning are
/// computed once.
struct DistanceRows {
    private let word: [UInt8]
    private let most: Int
    private let width: Int
    /// Row after row: distance of the first i letters of a term to the first j letters of the word.
    private var cells: [Int]
    /// Rows that are valid.
    private var valid = 1
    private var previous: [UInt8] = []
    private static let deepest = 72

    init(_ word: [UInt8], most: Int) {
        self.word = word
        self.most = most
        width = word.count + 1
        cells = Array(repeating: 0, count: width * (Self.deepest + 1))
        for column in 0..<width { cells[column] = column }
    }

    /// The distance to a term where it is at most `most`.
    ///
    /// - Parameter shared: letters that the term shares with the one before it.
    mutating func distance(to term: [UInt8], shared: Int) -> Int? {
        guard term.count <= Self.deepest else {
            valid = min(valid, shared + 1)
            return nil
        }
        valid = min(valid, shared + 1)
        // Row `valid - 1` may be one from which no way leads below the limit; then none of the longer ones does.
        if valid > 1 && rowMinimum(valid - 1) > most { return nil }
        while valid <= term.count {
            fillRow(valid, term)
            valid += 1
            if rowMinimum(valid - 1) > most { return nil }
        }
        let distance = cells[term.count * width + width - 1]
        return distance <= most ? distance : nil
    }

    private func rowMinimum(_ row: Int) -> Int {
        var least = Int.max
        for column in 0..<width { least = min(least, cells[row * width + column]) }
        return least
    }

    private mutating func fillRow(_ row: Int, _ term: [UInt8]) {
        let above = (row - 1) * width
        let here = row * width
        cells[here] = row
        for column in 1..<width {
            let isEqual = term[row - 1] == word[column - 1]
            var best = cells[above + column - 1] + (isEqual ? 0 : 1)
            best = min(best, cells[above + column] + 1)
            best = min(best, cells[here + column - 1] + 1)
            if row > 1, column > 1, term[row - 1] == word[column - 2], term[row - 2] == word[column - 1] {
                best = min(best, cells[above - width + column - 2] + 1)
            }
            cells[here + column] = best
        }
    }
}
