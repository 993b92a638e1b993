import ArgumentParser
import Diagnostics
import Knowledge

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Says what is wrong in the content, where, and what to write instead.",
        discussion: """
            Example: auskunft check --format github

            Exit status: 0 fine, 1 findings that forbid publishing, 2 wrong use, 3 the machine failed.
            """)

    @OptionGroup var options: ContentOptions

    @Option(help: "The language of the findings: de, en (default: by the locale).")
    var language: Language?

    func run() throws {
        var stopwatch = Stopwatch()
        let pipeline = try Pipeline(
            options, edition: .agents, language: language ?? Console.language, &stopwatch)
        Console.result(try pipeline.rendered(options.format))
        if pipeline.forbidsPublishing(strict: options.strict) { throw ExitStatus.findings }
    }
}
