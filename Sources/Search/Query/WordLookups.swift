/// What was found for words that the collection does not have. To look for one is a walk through all terms, and a question that is
/// typed letter by letter has the same words again and again.
struct WordLookups: Sendable {
    var containing = RecentWords<ContainingTerm>()
    var similar = RecentWords<SimilarTerms.Similar>()
    var similarSpoken = RecentWords<SynonymRules.Similar>()
}

/// The words looked for last, and what was found for each.
struct RecentWords<Found: Sendable>: Sendable {
    private var known: [(word: [UInt8], found: [Found])] = []

    /// What was found for a word, or is found now.
    mutating func found(_ word: [UInt8], look: () -> [Found]) -> [Found] {
        if let last = known.lastIndex(where: { $0.word == word }) { return known[last].found }
        let found = look()
        if known.count == QueryPlanner.mostConcepts { known.removeFirst() }
        known.append((word, found))
        return found
    }
}
