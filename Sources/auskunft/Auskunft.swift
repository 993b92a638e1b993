import ArgumentParser
import CSystem

@main
struct Auskunft: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "auskunft",
        abstract: "Compiles a municipal knowledge base.",
        discussion: """
            Editors of several cities commit Markdown articles; auskunft checks them, links them and compiles one site.

              auskunft check                     what is wrong in content/, and what to write instead
              auskunft build                     content/ becomes site/dist
              auskunft serve                     the site while you write
              auskunft search "perso weg"        what an agent finds
              auskunft eval                      how many of questions.tsv the search answers
              auskunft import xzufi FILE         other people's articles and offices
              auskunft export xzufi              the same for other people
              auskunft init wissen               a small knowledge base to begin with
              auskunft new article ID            a file of the content, to fill in
              auskunft schema article            the JSON Schema of a kind of file

            Exit status: 0 fine, 1 findings that forbid publishing, 2 wrong use, 3 the machine failed.
            """,
        version: "0.1.0",
        subcommands: [
            Build.self, Check.self, Serve.self, SearchCommand.self, Eval.self, Import.self, Export.self, Init.self,
            New.self, Schema.self,
        ])

    /// Runs the command; wrong use ends with the contract's status instead of the argument parser's.
    static func main() async {
        return_large_blocks()
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
            Console.message(fullMessage(for: error))
            exit(withError: ExitStatus.wrongUse)
        }
    }
}
