import ArgumentParser
import Diagnostics
import Knowledge

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
        var pipeline = try Pipeline(options, edition: .agents, language: language, &stopwatch)
        if fix {
            let diff = try Fixing.apply(pipeline, contentFolder: options.content)
            if !diff.isEmpty {
                // A format for machines has standard output to itself.
                if options.format == .text { Console.result(diff + "\n") } else { Console.message(diff) }
                pipeline = try Pipeline(options, edition: .agents, language: language, &stopwatch)
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
}
