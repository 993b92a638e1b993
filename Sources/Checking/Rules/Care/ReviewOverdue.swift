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
                guard let reviewed = version.fields.reviewed, let due = version.fields.reviewDue, due <= announced
                else { continue }
                findings.add(
                    diagnostic(
                        LocalizedText(de: "Der Artikel", en: "The article"), reviewed.span, due, knowledge,
                        in: knowledge.ids(version.municipalities)))
            }
        }
        for guide in knowledge.guides {
            guard let reviewed = guide.reviewed, let due = guide.reviewDue, due <= announced else { continue }
            findings.add(
                diagnostic(LocalizedText(de: "Der Leitfaden", en: "The guide"), reviewed.span, due, knowledge, in: []))
        }
    }

    private static func diagnostic(
        _ subject: LocalizedText, _ span: Span, _ due: CalendarDate, _ knowledge: KnowledgeBase,
        in municipalities: [String]
    ) -> Diagnostic {
        let isOver = due < knowledge.date
        return Diagnostic(
            declaration, at: span.range,
            LocalizedText(
                de: "\(subject.german) \(isOver ? "war" : "ist") bis zum \(Wording.date(due, .german)) zu prüfen.",
                en: "\(subject.english) \(isOver ? "was" : "is") due for review by \(Wording.date(due, .english))."),
            help: LocalizedText(
                de:
                    "Alle Angaben prüfen und danach den Tag der Prüfung eintragen, heute „reviewed: \(knowledge.date.iso8601)“.",
                en:
                    "Review everything, then write the day of the review, today \"reviewed: \(knowledge.date.iso8601)\"."
            ),
            municipalities: municipalities)
    }
}
