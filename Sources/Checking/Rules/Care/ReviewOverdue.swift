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
                guard let due = Due(version, in: knowledge), due.day <= announced else { continue }
                findings.add(due.finding(on: knowledge.date))
            }
        }
        for guide in knowledge.guides {
            guard let due = Due(guide), due.day <= announced else { continue }
            findings.add(due.finding(on: knowledge.date))
        }
    }

    static func foreseen(_ knowledge: KnowledgeBase, through last: CalendarDate) -> [ContentCheck] {
        @Sendable func add(_ due: Due?, _ findings: inout Findings) {
            guard let due, let day = due.day.adding(days: -knowledge.settings.noticeDays), knowledge.date < day,
                day <= last
            else { return }
            var finding = due.finding(on: day)
            finding.firstDay = day.iso8601
            findings.add(finding)
        }
        return [
            .topics { number, findings in
                for version in knowledge.topics[number].versions { add(Due(version, in: knowledge), &findings) }
            },
            .rest { findings in
                for guide in knowledge.guides { add(Due(guide), &findings) }
            },
        ]
    }

    /// A review, and the day by which it is due.
    private struct Due {
        let subject: LocalizedText
        let reviewed: Span
        let day: CalendarDate
        let municipalities: [String]

        init?(_ version: Topic.Version, in knowledge: KnowledgeBase) {
            guard let reviewed = version.fields.reviewed, let day = version.fields.reviewDue else { return nil }
            subject = LocalizedText(de: "Der Artikel", en: "The article")
            (self.reviewed, self.day) = (reviewed.span, day)
            municipalities = knowledge.ids(version.municipalities)
        }

        init?(_ guide: Guide) {
            guard let reviewed = guide.reviewed, let day = guide.reviewDue else { return nil }
            subject = LocalizedText(de: "Der Leitfaden", en: "The guide")
            (self.reviewed, self.day, municipalities) = (reviewed.span, day, [])
        }

        func finding(on date: CalendarDate) -> Diagnostic {
            let isOver = day < date
            return Diagnostic(
                declaration, at: reviewed.range,
                LocalizedText(
                    de: "\(subject.german) \(isOver ? "war" : "ist") bis zum \(Wording.date(day, .german)) zu prüfen.",
                    en: "\(subject.english) \(isOver ? "was" : "is") due for review by \(Wording.date(day, .english))."),
                help: LocalizedText(
                    de:
                        "Alle Angaben prüfen und danach den Tag der Prüfung eintragen, heute „reviewed: \(date.iso8601)“.",
                    en: "Review everything, then write the day of the review, today \"reviewed: \(date.iso8601)\"."),
                municipalities: municipalities)
        }
    }
}
