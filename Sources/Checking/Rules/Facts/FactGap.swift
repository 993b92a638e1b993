import Diagnostics
import Knowledge

/// A fact that goes on later goes on without a day between.
enum FactGap: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "fact.gap", .warning, adjustable: true,
        LocalizedText(
            de: "Zwischen zwei Werten in facts.yaml liegt kein Tag ohne Wert.",
            en: "There is no day without a value between two values of a fact."),
        why: LocalizedText(
            de:
                "An den Tagen dazwischen sagen alle Seiten, dass der Wert unbekannt ist. Meist ist nur ein Datum verschrieben.",
            en: "On the days in between every page says that the value is unknown. Usually a date is just mistyped."),
        wrong: .fact(
            "  name: Abholung\n  values:\n    - amount: 20\n      until: 2026-11-30\n    - amount: 25\n      from: 2027-01-01\n"
        ).and(.article("fees:\n  - fact: abholung")),
        right: .fact(
            "  name: Abholung\n  values:\n    - amount: 20\n      until: 2026-12-31\n    - amount: 25\n      from: 2027-01-01\n"
        ).and(.article("fees:\n  - fact: abholung")))

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        knowledge.forEachFactSeries { fact, details, municipalities in
            let values = details.ordered
            guard var lasting = values.first else { return }
            for value in values.dropFirst() {
                if let end = lasting.until, let start = value.from, end.dayNumber + 1 < start.dayNumber {
                    findings.add(finding(fact, value, end: end, from: start, and: lasting, in: municipalities))
                }
                if value.ends(after: lasting) { lasting = value }
            }
        }
    }

    private static func finding(
        _ fact: Fact, _ value: FactValue, end: CalendarDate, from start: CalendarDate, and other: FactValue,
        in municipalities: [String]
    ) -> Diagnostic {
        let days = start.dayNumber - end.dayNumber - 1
        return Diagnostic(
            declaration, at: value.span.range,
            LocalizedText(
                de:
                    "Zwischen zwei Werten von „\(fact.displayName)“ \(days == 1 ? "fehlt ein Tag" : "fehlen \(days) Tage"), nach dem \(Wording.date(end, .german)).",
                en:
                    "Between two values of \"\(fact.displayName)\" \(days == 1 ? "a day is" : "\(days) days are") missing, after \(Wording.date(end, .english))."
            ),
            help: LocalizedText(
                de: "Das „until“ des früheren auf den Tag vor dem „from“ des späteren setzen.",
                en: "Set \"until\" of the earlier value to the day before \"from\" of the later one."),
            related: [
                Diagnostic.Related(other.span.range, LocalizedText(de: "Der frühere.", en: "The earlier value."))
            ], municipalities: municipalities)
    }
}

extension FactValue {
    func ends(after other: FactValue) -> Bool {
        guard let end = other.until else { return false }
        return until.map { end < $0 } ?? true
    }
}
