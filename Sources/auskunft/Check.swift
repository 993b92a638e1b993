import ArgumentParser
import Diagnostics
import Indexing
import Knowledge
import Publishing

struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Says what is wrong in the content, where, and what to write instead.",
        discussion: """
            Examples: auskunft check --format github
                      auskunft check --fix
                      auskunft check --external

            Exit status: 0 fine, 1 findings that forbid publishing, 2 wrong use, 3 the machine failed.
            """)

    @OptionGroup var options: ContentOptions

    @Option(help: "The language of the findings: de, en (default: by the locale).")
    var language: Language?

    @Flag(help: "Apply the safe fixes to the files and print what was changed.")
    var fix = false

    @OptionGroup(title: "Links into the web") var external: ExternalOptions

    @Flag(help: "Print the time of each stage.")
    var stats = false

    func run() async throws {
        var stopwatch = Stopwatch()
        let language = language ?? Console.language
        var pipeline = try pipeline(language, &stopwatch)
        if fix {
            var fixing = Fixing()
            for _ in 0..<Fixing.rounds {
                guard try fixing.apply(pipeline, contentFolder: options.content) else { break }
                pipeline = try self.pipeline(language, &stopwatch)
            }
            let diff = fixing.diff(pathPrefix: pipeline.report.pathPrefix)
            // A format for machines has standard output to itself.
            if !diff.isEmpty {
                if options.format == .text { Console.result(diff + "\n") } else { Console.message(diff) }
            }
        }
        if external.isAsked {
            Console.progress("web addresses")
            pipeline.add(await external.findings(in: pipeline.knowledge))
            stopwatch.lap("web addresses")
        }
        if stats { for line in stopwatch.lines { Console.message(line) } }
        Console.result(try pipeline.rendered(options.format))
        if pipeline.forbidsPublishing(strict: options.strict) { throw ExitStatus.findings }
    }

    /// The content with its findings, those about synonyms by the program's own list of everyday German included.
    private func pipeline(_ language: Language, _ stopwatch: inout Stopwatch) throws -> Pipeline {
        try Pipeline(
            options, edition: .agents, language: language, &stopwatch,
            readingSynonyms: { knowledge in
                guard !knowledge.synonyms.isEmpty, let everyday = try? EverydayGerman(Theme.ownEverydayGerman) else {
                    return nil
                }
                return KnowledgeIndex(knowledge, everyday: everyday).synonymReadings
            })
    }
}
