import Diagnostics
import Knowledge

/// A city's article names offices of that city: a caller must not be sent to another one by mistake.
enum ForeignOffice: Rule {
    static let descriptions: [RuleDescription] = []

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        for topic in knowledge.topics {
            for version in topic.versions {
                for id in version.fields.offices?.value ?? [] {
                    guard let office = knowledge.office(id.value) else { continue }
                    let foreign = version.municipalities.filter { $0 != office.municipality }
                    guard !foreign.isEmpty else { continue }
                    findings.add(
                        Diagnostic(
                            "reference.foreign-office", .warning, id.span.range,
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
