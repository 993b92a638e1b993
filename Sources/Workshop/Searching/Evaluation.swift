import Foundation
import Knowledge
import Search

/// How well an engine answers questions whose answers are known.
package struct Evaluation: Sendable {
    /// What came of a question.
    package struct Outcome: Sendable {
        /// What was asked.
        package let question: AskedQuestion
        /// From 1; nil where none of the first ten is right.
        package let rank: Int?
        /// What was found, best first.
        package let hits: [Hit]
    }

    /// An article that was found.
    package struct Hit: Sendable {
        /// Of the article.
        package let id: String
        /// As the engine counts it; higher is better.
        package let score: Double
    }

    /// In the order of the questions.
    package let outcomes: [Outcome]

    /// As many hits are looked at.
    private static let depth = 10

    /// Asks every question.
    init(
        of questions: [AskedQuestion], over knowledge: KnowledgeBase, by searcher: Searcher, stages: SearchStages
    ) {
        outcomes = questions.map { question in
            let request = SearchRequest(
                text: Array(question.text.utf8), municipality: question.municipality?.number, limit: Self.depth,
                stages: stages)
            let hits = searcher.search(request).map {
                Hit(id: knowledge.topics[TopicIndex($0.topic)].id, score: $0.score)
            }
            return Outcome(
                question: question, rank: hits.firstIndex { question.answers.contains($0.id) }.map { $0 + 1 },
                hits: hits)
        }
    }

    /// Share of the questions whose article is among the first `count`.
    package func success(at count: Int) -> Double {
        Double(outcomes.count { $0.rank.map { $0 <= count } ?? false }) / Double(max(outcomes.count, 1))
    }

    /// The mean of one by the rank, 0 where none of the first ten is right.
    package var meanReciprocalRank: Double {
        outcomes.reduce(0) { $0 + ($1.rank.map { 1 / Double($0) } ?? 0) } / Double(max(outcomes.count, 1))
    }

    /// The 95 % interval of a share (E. B. Wilson: Probable inference, 1927).
    package func interval(_ share: Double) -> ClosedRange<Double> {
        let n = Double(max(outcomes.count, 1))
        let z = 1.96
        let centre = (share + z * z / (2 * n)) / (1 + z * z / n)
        let half = z / (1 + z * z / n) * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
        return max(0, centre - half)...min(1, centre + half)
    }
}
