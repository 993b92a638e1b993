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
        /// The search said that nothing fits.
        package let isRefused: Bool
        /// What the search takes the caller to want to hear; nil where it is the whole answer.
        package let field: String?
    }

    /// Something that was found.
    package struct Hit: Sendable {
        /// Of an article its id, of other kinds with the kind before it, as questions.tsv has it: `office:<id>`.
        package let name: String
        /// How likely it is right; higher is better.
        package let score: Double
    }

    /// In the order of the questions.
    package let outcomes: [Outcome]

    /// As many hits are looked at.
    private static let depth = 10

    /// Asks every question.
    init(of questions: [AskedQuestion], by collection: SearchCollection, stages: SearchStages) {
        outcomes = questions.map { question in
            let answer = collection.answer(
                SearchRequest(
                    text: Array(question.text.utf8), municipality: question.municipality?.number, limit: Self.depth,
                    stages: stages))
            let hits = answer.hits.map { Hit(name: Self.name(of: $0), score: $0.confidence) }
            return Outcome(
                question: question, rank: hits.firstIndex { question.answers.contains($0.name) }.map { $0 + 1 },
                hits: hits, isRefused: answer.nothingFits, field: answer.field.map { "\($0.name)" })
        }
    }

    private init(_ outcomes: [Outcome]) { self.outcomes = outcomes }

    private static func name(of hit: FoundHit) -> String {
        let id = String(decoding: hit.card.id, as: UTF8.self)
        return hit.hit.kind == .article ? id : "\(hit.hit.kind.name):\(id)"
    }

    /// What came of the questions that one kind of thing answers.
    package func of(_ target: TestQuestion.Target) -> Evaluation {
        Evaluation(outcomes.filter { $0.question.target == target })
    }

    /// What came of the questions that something answers.
    package var answerable: Evaluation { Evaluation(outcomes.filter { $0.question.target != .nothing }) }

    /// Questions that nothing answers, and that the search answered nevertheless.
    package var answeredWrongly: [Outcome] { of(.nothing).outcomes.filter { !$0.isRefused } }

    /// Questions that something answers, and of which the search said that nothing fits.
    package var refusedWrongly: [Outcome] { answerable.outcomes.filter(\.isRefused) }

    /// Share of the questions whose right answer is among the first `count`.
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
