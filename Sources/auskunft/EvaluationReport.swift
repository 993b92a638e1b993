import Foundation

/// An evaluation as it is printed.
struct EvaluationReport {
    let whole: Evaluation
    let without: [(stage: String, evaluation: Evaluation)]
    let missed: [Thresholds.Missed]

    func text() -> String {
        let isGerman = Console.language == .german
        var lines = [
            isGerman ? "\(whole.outcomes.count) Fragen" : "\(whole.outcomes.count) questions", "",
            Self.row("", [isGerman ? "erster" : "first", "3", "5", "MRR"]), figures("auskunft", whole),
        ]
        for count in [1, 3] {
            let interval = whole.interval(whole.success(at: count))
            lines.append("  95 % @\(count): \(Self.figure(interval.lowerBound)) – \(Self.figure(interval.upperBound))")
        }
        for (stage, evaluation) in without {
            lines.append(figures((isGerman ? "ohne " : "without ") + stage, evaluation))
        }
        let unanswered = whole.outcomes.filter { ($0.rank ?? .max) > 3 }
        if !unanswered.isEmpty {
            lines += ["", isGerman ? "Nicht unter den ersten drei:" : "Not among the first three:"]
            for outcome in unanswered {
                let rank = outcome.rank.map { "\($0)" } ?? "–"
                let instead = outcome.hits.isEmpty ? "–" : outcome.hits.prefix(3).map(\.id).joined(separator: ", ")
                lines.append("  [\(rank)] \(outcome.question.text)")
                lines.append("      \(outcome.question.answers.joined(separator: ", ")) ← \(instead)")
            }
        }
        for miss in missed {
            let (required, reached) = (Self.figure(miss.required), Self.figure(miss.reached))
            lines.append(
                isGerman
                    ? "Verlangt sind unter den ersten \(miss.at): \(required); erreicht: \(reached)."
                    : "Required among the first \(miss.at): \(required); reached: \(reached).")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func figures(_ name: String, _ evaluation: Evaluation) -> String {
        Self.row(
            name,
            [1, 3, 5].map { Self.figure(evaluation.success(at: $0)) } + [Self.figure(evaluation.meanReciprocalRank)])
    }

    private static func row(_ name: String, _ cells: [String]) -> String {
        "  " + name.padding(toLength: 26, withPad: " ", startingAt: 0)
            + cells.map { String(repeating: " ", count: max(1, 8 - $0.count)) + $0 }.joined()
    }

    private static func figure(_ value: Double) -> String { String(format: "%.3f", value) }

    func json() throws -> String {
        struct Figures: Encodable {
            let success1, success3, success5, meanReciprocalRank: Double
            init(_ evaluation: Evaluation) {
                success1 = evaluation.success(at: 1)
                success3 = evaluation.success(at: 3)
                success5 = evaluation.success(at: 5)
                meanReciprocalRank = evaluation.meanReciprocalRank
            }
        }
        struct Question: Encodable {
            let question: String
            /// Index of the city in the order of their ids.
            let municipality: Int?
            let answers: [String]
            let rank: Int?
            let hits: [Evaluation.Hit]
        }
        struct Document: Encodable {
            let questions: Int
            let all: Figures
            let interval1, interval3: [Double]
            let without: [String: Figures]
            let outcomes: [Question]
            let missedThresholds: [Thresholds.Missed]
        }
        func interval(_ count: Int) -> [Double] {
            let interval = whole.interval(whole.success(at: count))
            return [interval.lowerBound, interval.upperBound]
        }
        let document = Document(
            questions: whole.outcomes.count, all: Figures(whole), interval1: interval(1), interval3: interval(3),
            without: Dictionary(uniqueKeysWithValues: without.map { ($0.stage, Figures($0.evaluation)) }),
            outcomes: whole.outcomes.map {
                Question(
                    question: $0.question.text, municipality: $0.question.municipality, answers: $0.question.answers,
                    rank: $0.rank, hits: $0.hits)
            }, missedThresholds: missed)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .convertToSnakeCase
        return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
    }
}
