/// Why a hit is where it is: what `Searcher` computed of one document, step by step.
public struct Explanation: Sendable {
    /// One term of the index that counted.
    public struct Term: Sendable {
        /// UTF-8.
        public var term: [UInt8]
        /// Documents that have it.
        public var documentFrequency: Int
        /// Its inverse document frequency.
        public var idf: Double
        /// 0 to 1; 0 where the document does not have it.
        public var impact: Double
    }

    /// A word of the query and the alternative that counted for it.
    public struct Word: Sendable {
        /// As typed, UTF-8.
        public var word: [UInt8]
        /// Nil where nothing in the document stands for the word.
        public var kind: MatchKind?
        /// Those of the alternative that counted.
        public var terms: [Term]
        /// What the sum of the terms is multiplied with.
        public var factor: Double
        /// What the word adds to the score.
        public var gain: Double
        /// The most that the word can contribute, and how much of it this document has.
        public var mass: Double
        /// In the measure of `mass`.
        public var reach: Double
    }

    /// In the order of the query.
    public var words: [Word] = []
    /// Share of the query's mass that the document has, 0 to 1.
    public var coverage = 0.0
    /// What the score is multiplied with for it.
    public var coverageFactor = 0.0
    /// Share of the query in the title, and of the title in the query.
    public var queryInTitle = 0.0
    /// Share of the title, 0 to 1.
    public var titleInQuery = 0.0
    /// How well a keyword or a question agrees with the query, 0 to 1.
    public var keyword = 0.0
    /// How far the words of the query stand together, 0 to 1.
    public var together = 0.0
    /// What the score is multiplied with for the four above.
    public var closenessFactor = 1.0
    /// Below 1 where only other cities have the article.
    public var placeFactor = 1.0
    /// The product of the parts.
    public var score = 0.0
}

extension Searcher {
    /// Why a document has its score. The product of the parts is the score that `search` gives.
    public func explain(_ request: SearchRequest, document: Int) -> Explanation {
        let planner = QueryPlanner(index, weights: weights, stages: request.stages)
        let documents = DocumentTable(index: index)
        let plan = plan(request, with: planner)
        var explanation = Explanation()
        var totalMass = 0.0
        var reached = 0.0
        var sum = 0.0
        for concept in plan.concepts {
            let word = explain(concept, of: document, with: planner)
            totalMass += concept.mass
            reached += word.reach
            sum += word.gain
            explanation.words.append(word)
        }
        guard totalMass > 0 else { return explanation }
        explanation.coverage = min(reached / totalMass, 1)
        explanation.coverageFactor = Logarithm.power(explanation.coverage, weights.coverage)
        if Availability(documents, request.municipality).of(document) == .elsewhere {
            explanation.placeFactor = weights.elsewhere
        }
        let closeness = Closeness(planner, plan)
        let features = closeness.features(of: document)
        explanation.queryInTitle = features.title.query
        explanation.titleInQuery = features.title.text
        explanation.keyword = features.keyword
        explanation.together = features.together
        explanation.closenessFactor = closeness.factor(features)
        explanation.score = sum * explanation.coverageFactor * explanation.placeFactor * explanation.closenessFactor
        return explanation
    }

    private func explain(
        _ concept: QueryPlan.Concept, of document: Int, with planner: QueryPlanner
    ) -> Explanation.Word {
        var word = Explanation.Word(
            word: Letter.text(concept.letters), kind: nil, terms: [], factor: 0, gain: 0, mass: concept.mass, reach: 0)
        for alternative in concept.alternatives {
            let factor = planner.factor(alternative)
            var terms: [Explanation.Term] = []
            var gain = 0.0
            var reach = 0.0
            for entry in alternative.terms {
                let idf = planner.idf(entry)
                var impact = 0.0
                index.forEachPosting(of: entry) { if $0 == document { impact = Double($1) / 255 } }
                let name = Array(planner.dictionary.term(entry.id))
                terms.append(
                    Explanation.Term(
                        term: Letter.text(name), documentFrequency: entry.documentFrequency, idf: idf, impact: impact))
                gain += idf * factor * impact
                if impact > 0 { reach += idf * factor }
            }
            word.reach = max(word.reach, reach)
            if gain > word.gain {
                word.gain = gain
                word.kind = alternative.kind
                word.factor = factor
                word.terms = terms
            }
        }
        return word
    }
}

extension Letter {
    /// A word of the engine's alphabet as UTF-8.
    static func text(_ letters: [UInt8]) -> [UInt8] {
        letters.flatMap { letter -> [UInt8] in
            switch letter {
            case umlautA: Array("ä".utf8)
            case umlautO: Array("ö".utf8)
            case umlautU: Array("ü".utf8)
            case sharpS: Array("ß".utf8)
            default: [letter]
            }
        }
    }
}
