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
        whole = Evaluation(of: asked, by: try content.collection(), stages: .all)
        var without: [(stage: SwitchableStage, evaluation: Evaluation)] = []
        for stage in isQuick ? [] : SwitchableStage.allCases {
            let stages = SearchStages.all.subtracting(stage.stages)
            without.append(
                (
                    stage,
                    Evaluation(of: asked, by: try content.collection(stages: stages), stages: stages)
                ))
        }
        self.without = without
        missed = Thresholds(file == nil ? knowledge.settings.search?.value : nil).missed(by: whole.answerable)
    }

    /// For people.
    package func text(in language: Language) -> String {
        func words(_ german: String, _ english: String) -> String {
            LocalizedText(de: german, en: english)[language]
        }
        var lines = [
            words("\(whole.outcomes.count) Fragen", "\(whole.outcomes.count) questions"), "",
            Self.row("", [words("erster", "first"), "3", "5", "MRR"]), figures("auskunft", whole.answerable),
        ]
        for target in TestQuestion.Target.allCases where target != .nothing {
            let part = whole.of(target)
            guard !part.outcomes.isEmpty, part.outcomes.count < whole.outcomes.count else { continue }
            lines.append(figures("  \(target.name[language]) (\(part.outcomes.count))", part))
        }
        let unanswerable = whole.of(.nothing).outcomes.count
        if unanswerable > 0 {
            let (wrong, refused) = (whole.answeredWrongly.count, whole.refusedWrongly.count)
            lines.append(
                words(
                    "  falsch beantwortet: \(wrong) von \(unanswerable), auf die nichts passt; falsch abgewiesen: \(refused)",
                    "  answered wrongly: \(wrong) of \(unanswerable) that nothing fits; refused wrongly: \(refused)"))
        }
        for count in [1, 3] {
            let interval = whole.answerable.interval(whole.answerable.success(at: count))
            lines.append("  95 % @\(count): \(Self.figure(interval.lowerBound)) – \(Self.figure(interval.upperBound))")
        }
        for (stage, evaluation) in without {
            lines.append(figures(words("ohne ", "without ") + stage.name[language], evaluation.answerable))
        }
        for (title, outcomes) in [
            (words("Falsch beantwortet:", "Answered wrongly:"), whole.answeredWrongly),
            (words("Falsch abgewiesen:", "Refused wrongly:"), whole.refusedWrongly),
        ] where !outcomes.isEmpty {
            lines += ["", title]
            for outcome in outcomes {
                lines.append("  \(outcome.question.text) ← \(outcome.hits.first?.name ?? "–")")
            }
        }
        let unanswered = whole.answerable.outcomes.filter { ($0.rank ?? .max) > 3 }
        if !unanswered.isEmpty {
            lines += ["", words("Nicht unter den ersten drei:", "Not among the first three:")]
            for outcome in unanswered {
                let rank = outcome.rank.map { "\($0)" } ?? "–"
                let instead = outcome.hits.isEmpty ? "–" : outcome.hits.prefix(3).map(\.name).joined(separator: ", ")
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
            json.member("all", object: { json in writeFigures(of: whole.answerable, to: &json) })
            json.member("answered_wrongly", whole.answeredWrongly.count)
            for count in [1, 3] {
                let interval = whole.answerable.interval(whole.answerable.success(at: count))
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
            json.member(
                "kinds",
                object: { json in
                    for target in TestQuestion.Target.allCases.sorted(by: { "\($0)" < "\($1)" })
                    where target != .nothing {
                        let part = whole.of(target)
                        guard !part.outcomes.isEmpty else { continue }
                        json.key("\(target)")
                        json.object { json in writeFigures(of: part, to: &json) }
                    }
                })
            json.member("outcomes", array: whole.outcomes) { outcome, json in write(outcome, to: &json) }
            json.member("questions", whole.outcomes.count)
            json.member("refused_wrongly", whole.refusedWrongly.count)
            json.member("unanswerable", whole.of(.nothing).outcomes.count)
            json.member(
                "without",
                object: { json in
                    for (stage, evaluation) in without.sorted(by: { $0.stage.rawValue < $1.stage.rawValue }) {
                        json.key(stage.rawValue)
                        json.object { json in writeFigures(of: evaluation.answerable, to: &json) }
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
                    json.member("name", hit.name)
                    json.member("score", hit.score)
                }
            }
            // Index of the city in the order of their ids.
            if let municipality = outcome.question.municipality { json.member("municipality", municipality.number) }
            json.member("question", outcome.question.text)
            if let rank = outcome.rank { json.member("rank", rank) }
            json.member("refused", outcome.isRefused)
        }
    }
}

extension TestQuestion.Target {
    /// What such questions are called in a report.
    fileprivate var name: LocalizedText {
        switch self {
        case .article: LocalizedText(de: "Artikel", en: "articles")
        case .office: LocalizedText(de: "Stellen", en: "offices")
        case .contact: LocalizedText(de: "Durchwahlen", en: "contacts")
        case .guide: LocalizedText(de: "Fragenfolgen", en: "guides")
        case .body: LocalizedText(de: "andere Stellen", en: "other bodies")
        case .nothing: LocalizedText(de: "nichts passt", en: "nothing fits")
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
