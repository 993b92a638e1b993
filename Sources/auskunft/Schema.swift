import ArgumentParser
import Authoring

extension ContentSchema.Kind: ExpressibleByArgument {}

struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints the JSON Schema of a kind of content file.",
        discussion: """
            Example: auskunft schema office > office.schema.json

            JSON Schema 2020-12 of the YAML that editors write, for articles and notices that between the lines "---". \
            A city's own version of an article follows "#/$defs/version" of the article's schema. An editor with a YAML \
            language server checks a file whose first line is

              # yaml-language-server: $schema=office.schema.json
            """)

    @Argument(help: "The kind of file.")
    var kind = ContentSchema.Kind.article

    func run() {
        Console.result(ContentSchema.json(kind))
    }
}
