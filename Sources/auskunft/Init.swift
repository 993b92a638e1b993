import ArgumentParser
import Diagnostics
import Knowledge
import Workshop

struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: LocalizedText(
            de: "Schreibt eine kleine Wissensbasis für den Anfang.", en: "Writes a small knowledge base to begin with."),
        discussion: LocalizedText(
            de: """
                Beispiel: auskunft init wissen && cd wissen && auskunft build

                Eine Stadt, zwei Stellen, drei Artikel, ein Hinweis, ein Glossar, Synonyme und Testfragen: Beispiele zum \
                Ersetzen. Der Ordner muss leer sein; ein Git-Repository darf darin liegen.
                """,
            en: """
                Example: auskunft init wissen && cd wissen && auskunft build

                One city, two offices, three articles, a notice, a glossary, synonyms and test questions in German: examples \
                to replace. The folder must be empty, but for a git repository.
                """))

    @Argument(
        help: .text(
            de: "Der Ordner; wo es ihn nicht gibt, wird er angelegt. Die Dateien kommen nach content darin.",
            en: "The folder, which is made where there is none; the files go to content in it.", value: .folder))
    var directory: String

    @Option(
        help: .text(
            de: "Der Tag, von dem die Texte sind, JJJJ-MM-TT (Standard: heute).",
            en: "The day the texts are of, YYYY-MM-DD (default: today).", value: .date))
    var date: CalendarDate?

    @OptionGroup var language: LanguageOption

    func run() throws {
        let new = try NewKnowledgeBase(in: directory, date: date, in: Console.environment)
        Console.result(new.paths.map { $0 + "\n" }.joined())
        Console.say(
            LocalizedText(
                de: "Prüfen: auskunft check --content \(new.folder)",
                en: "Check it: auskunft check --content \(new.folder)"))
    }
}
