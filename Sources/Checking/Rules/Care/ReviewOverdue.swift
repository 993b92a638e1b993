import Diagnostics
import Knowledge

/// A text is reviewed when its review is due.
enum ReviewOverdue: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "care.review-overdue", .warning, adjustable: true,
        LocalizedText(
            de: "Jeder Artikel wird spätestens zum vereinbarten Termin überprüft.",
            en: "Every article is reviewed by its due date."),
        why: LocalizedText(
            de: """
                Gebühren, Fristen und Zuständigkeiten ändern sich, ohne dass es jemand meldet. Gewarnt wird schon vorher \
                (notice-days in auskunft.yaml, sonst 30 Tage).
                """,
            en: """
                Fees, deadlines and responsibilities change without anybody saying so. The warning comes some days \
                before (notice-days in auskunft.yaml, 30 by default).
                """),
        wrong: .article("reviewed: 2025-10-01\nreview-every: 1 year\n"),
        right: .article("reviewed: 2026-10-01\nreview-every: 1 year\n"))

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        let announced = knowledge.date.adding(days: knowledge.settings.noticeDays) ?? knowledge.date
        for topic in knowledge.topics {
            for version in topic.versions {
                guard let due = version.fields.reviewDue, due <= announced else { continue }
                if let finding = finding(of: version, on: knowledge.date, in: knowledge) { findings.add(finding) }
            }
        }
    }

    static func foreseen(_ knowledge: KnowledgeBase, through last: CalendarDate) -> [ContentCheck] {
        [
            .topics { number, findings in
                for version in knowledge.topics[number].versions {
                    guard let day = version.fields.reviewDue?.adding(days: -knowledge.settings.noticeDays),
                        knowledge.date < day, day <= last,
                        var finding = finding(of: version, on: day, in: knowledge)
                    else { continue }
                    finding.firstDay = day.iso8601
                    findings.add(finding)
                }
            }
        ]
    }

    private static func finding(
        of version: Topic.Version, on date: CalendarDate, in knowledge: KnowledgeBase
    ) -> Diagnostic? {
        guard let reviewed = version.fields.reviewed, let due = version.fields.reviewDue else { return nil }
        let isOver = due < date
        return Diagnostic(
            declaration, at: reviewed.span.range,
            LocalizedText(
                de: "Der Artikel \(isOver ? "war" : "ist") bis zum \(Wording.date(due, .german)) zu prüfen.",
                en: "The article \(isOver ? "was" : "is") due for review by \(Wording.date(due, .english))."),
            help: LocalizedText(
                de: "Alle Angaben prüfen und danach den Tag der Prüfung eintragen, heute „reviewed: \(date.iso8601)“.",
                en: "Review everything, then write the day of the review, today \"reviewed: \(date.iso8601)\"."),
            municipalities: knowledge.ids(version.municipalities))
    }
}
