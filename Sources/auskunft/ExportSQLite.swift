import ArgumentParser
import Exporting
import Publishing

struct ExportSQLite: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sqlite",
        abstract: "Writes the knowledge base as one SQLite file.",
        discussion: """
            Example: auskunft export sqlite --output daten
                     sqlite3 daten/auskunft.sqlite "SELECT title FROM article_search WHERE article_search MATCH 'ausweis'"

            Exit status: 0 fine, 1 findings that forbid publishing, 2 wrong use, 3 the machine failed.
            """)

    @OptionGroup var options: ExportOptions

    func run() throws {
        let knowledge = try options.knowledge()
        try ExportRun.orMachineFailure {
            let theme = try Theme(language: knowledge.settings.language?.value ?? "de")
            let count = try SQLiteExport(knowledge, theme: theme).write(to: ExportFolder(options.output))
            Console.message(
                Console.language == .german
                    ? "\(count) Artikel in \(options.output)/\(SQLiteExport.file)"
                    : "\(count) articles in \(options.output)/\(SQLiteExport.file)")
        }
    }
}
