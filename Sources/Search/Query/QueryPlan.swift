/// How an alternative came to stand for a word of the query.
public enum MatchKind: UInt8, Sendable {
    case exact, parts, joined, synonym, association, prefix, infix, typingError, sound
}

/// What a query looks for.
struct QueryPlan {
    /// One way to find a word of the query: terms that count together.
    struct Alternative {
        var terms: [TermEntry]
        var weight: Double
        var kind: MatchKind
    }

    /// A word of the query that says something.
    struct Concept {
        /// As typed, in the engine's alphabet.
        var letters: [UInt8]
        /// Bytes of the question that it takes up, the first time; empty for a phrase.
        var place: Range<Int> = 0..<0
        var term: [UInt8]
        var parts: [[UInt8]]
        /// The term of the verb whose participle or infinitive with `zu` the word is.
        var verb: [UInt8]?
        /// Share of the letters that the parts account for, 0 to 1.
        var covered: Double
        var alternatives: [Alternative] = []
        /// The collection or a synonym has the whole word, not only parts of it.
        var isKnown = false
        /// The caller's name, it seems.
        var isName = false
        /// The most that the concept can contribute by its terms' rarity.
        var mass: Double = 0
        /// How much of the question it is, whether or not anything answers to it, in the measure of `mass`; 0 for a phrase, whose words
        /// are concepts themselves.
        var importance: Double = 0
        /// Of a phrase: the concepts of its words, as bits.
        var phrase: UInt64 = 0

        /// The collection has each part of it.
        var isInKnownParts: Bool {
            covered == 1 && alternatives.contains { $0.kind == .parts && $0.terms.count == parts.count }
        }

        /// All parts are words that nobody makes by a slip: `Wohnsitz-abmeldung` is no misspelt `Wohnsitzanmeldung`.
        var isOfLongParts: Bool { !parts.isEmpty && parts.allSatisfy { $0.count >= 6 } }

        mutating func weigh(_ factor: Double) {
            for number in alternatives.indices { alternatives[number].weight *= factor }
            importance *= factor
        }
    }

    var concepts: [Concept] = []

    /// How much of the question some of its concepts are.
    ///
    /// - Parameter bits: the concepts.
    func importance(of bits: UInt64) -> Double {
        var sum = 0.0
        for (number, concept) in concepts.enumerated() where bits & Tally.bit(number) != 0 { sum += concept.importance }
        return sum
    }
}
