/// A longer word that contains the one of the query.
struct ContainingTerm {
    var entry: TermEntry
    /// In letters.
    var length: Int
    var isPrefix: Bool
}

/// Words of the collection that are not the one of the query, but may be meant.
extension QueryPlanner {
    /// Words that begin as the one being typed.
    func addContinuations(_ concept: inout QueryPlan.Concept) {
        let prefix = Analyzer.withoutDigraphs(concept.letters)
        var found: [(entry: TermEntry, length: Int)] = []
        dictionary.forEach(withPrefix: prefix) { continuation, _, entry in
            if continuation.count > concept.term.count || !continuation.elementsEqual(concept.term) {
                found.append((entry, continuation.count))
            }
            return found.count < 512
        }
        // Frequent words first: they are what most people type.
        found.sort { left, right in
            left.entry.documentFrequency == right.entry.documentFrequency
                ? left.entry.id < right.entry.id : left.entry.documentFrequency > right.entry.documentFrequency
        }
        for (entry, length) in found.prefix(Self.mostExpansions * 2) {
            let share = Double(prefix.count) / Double(max(length, prefix.count))
            concept.alternatives.append(
                QueryPlan.Alternative(terms: [entry], weight: weights.prefix * (0.5 + share / 2), kind: .prefix))
        }
    }

    /// Longer words that contain the one of the query: `Netzgerät` finds `Hochspannungsnetzgerät`.
    func addContaining(_ concept: inout QueryPlan.Concept, _ lookups: inout WordLookups) {
        // A stem of three letters is that of a word of five: `Feuer`. The word itself says what is meant.
        let term = concept.term.count >= 4 ? concept.term : Analyzer.withoutDigraphs(concept.letters)
        guard term.count >= 3 else { return }
        for longer in lookups.containing.found(term, look: { containing(term) }).prefix(Self.mostExpansions) {
            let share = Double(term.count) / Double(longer.length)
            concept.alternatives.append(
                QueryPlan.Alternative(
                    terms: [longer.entry],
                    weight: (longer.isPrefix ? weights.prefix : weights.infix) * (0.5 + share / 2),
                    kind: longer.isPrefix ? .prefix : .infix))
        }
    }

    /// Shortest first.
    private func containing(_ term: [UInt8]) -> [ContainingTerm] {
        var found: [ContainingTerm] = []
        dictionary.forEach(withPrefix: []) { longer, _, entry in
            guard longer.count > term.count else { return true }
            let isPrefix = TermDictionary.isPrefix(term, of: longer)
            if isPrefix || Self.isWithin(term, longer) {
                found.append(ContainingTerm(entry: entry, length: longer.count, isPrefix: isPrefix))
            }
            return found.count < 512
        }
        found.sort { left, right in
            left.length == right.length ? left.entry.id < right.entry.id : left.length < right.length
        }
        return found
    }

    /// Whether a word of at least five letters stands inside or at the end of a longer one.
    static func isWithin(_ term: [UInt8], _ longer: some LetterSequence) -> Bool {
        guard term.count >= 5 else { return false }
        let last = longer.count - term.count
        var start = 1
        while start <= last {
            var offset = 0
            while offset < term.count && longer[start + offset] == term[offset] { offset += 1 }
            if offset == term.count { return true }
            start += 1
        }
        return false
    }

    /// What a word with some letters wrong still weighs: one of thirteen is a slip, one of four another word.
    func closeness(_ distance: Int, _ length: Int) -> Double {
        max(0, 1 - weights.typingError * Double(distance) / Double(max(length, 1)))
    }

    /// From this many letters on one wrong letter leaves no doubt about the word.
    static let longWord = 8

    func addMisspelt(_ concept: inout QueryPlan.Concept, _ lookups: inout WordLookups) {
        let similar = lookups.similar.found(concept.term) { [term = concept.term] in
            SimilarTerms(dictionary).find(term)
        }
        if let nearest = similar.first, nearest.distance == 1, concept.term.count >= Self.longWord,
            concept.covered < 1 || !concept.isOfLongParts
        {
            // One slip in a long word is likelier than a compound that nobody has written down.
            concept.alternatives.removeAll { $0.kind == .parts || $0.kind == .synonym }
        }
        for term in similar.prefix(Self.mostExpansions) {
            let weight =
                term.distance > 0 ? closeness(term.distance, concept.term.count) : weights.sound
            guard weight > 0 else { continue }
            concept.alternatives.append(
                QueryPlan.Alternative(
                    terms: [term.entry], weight: weight, kind: term.distance > 0 ? .typingError : .sound))
        }
    }
}
