import Diagnostics
import Knowledge

extension Rules {
    /// The findings with the severities of auskunft.yaml, without those that a comment excuses, and with findings about
    /// settings and excuses that are wrong themselves.
    ///
    /// - Complexity: O(findings × excuses of the file).
    static func adjust(_ diagnostics: [Diagnostic], _ knowledge: KnowledgeBase) -> [Diagnostic] {
        var result: [Diagnostic] = []
        let descriptions = Dictionary(
            Self.descriptions.map { ($0.id.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
        var levels: [String: RuleSetting.Level] = [:]
        for setting in knowledge.settings.rules?.value ?? [] {
            if let problem = problem(with: setting.rule, descriptions) {
                result.append(problem)
            } else {
                levels[setting.rule.value] = setting.level.value
            }
        }
        var excuses: [FileID: [(excuse: Excuse, isUsed: Bool)]] = [:]
        for excuse in knowledge.excuses {
            if let problem = problem(with: excuse.rule, descriptions) {
                result.append(problem)
            } else if excuse.reason.isEmpty {
                result.append(
                    Diagnostic(
                        "excuse.reason", .error, excuse.rule.span.range,
                        LocalizedText(
                            de: "Eine Ausnahme nennt nach der Regel den Grund.",
                            en: "An excuse names the reason after the rule."),
                        help: LocalizedText(
                            de: "In der Form: auskunft:allow \(excuse.rule.value): warum es hier sein muss",
                            en: "In the form: auskunft:allow \(excuse.rule.value): why it must be so here")))
            } else {
                excuses[excuse.file, default: []].append((excuse, false))
            }
        }
        for var diagnostic in diagnostics {
            let file = diagnostic.range.start.file
            if let index = excuses[file]?.firstIndex(where: {
                $0.excuse.rule.value == diagnostic.rule.rawValue && $0.excuse.covers(diagnostic.range)
            }) {
                excuses[file]?[index].isUsed = true
                continue
            }
            if let level = levels[diagnostic.rule.rawValue] {
                guard let severity = level.severity else { continue }
                diagnostic.severity = severity
            }
            result.append(diagnostic)
        }
        // The public edition lacks what some excuses are for.
        guard knowledge.edition == .agents else { return result }
        // What a server answers changes from one time to the next, and mostly it is not asked.
        let changing = Set(ExternalDescriptions.all.map(\.id.rawValue))
        for (excuse, isUsed) in excuses.values.joined() where !isUsed && !changing.contains(excuse.rule.value) {
            result.append(
                Diagnostic(
                    "excuse.unused", .warning, excuse.rule.span.range,
                    LocalizedText(
                        de:
                            "Diese Ausnahme entschuldigt nichts: hier gibt es keinen Befund der Regel „\(excuse.rule.value)“.",
                        en:
                            "This excuse excuses nothing: there is no finding of the rule \"\(excuse.rule.value)\" here."
                    ),
                    help: LocalizedText(de: "Den Kommentar löschen.", en: "Delete the comment.")))
        }
        return result
    }

    /// What is wrong with naming this rule; nil where it may be named.
    private static func problem(
        with rule: LocatedText, _ descriptions: [String: RuleDescription]
    ) -> Diagnostic? {
        guard let description = descriptions[rule.value] else {
            return Diagnostic(
                "excuse.unknown-rule", .error, rule.span.range,
                LocalizedText(
                    de: "Eine Regel „\(rule.value)“ gibt es nicht.", en: "There is no rule \"\(rule.value)\"."),
                help: .didYouMean(rule.value, among: descriptions.keys.sorted()))
        }
        guard !description.isAdjustable else { return nil }
        return Diagnostic(
            "excuse.fixed-rule", .error, rule.span.range,
            LocalizedText(
                de: "Die Regel „\(rule.value)“ lässt keine Ausnahme zu: ohne sie würde die Website falsch.",
                en: "The rule \"\(rule.value)\" admits no exception: without it the site would be wrong."))
    }
}
