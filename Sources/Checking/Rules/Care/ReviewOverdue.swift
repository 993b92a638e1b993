import Diagnostics
import Knowledge

/// A text is reviewed when its review is due.
enum ReviewOverdue: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "care.review-overdue", .warning, exceptional: .error, adjustable: true,
        LocalizedText(
            de: "Jeder Artikel wird spätestens zum vereinbarten Termin überprüft.",
            en: "Every article is reviewed by its due date."),
        why: LocalizedText(
            de: """
                Gebühren, Fristen und Zuständigkeiten ändern sich, ohne dass es jemand meldet. Ist auch die Nachfrist \
                vorbei (review-grace in auskunft.yaml, sonst drei Monate), wird aus der Warnung ein Fehler.
                """,
            en: """
                Fees, deadlines and responsibilities change without anybody saying so. Once the grace period is over \
                as well (review-grace in auskunft.yaml, three months by default), the warning becomes an error.
                """),
        wrong: .article("reviewed: 2025-10-01\nreview-every: 1 year\n"),
        right: .article("reviewed: 2026-10-01\nreview-every: 1 year\n"))

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        let grace = knowledge.settings.reviewGrace
        for topic in knowledge.topics {
            for version in topic.versions {
                guard let reviewed = version.fields.reviewed, let due = version.fields.reviewDue, due < knowledge.date
                else { continue }
                let limit = due.adding(months: grace.months)
                let isOver = limit.map { $0 < knowledge.date } ?? false
                func ended(_ language: Language) -> String {
                    guard isOver, let limit else { return "" }
                    let day = Wording.date(limit, language)
                    return language == .german ? "; die Nachfrist endete am \(day)" : "; the grace ended on \(day)"
                }
                findings.add(
                    Diagnostic(
                        declaration, at: reviewed.span.range, isExceptional: isOver,
                        LocalizedText(
                            de: "Der Artikel war bis zum \(Wording.date(due, .german)) zu prüfen\(ended(.german)).",
                            en: "The article was due for review by \(Wording.date(due, .english))\(ended(.english))."),
                        help: LocalizedText(
                            de:
                                "Alle Angaben prüfen und danach den Tag der Prüfung eintragen, heute „reviewed: \(knowledge.date.iso8601)“.",
                            en:
                                "Review everything, then write the day of the review, today \"reviewed: \(knowledge.date.iso8601)\"."
                        ),
                        municipalities: knowledge.ids(version.municipalities)))
            }
        }
    }
}
