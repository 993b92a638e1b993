import Foundation
import Knowledge
import Search

/// How well an engine answers questions whose answers are known.
struct Evaluation {
    /// What came of a question.
    struct Outcome {
        let question: AskedQuestion
        /// From 1; nil where none of the first ten is right.
        let rank: Int?
        /// What was found, best first.
        let hits: [Hit]
    }

    struct Hit: Encodable {
        let id: String
        let score: Double
    }

    let outcomes: [Outcome]

    static let depth = 10

    init(_ questions: [AskedQuestion], _ knowledge: KnowledgeBase, _ searcher: Searcher, stages: SearchStages) {
        outcomes = questions.map { question in
            let request = SearchRequest(
                text: Array(question.text.utf8), municipality: question.municipality, limit: Self.depth, stages: stages)
            let hits = searcher.search(request).map { Hit(id: knowledge.topics[$0.topic].id, score: $0.score) }
            return Outcome(
                question: question, rank: hits.firstIndex { question.answers.contains($0.id) }.map { $0 + 1 },
                hits: hits)
        }
    }

    /// Share of the questions whose article is among the first `count`.
    func success(at count: Int) -> Double {
        Double(outcomes.count { $0.rank.map { $0 <= count } ?? false }) / Double(max(outcomes.count, 1))
    }

    var meanReciprocalRank: Double {
        outcomes.reduce(0) { $0 + ($1.rank.map { 1 / Double($0) } ?? 0) } / Double(max(outcomes.count, 1))
    }

    /// The 95 % interval of a share (E. B. Wilson: Probable inference, 1927).
    func interval(_ share: Double) -> ClosedRange<Double> {
        let n = Double(max(outcomes.count, 1))
        let z = 1.96
        let centre = (share + z * z / (2 * n)) / (1 + z * z / n)
        let half = z / (1 + z * z / n) * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
        return max(0, centre - half)...min(1, centre + half)
    }
}

/// What auskunft.yaml demands of the search, in percent.
struct Thresholds {
    private let limits: [(count: Int, percent: Int)]

    init(_ settings: Settings.Search?) {
        limits = [(1, settings?.successAt1), (3, settings?.successAt3), (5, settings?.successAt5)].compactMap {
            count, limit in limit.map { (count, $0.value) }
        }
    }

    struct Missed: Encodable {
        let at: Int
        let required: Double
        let reached: Double
    }

    func missed(by evaluation: Evaluation) -> [Missed] {
        limits.compactMap { count, percent in
            let reached = evaluation.success(at: count)
            return reached * 100 < Double(percent) - 1e-9
                ? Missed(at: count, required: Double(percent) / 100, reached: reached) : nil
        }
    }
}
