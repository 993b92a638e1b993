import Diagnostics
import Knowledge

/// A fact is reviewed when its review is due.
enum OverdueFact: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "fact.review-overdue", .warning, adjustable: true,
        LocalizedText(
            de: "Jeder Wert in facts.yaml wird spätestens zum vereinbarten Termin überprüft.",
            en: "Every fact is reviewed by its due date."),
        why: LocalizedText(
            de: """
                Gesetze ändern sich, ohne dass es jemand meldet, und dieser Wert steht in vielen Texten. Gewarnt wird schon \
                vorher (notice-days in auskunft.yaml, sonst 30 Tage).
                """,
            en: """
                Laws change without anybody saying so, and this value stands in many texts. The warning comes some days \
                before (notice-days in auskunft.yaml, 30 by default).
                """),
        wrong: .fact(
            "  name: Abholung\n  values:\n    - amount: 20\n  reviewed: 2025-10-01\n  review-every: 1 year\n"
        ).and(.article("fees:\n  - fact: abholung")),
        right: .fact(
            "  name: Abholung\n  values:\n    - amount: 20\n  reviewed: 2026-10-01\n  review-every: 1 year\n"
        ).and(.article("fees:\n  - fact: abholung")))

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        let announced = knowledge.date.adding(days: knowledge.settings.noticeDays) ?? knowledge.date
        forEachReview(knowledge) { fact, reviewed, due, city in
            guard due <= announced else { return }
            findings.add(finding(reviewed, due, of: fact, on: knowledge.date, in: city))
        }
    }

    static func foreseen(_ knowledge: KnowledgeBase, through last: CalendarDate) -> [ContentCheck] {
        [
            .rest { findings in
                forEachReview(knowledge) { fact, reviewed, due, city in
                    guard let day = due.adding(days: -knowledge.settings.noticeDays), knowledge.date < day, day <= last
                    else { return }
                    var finding = finding(reviewed, due, of: fact, on: day, in: city)
                    finding.firstDay = day.iso8601
                    findings.add(finding)
                }
            }
        ]
    }

    private static func forEachReview(
        _ knowledge: KnowledgeBase,
        _ visit: (_ fact: Fact, _ reviewed: Located<CalendarDate>, _ due: CalendarDate, _ city: LocatedText?) -> Void
    ) {
        for fact in knowledge.facts {
            for (city, details) in fact.allDetails {
                guard let reviewed = details.reviewed, let due = details.reviewDue else { continue }
                // What a city takes over from all is told once.
                if city != nil, reviewed.span == fact.shared.reviewed?.span { continue }
                visit(fact, reviewed, due, city)
            }
        }
    }

    private static func finding(
        _ reviewed: Located<CalendarDate>, _ due: CalendarDate, of fact: Fact, on date: CalendarDate,
        in city: LocatedText?
    ) -> Diagnostic {
        let isOver = due < date
        return Diagnostic(
            declaration, at: reviewed.span.range,
            LocalizedText(
                de: "„\(fact.displayName)“ \(isOver ? "war" : "ist") bis zum \(Wording.date(due, .german)) zu prüfen.",
                en: "\"\(fact.displayName)\" \(isOver ? "was" : "is") due for review by \(Wording.date(due, .english))."
            ),
            help: LocalizedText(
                de: "Den Wert prüfen und danach den Tag eintragen, heute „reviewed: \(date.iso8601)“.",
                en: "Review it, then write the day, today \"reviewed: \(date.iso8601)\"."),
            municipalities: city.map { [$0.value] } ?? [])
    }
}
