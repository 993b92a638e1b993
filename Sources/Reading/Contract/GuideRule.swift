import Diagnostics

/// What can be wrong with a guide by itself: where its answers lead is checked when all files are read.
package enum GuideRule: RuleSet {
    case form, key, target

    /// Name, weight and texts of the kind.
    package var declaration: RuleDeclaration {
        switch self {
        case .form:
            RuleDeclaration(
                id: "guide.form", .error,
                LocalizedText(
                    de: "Ein Leitfaden hat Fragen und sagt mit „start“, welche die erste ist, oder er hat „steps“.",
                    en: "A guide has questions and says with \"start\" which is the first, or it has \"steps\"."),
                why: LocalizedText(
                    de: """
                        Fragen führen zu einer Antwort, Schritte sind alle zu tun. Beides in einer Datei hätte keine Seite, auf \
                        der es beginnt.
                        """,
                    en: """
                        Questions lead to one answer; steps are all to be done. Both in one file would have no page to begin \
                        on.
                        """),
                wrong: RuleDeclaration.Example((path, head)),
                right: RuleDeclaration.Example((path, head + questions)).and(.article()))
        case .key:
            RuleDeclaration(
                id: "guide.key", .error,
                LocalizedText(
                    de: "Der Schlüssel einer Frage besteht aus a–z, 0–9 und Bindestrichen.",
                    en: "A question's key consists of a–z, 0–9 and hyphens."),
                why: LocalizedText(
                    de: "Er steht in der Adresse der Seite, auf der die Frage gestellt wird.",
                    en: "It stands in the address of the page that asks the question."),
                wrong: RuleDeclaration.Example(
                    (
                        path,
                        head + questions
                            + "  Zweite Frage:\n    ask: Wann?\n    answers:\n      - {text: Bald, say: Gut.}\n      - {text: Nie, say: Gut.}\n"
                    )
                ).and(.article()),
                right: RuleDeclaration.Example((path, head + questions)).and(.article()))
        case .target:
            RuleDeclaration(
                id: "guide.target", .error,
                LocalizedText(
                    de:
                        "Eine Antwort führt zu genau einem: „to“, „article“, „office“, „body“ oder „say“; ein Satz („say“) darf neben Artikel, Stelle oder Behörde stehen.",
                    en:
                        "An answer leads to exactly one of \"to\", \"article\", \"office\", \"body\" and \"say\"; a sentence (\"say\") may stand beside an article, an office or a body."
                ),
                why: LocalizedText(
                    de: "Sonst steht das Servicecenter vor zwei Wegen, oder vor keinem.",
                    en: "Otherwise the call centre has two ways to go, or none."),
                wrong: RuleDeclaration.Example(
                    (
                        path,
                        head + questions.replacing("say: Das geht.", with: "article: probe\n        office: rhein-amt")
                    )
                ).and(.article()),
                right: RuleDeclaration.Example((path, head + questions)).and(.article()))
        }
    }

    private var path: String { "guides/umzug-fragen.yaml" }

    private var head: String {
        "title: Umzug\ncategory: alltag\nanswer: Hilft beim Umzug.\nowner: Amt\nreviewed: 2026-10-01\n"
    }

    private var questions: String {
        """
        start: erste
        questions:
          erste:
            ask: Ziehen Sie um?
            answers:
              - text: Ja
                article: probe
              - text: Nein
                say: Das geht.

        """
    }
}
