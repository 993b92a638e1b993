import ArgumentParser
import Diagnostics
import Importing
import Workshop

struct ImportMarkdown: ParsableCommand {
    static let configuration = CommandConfiguration(
        name: "markdown",
        abstract: LocalizedText(
            de: "Importiert einen Ordner mit Markdown: Hugo, Jekyll, MkDocs, Docusaurus, Obsidian.",
            en: "Imports a folder of Markdown: Hugo, Jekyll, MkDocs, Docusaurus, Obsidian."),
        discussion: LocalizedText(
            de: """
                Beispiele: auskunft import markdown ../wiki --municipality bottrop --dry-run
                           auskunft import markdown ../wiki --municipality bottrop --map answer=kurz,owner=amt

                Jede Seite wird ein Artikel; am besten wird der Ordner der ganzen Website genannt. Den Kopf (YAML, TOML, JSON) \
                versteht der Import wie andere Systeme: title, description, tags, categories, aliases, slug, lastmod, und jedes Feld \
                eines Artikels; --map nennt andere. Ohne Titel gilt die erste Überschrift, sonst der Dateiname. Ordner werden \
                Kategorien, Verweise zwischen Seiten (auch [[…]] und {{< ref >}}) Verweise zwischen Artikeln, Kästen und Kurzbefehle \
                Hinweise. Bilder und Dokumente kommen neben den Artikel. Entwürfe, versteckte Ordner, Vorlagen und symbolische Links \
                bleiben weg; das wird gesagt.

                Rückgabewert: 0 in Ordnung, 1 eine fehlerhafte Datei oder ein Konflikt, 2 falscher Aufruf, 3 der Rechner \
                konnte nicht.
                """,
            en: """
                Examples: auskunft import markdown ../wiki --municipality bottrop --dry-run
                          auskunft import markdown ../wiki --municipality bottrop --map answer=kurz,owner=amt

                Each page becomes an article; it is best to name the folder of the whole site. Front matter (YAML, TOML, JSON) is \
                understood as other systems do: title, description, tags, categories, aliases, slug, lastmod, and every field of an \
                article; --map names others. Without a title the first heading counts, else the name of the file. Folders become \
                categories, links between pages ([[…]] and {{< ref >}} too) links between articles, boxes and short codes call-outs. \
                Pictures and documents are put beside the article. Drafts, hidden folders, templates and symbolic links are left \
                out, which is said.

                Exit status: 0 fine, 1 a bad file or a conflict, 2 wrong use, 3 the machine failed.
                """))

    @Argument(help: .text(de: "Der Ordner der Quelle.", en: "The folder of the source.", value: .folder))
    var folder: String

    @OptionGroup var options: CommonImportOptions
    @OptionGroup var mapping: MapOption

    func validate() throws {
        try options.validate(fields: RecordField.optionalKeys)
    }

    func run() throws {
        try options.finish(
            try ImportSession.markdown(
                folder, map: try mapping.names(), options.order(from: folder), in: Console.environment))
    }
}
