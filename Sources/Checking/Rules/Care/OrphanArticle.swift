import Diagnostics
import Knowledge

/// Something leads to every article.
enum OrphanArticle: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "care.orphan", .note, adjustable: true,
        LocalizedText(
            de: "Auf jeden Artikel verweist ein anderer Artikel, eine Meldung oder eine Zeile von questions.tsv.",
            en: "Another article, a notice or a line of questions.tsv leads to every article."),
        why: LocalizedText(
            de: """
                Wer am Telefon schon beim verwandten Thema ist, findet einen solchen Artikel nur, wenn er ihn kennt und \
                sucht; und ob die Suche ihn findet, prüft auch niemand.
                """,
            en: """
                An agent reading a related article finds such an article only by knowing of it and searching; and \
                nothing tests that the search finds it.
                """),
        wrong: .article(),
        right: .article().and(RuleDeclaration.Example(("questions.tsv", "Wie geht das?\tprobe\n"))))

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        // The public edition leaves out articles, notices and passages that may name others.
        guard knowledge.edition == .agents else { return }
        var isNamed = IndexedList(repeating: false, for: knowledge.topics.indices)
        func name(_ id: String, by source: TopicIndex?) {
            if let number = knowledge.topicIndex(named: id), number != source { isNamed[number] = true }
        }
        knowledge.forEachLink { link, _, _, source in
            if case .article(let id, _) = link.target { name(id, by: source) }
        }
        for (number, topic) in knowledge.topics.indexed() {
            for version in topic.versions {
                for related in version.fields.related?.value ?? [] { name(related.value, by: number) }
            }
        }
        for notice in knowledge.notices {
            for article in notice.articles?.value ?? [] { name(article.value, by: nil) }
        }
        for question in knowledge.questions where question.target == .article { name(question.article.value, by: nil) }
        for (number, topic) in knowledge.topics.indexed() where !isNamed[number] && !topic.versions.isEmpty {
            findings.add(
                Diagnostic(
                    declaration, at: topic.titleRange,
                    LocalizedText(
                        de:
                            "Kein anderer Artikel, keine Meldung und keine Zeile von questions.tsv nennt diesen Artikel.",
                        en: "No other article, no notice and no line of questions.tsv names this article."),
                    help: LocalizedText(
                        de:
                            "In verwandten Artikeln „related: [\(topic.id)]“ ergänzen oder in questions.tsv eine Frage, die er beantwortet.",
                        en:
                            "Add \"related: [\(topic.id)]\" to related articles, or a question that it answers to questions.tsv."
                    )))
        }
    }
}
