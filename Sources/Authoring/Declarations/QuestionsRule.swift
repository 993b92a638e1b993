import Diagnostics

/// What can be wrong with a line of questions.tsv.
package enum QuestionsRule: RuleSet {
    case form

    package var declaration: RuleDeclaration {
        switch self {
        case .form:
            RuleDeclaration(
                id: "questions.form", .error,
                LocalizedText(
                    de: """
                        Eine Zeile in questions.tsv besteht aus Frage, Artikel und, wo nötig, Stadt, durch Tabulatoren \
                        getrennt.
                        """,
                    en: """
                        A line of questions.tsv consists of question, article and, where needed, municipality, \
                        separated by tabs.
                        """),
                why: LocalizedText(
                    de: """
                        Mit diesen Fragen wird geprüft, ob die Suche den richtigen Artikel findet. Manche Editoren \
                        ersetzen Tabulatoren durch Leerzeichen; dann ist nicht zu erkennen, wo die Frage endet.
                        """,
                    en: """
                        These questions test whether the search finds the right article. Some editors replace tabs \
                        with spaces; then there is no telling where the question ends.
                        """),
                wrong: .article().and(.init(("questions.tsv", "Was kostet die Abholung?    probe\n"))),
                right: .article().and(.init(("questions.tsv", "Was kostet die Abholung?\tprobe\n"))))
        }
    }
}
