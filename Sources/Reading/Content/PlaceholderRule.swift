import Diagnostics

/// What can be wrong with a placeholder in a text.
package enum PlaceholderRule: RuleSet {
    case agentsOnly, empty, nested, unknown

    /// Name, weight and texts of the kind.
    package var declaration: RuleDeclaration {
        switch self {
        case .agentsOnly:
            RuleDeclaration(
                id: "placeholder.agents-only", .error,
                LocalizedText(
                    de: "Wer einen Text pflegt, steht nicht in einem Text für alle.",
                    en: "A text for everyone does not say who maintains it."),
                why: LocalizedText(
                    de: "Die öffentliche Ausgabe nennt niemanden, der Texte pflegt; der Satz hätte dort eine Lücke.",
                    en:
                        "The public edition does not name the people who maintain texts; the sentence would have a gap there."
                ),
                wrong: .article("owner: Abfallberatung", body: "Fragen an {{ owner }}."),
                right: .article("owner: Abfallberatung", body: "::: agents\nFragen an {{ owner }}.\n:::"))
        case .empty:
            RuleDeclaration(
                id: "placeholder.empty", .error,
                LocalizedText(
                    de: "Ein Platzhalter hat in jeder Stadt, die ihn liest, einen Wert.",
                    en: "A placeholder has a value in every city that reads it."),
                why: LocalizedText(
                    de: """
                        Sonst stünde dort ein Satz mit einer Lücke. Wo nur manche Städte den Wert haben, beschränkt ein \
                        Bereich die Stelle auf sie.
                        """,
                    en: """
                        Otherwise the sentence would have a gap there. If only some cities have the value, a scope \
                        limits the passage to them.
                        """),
                wrong: .article(body: "Die Abholung kostet {{ fees }}."),
                right: .article("fees:\n  - amount: 20", body: "Die Abholung kostet {{ fees }}."))
        case .nested:
            RuleDeclaration(
                id: "placeholder.nested", .error,
                LocalizedText(
                    de:
                        "Was in eine Angabe eingesetzt wird, hat selbst keine Platzhalter; nur „answer“ setzt solche ein.",
                    en:
                        "What is filled into a field has no placeholders itself; only \"answer\" takes fields that do."),
                why: LocalizedText(
                    de: "Zwei Angaben, die einander einsetzen, hätten keine von beiden einen Wert.",
                    en: "Of two fields that are filled into each other, neither would have a value."),
                wrong: .article(
                    "duration: bis {{ deadline }}\ndeadline: am Tag nach {{ municipality.name }}"),
                right: .article("duration: bis {{ deadline }}\ndeadline: am Tag danach"))
        case .unknown:
            RuleDeclaration(
                id: "placeholder.unknown", .error,
                LocalizedText(
                    de: "Ein Platzhalter nennt eine Angabe, die es gibt.",
                    en: "A placeholder names a value that exists."),
                why: LocalizedText(
                    de: """
                        Platzhalter heißen wie die Angaben im Kopf, dazu „municipality.name“ und Ähnliches. Was es nicht \
                        gibt, kann niemand einsetzen.
                        """,
                    en: """
                        Placeholders are named after the keys of the front matter, plus "municipality.name" and the \
                        like. What does not exist cannot be filled in.
                        """),
                wrong: .article("fees:\n  - amount: 20", body: "Die Abholung kostet {{ gebühr }}."),
                right: .article("fees:\n  - amount: 20", body: "Die Abholung kostet {{ fees }}."))
        }
    }
}
