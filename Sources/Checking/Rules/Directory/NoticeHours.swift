import Bytes
import Diagnostics
import Knowledge

/// What a notice says of an office's hours stands in the office's file as well.
enum NoticeHours: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "care.notice-hours", .note, adjustable: true,
        LocalizedText(
            de: "Was eine Meldung über Öffnung oder Schließung sagt, steht auch bei der Stelle.",
            en: "What a notice says of opening or closing stands in the office's file as well."),
        why: LocalizedText(
            de: """
                Die Seite sagt „geöffnet“ nach der Datei der Stelle. Steht nur in der Meldung, dass geschlossen ist, \
                widersprechen sich die beiden, und der Anrufer steht vor der Tür.
                """,
            en: """
                The page says "open" by the office's file. If only the notice says that it is closed, the two \
                contradict each other, and the caller stands before a locked door.
                """),
        wrong: RuleDeclaration.Example(
            (
                "offices/rhein/rhein-amt.yaml",
                "name: Amt am Rhein\nhours:\n  mon: \"08:00-12:00\"\n  tue: \"08:00-12:00\"\n  wed: \"08:00-12:00\"\n"
            ),
            (
                "notices/2026-12-07-zu.md",
                "---\ntitle: Amt geschlossen\nfrom: 2026-12-07\nuntil: 2026-12-08\noffices: [rhein-amt]\n---\nAm Montag ist das Amt geschlossen.\n"
            )),
        right: RuleDeclaration.Example(
            (
                "offices/rhein/rhein-amt.yaml",
                "name: Amt am Rhein\nhours:\n  mon: \"08:00-12:00\"\nclosed: [2026-12-07]\n"
            ),
            (
                "notices/2026-12-07-zu.md",
                "---\ntitle: Amt geschlossen\nfrom: 2026-12-07\nuntil: 2026-12-08\noffices: [rhein-amt]\n---\nAm Montag ist das Amt geschlossen.\n"
            )))

    /// A notice longer than this is no matter of days that could be listed.
    private static let mostDays = 60

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        for notice in knowledge.notices {
            guard let offices = notice.offices, let title = notice.title, speaksOfHours(title.value),
                let from = notice.from?.value.date ?? notice.until?.value.date, let until = notice.until?.value.date,
                from <= until, from.adding(days: mostDays).map({ until < $0 }) ?? false
            else { continue }
            for id in offices.value {
                guard let office = knowledge.office(id.value), let hours = office.hours?.value, !hours.days.isEmpty,
                    !office.exceptions.contains(where: { overlaps($0.days, from, until) })
                else { continue }
                findings.add(
                    Diagnostic(
                        declaration, at: id.span.range,
                        LocalizedText(
                            de:
                                "Die Meldung spricht von Öffnung oder Schließung; bei „\(office.displayName)“ steht davon nichts.",
                            en: "The notice speaks of opening or closing; \"\(office.displayName)\" says nothing of it."
                        ),
                        help: LocalizedText(
                            de: "In der Datei der Stelle ergänzen:\nclosed:\n  - date: \(from.iso8601)\n    reason: …",
                            en: "Add to the office's file:\nclosed:\n  - date: \(from.iso8601)\n    reason: …")))
            }
        }
    }

    private static func overlaps(_ days: DateRange, _ from: CalendarDate, _ until: CalendarDate) -> Bool {
        (days.from.map { $0 <= until } ?? true) && (days.until.map { from <= $0 } ?? true)
    }

    private static func speaksOfHours(_ title: String) -> Bool {
        let words = title.lowercased()
        return ["geschlossen", "schließt", "schliesst", "geöffnet", "öffnet", "öffnungszeit", "schließung"].contains {
            words.contains($0)
        }
    }
}
