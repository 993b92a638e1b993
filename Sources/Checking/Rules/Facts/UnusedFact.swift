import Diagnostics
import Knowledge

/// Every fact stands somewhere.
enum UnusedFact: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "fact.unused", .note, adjustable: true,
        LocalizedText(
            de: "Jeder Wert in facts.yaml steht in mindestens einem Text oder einer Gebühr.",
            en: "Every fact in facts.yaml stands in at least one text or fee."),
        why: LocalizedText(
            de:
                "Wer den Wert dort ändert, meint, alle Seiten zu ändern. Steht er nirgends, ist er in den Texten noch ausgeschrieben oder überflüssig.",
            en:
                "Whoever changes the value there means to change all pages. If it stands nowhere, texts still have it written out, or it is not needed."
        ),
        wrong: .fact("  name: Abholung\n  values:\n    - amount: 20\n").and(.article("fees:\n  - amount: 30")),
        right: .fact("  name: Abholung\n  values:\n    - amount: 20\n").and(.article("fees:\n  - fact: abholung")))

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        // The public edition does not know what texts for agents name.
        guard knowledge.edition == .agents else { return }
        for fact in knowledge.facts where !knowledge.namedFacts.contains(fact.id.value) {
            findings.add(
                Diagnostic(
                    declaration, at: fact.id.span.range,
                    LocalizedText(
                        de: "„\(fact.id.value)“ steht in keinem Text und in keiner Gebühr.",
                        en: "\"\(fact.id.value)\" stands in no text and in no fee."),
                    help: LocalizedText(
                        de:
                            "In einem Text „{{ fact.\(fact.id.value) }}“ schreiben, unter „fees“ „fact: \(fact.id.value)“, oder den Wert löschen.",
                        en:
                            "Write \"{{ fact.\(fact.id.value) }}\" in a text or \"fact: \(fact.id.value)\" under \"fees\", or delete the fact."
                    )))
        }
    }
}

extension RuleDeclaration.Example {
    /// A fact `abholung` with the lines given.
    static func fact(_ lines: String) -> RuleDeclaration.Example {
        RuleDeclaration.Example(("facts.yaml", "abholung:\n" + lines))
    }
}

extension KnowledgeBase {
    /// What is said of each fact: by all cities and, where they have values of their own, by single ones, with their ids.
    func forEachFactSeries(_ visit: (_ fact: Fact, _ details: Fact.Details, _ municipalities: [String]) -> Void) {
        for fact in facts {
            if fact.shared.values != nil { visit(fact, fact.shared, []) }
            for city in fact.cities?.value ?? [] where city.details.values != nil {
                visit(fact, fact.shared.overlaid(with: city.details), [city.municipality.value])
            }
        }
    }
}
