import ArgumentParser
import Diagnostics
import Files
import Knowledge
import Workshop

extension NewContent.Kind: ExpressibleByArgument {}

struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: LocalizedText(
            de: "Beginnt eine Datei des Inhalts und nennt ihren Pfad.",
            en: "Begins a file of the content and prints its path."),
        discussion: LocalizedText(
            de: """
                Beispiele: auskunft new article hundesteuer --category steuern
                           auskunft new article hundesteuer --municipality bottrop   die Fassung einer Stadt
                           auskunft new guide umzug-fragen                           geführte Fragen
                           auskunft new body kreis-wesel                             eine andere Behörde, in bodies.yaml
                           auskunft new fact personalausweis-ab-24                   ein Wert, in facts.yaml
                           auskunft new contacts bottrop                             die Durchwahlen einer Stadt

                Die Datei enthält, was sie sagen muss, gekennzeichnet mit „\(NewContent.mark)“, und alles, was sie sonst sagen \
                darf, als Kommentar. Eine Kennung besteht aus a–z, 0–9 und - und gibt es nur einmal. Bei einem Hinweis kommt der \
                Tag vor die Kennung: notices/<tag>-<kennung>.md. Bei „contacts“ und „streets“ ist die Kennung die der Stadt.
                """,
            en: """
                Examples: auskunft new article hundesteuer --category steuern
                          auskunft new article hundesteuer --municipality bottrop   a city's version
                          auskunft new guide umzug-fragen                           guided questions
                          auskunft new body kreis-wesel                             another body, in bodies.yaml
                          auskunft new fact personalausweis-ab-24                   a value, in facts.yaml
                          auskunft new contacts bottrop                             the extensions of a city

                The file holds what it must say, marked "\(NewContent.mark)", and everything else it may say as comments. An \
                id is made of a-z, 0-9 and - and exists only once. A notice's day is put before its id: notices/<day>-<id>.md. Of "contacts" and "streets" the id is the city's.
                """))

    @Argument(help: .text(de: "Die Art der Datei.", en: "The kind of file.", value: .kind))
    var kind: NewContent.Kind

    @Argument(
        help: .text(de: "Die Kennung dessen, was sie beschreibt.", en: "The id of what it describes.", value: .id))
    var id: String

    @Option(
        help: .text(
            de: "Der Ordner des Inhalts (Standard: content, hier oder in einem Ordner darüber).",
            en: "The folder of the content (default: content, here or in a folder above).", value: .folder))
    var content: String?

    @Option(
        help: .text(
            de: "Bei einem Artikel oder Leitfaden: seine Kategorie (Standard: die erste in auskunft.yaml).",
            en: "Of an article or a guide: its category (default: the first of auskunft.yaml).", value: .id))
    var category: String?

    @Option(
        help: .text(
            de:
                "Bei einer Stelle: ihre Stadt (Standard: die einzige). Bei einem Artikel: die Stadt, deren Fassung beginnt.",
            en: "Of an office: its city (default: the only one). Of an article: the city whose version is begun.",
            value: .id))
    var municipality: String?

    @Option(
        help: .text(
            de: "Bei einem Hinweis, Artikel oder Leitfaden: sein Tag, JJJJ-MM-TT (Standard: heute).",
            en: "Of a notice, article or guide: its day, YYYY-MM-DD (default: today).", value: .date))
    var date: CalendarDate?

    @OptionGroup var language: LanguageOption

    func validate() throws {
        if category != nil, kind != .article, kind != .guide {
            throw ValidationError(
                de: "Nur ein Artikel oder ein Leitfaden hat eine --category.",
                en: "Only an article or a guide has a --category.")
        }
        if municipality != nil, kind != .office, kind != .article {
            throw ValidationError(
                de: "Nur eine Stelle oder die Fassung eines Artikels hat eine --municipality.",
                en: "Only an office or a city's version of an article has a --municipality.")
        }
        if date != nil, kind != .article, kind != .notice, kind != .guide {
            throw ValidationError(
                de: "Nur ein Hinweis, ein Artikel oder ein Leitfaden hat ein --date.",
                en: "Only a notice, an article or a guide has a --date.")
        }
    }

    func run() throws {
        let order = NewContent.Order(
            kind: kind, id: id, content: ContentSearch.folder(content, in: Console.environment), category: category,
            municipality: municipality, date: date)
        Console.result(try NewContent(order, in: Console.environment).path + "\n")
    }
}
