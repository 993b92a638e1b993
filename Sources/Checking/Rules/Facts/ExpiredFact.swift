import Diagnostics
import Knowledge

/// A fact has a value, today and in the next weeks.
enum ExpiredFact: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "fact.expired", .warning, adjustable: true,
        LocalizedText(
            de: "Ein Wert in facts.yaml gilt heute und in den nächsten Wochen.",
            en: "A fact has a value today and in the next weeks."),
        why: LocalizedText(
            de:
                "Ist der letzte abgelaufen, sagen alle Seiten nur noch, dass der Wert unbekannt ist. Gewarnt wird schon vorher (notice-days in auskunft.yaml, sonst 30 Tage).",
            en:
                "If the last one has ended, every page can only say that the value is unknown. The warning comes some days before (notice-days in auskunft.yaml, 30 by default)."
        ),
        wrong: .fact("  name: Abholung\n  values:\n    - amount: 20\n      until: 2026-11-30\n")
            .and(.article("fees:\n  - fact: abholung")),
        right: .fact("  name: Abholung\n  values:\n    - amount: 20\n")
            .and(.article("fees:\n  - fact: abholung")))

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        let announced = knowledge.date.adding(days: knowledge.settings.noticeDays) ?? knowledge.date
        knowledge.forEachFactSeries { fact, details, municipalities in
            guard let (last, end) = details.lastValue, end < announced else { return }
            findings.add(finding(last, end, of: fact, on: knowledge.date, in: municipalities))
        }
    }

    static func foreseen(_ knowledge: KnowledgeBase, through last: CalendarDate) -> [ContentCheck] {
        [
            .rest { findings in
                knowledge.forEachFactSeries { fact, details, municipalities in
                    guard let (value, end) = details.lastValue,
                        let day = end.adding(days: 1 - knowledge.settings.noticeDays), knowledge.date < day, day <= last
                    else { return }
                    var finding = finding(value, end, of: fact, on: day, in: municipalities)
                    finding.firstDay = day.iso8601
                    findings.add(finding)
                }
            }
        ]
    }

    private static func finding(
        _ value: FactValue, _ end: CalendarDate, of fact: Fact, on date: CalendarDate, in municipalities: [String]
    ) -> Diagnostic {
        let isOver = end < date
        return Diagnostic(
            declaration, at: value.span.range,
            LocalizedText(
                de:
                    "„\(fact.displayName)“ \(isOver ? "endete" : "endet") am \(Wording.date(end, .german)); danach ist kein Wert bekannt.",
                en:
                    "\"\(fact.displayName)\" \(isOver ? "ended" : "ends") on \(Wording.date(end, .english)); no value is known after that."
            ),
            help: LocalizedText(
                de: "Den Wert ergänzen, der danach gilt, oder „until“ streichen, wenn er sich nicht geändert hat.",
                en: "Add the value that applies after that, or remove \"until\" if it has not changed."),
            municipalities: municipalities)
    }
}
