import Diagnostics
import Knowledge

/// On each day a fact is one thing.
enum OverlappingFacts: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "fact.overlap", .warning, adjustable: true,
        LocalizedText(
            de: "An jedem Tag gilt von den Werten einer Kennung nur einer.",
            en: "On each day only one of the values of a fact is in force."),
        why: LocalizedText(
            de:
                "Gelten zwei zugleich, zeigen die Seiten den, der zuletzt begonnen hat; gemeint war vielleicht der andere.",
            en: "If two hold at once, pages show the one that began last; the other may have been meant."),
        wrong: .fact(
            "  name: Abholung\n  values:\n    - amount: 20\n    - amount: 25\n      from: 2027-01-01\n"
        ).and(.article("fees:\n  - fact: abholung")),
        right: .fact(
            "  name: Abholung\n  values:\n    - amount: 20\n      until: 2026-12-31\n    - amount: 25\n      from: 2027-01-01\n"
        ).and(.article("fees:\n  - fact: abholung")))

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        knowledge.forEachFactSeries { fact, details, municipalities in
            let values = details.ordered
            guard var lasting = values.first else { return }
            for value in values.dropFirst() {
                let isOver = lasting.until.map { end in value.from.map { end < $0 } ?? false } ?? false
                if !isOver {
                    findings.add(finding(fact, value, and: lasting, in: municipalities))
                }
                if value.ends(after: lasting) { lasting = value }
            }
        }
    }

    private static func finding(
        _ fact: Fact, _ value: FactValue, and other: FactValue, in municipalities: [String]
    ) -> Diagnostic {
        let overlap = DateRange(from: value.from, until: [value.until, other.until].compactMap(\.self).min())
        func period(_ language: Language) -> String {
            let text = Wording.dateRange(overlap, language)
            return text.isEmpty ? "" : " (\(text))"
        }
        return Diagnostic(
            declaration, at: value.span.range,
            LocalizedText(
                de: "Von „\(fact.displayName)“ gelten zwei Werte zugleich\(period(.german)).",
                en: "Two values of \"\(fact.displayName)\" hold at the same time\(period(.english))."),
            help: LocalizedText(
                de: "Die Zeiträume mit „from“ und „until“ trennen.",
                en: "Separate the periods with \"from\" and \"until\"."),
            related: [
                Diagnostic.Related(other.span.range, LocalizedText(de: "Der andere Wert.", en: "The other value."))
            ], municipalities: municipalities)
    }
}
