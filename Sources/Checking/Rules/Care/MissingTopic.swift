import Diagnostics
import Knowledge

/// An article says something for every city, if only that it is not that city's job.
enum MissingTopic: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "care.topic-missing", .note, adjustable: true,
        LocalizedText(
            de: "Ein Artikel lässt keine Stadt aus: was sie nicht anbietet, steht mit „offered: false“ darin.",
            en: "An article leaves no city out: \"offered: false\" says what a city does not offer."),
        why: LocalizedText(
            de: """
                Ruft jemand aus der ausgelassenen Stadt an, findet sich nichts, und offen bleibt, ob der Artikel fehlt \
                oder die Stadt nicht zuständig ist. „instead“ sagt, wer es ist.
                """,
            en: """
                When somebody calls from a city left out, nothing is found, and it remains unclear whether the \
                article is missing or the city is not responsible. "instead" says who is.
                """),
        wrong: .article("municipalities:\n  rhein: {}\n"),
        right: .article(
            "municipalities:\n  rhein: {}\n  ruhr:\n    offered: false\n    instead: Das macht der Kreis.\n"))

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        // The public edition leaves out what a city keeps for its agents.
        guard knowledge.edition == .agents else { return }
        for topic in knowledge.topics where topic.namesMunicipalities {
            let missing = knowledge.municipalities.indices.filter {
                topic.versionOfMunicipality[$0] == nil && !topic.unpublishedIn.contains($0)
            }
            guard !missing.isEmpty else { continue }
            let ids = missing.map { knowledge.municipalities[$0].id }
            findings.add(
                Diagnostic(
                    declaration, at: topic.titleRange,
                    LocalizedText(
                        de: "Der Artikel nennt unter „municipalities“ nicht alle Städte.",
                        en: "The article does not name all cities under \"municipalities\"."),
                    help: LocalizedText(
                        de:
                            "Unter „municipalities“ ergänzen: \(ids.joined(separator: ", ")); wo die Stadt nicht zuständig ist, mit „offered: false“ und „instead“.",
                        en:
                            "Add under \"municipalities\": \(ids.joined(separator: ", ")); where the city is not responsible, with \"offered: false\" and \"instead\"."
                    ),
                    municipalities: ids))
        }
    }
}
