import ArgumentParser
import Diagnostics
import Knowledge

struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes the content in formats of other programs.",
        discussion: "Example: auskunft export xzufi --output austausch",
        subcommands: [ExportXZuFi.self])
}

/// What every export reads, and where it writes.
struct ExportOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder of the content.", valueName: "dir"))
    var content = "content"

    @Option(help: ArgumentHelp("The folder that the files go to.", valueName: "dir"))
    var output: String

    @Option(help: ArgumentHelp("The day the content is read on, YYYY-MM-DD (default: today).", valueName: "date"))
    var date: CalendarDate?

    @Option(help: "For whom: agents, public.")
    var edition = Edition.agents

    /// The content, read, resolved and checked.
    ///
    /// - Throws: `ExitCode` where findings forbid publishing or the machine fails, after saying so.
    func knowledge() throws -> KnowledgeBase {
        var options = ContentOptions()
        options.content = content
        options.date = date
        options.strict = false
        options.format = .text
        var stopwatch = Stopwatch()
        let pipeline = try Pipeline(options, edition: edition, language: Console.language, &stopwatch)
        guard !pipeline.forbidsPublishing(strict: false) else {
            Console.message(try pipeline.rendered(.text))
            Console.refuse(de: "Nichts exportiert.", en: "Nothing exported.")
            throw ExitStatus.findings
        }
        return pipeline.knowledge
    }
}
