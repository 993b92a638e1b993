import Diagnostics
import Knowledge

/// An article says when it was reviewed and how often it must be.
enum MissingReview: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "care.no-review", .note, adjustable: true,
        LocalizedText(
            de: "Jeder Artikel nennt den Tag seiner letzten Prüfung und den Abstand bis zur nächsten.",
            en: "Every article gives the day of its last review and the interval until the next."),
        why: LocalizedText(
            de: "Nur aus beiden Angaben ergibt sich, wann ein Artikel wieder zu lesen ist und ob er veraltet ist.",
            en: "Only the two together say when an article must be read again and whether it is stale."),
        wrong: .article("reviewed: 2026-10-01\n"),
        right: .article("reviewed: 2026-10-01\nreview-every: 1 year\n"))

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        for topic in knowledge.topics where topic.shared.title != nil {
            for version in topic.versions {
                let fields = version.fields
                // What stands there and could not be read has its finding.
                if fields.unread.contains(ArticleField.reviewed) || fields.unread.contains(ArticleField.reviewEvery) {
                    continue
                }
                let missing: (de: String, en: String)
                let example: String
                switch (fields.reviewed, fields.reviewEvery) {
                case (_?, _?): continue
                case (nil, nil):
                    missing = ("„reviewed“ und „review-every“ fehlen", "\"reviewed\" and \"review-every\" are missing")
                    example = "reviewed: \(knowledge.date.iso8601), review-every: 1 year"
                case (nil, _?):
                    missing = ("„reviewed“ fehlt", "\"reviewed\" is missing")
                    example = "reviewed: \(knowledge.date.iso8601)"
                case (_?, nil):
                    missing = ("„review-every“ fehlt", "\"review-every\" is missing")
                    example = "review-every: 1 year"
                }
                findings.add(
                    Diagnostic(
                        declaration, at: fields.reviewed?.span.range ?? topic.titleRange,
                        LocalizedText(
                            de: "\(missing.de): an die nächste Prüfung erinnert niemand.",
                            en: "\(missing.en): nobody is reminded of the next review."),
                        help: LocalizedText(
                            de: "In den Kopf schreiben, zum Beispiel: \(example)",
                            en: "Write in the front matter, for example: \(example)"),
                        municipalities: knowledge.ids(version.municipalities)))
            }
        }
    }
}
