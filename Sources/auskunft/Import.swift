import ArgumentParser
import Foundation
import JSONLines

struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Brings other people's articles into the content.",
        discussion: """
            Examples: auskunft import xzufi leistungen.xml --municipality dinslaken
                      auskunft import jsonl leistungen.jsonl --municipality dinslaken --update
            """,
        subcommands: [ImportXZuFi.self, ImportJSONLines.self])
}

struct ImportJSONLines: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jsonl",
        abstract: "Imports articles from JSON, one object a line.",
        discussion: """
            Examples: auskunft import jsonl leistungen.jsonl --municipality bottrop
                      curl https://stadt.example/leistungen.jsonl | auskunft import jsonl - --municipality bottrop

            Each line has id, title and body (HTML or Markdown), and may have answer, keywords, questions, leika, fees \
            (HTML), url, category and documents. Without an auskunft.yaml a knowledge base is begun. A missing answer is \
            taken from the first sentences; every article is marked as a draft. An article that other cities have gets this \
            city's own file with what its source says otherwise. What has no place is named, and with --report written down \
            line by line. With a bad line nothing is written, unless --keep-going.

            Exit status: 0 fine, 1 a bad line or a conflict, 2 wrong use, 3 the machine failed.
            """)

    @OptionGroup var options: ImportOptions

    private static let optionalFields = [
        "answer", "keywords", "questions", "leika", "fees", "url", "category", "documents",
    ]

    func validate() throws { try options.validate(fields: Self.optionalFields) }

    func run() throws {
        let bytes =
            options.isStandardInput
            ? try? FileHandle.standardInput.readToEnd() ?? Data() : FileManager.default.contents(atPath: options.file)
        guard let bytes else { throw options.refuseFile() }
        let session = try ImportSession(options, format: "jsonl")
        let result = JSONLinesImport(
            jsonLines: Array(bytes), municipality: options.municipality, into: session.surroundings,
            without: options.left, overwrites: options.update)
        for file in result.files { try session.put(file) }
        for loss in result.losses { try session.note(loss) }
        try session.finish(result.findings)
    }
}
