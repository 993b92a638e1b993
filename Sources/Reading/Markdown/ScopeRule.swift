import Diagnostics

/// What can be wrong with scopes, the lines that begin with `:::`.
package enum ScopeRule: RuleSet {
    case colons, container, nobody, notWhom, place, unclosed, unknownMunicipality, unopened, word

    /// Name, weight and texts of the kind.
    package var declaration: RuleDeclaration {
        switch self {
        case .colons:
            RuleDeclaration(
                id: "scope.colons", .error,
                LocalizedText(
                    de: "Ein Bereich beginnt und endet mit drei Doppelpunkten.",
                    en: "A scope begins and ends with three colons."),
                why: LocalizedText(
                    de: """
                        Zwei sind gewöhnlicher Text: was nur für eine Stadt oder nur für Agenten gedacht ist, läsen alle, \
                        auch in der öffentlichen Ausgabe.
                        """,
                    en: """
                        Two are ordinary text: everybody would read what is meant for one city or for agents only, \
                        in the public edition too.
                        """),
                wrong: .article(body: ":: agents\nDie Durchwahl ist 4711.\n::"),
                right: .article(body: "::: agents\nDie Durchwahl ist 4711.\n:::"))
        case .container:
            RuleDeclaration(
                id: "scope.container", .error,
                LocalizedText(
                    de: "Ein Bereich endet im selben Zitat, in dem er beginnt.",
                    en: "A scope must end in the same quote that it begins in."),
                why: LocalizedText(
                    de: """
                        Auch ein Hinweiskasten ist ein Zitat. Begänne ein Bereich darin und endete dahinter, so bliebe in \
                        den anderen Städten ein halber Kasten.
                        """,
                    en: """
                        A call-out is a quote too. If a scope began in one and ended after it, the other cities \
                        would be left with half a box.
                        """),
                wrong: .article(body: "> [!NOTE]\n> ::: rhein\n> Montags geschlossen.\n\n:::"),
                right: .article(body: "::: rhein\n> [!NOTE]\n> Montags geschlossen.\n\n:::"))
        case .nobody:
            RuleDeclaration(
                id: "scope.nobody", .warning, adjustable: true,
                LocalizedText(
                    de: "Ein Bereich ist für mindestens eine Stadt, die den Artikel hat.",
                    en: "A scope is for at least one city that has the article."),
                why: LocalizedText(
                    de: """
                        Sonst liest den Text niemand: weil die Stadt den Artikel nicht hat, weil alle ausgenommen sind, oder \
                        weil der Bereich in einem für eine andere Stadt steht.
                        """,
                    en: """
                        Otherwise nobody reads the text: because the city does not have the article, because all \
                        cities are excluded, or because the scope is inside one for another city.
                        """),
                wrong: .article(body: "Text.\n\n::: rhein\nRhein.\n\n::: ruhr\nRuhr.\n:::\n:::"),
                right: .article(body: "Text.\n\n::: rhein\nRhein.\n:::\n\n::: ruhr\nRuhr.\n:::"))
        case .notWhom:
            RuleDeclaration(
                id: "scope.not-whom", .error,
                LocalizedText(
                    de: "Nach „::: not“ stehen die Städte, für die der Bereich nicht ist.",
                    en: "\"::: not\" is followed by the cities that the scope is not for."),
                why: LocalizedText(
                    de: """
                        „::: not agents“ gibt es nicht: was Anrufer lesen dürfen, dürfen Agenten erst recht. Ohne Stadt \
                        gälte der Bereich für alle.
                        """,
                    en: """
                        There is no "::: not agents": what callers may read, agents may certainly read. Without a \
                        city the scope would be for everyone.
                        """),
                wrong: .article(body: "::: not agents\nDas gilt für Anrufer.\n:::"),
                right: .article(body: "::: not rhein\nDas gilt an der Ruhr.\n:::"))
        case .place:
            RuleDeclaration(
                id: "scope.place", .error,
                LocalizedText(
                    de: "Das Zeichen „:::“ steht am Anfang einer eigenen Zeile.",
                    en: "The marker \":::\" is at the beginning of a line of its own."),
                why: LocalizedText(
                    de: "Mitten im Satz beginnt es keinen Bereich: alle Städte läsen, was nur für eine gedacht ist.",
                    en:
                        "In the middle of a sentence it does not begin a scope: all cities would read what is meant for one."
                ),
                wrong: .article(body: "Die Abholung kostet ::: rhein 20 Euro."),
                right: .article(body: "::: rhein\nDie Abholung kostet 20 Euro.\n:::"))
        case .unclosed:
            RuleDeclaration(
                id: "scope.unclosed", .error,
                LocalizedText(
                    de: "Jeder Bereich, der beginnt, endet mit einer Zeile „:::“.",
                    en: "Every scope that begins ends with a line \":::\"."),
                why: LocalizedText(
                    de:
                        "Sonst gälte der Bereich bis zum Ende des Textes, und den anderen Städten fehlte der ganze Rest.",
                    en: """
                        Otherwise the scope would continue to the end of the text, and the other cities would lose \
                        everything that follows.
                        """
                ),
                wrong: .article(body: "::: rhein\nAm Rhein kostet es 20 Euro.\n\nDas gilt für alle."),
                right: .article(body: "::: rhein\nAm Rhein kostet es 20 Euro.\n:::\n\nDas gilt für alle."))
        case .unknownMunicipality:
            RuleDeclaration(
                id: "scope.unknown-municipality", .error,
                LocalizedText(
                    de: "Ein Bereich nennt nur Städte der Wissensbasis.",
                    en: "A scope only names cities of the knowledge base."),
                why: LocalizedText(
                    de: """
                        Mit einem Tippfehler im Namen sähe keine Stadt den Text, oder mit „not“ auch die, die ihn nicht \
                        haben soll.
                        """,
                    en: """
                        With a typo in the name no city would see the text, or, with "not", even the one that should \
                        not.
                        """
                ),
                wrong: .article(body: "::: rein\nAm Rhein kostet es 20 Euro.\n:::"),
                right: .article(body: "::: rhein\nAm Rhein kostet es 20 Euro.\n:::"))
        case .unopened:
            RuleDeclaration(
                id: "scope.unopened", .error,
                LocalizedText(
                    de: "Eine Zeile „:::“ beendet einen Bereich, der davor begonnen hat.",
                    en: "A line \":::\" ends a scope that has begun before it."),
                why: LocalizedText(
                    de: """
                        Meist fehlt die Zeile am Anfang, oder der Name der Stadt dahinter. Dann läsen alle Städte, was nur \
                        für eine gedacht ist.
                        """,
                    en: """
                        Usually the line at the beginning is missing, or the city's name in it. Then all cities \
                        would read what is meant for one.
                        """),
                wrong: .article(body: "Am Rhein kostet es 20 Euro.\n:::"),
                right: .article(body: "::: rhein\nAm Rhein kostet es 20 Euro.\n:::"))
        case .word:
            RuleDeclaration(
                id: "scope.word", .error,
                LocalizedText(
                    de: "Ein Bereich ist mit „agents“, „not“ und Städten beschrieben und endet mit „:::“.",
                    en: "A scope is described by \"agents\", \"not\" and cities, and ends with \":::\"."),
                why: LocalizedText(
                    de: """
                        Wörter wie „intern“, „nicht“ oder „ende“ könnten auch Städte heißen, die es noch nicht gibt. \
                        Geschrieben wird deshalb nur, was die Liste der Wörter nennt.
                        """,
                    en: """
                        Words such as "intern", "nicht" or "ende" might as well be cities that do not exist yet. So only \
                        the words of the list are written.
                        """),
                wrong: .article(body: "::: intern\nDie Durchwahl ist 4711.\n:::"),
                right: .article(body: "::: agents\nDie Durchwahl ist 4711.\n:::"))
        }
    }
}
