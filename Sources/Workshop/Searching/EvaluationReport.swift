import Diagnostics
import Foundation
import Knowledge
import Search

/// An evaluation as it is printed.
package struct EvaluationReport: Sendable {
    /// With every stage of the search.
    package let whole: Evaluation
    private let without: [(stage: SwitchableStage, evaluation: Evaluation)]
    /// Shares of auskunft.yaml that are not reached.
    package let missed: [Thresholds.Missed]

    /// Asks the questions of a file, or the content's own, to which the thresholds of auskunft.yaml apply.
    ///
    /// - Parameters:
    ///   - questions: the file; nil for the content's own.
    ///   - isQuick: leaves out the runs with a stage switched off.
    /// - Throws: where there are no questions or the file has a wrong line.
    package init(
        _ content: SearchContent, questions file: String?, isQuick: Bool, in environment: Environment
    ) throws(Refusal) {
        let knowledge = content.knowledge
        let asked = try AskedQuestion.all(of: knowledge, from: file, in: environment)
        whole = Evaluation(of: asked, over: knowledge, by: try content.searcher(), stages: .all)
        var without: [(stage: SwitchableStage, evaluation: Evaluation)] = []
        for stage in isQuick ? [] : SwitchableStage.allCases {
            let stages = SearchStages.all.subtracting(stage.stages)
            without.append(
                (
                    stage,
                    Evaluation(of: asked, over: knowledge, by: try content.searcher(stages: stages), stages: stages)
                ))
        }
        self.without = without
        missed = Thresholds(file == nil ? knowledge.settings.search?.value : nil).missed(by: whole)
    }

    /// For people.
    package func text(in language: Language) -> String {
        func words(_ german: String, _ english: String) -> String {
            LocalizedText(de: german, en: english)[language]
        }
        var lines = [
            words("\(whole.outcomes.count) Fragen", "\(whole.outcomes.count) questions"), "",
            Self.row("", [words("erster", "first"), "3", "5", "MRR"]), figures("auskunft", whole),
        ]
        for count in [1, 3] {
            let interval = whole.interval(whole.success(at: count))
            lines.append("  95 % @\(count): \(Self.figure(interval.lowerBound)) – \(Self.figure(interval.upperBound))")
        }
        for (stage, evaluation) in without {
            lines.append(figures(words("ohne ", "without ") + stage.name[language], evaluation))
        }
        let unanswered = whole.outcomes.filter { ($0.rank ?? .max) > 3 }
        if !unanswered.isEmpty {
            lines += ["", words("Nicht unter den ersten drei:", "Not among the first three:")]
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
                words(
                    "Verlangt sind unter den ersten \(miss.at): \(required); erreicht: \(reached).",
                    "Required among the first \(miss.at): \(required); reached: \(reached)."))
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

    /// For machines.
    ///
    /// - Throws: what the encoder throws.
    package func json() throws -> String {
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
            without: Dictionary(uniqueKeysWithValues: without.map { ($0.stage.rawValue, Figures($0.evaluation)) }),
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

/// A stage of the search that can be switched off, to see what it is worth.
private enum SwitchableStage: String, CaseIterable {
    case stemming, compounds, synonyms, association
    case typingErrors = "typing errors"

    var stages: SearchStages {
        switch self {
        case .stemming: .stemming
        case .compounds: .compounds
        case .synonyms: .synonyms
        case .association: .association
        case .typingErrors: .typingErrors
        }
    }

    var name: LocalizedText {
        switch self {
        case .stemming: LocalizedText(de: "Grundformen", en: "stemming")
        case .compounds: LocalizedText(de: "Zusammensetzungen", en: "compounds")
        case .synonyms: LocalizedText(de: "Synonyme", en: "synonyms")
        case .association: LocalizedText(de: "Umfeld", en: "association")
        case .typingErrors: LocalizedText(de: "Tippfehler", en: "typing errors")
        }
    }
}
