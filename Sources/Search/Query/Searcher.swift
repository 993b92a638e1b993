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

/// One article found; of its versions the caller's city's, else the best.
public struct SearchHit: Sendable, Equatable {
    /// Number of the version in the index.
    public var document: Int
    /// Number of the article.
    public var topic: Int
    /// Comparable within one answer only.
    public var score: Double
    /// The caller's city does not have it; others do.
    public var isElsewhere: Bool
    /// False where the city only says whose job it is.
    public var isOffered: Bool
    /// Number of the set of municipalities that read the version.
    public var municipalities: Int
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

    private func plan(
        _ request: SearchRequest, with planner: QueryPlanner, lookups: inout WordLookups
    ) -> QueryPlan {
        let documents = DocumentTable(index: index)
        let text = Array(request.text.prefix(Self.longestText))
        return planner.plan(text, isTyping: request.isTyping, lookups: &lookups) { set in
            request.municipality.map { documents.isMember($0, ofSet: set) } ?? true
        }
    }

    private func hits(_ request: SearchRequest, of plan: QueryPlan, with planner: QueryPlanner) -> [SearchHit] {
        let documents = DocumentTable(index: index)
        let totalMass = plan.concepts.reduce(0.0) { $0 + $1.mass }
        guard totalMass > 0, request.limit > 0 else { return [] }
        var tally = Tally(documentCount: index.documentCount)
        for concept in plan.concepts { tally.add(concept, planner) }
        let availability = Availability(documents, request.municipality)
        var best = BestCandidates(limit: max(Self.candidates, request.limit * 2))
        for document in tally.touched {
            let cell = tally.cells[document]
            // Coverage and place only take away.
            guard best.mayTake(cell.score) else { continue }
            var score = cell.score * Logarithm.power(min(cell.reach / totalMass, 1), weights.coverage)
            switch availability.of(document) {
            case .here: break
            case .elsewhere: score *= weights.elsewhere
            case .otherVersion: continue
            }
            best.offer(document, score)
        }
        let closeness = Closeness(planner, plan)
        var hits: [SearchHit] = []
        for candidate in best.sorted() {
            let score = candidate.score * closeness.factor(of: candidate.document)
            let entry = documents.entry(of: candidate.document)
            hits.append(
                SearchHit(
                    document: candidate.document, topic: entry.topic, score: score,
                    isElsewhere: availability.of(candidate.document) == .elsewhere, isOffered: entry.isOffered,
                    municipalities: entry.municipalities))
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
