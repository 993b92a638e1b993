/// How well the short texts of a document and a query cover each other: a title that is the query and nothing else, a question
/// that holds most of its words together.
struct Closeness {
    /// What one short text and the query have in common.
    struct Overlap {
        /// Share of the query's mass that stands in the text.
        var query = 0.0
        /// Share of the text's words, weighed by rarity, that the query has.
        var text = 0.0

        /// Harmonic mean of both.
        var agreement: Double { query + text > 0 ? 2 * query * text / (query + text) : 0 }
    }

    struct Features {
        var title = Overlap()
        /// Best agreement of a keyword or a question.
        var keyword = 0.0
        /// Best share of the query that stands together in the answer or a heading.
        var together = 0.0
    }

    /// A term that stands for a concept of the query.
    private struct Match {
        var term: Int
        var concept: Int
        /// 0 to 1.
        var weight: Double
    }

    private let planner: QueryPlanner
    /// Sorted by term.
    private var matches: [Match] = []
    private let masses: [Double]
    private let totalMass: Double

    init(_ planner: QueryPlanner, _ plan: QueryPlan) {
        self.planner = planner
        masses = plan.concepts.map { $0.mass }
        totalMass = max(masses.reduce(0, +), 1e-9)
        for (number, concept) in plan.concepts.enumerated() {
            for alternative in concept.alternatives {
                let reach = planner.reach(alternative)
                for term in alternative.terms {
                    // A word of a phrase stands for its share of the phrase.
                    let share = reach > 0 ? planner.idf(term) * planner.factor(alternative) / reach : 0
                    matches.append(
                        Match(term: term.id, concept: number, weight: min(alternative.weight, 1) * share))
                }
            }
        }
        matches.sort { ($0.term, $0.concept) < ($1.term, $1.concept) }
    }

    private func forEachMatch(of term: Int, _ body: (Match) -> Void) {
        var low = 0
        var high = matches.count
        while low < high {
            let middle = (low + high) / 2
            if matches[middle].term < term { low = middle + 1 } else { high = middle }
        }
        while low < matches.count, matches[low].term == term {
            body(matches[low])
            low += 1
        }
    }

    /// What the score of a document is multiplied with.
    func factor(_ features: Features) -> Double {
        let weights = planner.weights
        return 1 + weights.title * features.title.agreement + weights.queryInTitle * features.title.query
            + weights.titleInQuery * features.title.text + weights.keyword * features.keyword
            + weights.together * features.together
    }

    /// O(words of the document's short texts · log terms of the query).
    func features(of document: Int) -> Features {
        let index = planner.index
        let offset = index.read(.segments, from: document * 4) { $0.uint32() }
        return index.read(.segments, from: offset) { reader in
            var features = Features()
            var inConcept = Array(repeating: 0.0, count: masses.count)
            let count = reader.count()
            for _ in 0..<count where !reader.isAtEnd {
                let field = Int(reader.byte())
                let overlap = overlap(&reader, isWeighed: field == 0, &inConcept)
                switch field {
                case 0: features.title = overlap
                case 1, 2: features.keyword = max(features.keyword, overlap.agreement)
                default: features.together = max(features.together, overlap.query)
                }
            }
            return features
        }
    }

    private func overlap(_ reader: inout ByteReader, isWeighed: Bool, _ inConcept: inout [Double]) -> Overlap {
        for concept in inConcept.indices { inConcept[concept] = 0 }
        var matched = 0.0
        var whole = 0.0
        let count = reader.count()
        for _ in 0..<count where !reader.isAtEnd {
            let coded = reader.varint()
            var best = 0.0
            forEachMatch(of: coded >> 1) { match in
                best = max(best, match.weight)
                inConcept[match.concept] = max(inConcept[match.concept], match.weight)
            }
            if coded & 1 != 0 {
                let partCount = Int(reader.byte())
                var inParts = 0.0
                for _ in 0..<partCount where !reader.isAtEnd {
                    var bestOfPart = 0.0
                    forEachMatch(of: reader.varint()) { match in
                        bestOfPart = max(bestOfPart, match.weight)
                        inConcept[match.concept] = max(inConcept[match.concept], match.weight * 0.8)
                    }
                    inParts += bestOfPart
                }
                best = max(best, inParts / Double(max(partCount, 1)))
            }
            let weight = isWeighed ? rarity(of: coded >> 1) : 1
            whole += weight
            matched += weight * min(best, 1)
        }
        var covered = 0.0
        for concept in inConcept.indices { covered += min(inConcept[concept], 1) * masses[concept] }
        return Overlap(query: covered / totalMass, text: whole > 0 ? matched / whole : 0)
    }

    private func rarity(of term: Int) -> Double {
        planner.dictionary.entry(term).map(planner.idf) ?? 0
    }
}
