import Diagnostics
import Knowledge

/// A city's article names offices of that city: a caller must not be sent to another one by mistake.
enum ForeignOffice: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "reference.foreign-office", .warning, adjustable: true,
        LocalizedText(
            de: "Eine Stadt nennt nur Stellen, die ihr gehören.", en: "A city names only offices that belong to it."
        ),
        why: LocalizedText(
            de: """
                Sonst wird ein Anrufer aus Ruhrstadt zu einem Amt in Rheinstadt geschickt. Wo eine Stelle wirklich \
                für mehrere Städte arbeitet, nennt eine Ausnahme den Grund.
                """,
            en: """
                Otherwise a caller from Ruhrstadt is sent to an office in Rheinstadt. If an office really works for \
                several cities, an excuse gives the reason.
                """),
        wrong: .article("offices: [rhein-amt]"),
        right: .article(
            """
            municipalities:
              rhein:
                offices: [rhein-amt]
              ruhr:
                offices: [ruhr-amt]
            """))

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        for topic in knowledge.topics {
            for version in topic.versions {
                for id in version.fields.offices?.value ?? [] {
                    guard let office = knowledge.office(id.value) else { continue }
                    let foreign = version.municipalities.filter { $0 != office.municipality }
                    guard !foreign.isEmpty else { continue }
                    findings.add(
                        Diagnostic(
                            declaration, at: id.span.range,
                            LocalizedText(
                                de:
                                    "Die Stelle „\(id.value)“ gehört zu \(knowledge.municipalities[office.municipality].displayName).",
                                en:
                                    "The office \"\(id.value)\" belongs to \(knowledge.municipalities[office.municipality].displayName)."
                            ),
                            help: LocalizedText(
                                de: "Jeder Stadt unter „municipalities“ ihre eigenen Stellen geben.",
                                en: "Give each city its own offices under \"municipalities\"."),
                            municipalities: knowledge.ids(foreign)))
                }
            }
        }
    }
}
