/// A question to an index.
public struct SearchRequest: Sendable {
    /// UTF-8, anything.
    public var text: [UInt8]
    /// Index of the caller's city; nil where it does not matter.
    public var municipality: Int?
    /// Most hits.
    public var limit: Int
    /// The last word may not be finished.
    public var isTyping: Bool
    /// How the question is analysed.
    public var stages: SearchStages
    /// What is looked for.
    public var kinds: DocumentKinds = .all

    /// - Parameters:
    ///   - text: UTF-8.
    ///   - municipality: index of the caller's city; nil where it is not known.
    ///   - limit: most hits.
    ///   - isTyping: the last word may not be finished.
    public init(
        text: [UInt8], municipality: Int? = nil, limit: Int = 10, isTyping: Bool = false, stages: SearchStages = .all
    ) {
        self.text = text
        self.municipality = municipality
        self.limit = limit
        self.isTyping = isTyping
        self.stages = stages
    }
}

/// One thing found; of an article's versions the caller's city's, else the best.
public struct SearchHit: Sendable, Equatable {
    /// What it is.
    public var kind: DocumentKind
    /// Number of the version in the index.
    public var document: Int
    /// Number of the article.
    public var topic: Int
    /// Comparable within one answer of one index only.
    public var score: Double
    /// The caller's city does not have it; others do.
    public var isElsewhere: Bool
    /// False where the city only says whose job it is.
    public var isOffered: Bool
    /// Number of the set of municipalities that read the version.
    public var municipalities: Int
    /// What speaks for it.
    public var features: HitFeatures
    /// Concepts of the plan that it answers to, as bits.
    var explained: UInt64
}

/// Answers questions from an index.
public struct Searcher: Sendable {
    /// Text behind this many bytes is not read; bounds the time of a query.
    public static let longestText = 4_000
    /// Documents that are looked at closely.
    static let candidates = 80

    /// What is searched.
    public let index: SearchIndex
    /// How hits are ranked.
    public var weights: RankingWeights

    /// A searcher of an index.
    public init(_ index: SearchIndex, weights: RankingWeights = RankingWeights()) {
        self.index = index
        self.weights = weights
    }

    /// The articles that answer best, best first; equal ones in the order of the index. The same on every platform.
    public func search(_ request: SearchRequest) -> [SearchHit] {
        let planner = QueryPlanner(index, weights: weights, stages: request.stages)
        return hits(request, of: plan(request, with: planner), with: planner)
    }

    /// The same, with what marks the words found in the texts shown.
    public func searchWithMarks(_ request: SearchRequest) -> (hits: [SearchHit], marker: Marker) {
        var lookups = WordLookups()
        return searchWithMarks(request, &lookups)
    }

    func searchWithMarks(_ request: SearchRequest, _ lookups: inout WordLookups) -> (hits: [SearchHit], marker: Marker)
    {
        let planner = QueryPlanner(index, weights: weights, stages: request.stages)
        let plan = plan(request, with: planner, lookups: &lookups)
        return (hits(request, of: plan, with: planner), Marker(planner, plan))
    }

    func plan(_ request: SearchRequest, with planner: QueryPlanner) -> QueryPlan {
        var lookups = WordLookups()
        return plan(request, with: planner, lookups: &lookups)
    }

    func plan(
        _ request: SearchRequest, with planner: QueryPlanner, lookups: inout WordLookups
    ) -> QueryPlan {
        let documents = DocumentTable(index: index)
        let text = QueryOperators(Array(request.text.prefix(Self.longestText))).text
        return planner.plan(text, isTyping: request.isTyping, lookups: &lookups) { set in
            request.municipality.map { documents.isMember($0, ofSet: set) } ?? true
        }
    }

    /// The documents that answer best to a plan, best first.
    func hits(
        _ request: SearchRequest, of plan: QueryPlan, with planner: QueryPlanner
    ) -> [SearchHit] {
        let documents = DocumentTable(index: index)
        let totalMass = plan.concepts.reduce(0.0) { $0 + $1.mass }
        guard totalMass > 0, request.limit > 0 else { return [] }
        var tally = Tally(documentCount: index.documentCount)
        for (number, concept) in plan.concepts.enumerated() { tally.add(concept, number: number, planner) }
        let operators = QueryOperators(Array(request.text.prefix(Self.longestText)))
        let filter = QueryFilter(operators, planner)
        let importance = plan.concepts.reduce(0.0) { $0 + $1.importance }
        let availability = Availability(documents, request.municipality)
        var best = BestCandidates(limit: max(Self.candidates, request.limit * 2))
        for document in tally.touched {
            let cell = tally.cells[document]
            // Coverage and place only take away.
            guard best.mayTake(cell.score), filter.keeps(document) else { continue }
            var score = cell.score * Logarithm.power(min(cell.reach / totalMass, 1), weights.coverage)
            switch availability.of(document) {
            case .here: break
            case .elsewhere:
                if documents.entry(of: document).kind.isOfOneCityOnly { continue }
                score *= weights.elsewhere
            case .otherVersion: continue
            }
            best.offer(document, score)
        }
        let closeness = Closeness(planner, plan)
        var hits: [SearchHit] = []
        for candidate in best.sorted() {
            let near = closeness.features(of: candidate.document)
            let score =
                candidate.score * closeness.factor(near) * filter.factor(of: candidate.document, planner)
            let entry = documents.entry(of: candidate.document)
            let cell = tally.cells[candidate.document]
            let features = HitFeatures(
                explained: plan.importance(of: cell.explained) / max(importance, 1e-9),
                reached: min(cell.reach / max(importance, 1e-9), 1),
                strength: min(cell.score / max(importance, 1e-9), 1), rareWords: cell.reach / planner.rarest,
                queryInTitle: near.title.query,
                titleInQuery: near.title.text, keyword: near.keyword, together: near.together)
            hits.append(
                SearchHit(
                    kind: entry.kind, document: candidate.document, topic: entry.topic, score: score,
                    isElsewhere: availability.of(candidate.document) == .elsewhere, isOffered: entry.isOffered,
                    municipalities: entry.municipalities, features: features, explained: cell.explained))
        }
        hits.sort { left, right in
            left.score == right.score ? left.document < right.document : left.score > right.score
        }
        return firstOfEachTopic(hits, limit: request.limit)
    }

    private func firstOfEachTopic(_ hits: [SearchHit], limit: Int) -> [SearchHit] {
        var chosen: [SearchHit] = []
        for hit in hits where !chosen.contains(where: { $0.topic == hit.topic }) {
            chosen.append(hit)
            if chosen.count == limit { break }
        }
        return chosen
    }
}
