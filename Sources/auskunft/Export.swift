import ArgumentParser
import Diagnostics
import Files
import Foundation
import Knowledge
import Publishing

struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes the content in formats of other programs.",
        discussion: "Example: auskunft export sqlite --output daten",
        subcommands: [ExportXZuFi.self, ExportOpenSearch.self, ExportSQLite.self])
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

    /// Writes an export and says what it wrote. What goes wrong in writing is the machine's fault: the content was checked
    /// before.
    ///
    /// - Parameter body: gives what was written, in words.
    func export(_ body: (KnowledgeBase, Theme, ExportFolder) throws -> LocalizedText) throws {
        let knowledge = try knowledge()
        do {
            let theme = try Theme(language: knowledge.settings.language?.value ?? "de")
            Console.message(try body(knowledge, theme, ExportFolder(output))[Console.language])
        } catch {
            Console.message("auskunft: \(error.localizedDescription)")
            throw ExitStatus.machine
        }
    }
}
