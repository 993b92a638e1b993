import Diagnostics
import Knowledge

extension Rules {
    /// The findings with the severities of auskunft.yaml, without those that a comment excuses, and with findings about
    /// settings and excuses that are wrong themselves.
    ///
    /// - Parameter mayFindNothing: rules that were not asked, or that answer otherwise each time: nobody is told that an
    ///   excuse of theirs is unused.
    /// - Complexity: O(findings × excuses of the file).
    static func adjust(
        _ diagnostics: [Diagnostic], _ knowledge: KnowledgeBase, mayFindNothing: Set<RuleID>
    ) -> [Diagnostic] {
        var result: [Diagnostic] = []
        let declared = Dictionary(declarations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        assert(
            diagnostics.allSatisfy { declared[$0.rule] != nil }, "a finding whose rule is missing from the list of all")
        // About settings and excuses.
        var own = Findings()
        let levels = levels(knowledge.settings.rules?.value ?? [], declared: declared, &own)
        var excuses: [FileID: [(excuse: Excuse, isUsed: Bool)]] = [:]
        for excuse in knowledge.excuses {
            if let problem = problem(with: excuse, declared) {
                own.add(problem)
            } else {
                excuses[excuse.file, default: []].append((excuse, false))
            }
        }
        for var diagnostic in diagnostics {
            let level = levels[diagnostic.rule]
            // What nobody looks for needs no excuse.
            if level == .off { continue }
            let file = diagnostic.range.start.file
            // What stands for many has its place from the first of them only.
            if diagnostic.instances == 1,
                let index = excuses[file]?.firstIndex(where: {
                    $0.excuse.rule.value == diagnostic.rule.rawValue && $0.excuse.covers(diagnostic.range)
                })
            {
                excuses[file]?[index].isUsed = true
                continue
            }
            if let severity = level?.severity { diagnostic.severity = severity }
            result.append(diagnostic)
        }
        // The public edition lacks what some excuses are for.
        guard knowledge.edition == .agents else { return result + own.list }
        for (excuse, isUsed) in excuses.values.joined() where !isUsed {
            let rule = RuleID(rawValue: excuse.rule.value)
            guard !mayFindNothing.contains(rule) else { continue }
            own.add(.unusedExcuse(excuse, isOff: levels[rule] == .off))
        }
        return result + own.list
    }

    /// What each adjustable rule is set to: by its own name, else by its group's.
    private static func levels(
        _ settings: [RuleSetting], declared: [RuleID: RuleDeclaration], _ findings: inout Findings
    ) -> [RuleID: RuleSetting.Level] {
        var ofGroups: [RuleID: RuleSetting.Level] = [:]
        var ofRules: [RuleID: RuleSetting.Level] = [:]
        for setting in settings {
            let name = setting.rule
            if let rule = declared[RuleID(rawValue: name.value)] {
                if rule.isAdjustable {
                    ofRules[rule.id] = setting.level.value
                } else {
                    findings.add(.settingOfFixedRule(name))
                }
            } else if groups.contains(name.value) {
                let adjustable = declared.values.filter { $0.id.group == name.value && $0.isAdjustable }
                if adjustable.isEmpty { findings.add(.settingOfFixedGroup(name)) }
                for rule in adjustable { ofGroups[rule.id] = setting.level.value }
            } else {
                findings.add(.settingOfUnknownRule(name, known: groups + declarations.map(\.id.rawValue)))
            }
        }
        return ofGroups.merging(ofRules) { _, own in own }
    }

    /// What is wrong with an excuse; nil where it may be made.
    private static func problem(with excuse: Excuse, _ declared: [RuleID: RuleDeclaration]) -> Diagnostic? {
        guard let rule = declared[RuleID(rawValue: excuse.rule.value)] else {
            return .excuseOfUnknownRule(excuse.rule, known: declarations.map(\.id.rawValue))
        }
        if !rule.isAdjustable { return .excuseOfFixedRule(excuse.rule) }
        return excuse.reason.isEmpty ? .excuseWithoutReason(excuse.rule) : nil
    }
}

extension Diagnostic {
    fileprivate static func settingOfFixedRule(_ rule: LocatedText) -> Diagnostic {
        Diagnostic(
            AdjustmentRule.settingsFixedRule, at: rule.span.range,
            LocalizedText(
                de: "Das Gewicht der Regel „\(rule.value)“ steht fest: ohne sie würde die Website falsch.",
                en: "The weight of the rule \"\(rule.value)\" is fixed: without it the site would be wrong."),
            help: LocalizedText(de: "Die Zeile löschen.", en: "Delete the line."))
    }

