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
                    diagnostic(
                        topic.titleRange, LocalizedText(de: "den Artikel", en: "the article"),
                        in: knowledge.ids(version.municipalities)))
            }
        }
        for guide in knowledge.guides where guide.owner == nil && !guide.unread.contains(ArticleField.owner) {
            guard let title = guide.title else { continue }
            findings.add(diagnostic(title.span.range, LocalizedText(de: "den Leitfaden", en: "the guide"), in: []))
        }
    }

    private static func diagnostic(
        _ range: SourceRange, _ object: LocalizedText, in municipalities: [String]
    ) -> Diagnostic {
        Diagnostic(
            declaration, at: range,
            LocalizedText(
                de: "„owner“ fehlt: es steht nicht fest, wer \(object.german) richtig hält.",
                en: "\"owner\" is missing: nobody is named to keep \(object.english) correct."),
            help: LocalizedText(
                de: "Das Amt oder Team eintragen, zum Beispiel: owner: Bürgerservice",
                en: "Give the office or team, for example: owner: Bürgerservice"),
            municipalities: municipalities)
    }
}
