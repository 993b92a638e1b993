import Diagnostics
import Knowledge

/// An article names who keeps it right.
enum MissingOwner: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "care.no-owner", .warning, adjustable: true,
        LocalizedText(
            de: "Jeder Artikel nennt mit „owner“, wer ihn richtig hält.",
            en: "Every article names in \"owner\" who keeps it correct."),
        why: LocalizedText(
            de: "Ein Artikel ohne Verantwortliche veraltet, und bei einer Frage weiß niemand, wer sie klärt.",
            en: "An article that nobody is responsible for goes stale, and nobody knows whom to ask about it."),
        wrong: RuleDeclaration.Example(
            ("articles/probe.md", "---\ntitle: Probe\ncategory: alltag\nanswer: Eine Antwort.\n---\n\nText.\n")),
        right: .article("owner: Bürgerservice\n"))

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        // The public edition leaves owners out.
        guard knowledge.edition == .agents else { return }
        for topic in knowledge.topics where topic.shared.title != nil {
            for version in topic.versions
            where version.fields.owner == nil && !version.fields.unread.contains(ArticleField.owner) {
                findings.add(
                    Diagnostic(
                        declaration, at: topic.titleRange,
                        LocalizedText(
                            de: "„owner“ fehlt: es steht nicht fest, wer den Artikel richtig hält.",
                            en: "\"owner\" is missing: nobody is named to keep the article correct."),
                        help: LocalizedText(
                            de: "Das Amt oder Team eintragen, zum Beispiel: owner: Bürgerservice",
                            en: "Give the office or team, for example: owner: Bürgerservice"),
                        municipalities: knowledge.ids(version.municipalities)))
            }
        }
    }
}
