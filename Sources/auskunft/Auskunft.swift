import ArgumentParser
import CSystem
import Diagnostics
import Workshop

@main
struct Auskunft: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        name: "auskunft",
        abstract: LocalizedText(
            de: "Übersetzt eine kommunale Wissensbasis in eine Website.",
            en: "Compiles a municipal knowledge base into a site."),
        discussion: LocalizedText(
            de: """
                Redaktionen mehrerer Städte schreiben Artikel in Markdown; auskunft prüft sie, verknüpft sie und macht daraus \
                eine Website.

                  auskunft check                     was in content/ nicht stimmt, und was statt dessen dort stehen muss
                  auskunft explain link.http         was eine Regel verlangt, und warum
                  auskunft due                       was überfällig ist, endet und beginnt
                  auskunft build                     aus content/ wird site/dist
                  auskunft serve                     die Website beim Schreiben
                  auskunft search "perso weg"        was man am Telefon findet
                  auskunft eval                      wie viele Fragen aus questions.tsv die Suche beantwortet
                  auskunft find --article KENNUNG    wo ein Artikel verwendet wird, in welcher Stadt
                  auskunft import xzufi DATEI        Artikel und Stellen von anderen
                  auskunft export xzufi              dasselbe für andere
                  auskunft init wissen               eine kleine Wissensbasis für den Anfang
                  auskunft new article KENNUNG       eine Datei des Inhalts zum Ausfüllen
                  auskunft schema article            das JSON-Schema einer Art von Datei

                Rückgabewert: 0 in Ordnung, 1 Befunde verbieten das Veröffentlichen, 2 falscher Aufruf, 3 der Rechner \
                konnte nicht.
                """,
            en: """
                Editors of several cities commit Markdown articles; auskunft checks them, links them and compiles one site.

                  auskunft check                     what is wrong in content/, and what to write instead
                  auskunft explain link.http         what a rule asks for, and why
                  auskunft due                       what is overdue, ends and begins
                  auskunft build                     content/ becomes site/dist
                  auskunft serve                     the site while you write
                  auskunft search "perso weg"        what an agent finds
                  auskunft eval                      how many of questions.tsv the search answers
                  auskunft find --article ID         where an article is used, in which city
                  auskunft import xzufi FILE         other people's articles and offices
                  auskunft export xzufi              the same for other people
                  auskunft init wissen               a small knowledge base to begin with
                  auskunft new article ID            a file of the content, to fill in
                  auskunft schema article            the JSON Schema of a kind of file

                Exit status: 0 fine, 1 findings that forbid publishing, 2 wrong use, 3 the machine failed.
                """),
        version: version.description,
        subcommands: [
            Build.self, Check.self, Explain.self, Due.self, Serve.self, SearchCommand.self, Eval.self, Find.self,
            Import.self, Export.self, Init.self, New.self, Schema.self,
        ])

    /// Number, commit and day of the build; the number alone where it was built outside a repository.
    static var version: ProgramVersion {
        let number = "0.1.0"
        return ProgramVersion(
            number: number,
            description: number + (BuildStamp.commit.map { " (\($0), \(BuildStamp.day))" } ?? ""))
    }

    /// Runs the command. Whatever ends it is said here, in the reader's language and with the contract's status.
    static func main() async {
        // The C library would keep freed blocks of up to 32 MiB for later ones; an index and its parts are many such, and
        // what each stage is done with is to be the next one's.
        return_large_blocks()
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let refusal as Refusal {
            Console.say(refusal)
            exit(withError: ExitStatus.status(of: refusal.cause))
        } catch {
            end(with: error)
        }
    }

    /// What the argument parser ends with: help, a version, wrong use.
    private static func end(with error: any Error) -> Never {
        switch exitCode(for: error) {
        case .success:
            let text = fullMessage(for: error)
            if !text.isEmpty { Console.result(ParserText.help(text, in: Console.language) + "\n") }
            exit(withError: ExitCode.success)
        case .validationFailure:
            Console.message(ParserText.error(fullMessage(for: error), in: Console.language))
            exit(withError: ExitStatus.wrongUse)
        default:
            exit(withError: error)
        }
    }
}
