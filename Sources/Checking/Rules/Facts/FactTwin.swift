import Diagnostics
import Knowledge

/// One value is one fact.
enum FactTwin: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "fact.twin", .warning, adjustable: true,
        LocalizedText(
            de: "Keine zwei Werte in facts.yaml haben denselben Namen und denselben Wert.",
            en: "No two facts have the same name and the same value."),
        why: LocalizedText(
            de: "Beim nächsten Mal wird nur einer von beiden geändert, und die Seiten widersprechen sich.",
            en: "Next time only one of the two is changed, and pages contradict each other."),
        wrong: RuleDeclaration.Example(
            (
                "facts.yaml",
                "abholung:\n  name: Abholung\n  values:\n    - amount: 20\nholen:\n  name: Abholung\n  values:\n    - amount: 20\n"
            )
        ).and(.article("fees:\n  - fact: abholung\n  - name: Noch eine\n    fact: holen")),
        right: .fact("  name: Abholung\n  values:\n    - amount: 20\n")
            .and(.article("fees:\n  - fact: abholung\n  - name: Noch eine\n    fact: abholung")))

    private struct Key: Hashable {
        let name: String
        let contents: [FactValue.Content]
    }

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        var first: [Key: Fact] = [:]
        for fact in knowledge.facts {
            guard let name = fact.shared.name?.value else { continue }
            let key = Key(name: Slug.make(name), contents: fact.shared.ordered.map(\.content))
            guard let other = first[key] else {
                first[key] = fact
                continue
            }
            findings.add(
                Diagnostic(
                    declaration, at: fact.id.span.range,
                    LocalizedText(
                        de: "„\(fact.id.value)“ hat denselben Namen und denselben Wert wie „\(other.id.value)“.",
                        en: "\"\(fact.id.value)\" has the same name and the same value as \"\(other.id.value)\"."),
                    help: LocalizedText(
                        de: "Überall „\(other.id.value)“ nennen und diesen löschen, oder die Namen unterscheiden.",
                        en: "Name \"\(other.id.value)\" everywhere and delete this one, or give them different names."),
                    related: [.alsoDefined(other.id.span.range)]))
        }
    }
}
