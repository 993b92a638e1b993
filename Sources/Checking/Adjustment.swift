import Diagnostics
import Knowledge

extension Rules {
    /// The findings with the severities of auskunft.yaml, without those that a comment excuses, and with findings about
    /// settings and excuses that are wrong themselves.
    ///
    /// - Parameter unasked: rules that nobody asked, or that answer otherwise each time: excuses of theirs may be unused.
    /// - Complexity: O(findings × excuses of the file).
    static func adjust(
        _ diagnostics: [Diagnostic], _ knowledge: KnowledgeBase, unasked: Set<String>
    ) -> [Diagnostic] {
        var result: [Diagnostic] = []
        let descriptions = Dictionary(
            Self.descriptions.map { ($0.id.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
        var levels: [String: RuleSetting.Level] = [:]
        for setting in knowledge.settings.rules?.value ?? [] {
            if let problem = problem(withSetting: setting.rule, descriptions) {
                result.append(problem)
            } else {
                levels[setting.rule.value] = setting.level.value
            }
        }
        var excuses: [FileID: [(excuse: Excuse, isUsed: Bool)]] = [:]
        for excuse in knowledge.excuses {
            if let problem = problem(withExcuse: excuse.rule, descriptions) {
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
            let level = levels[diagnostic.rule.rawValue]
            // What nobody looks for needs no excuse.
            if level == .off { continue }
            let file = diagnostic.range.start.file
            if let index = excuses[file]?.firstIndex(where: {
                $0.excuse.rule.value == diagnostic.rule.rawValue && $0.excuse.covers(diagnostic.range)
            }) {
                excuses[file]?[index].isUsed = true
                continue
            }
            if let severity = level?.severity { diagnostic.severity = severity }
            result.append(diagnostic)
        }
        // The public edition lacks what some excuses are for.
        guard knowledge.edition == .agents else { return result }
        for (excuse, isUsed) in excuses.values.joined() where !isUsed && !unasked.contains(excuse.rule.value) {
            result.append(unused(excuse, isOff: levels[excuse.rule.value] == .off))
        }
        return result
    }

    private static func unused(_ excuse: Excuse, isOff: Bool) -> Diagnostic {
        let rule = excuse.rule.value
        return Diagnostic(
            "excuse.unused", .warning, excuse.rule.span.range,
            isOff
                ? LocalizedText(
                    de: "Diese Ausnahme entschuldigt nichts: die Regel „\(rule)“ ist in auskunft.yaml abgeschaltet.",
                    en: "This excuse excuses nothing: the rule \"\(rule)\" is switched off in auskunft.yaml.")
                : LocalizedText(
                    de: "Diese Ausnahme entschuldigt nichts: hier gibt es keinen Befund der Regel „\(rule)“.",
                    en: "This excuse excuses nothing: there is no finding of the rule \"\(rule)\" here."),
            help: LocalizedText(de: "Den Kommentar löschen.", en: "Delete the comment."))
    }

    /// What is wrong with excusing this rule; nil where it may be excused.
    private static func problem(
        withExcuse rule: LocatedText, _ descriptions: [String: RuleDescription]
    ) -> Diagnostic? {
        guard let description = descriptions[rule.value] else {
            let (message, help, fixes) = unknown(rule, descriptions)
            return Diagnostic("excuse.unknown-rule", .error, rule.span.range, message, help: help, fixes: fixes)
        }
        guard !description.isAdjustable else { return nil }
        return Diagnostic(
            "excuse.fixed-rule", .error, rule.span.range,
            LocalizedText(
                de: "Die Regel „\(rule.value)“ lässt keine Ausnahme zu: ohne sie würde die Website falsch.",
                en: "The rule \"\(rule.value)\" admits no exception: without it the site would be wrong."))
    }

    /// What is wrong with giving this rule another weight; nil where it may have one.
    private static func problem(
        withSetting rule: LocatedText, _ descriptions: [String: RuleDescription]
    ) -> Diagnostic? {
        guard let description = descriptions[rule.value] else {
            let (message, help, fixes) = unknown(rule, descriptions)
            return Diagnostic("settings.unknown-rule", .error, rule.span.range, message, help: help, fixes: fixes)
        }
        guard !description.isAdjustable else { return nil }
        return Diagnostic(
            "settings.fixed-rule", .error, rule.span.range,
            LocalizedText(
                de: "Das Gewicht der Regel „\(rule.value)“ steht fest: ohne sie würde die Website falsch.",
                en: "The weight of the rule \"\(rule.value)\" is fixed: without it the site would be wrong."),
            help: LocalizedText(de: "Die Zeile löschen.", en: "Delete the line."))
    }

    private static func unknown(
        _ rule: LocatedText, _ descriptions: [String: RuleDescription]
    ) -> (message: LocalizedText, help: LocalizedText?, fixes: [Diagnostic.Fix]) {
        let nearest = NearMiss.nearest(to: rule.value, among: descriptions.keys.sorted())
        return (
            LocalizedText(de: "Eine Regel „\(rule.value)“ gibt es nicht.", en: "There is no rule \"\(rule.value)\"."),
            nearest.map { .didYouMean($0) },
            nearest.flatMap { nearest in rule.span.exactly(rule.value).map { [.write(nearest, at: $0)] } } ?? []
        )
    }
}
