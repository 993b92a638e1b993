import Diagnostics

/// What can be wrong with a place that names a fact.
package enum FactReferenceRule: RuleSet {
    case noPrice, unknown

    private static let fact = RuleDeclaration.Example(
        ("facts.yaml", "abholung:\n  name: Abholung\n  values:\n    - amount: 20\n"))

    /// Name, weight and texts of the kind.
    package var declaration: RuleDeclaration {
        switch self {
        case .noPrice:
            RuleDeclaration(
                id: "fact.no-price", .error,
                LocalizedText(
                    de: "Eine Gebühr nennt unter „fact“ einen Betrag.", en: "A fee names an amount under \"fact\"."),
                why: LocalizedText(
                    de: "Was kein Betrag ist, kann nicht unter den Gebühren stehen; die Seite zeigte dort nichts.",
                    en: "What is not an amount cannot stand among the fees; the page would show nothing there."),
                wrong: RuleDeclaration.Example(
                    ("facts.yaml", "frist:\n  name: Frist\n  values:\n    - text: zwei Wochen\n")
                ).and(.article("fees:\n  - fact: frist")),
                right: Self.fact.and(.article("fees:\n  - fact: abholung")))
        case .unknown:
            RuleDeclaration(
                id: "fact.unknown", .error,
                LocalizedText(
                    de: "Ein Wert, den ein Text oder eine Gebühr nennt, steht in facts.yaml.",
                    en: "A fact that a text or a fee names is in facts.yaml."),
                why: LocalizedText(
                    de: "Was es nicht gibt, kann niemand einsetzen; im Satz bliebe eine Lücke.",
                    en: "What does not exist cannot be filled in; the sentence would have a gap."),
                wrong: Self.fact.and(.article("fees:\n  - fact: abholnug")),
                right: Self.fact.and(.article("fees:\n  - fact: abholung")))
        }
    }
}
