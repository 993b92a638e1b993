/// What an editor probably meant.
public enum NearMiss {
    /// The candidate nearest to `word`, or nil where none is near enough to be meant.
    ///
    /// Near enough is one edit for words of up to four letters, two up to eight, three above; equal but for case always is.
    ///
    /// - Complexity: O(c · n · m) for c candidates of length m and a word of length n.
    public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
        allNearest(to: word, among: candidates).first
    }

    /// The same with every candidate that is just as near, in order; empty where none is near enough.
    ///
    /// - Complexity: O(c · n · m) for c candidates of length m and a word of length n.
    public static func allNearest(to word: String, among candidates: some Sequence<String>) -> [String] {
        let wanted = Array(word.lowercased().unicodeScalars)
        guard wanted.count <= 80 else { return [] }
        let limit = wanted.count <= 4 ? 1 : wanted.count <= 8 ? 2 : 3
        var best: (distance: Int, candidates: [String]) = (.max, [])
        for candidate in candidates {
            let other = Array(candidate.lowercased().unicodeScalars)
            guard abs(other.count - wanted.count) <= limit else { continue }
            let distance = Self.distance(wanted, other)
            guard distance <= limit else { continue }
            if distance < best.distance {
                best = (distance, [candidate])
            } else if distance == best.distance {
                best.candidates.append(candidate)
            }
        }
        return best.candidates.sorted()
    }

    /// Edits (insert, delete, replace, swap neighbours) that turn one text into the other: the optimal string alignment
    /// distance of Damerau and Levenshtein.
    ///
    /// - Complexity: O(n · m) time, O(m) memory.
    public static func distance<Element: Equatable>(_ a: [Element], _ b: [Element]) -> Int {
        if a.isEmpty { return b.count }
        if b.isEmpty { return a.count }
        var beforePrevious = [Int](repeating: 0, count: b.count + 1)
        var previous = Array(0...b.count)
        var current = [Int](repeating: 0, count: b.count + 1)
        for i in 1...a.count {
            current[0] = i
            for j in 1...b.count {
                let substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
                current[j] = min(previous[j] + 1, current[j - 1] + 1, substitution)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    current[j] = min(current[j], beforePrevious[j - 2] + 1)
                }
            }
            (beforePrevious, previous, current) = (previous, current, beforePrevious)
        }
        return previous[b.count]
    }
}
