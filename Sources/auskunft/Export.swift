import ArgumentParser
import Diagnostics
import Workshop

struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: LocalizedText(
            de: "Schreibt den Inhalt in Formaten anderer Programme.",
            en: "Writes the content in formats of other programs."),
        discussion: LocalizedText(
            de: "Beispiel: auskunft export sqlite --output daten", en: "Example: auskunft export sqlite --output daten"),
        subcommands: [ExportXZuFi.self, ExportOpenSearch.self, ExportSQLite.self])
}

/// What every export reads, and where it writes.
struct ExportOptions: ParsableArguments {
    @OptionGroup var content: ContentOptions

    @Option(
        help: .text(
            de: "Der Ordner, in den die Dateien kommen.", en: "The folder that the files go to.", value: .folder))
    var output: String

    @OptionGroup var edition: EditionOption
    @OptionGroup var language: LanguageOption

    /// The content made ready; findings that forbid the export are said.
    func begin() throws -> ContentExport {
        let export = try ContentExport(
            content.input(edition: edition.edition), to: output, in: Console.environment)
        if export.isForbidden {
            Console.message(
                try export.checked.rendered(.text, in: Console.environment, isColoured: Console.isColoured))
        }
        return export
    }
}

struct ExportSQLite: ParsableCommand {
    static let configuration = CommandConfiguration(
        name: "sqlite",
        abstract: LocalizedText(
            de: "Schreibt die Wissensbasis als eine SQLite-Datei.",
            en: "Writes the knowledge base as one SQLite file."),
        discussion: LocalizedText(
            de: """
                Beispiel: auskunft export sqlite --output daten
                          sqlite3 daten/auskunft.sqlite "SELECT title FROM article_search WHERE article_search MATCH 'ausweis'"

                Rückgabewert: 0 in Ordnung, 1 Befunde verbieten das Veröffentlichen, 2 falscher Aufruf, 3 der Rechner \
                konnte nicht.
                """,
            en: """
                Example: auskunft export sqlite --output daten
                         sqlite3 daten/auskunft.sqlite "SELECT title FROM article_search WHERE article_search MATCH 'ausweis'"

                Exit status: 0 fine, 1 findings that forbid publishing, 2 wrong use, 3 the machine failed.
                """))

    @OptionGroup var options: ExportOptions

    func run() throws { Console.say(try options.begin().sqlite()) }
}

struct ExportOpenSearch: ParsableCommand {
    static let configuration = CommandConfiguration(
        name: "opensearch",
        abstract: LocalizedText(
            de: "Schreibt einen Index für OpenSearch oder Elasticsearch und was hineinkommt.",
            en: "Writes an index of OpenSearch or Elasticsearch and what to load into it."),
        discussion: LocalizedText(
            de: """
                Beispiel: auskunft export opensearch --output suche
                          curl -X PUT  $URL/auskunft -H 'Content-Type: application/json' --data-binary @suche/index.json
                          curl -X POST $URL/auskunft/_bulk -H 'Content-Type: application/x-ndjson' \\
                               --data-binary @suche/bulk-0001.ndjson

                Ein zweiter Export in denselben Ordner schreibt auch, was zu löschen ist. Rückgabewert: 0 in Ordnung, 1 Befunde \
                verbieten das Veröffentlichen, 2 falscher Aufruf, 3 der Rechner konnte nicht.
                """,
            en: """
                Example: auskunft export opensearch --output suche
                         curl -X PUT  $URL/auskunft -H 'Content-Type: application/json' --data-binary @suche/index.json
                         curl -X POST $URL/auskunft/_bulk -H 'Content-Type: application/x-ndjson' \\
                              --data-binary @suche/bulk-0001.ndjson

                A second export into the same folder also writes what to delete. Exit status: 0 fine, 1 findings that forbid \
                publishing, 2 wrong use, 3 the machine failed.
                """))

    @OptionGroup var options: ExportOptions

    func run() throws { Console.say(try options.begin().openSearch()) }
}

struct ExportXZuFi: ParsableCommand {
    static let configuration = CommandConfiguration(
        name: "xzufi",
        abstract: LocalizedText(
            de: "Schreibt Leistungen und Stellen als XZuFi 2.2.0 (Versuch).",
            en: "Writes services and offices as XZuFi 2.2.0 (experimental)."),
        discussion: LocalizedText(
            de: """
                Beispiele: auskunft export xzufi --output austausch
                           auskunft export xzufi --output austausch --edition public --xsd xzufi.xsd

                Eine Datei je Stadt, <stadt>.xml. Wofür das Format keinen Platz hat, wird mit den Artikeln und Stellen genannt, \
                die es haben. Ein Versuch: Das Schema lag beim Schreiben nicht vor; prüfen Sie die Dateien mit --xsd gegen Ihres, \
                bevor Sie sie weitergeben.

                Rückgabewert: 0 in Ordnung, 1 Befunde verbieten das Veröffentlichen oder Dateien entsprechen dem Schema nicht, \
                2 falscher Aufruf, 3 der Rechner konnte nicht.
                """,
            en: """
                Examples: auskunft export xzufi --output austausch
                          auskunft export xzufi --output austausch --edition public --xsd xzufi.xsd

                One file a city, <city>.xml. What the format has no place for is named with the articles and offices that \
                have it. Experimental: the schema was not at hand when this was written; check the files \
                against yours with --xsd before you send them.

                Exit status: 0 fine, 1 findings that forbid publishing or files that do not fit the schema, 2 wrong use, \
                3 the machine failed.
                """))

    @OptionGroup var options: ExportOptions

    @Option(help: .text(de: "Nur diese Stadt.", en: "Only this city.", value: .id))
    var municipality: String?

    @Option(
        help: .text(
            de: "Die Dateien gegen dieses XML-Schema prüfen.", en: "Check the files against this XML schema.",
            value: .file))
    var xsd: String?

    func run() throws {
        for line in try options.begin().xzufi(municipality: municipality, schema: xsd) { Console.say(line) }
    }
}
