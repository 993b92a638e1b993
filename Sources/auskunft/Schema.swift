import ArgumentParser
import Diagnostics
import ReadingContract

extension ContentSchema.Kind: ExpressibleByArgument {}

struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: LocalizedText(
            de: "Gibt das JSON-Schema einer Art von Datei des Inhalts aus.",
            en: "Prints the JSON Schema of a kind of content file."),
        discussion: LocalizedText(
            de: """
                Beispiel: auskunft schema office > office.schema.json

                JSON Schema 2020-12 des YAML, das die Redaktion schreibt, bei Artikeln und Hinweisen dessen zwischen den Zeilen \
                „---“. Die eigene Fassung einer Stadt folgt „#/$defs/version“ im Schema des Artikels. Ein Editor mit einem \
                YAML-Sprachserver prüft eine Datei, deren erste Zeile so lautet:

                  # yaml-language-server: $schema=office.schema.json
                """,
            en: """
                Example: auskunft schema office > office.schema.json

                JSON Schema 2020-12 of the YAML that editors write, for articles and notices that between the lines "---". \
                A city's own version of an article follows "#/$defs/version" of the article's schema. An editor with a YAML \
                language server checks a file whose first line is

                  # yaml-language-server: $schema=office.schema.json
                """))

    @Argument(help: .text(de: "Die Art der Datei.", en: "The kind of file.", value: .kind))
    var kind = ContentSchema.Kind.article

    @OptionGroup var language: LanguageOption

    func run() {
        Console.result(ContentSchema.json(kind))
    }
}
