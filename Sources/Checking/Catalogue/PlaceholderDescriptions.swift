import Diagnostics

enum PlaceholderDescriptions {
    static let all: [RuleDescription] = [
        RuleDescription(
            "placeholder.agents-only", .error,
            LocalizedText(
                de: "Wer einen Text pflegt, steht nicht in einem Text für alle.",
                en: "Who keeps a text right does not stand in a text for everyone."),
            why: LocalizedText(
                de: "Die öffentliche Ausgabe nennt niemanden, der Texte pflegt; der Satz hätte dort eine Lücke.",
                en: "The public edition names nobody who keeps texts; the sentence would have a gap there."),
            wrong: .article("owner: Abfallberatung", body: "Fragen an {{ owner }}."),
            right: .article("owner: Abfallberatung", body: "::: agents\nFragen an {{ owner }}.\n:::")),
        RuleDescription(
            "placeholder.empty", .error,
            LocalizedText(
                de: "Ein Platzhalter hat in jeder Stadt, die ihn liest, einen Wert.",
                en: "A placeholder has a value in every city that reads it."),
            why: LocalizedText(
                de: """
                    Sonst stünde dort ein Satz mit einer Lücke. Wo nur manche Städte den Wert haben, beschränkt ein \
                    Bereich die Stelle auf sie.
                    """,
                en: """
                    Otherwise a sentence with a gap would stand there. Where only some cities have the value, a scope \
                    limits the place to them.
                    """),
            wrong: .article(body: "Die Abholung kostet {{ fees }}."),
            right: .article("fees:\n  - amount: 20", body: "Die Abholung kostet {{ fees }}.")),
        RuleDescription(
            "placeholder.unknown", .error,
            LocalizedText(
                de: "Ein Platzhalter nennt eine Angabe, die es gibt.",
                en: "A placeholder names a value that exists."),
            why: LocalizedText(
                de: """
                    Platzhalter heißen wie die Angaben im Kopf, dazu „municipality.name“ und Ähnliches. Was es nicht \
                    gibt, kann niemand einsetzen.
                    """,
                en: """
                    Placeholders have the names of the keys in the front matter, besides "municipality.name" and the \
                    like. What does not exist nobody can fill in.
                    """),
            wrong: .article("fees:\n  - amount: 20", body: "Die Abholung kostet {{ gebühr }}."),
            right: .article("fees:\n  - amount: 20", body: "Die Abholung kostet {{ fees }}.")),
    ]
}
