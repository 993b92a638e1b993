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
    /// - Parameter term: the stem of the word.
    func find(_ term: [UInt8]) -> [Similar] {
        guard !Self.isOther(term) else { return [] }
        let most = Self.tolerance(term)
        var found: [Similar] = []
        if most > 0 {
            var rows = DistanceRows(term, most: most)
            dictionary.forEach(withPrefix: []) { candidate, shared, entry in
                if let distance = rows.distance(to: candidate, shared: shared), distance > 0 {
                    found.append(Similar(entry: entry, distance: distance))
                }
                return found.count < 4096
            }
        }
        if found.isEmpty { found = soundingAlike(term) }
        found.sort { left, right in
            if left.distance != right.distance { return left.distance < right.distance }
            if left.entry.documentFrequency != right.entry.documentFrequency {
                return left.entry.documentFrequency > right.entry.documentFrequency
            }
            return left.entry.id < right.entry.id
        }
        return found
    }

    private func soundingAlike(_ term: [UInt8]) -> [Similar] {
        let sound = Phonetics.code(term)
        guard sound.count >= 3 else { return [] }
        var found: [Similar] = []
        dictionary.forEach(withPrefix: []) { candidate, _, entry in
            let difference = candidate.count - term.count
            if difference >= -3, difference <= 3, Phonetics.isCode(sound, of: candidate) {
                found.append(Similar(entry: entry, distance: 0))
            }
            return found.count < 64
        }
        return found
    }
}
