import Diagnostics
import Knowledge

/// The last review was not after today.
enum FutureReview: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "care.review-in-future", .warning, adjustable: true,
        LocalizedText(
            de: "Der Tag der letzten Prüfung liegt nicht in der Zukunft.",
            en: "The day of the last review is not in the future."),
        why: LocalizedText(
            de: "Meist ist die Jahreszahl vertippt. Bis dahin gilt der Artikel als geprüft, auch wenn er veraltet ist.",
            en: "Usually the year is mistyped. Until then the article counts as reviewed, even if it is stale."),
        wrong: .article("reviewed: 2999-10-01\nreview-every: 1 year\n"),
        right: .article("reviewed: 2026-10-01\nreview-every: 1 year\n"))

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        for topic in knowledge.topics {
            // What the cities share is reported once.
            var seen: Set<SourceRange> = []
            for version in topic.versions {
                guard let reviewed = version.fields.reviewed, reviewed.value > knowledge.date,
                    seen.insert(reviewed.span.range).inserted
                else { continue }
                let today = knowledge.date.iso8601
                findings.add(
                    Diagnostic(
                        declaration, at: reviewed.span.range,
                        LocalizedText(
                            de:
                                "Die letzte Prüfung kann nicht am \(Wording.date(reviewed.value, .german)) gewesen sein.",
                            en: "The last review cannot have been on \(Wording.date(reviewed.value, .english))."),
                        help: LocalizedText(
                            de: "Den Tag der Prüfung eintragen, spätestens heute: reviewed: \(today)",
                            en: "Give the day of the review, today at the latest: reviewed: \(today)")))
            }
        }
    }
}
