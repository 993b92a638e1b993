/// Finds the words of a shown text that stand for words of the query.
public struct Marker: Sendable {
    private let analyzer: Analyzer
    /// Each once; few, so that looking through them is quicker than anything cleverer.
    private let terms: [[UInt8]]
    /// A term is marked within a longer word from this many letters on.
    private static let shortestWithin = 4

    init(_ planner: QueryPlanner, _ plan: QueryPlan) {
        analyzer = planner.analyzer
        var terms: [[UInt8]] = []
        for concept in plan.concepts {
            if !terms.contains(concept.term) { terms.append(concept.term) }
            for alternative in concept.alternatives {
                for entry in alternative.terms {
                    let term = Array(planner.dictionary.term(entry.id))
                    if !terms.contains(term) { terms.append(term) }
                }
            }
        }
        self.terms = terms
    }

    /// Ranges of a text's bytes, in order; words beside each other are one range. O(length of the text · terms).
    public func marks(in text: [UInt8]) -> [Range<Int>] {
        var marks: [Range<Int>] = []
        Tokenizer.forEachWordPlace(in: text) { letters, place in
            guard isFound(letters) else { return }
            if let last = marks.last, place.lowerBound - last.upperBound == 1, text[last.upperBound] == 0x20 {
                marks[marks.count - 1] = last.lowerBound..<place.upperBound
            } else {
                marks.append(place)
            }
        }
        return marks
    }

    private func isFound(_ letters: [UInt8]) -> Bool {
        let term = analyzer.term(letters)
        if terms.contains(term) { return true }
        guard analyzer.stages.contains(.compounds), term.count > Self.shortestWithin else { return false }
        for other in terms where other.count >= Self.shortestWithin && other.count < term.count {
            if TermDictionary.isPrefix(other, of: term) || QueryPlanner.isWithin(other, term) { return true }
        }
        return false
    }
}