    fileprivate static func settingOfFixedGroup(_ group: LocatedText) -> Diagnostic {
        Diagnostic(
            AdjustmentRule.settingsFixedRule, at: group.span.range,
            LocalizedText(
                de:
                    "Das Gewicht aller Regeln der Gruppe „\(group.value)“ steht fest: ohne sie würde die Website falsch.",
                en:
                    "The weight of every rule in the group \"\(group.value)\" is fixed: without them the site would be wrong."
            ),
            help: LocalizedText(de: "Die Zeile löschen.", en: "Delete the line."))
    }

    fileprivate static func settingOfUnknownRule(_ name: LocatedText, known: [String]) -> Diagnostic {
        let nearest = NearMiss.nearest(to: name.value, among: known)
        return Diagnostic(
            AdjustmentRule.settingsUnknownRule, at: name.span.range,
            name.value.contains(".")
                ? LocalizedText(
                    de: "Eine Regel „\(name.value)“ gibt es nicht.", en: "There is no rule \"\(name.value)\".")
                : LocalizedText(
                    de: "Eine Gruppe von Regeln „\(name.value)“ gibt es nicht.",
                    en: "There is no group of rules \"\(name.value)\"."),
            help: nearest.map { .didYouMean($0) }, fixes: write(nearest, at: name))
    }

    fileprivate static func excuseOfUnknownRule(_ rule: LocatedText, known: [String]) -> Diagnostic {
        let nearest = NearMiss.nearest(to: rule.value, among: known)
        return Diagnostic(
            AdjustmentRule.excuseUnknownRule, at: rule.span.range,
            LocalizedText(de: "Eine Regel „\(rule.value)“ gibt es nicht.", en: "There is no rule \"\(rule.value)\"."),
            help: nearest.map { .didYouMean($0) }, fixes: write(nearest, at: rule))
    }

    fileprivate static func excuseOfFixedRule(_ rule: LocatedText) -> Diagnostic {
        Diagnostic(
            AdjustmentRule.excuseFixedRule, at: rule.span.range,
            LocalizedText(
                de: "Die Regel „\(rule.value)“ lässt keine Ausnahme zu: ohne sie würde die Website falsch.",
                en: "The rule \"\(rule.value)\" allows no exceptions: without it the site would be wrong."),
            help: LocalizedText(
                de: "Die Ursache beheben und den Kommentar löschen.", en: "Fix the cause and delete the comment."))
    }

    fileprivate static func excuseWithoutReason(_ rule: LocatedText) -> Diagnostic {
        Diagnostic(
            AdjustmentRule.excuseReason, at: rule.span.range,
            LocalizedText(
                de: "Eine Ausnahme nennt nach der Regel den Grund.", en: "An excuse gives the reason after the rule."),
            help: LocalizedText(
                de: "In der Form: auskunft:allow \(rule.value): warum es hier sein muss",
                en: "Write: auskunft:allow \(rule.value): why it has to be so here"))
    }

    fileprivate static func unusedExcuse(_ excuse: Excuse, isOff: Bool) -> Diagnostic {
        let rule = excuse.rule.value
        return Diagnostic(
            AdjustmentRule.excuseUnused, at: excuse.rule.span.range,
            isOff
                ? LocalizedText(
                    de: "Diese Ausnahme entschuldigt nichts: die Regel „\(rule)“ ist in auskunft.yaml abgeschaltet.",
                    en: "This excuse has no effect: the rule \"\(rule)\" is switched off in auskunft.yaml.")
                : LocalizedText(
                    de: "Diese Ausnahme entschuldigt nichts: hier gibt es keinen Befund der Regel „\(rule)“.",
                    en: "This excuse has no effect: the rule \"\(rule)\" finds nothing here."),
            help: LocalizedText(de: "Den Kommentar löschen.", en: "Delete the comment."))
    }

    private static func write(_ nearest: String?, at name: LocatedText) -> [Fix] {
        guard let nearest, let place = name.span.exactly(name.value) else { return [] }
        return [.write(nearest, at: place)]
    }
}
