import Bytes
import Diagnostics
import Knowledge

/// What a text announces is still to come.
enum PastDate: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "care.past-date", .note, adjustable: true,
        LocalizedText(
            de: "Eine Frist oder ein Termin, den ein Text ankündigt, ist nicht vorbei.",
            en: "A deadline or an event that a text announces is not over."),
        why: LocalizedText(
            de: "Sonst nennt ein Agent dem Anrufer eine Frist, die es nicht mehr gibt.",
            en: "Otherwise an agent tells callers of a deadline that is long gone."),
        wrong: .article(body: "Der Antrag ist bis zum 31. März 2024 möglich.\n"),
        right: .article(
            body: "Der Antrag ist bis zum 31. März 2999 möglich. Seit dem 1. April 2024 gilt die Satzung.\n"))

    /// What is longer ago is history, not a sentence that somebody forgot.
    private static let forgottenYears = 5

    static func checks(_ knowledge: KnowledgeBase) -> [ContentCheck] {
        announcements(of: knowledge, through: knowledge.date) { announcement, finding, found in
            if announcement.date < knowledge.date { found.add(finding()) }
        }
    }

    static func foreseen(_ knowledge: KnowledgeBase, through last: CalendarDate) -> [ContentCheck] {
        announcements(of: knowledge, through: last) { announcement, finding, found in
            guard knowledge.date <= announcement.date, announcement.date < last else { return }
            var finding = finding()
            finding.firstDay = announcement.date.adding(days: 1)?.iso8601
            found.add(finding)
        }
    }

    /// Visits the dates that texts announce, those of forgotten years left out.
    private static func announcements(
        of knowledge: KnowledgeBase, through last: CalendarDate,
        _ visit: @escaping @Sendable (Announcements.Announcement, _ finding: () -> Diagnostic, inout Findings) -> Void
    ) -> [ContentCheck] {
        let years = (knowledge.date.year - forgottenYears)...max(knowledge.date.year, last.year)
        let mayHold: @Sendable (TextBytes) -> Bool = { Announcements.mayHold(years, in: $0) }
        return ContentCheck.readTexts(of: knowledge, where: mayHold) { text, found in
            text.bytes.withUnsafeBufferPointer { bytes in
                Announcements.forEach(in: bytes, years, isCell: text.kind == .tableCell) { announcement in
                    let make = {
                        finding(
                            text.string(announcement.range), announcement.date,
                            at: text.range(of: announcement.range), in: knowledge.ids(text.cities))
                    }
                    visit(announcement, make, &found)
                }
            }
        }
    }

    private static func finding(
        _ written: String, _ date: CalendarDate, at range: SourceRange, in municipalities: [String]
    ) -> Diagnostic {
        Diagnostic(
            declaration, at: range,
            LocalizedText(
                de: "„\(written)“ liegt in der Vergangenheit.", en: "\"\(written)\" is in the past."),
            help: LocalizedText(
                de: "Den neuen Termin nennen oder den Satz streichen; was schon gilt, mit „seit“ sagen.",
                en:
                    "Give the new date or delete the sentence; say of what is in force already since when it is (\"seit\")."
            ),
            municipalities: municipalities)
    }
}
