import Diagnostics

/// What can be wrong with the id of a city, an office, an article or a notice.
package enum IdentifierRule: RuleSet {
    case duplicate, form, reserved

    package var declaration: RuleDeclaration {
        switch self {
        case .duplicate:
            RuleDeclaration(
                id: "id.duplicate", .error,
                LocalizedText(
                    de: """
                        Eine Kennung gibt es in der ganzen Wissensbasis nur einmal, in welchem Ordner die Datei auch \
                        liegt.
                        """,
                    en: "An id is used only once in the whole knowledge base, whatever folder the file is in."),
                why: LocalizedText(
                    de: """
                        Die Adresse einer Seite ist ihre Kennung; die Ordner sind nur Ihre Ablage. Von zwei Dateien mit \
                        derselben Kennung wäre eine nicht zu erreichen.
                        """,
                    en: """
                        A page's address is its id; the folders are only your filing system. Of two files with the \
                        same id one could not be reached.
                        """),
                wrong: .article(at: "articles/abfall/probe.md").and(.article(at: "articles/wohnen/probe.md")),
                right: .article(at: "articles/abfall/probe.md").and(.article(at: "articles/wohnen/wohnprobe.md")))
        case .form:
            RuleDeclaration(
                id: "id.form", .error,
                LocalizedText(
                    de: "Ein Dateiname ist die Kennung und besteht aus a–z, 0–9 und Bindestrichen.",
                    en: "A file name is the id and consists of a–z, 0–9 and hyphens."),
                why: LocalizedText(
                    de: """
                        Die Kennung steht in der Adresse der Seite. Umlaute, Leerzeichen und Großbuchstaben werden in \
                        Adressen von Programm zu Programm anders geschrieben.
                        """,
                    en: """
                        The id is part of the page's address. Programs differ in how they write umlauts, spaces and \
                        capital letters in addresses.
                        """),
                wrong: .article(at: "articles/Sperrmüll.md"),
                right: .article(at: "articles/sperrmuell.md"))
        case .reserved:
            RuleDeclaration(
                id: "id.reserved", .error,
                LocalizedText(
                    de: "Keine Kennung und kein alter Name ist ein Wort, das die Website für eigene Seiten braucht.",
                    en: "No id and no alias is a word that the site uses for its own pages."),
                why: LocalizedText(
                    de: """
                        Unter „thema“, „stelle“ und „a-z“ hat jede Stadt ihre Übersichten, unter „vergleich“ oder \
                        „redaktion“ die ganze Website die ihren. Ein Artikel oder eine Stadt dieses Namens würde sie \
                        überschreiben.
                        """,
                    en: """
                        Every city has its overviews under "thema", "stelle" and "a-z", and the whole site has its \
                        own under "vergleich" or "redaktion". An article or a city of that name would overwrite \
                        them.
                        """),
                wrong: .article(at: "articles/thema.md"),
                right: .article(at: "articles/themenabend.md"))
        }
    }
}
