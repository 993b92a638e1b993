import Diagnostics
import Foundation
import JSON
import Knowledge
import Search

/// An evaluation as it is printed.
package struct EvaluationReport: Sendable {
    /// With every stage of the search.
    package let whole: Evaluation
    private let without: [(stage: SwitchableStage, evaluation: Evaluation)]
    /// Questions that something else than an article answers: the search has only articles.
    package let others: Int
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
        let (asked, others) = try AskedQuestion.all(of: knowledge, from: file, in: environment)
        self.others = others
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
        if others > 0 {
            lines.append(
                words(
                    "  nicht gestellt: \(others), auf die kein Artikel antwortet",
                    "  not asked: \(others) that no article answers"))
        }
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

    /// For machines; members are in the order of their names.
    package func json() -> String {
        var json = JSONBuffer(.spacious)
        json.object { json in
            json.member("all", object: { json in writeFigures(of: whole, to: &json) })
            for count in [1, 3] {
                let interval = whole.interval(whole.success(at: count))
                json.key("interval\(count)")
                json.array { json in
                    json.number(interval.lowerBound)
                    json.number(interval.upperBound)
                }
            }
            json.member("missed_thresholds", array: missed) { miss, json in
                json.object { json in
                    json.member("at", miss.at)
                    json.member("reached", miss.reached)
                    json.member("required", miss.required)
                }
            }
            if others > 0 { json.member("not_asked", others) }
            json.member("outcomes", array: whole.outcomes) { outcome, json in write(outcome, to: &json) }
            json.member("questions", whole.outcomes.count)
            json.member(
                "without",
                object: { json in
                    for (stage, evaluation) in without.sorted(by: { $0.stage.rawValue < $1.stage.rawValue }) {
                        json.key(stage.rawValue)
                        json.object { json in writeFigures(of: evaluation, to: &json) }
                    }
                })
        }
        json.lineFeed()
        return json.text
    }

    private func writeFigures(of evaluation: Evaluation, to json: inout JSONBuffer) {
        json.member("mean_reciprocal_rank", evaluation.meanReciprocalRank)
        json.member("success1", evaluation.success(at: 1))
        json.member("success3", evaluation.success(at: 3))
        json.member("success5", evaluation.success(at: 5))
    }

    private func write(_ outcome: Evaluation.Outcome, to json: inout JSONBuffer) {
        json.object { json in
            json.member("answers", array: outcome.question.answers) { $1.string($0) }
            json.member("hits", array: outcome.hits) { hit, json in
                json.object { json in
                    json.member("id", hit.id)
                    json.member("score", hit.score)
                }
            }
            // Index of the city in the order of their ids.
            if let municipality = outcome.question.municipality { json.member("municipality", municipality.number) }
            json.member("question", outcome.question.text)
            if let rank = outcome.rank { json.member("rank", rank) }
        }
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
