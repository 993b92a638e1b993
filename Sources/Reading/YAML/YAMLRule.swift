import Diagnostics

/// What can be wrong with YAML as such.
package enum YAMLRule: RuleSet {
    case syntax, duplicateKey, leadingSign, limits

    /// Name, weight and texts of the kind.
    package var declaration: RuleDeclaration {
        switch self {
        case .syntax:
            RuleDeclaration(
                id: "yaml.syntax", .error,
                LocalizedText(
                    de: "Der Kopf eines Artikels und jede Datei mit der Endung .yaml sind gültiges YAML.",
                    en: "The front matter of an article and every file ending in .yaml is valid YAML."),
                why: LocalizedText(
                    de: """
                        Ein Doppelpunkt mit Leerzeichen, ein „#“ oder ein Sonderzeichen am Anfang haben in YAML eine \
                        Bedeutung; Anführungszeichen um den Text helfen fast immer. Solange ein Kopf nicht gelesen werden \
                        kann, fehlen alle seine Angaben.
                        """,
                    en: """
                        A colon with a space, a "#" or a special character at the beginning has a meaning in YAML; \
                        quotes around the text almost always help. As long as front matter cannot be read, all of \
                        its values are missing.
                        """),
                wrong: .article("answer: Achtung: heute geschlossen."),
                right: .article("answer: \"Achtung: heute geschlossen.\""))
        case .duplicateKey:
            RuleDeclaration(
                id: "yaml.duplicate-key", .error,
                LocalizedText(
                    de: "Jeder Schlüssel steht in seiner Gruppe nur einmal.",
                    en: "Every key is given only once in its mapping."),
                why: LocalizedText(
                    de: "Von zwei Werten für dieselbe Angabe würde nur einer gelten, und niemand sähe, welcher.",
                    en: "Of two values for the same key only one would count, and nobody would see which."),
                wrong: .article("duration: eine Woche\nduration: zwei Wochen"),
                right: .article("duration: zwei Wochen"))
        case .leadingSign:
            RuleDeclaration(
                id: "yaml.leading-sign", .error,
                LocalizedText(
                    de: "Kein Wert beginnt ohne Anführungszeichen mit „!“, „&“ oder „*“.",
                    en: "No value begins with \"!\", \"&\" or \"*\" unless it is in quotes."),
                why: LocalizedText(
                    de: """
                        In YAML sind das Zeichen für Typen und Verweise: das erste Wort des Textes verschwände, oder es \
                        stünde da, was an anderer Stelle der Datei steht.
                        """,
                    en: """
                        In YAML these are signs for types and references: the first word of the text would disappear, \
                        or what is written elsewhere in the file would take its place.
                        """),
                wrong: .article("duration: !Neu zwei Wochen"),
                right: .article("duration: \"!Neu zwei Wochen\""))
        case .limits:
            RuleDeclaration(
                id: "yaml.limits", .error, messageSaysAll: true,
                LocalizedText(
                    de: """
                        Die Angaben einer Datei sind höchstens 40 Ebenen tief und umfassen höchstens 20 Verweise mit „*“ \
                        und 200 000 Werte.
                        """,
                    en: """
                        The values of a file are nested at most 40 levels deep and number at most 200,000, with at most 20 \
                        aliases written with "*".
                        """),
                why: LocalizedText(
                    de: """
                        Keine Datei, die Menschen pflegen, braucht mehr. Eine, die sich über Verweise vervielfacht, könnte \
                        die Seiten aller Städte aufhalten.
                        """,
                    en: """
                        No file that people maintain needs more. One that multiplies itself through aliases could \
                        hold up the pages of all cities.
                        """),
                wrong: .article(
                    "keywords: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[Müll]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]"),
                right: .article("keywords: [Müll]"))
        }
    }
}
