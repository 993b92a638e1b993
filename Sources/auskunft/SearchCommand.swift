import ArgumentParser
import Diagnostics
import Search
import Workshop

struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        name: "search",
        abstract: LocalizedText(
            de: "Beantwortet eine Frage aus dem Inhalt, wie man es am Telefon sieht.",
            en: "Answers a question from the content, as an agent would see it."),
        discussion: LocalizedText(
            de: """
                Beispiele: auskunft search "alte Couch loswerden" --municipality bottrop
                           auskunft search perso --explain

                Rückgabewert: 0 in Ordnung, auch wo nichts gefunden wird; 2 falscher Aufruf, 3 der Rechner konnte nicht.
                """,
            en: """
                Examples: auskunft search "alte Couch loswerden" --municipality bottrop
                          auskunft search perso --explain

                Exit status: 0 fine, also where nothing is found; 2 wrong use, 3 the machine failed.
                """))

    @Argument(help: .text(de: "Was gefragt wird.", en: "What the caller says.", value: .question))
    var query: String

    @Option(help: .text(de: "Die Stadt, aus der angerufen wird.", en: "The caller's city.", value: .id))
    var municipality: String?

    @Option(help: .text(de: "So viele Treffer höchstens.", en: "Most hits.", value: .number))
    var limit = 10

    @Option(
        help: .text(
            de: "Nur Treffer dieser Art; mehrfach für mehrere Arten.",
            en: "Only hits of this kind; several times for several.",
            value: .kind))
    var kind: [SearchedKind] = []

    @Flag(help: .text(de: "JSON ausgeben.", en: "Print JSON."))
    var json = false

    @Flag(
        help: .text(
            de: "Wort für Wort sagen, warum jeder Treffer dort steht, wo er steht.",
            en: "Print why each hit is where it is, word by word."))
    var explain = false

    @OptionGroup var source: SearchOptions

    func validate() throws {
        guard (1...1000).contains(limit) else {
            throw ValidationError(
                de: "--limit ist eine Zahl von 1 bis 1000.", en: "--limit is a number from 1 to 1000.")
        }
    }

    func run() throws {
        let environment = Console.environment
        let content = try source.read()
        let found = try FoundHits(
            query, in: content, municipality: municipality, limit: limit, kinds: kind.map(\.kind), explains: explain,
            minute: environment.minuteOfDay(inTimeZone: content.knowledge.settings.timeZoneName))
        Console.result(json ? found.json() : found.text(in: Console.language))
    }
}

/// A kind of hit, as `--kind` names it.
enum SearchedKind: String, CaseIterable, ExpressibleByArgument {
    case article, guide, office, contact, district, street, notice, body, city

    var kind: DocumentKind {
        switch self {
        case .article: .article
        case .guide: .guide
        case .office: .office
        case .contact: .contact
        case .district: .district
        case .street: .street
        case .notice: .notice
        case .body: .body
        case .city: .city
        }
    }
}

/// Where `search` and `eval` read from.
struct SearchOptions: ParsableArguments {
    @OptionGroup var content: ContentOptions
    @OptionGroup var theme: ThemeOption
    @OptionGroup var edition: EditionOption
    @OptionGroup var language: LanguageOption

    func read() throws -> SearchContent {
        let found = try SearchContent(
            content.input(edition: edition.edition), theme: theme.folder(beside: content), in: Console.environment)
        for remark in found.remarks { Console.say(remark) }
        return found
    }
}
