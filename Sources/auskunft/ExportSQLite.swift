import ArgumentParser
import Diagnostics
import SQLite

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
        try options.export { knowledge, theme, folder in
            let count = try SQLiteExport(knowledge, theme: theme).write(to: folder)
            let file = "\(options.output)/\(SQLiteExport.file)"
            return LocalizedText(de: "\(count) Artikel in \(file)", en: "\(count) articles in \(file)")
        }
    }
}
