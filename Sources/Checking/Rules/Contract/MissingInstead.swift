import Authoring
import Diagnostics
import Knowledge

/// Where a city does not do something, the article says who does.
enum MissingInstead: Rule {
    /// None of its own: `contract.missing` is declared with the other rules of the content contract.
    static var declarations: [RuleDeclaration] { [] }

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        for topic in knowledge.topics {
            for version in topic.versions {
                guard let offered = version.fields.offered, !offered.value, version.fields.instead == nil else {
                    continue
                }
                findings.add(
                    Diagnostic(
                        ContractRule.missing, at: offered.span.range,
                        LocalizedText(
                            de: "Zu „offered: false“ gehört „instead“: wer zuständig ist.",
                            en: "\"offered: false\" needs \"instead\", which says who is responsible."),
                        help: LocalizedText(
                            de: "Zum Beispiel: instead: Zuständig ist der Kreis.",
                            en: "For example: instead: Zuständig ist der Kreis."),
                        municipalities: knowledge.ids(version.municipalities)))
            }
        }
    }
}
