import ArgumentParser
import Diagnostics
import Workshop

struct Find: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: LocalizedText(
            de: "Sagt, wo etwas verwendet wird, und welche Wege durch einen Leitfaden führen.",
            en: "Says where something is used, and which ways lead through a guide."),
        discussion: LocalizedText(
            de: """
                Beispiele: auskunft find --article sperrmuell          wo der Artikel genannt ist, in welcher Stadt
                           auskunft find --office bottrop-soziales     dasselbe für eine Stelle
                           auskunft find --path umzug-fragen           jeder Ausgang des Leitfadens, mit seinem Weg

                Rückgabewert: 0 in Ordnung, auch wo nichts gefunden wird; 2 falscher Aufruf, 3 der Rechner konnte nicht.
                """,
            en: """
                Examples: auskunft find --article sperrmuell          where the article is named, in which city
                          auskunft find --office bottrop-soziales     the same for an office
                          auskunft find --path umzug-fragen           every outcome of the guide, with its way

                Exit status: 0 fine, also where nothing is found; 2 wrong use, 3 the machine failed.
                """))

    @Option(help: .text(de: "Wo dieser Artikel verwendet wird.", en: "Where this article is used.", value: .id))
    var article: String?

    @Option(help: .text(de: "Wo diese Stelle verwendet wird.", en: "Where this office is used.", value: .id))
    var office: String?

    @Option(
        help: .text(
            de: "Die Ausgänge dieses Leitfadens, je Stadt, mit dem kürzesten Weg dorthin.",
            en: "The outcomes of this guide, by city, with the shortest way to each.", value: .id))
    var path: String?

    @Option(help: .text(de: "Nur in dieser Stadt.", en: "In this city only.", value: .id))
    var municipality: String?

    @Flag(help: .text(de: "JSON ausgeben.", en: "Print JSON."))
    var json = false

    @OptionGroup var content: ContentOptions
    @OptionGroup var edition: EditionOption
    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard [article, office, path].compactMap({ $0 }).count == 1 else {
            throw ValidationError(
                de: "Genau eines nennen: --article, --office oder --path.",
                en: "Give exactly one of --article, --office and --path.")
        }
    }

    func run() throws {
        let knowledge = try FoundContent(content.input(edition: edition.edition), in: Console.environment).knowledge
        if let path {
            let ways = try FoundWays(path, in: knowledge, municipality: municipality)
            return Console.result(json ? ways.json() : ways.text(in: Console.language))
        }
        let sought = article.map { FoundUses.Sought.article($0) } ?? .office(office ?? "")
        let uses = try FoundUses(of: sought, in: knowledge, municipality: municipality)
        Console.result(json ? uses.json() : uses.text(in: Console.language))
    }
}
