import ArgumentParser
import Diagnostics
import Foundation
import Knowledge
import Reading
import Workshop

struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: LocalizedText(
            de: "Holt Artikel, Kontakte und Straßen von anderen in den Inhalt.",
            en: "Brings other people's articles, contacts and streets into the content."),
        discussion: LocalizedText(
            de: """
                Beispiele: auskunft import xzufi leistungen.xml --municipality dinslaken
                           auskunft import jsonl leistungen.jsonl --municipality dinslaken --update
                           auskunft import csv leistungen.csv --municipality dinslaken --dry-run
                           auskunft import markdown ../wiki --municipality dinslaken
                           auskunft import contacts telefon.csv --municipality dinslaken
                           auskunft import streets strassen.csv --municipality dinslaken
                """,
            en: """
                Examples: auskunft import xzufi leistungen.xml --municipality dinslaken
                          auskunft import jsonl leistungen.jsonl --municipality dinslaken --update
                          auskunft import csv leistungen.csv --municipality dinslaken --dry-run
                          auskunft import markdown ../wiki --municipality dinslaken
                          auskunft import contacts telefon.csv --municipality dinslaken
                          auskunft import streets strassen.csv --municipality dinslaken
                """),
        subcommands: [
            ImportXZuFi.self, ImportJSONLines.self, ImportCSV.self, ImportMarkdown.self, ImportContacts.self,
            ImportStreets.self,
        ])
}

/// What every import of a file is told.
struct ImportOptions: ParsableArguments {
    @Argument(
        help: .text(de: "Die Datei; - ist die Standardeingabe.", en: "The file; - is standard input.", value: .file))
    var file: String

    @OptionGroup var common: CommonImportOptions

    var isStandardInput: Bool { file == "-" }
    var order: ImportOrder { common.order(from: isStandardInput ? "stdin" : file) }

    /// - Parameter fields: those that can be left out.
    func validate(fields: [String]) throws { try common.validate(fields: fields) }

    /// Takes in the file, or standard input, which is put by while it is read.
    func bringIn(
        _ take: (_ path: String, Environment) throws -> (session: ImportSession, review: ImportSession.Review)
    ) throws {
        let environment = Console.environment
        let spool = isStandardInput ? try SpooledInput(.standardInput, in: environment) : nil
        try common.finish(try take(spool?.path ?? file, environment))
        withExtendedLifetime(spool) {}
    }
}

/// What every import is told, whatever it comes from.
struct CommonImportOptions: ParsableArguments {
    @Option(
        help: .text(de: "Die Stadt, für die importiert wird.", en: "The city that the import is for.", value: .id))
    var municipality: String

    @Option(
        help: .text(
            de: "Der Ordner des Inhalts (Standard: content, hier oder in einem Ordner darüber).",
            en: "The folder of the content (default: content, here or in a folder above).", value: .folder))
    var content: String?

    @Option(
        help: .text(
            de: "Felder, die wegbleiben, durch Kommas getrennt.", en: "Fields to leave out, separated by commas.",
            value: .fields))
    var without: String?

    @Flag(
        help: .text(
            de:
                "Übernehmen, was die Quelle seit dem letzten Import geändert hat; was die Redaktion geändert hat, bleibt.",
            en: "Bring in what the source changed since the last import; what the editors changed stays."))
    var update = false

    @Flag(
        help: .text(
            de: "Fehlerhafte Datensätze weglassen und die übrigen schreiben.",
            en: "Leave bad records out and write the others."))
    var keepGoing = false

    @Flag(
        help: .text(
            de: "Nichts schreiben, nur zeigen, was geschrieben würde.",
            en: "Write nothing, print what would be written."))
    var dryRun = false

    @Option(
        help: .text(
            de: "Wohin geschrieben wird, was keinen Platz hat: Zeile, Datensatz, Element, Text.",
            en: "Where to write what has no place: line, record, element, text.", value: .file))
    var report: String?

    @OptionGroup var language: LanguageOption

    private var left: Set<String> { Set((without ?? "").split(separator: ",").map(String.init)) }

    /// - Parameter source: what findings call it.
    func order(from source: String) -> ImportOrder {
        ImportOrder(
            sourceName: source, municipality: municipality,
            content: ContentSearch.folder(content, in: Console.environment), without: left,
            isUpdate: update, keepsGoing: keepGoing, isDry: dryRun, report: report)
    }

    func validate() throws {
        guard Slug.isIdentifier(municipality), !SiteAddress.reservedIDs(for: .municipality).contains(municipality)
        else {
            throw ValidationError(
                de: "--municipality ist eine Kennung: a–z, 0–9 und -.", en: "--municipality is an id: a-z, 0-9 and -.")
        }
    }

    /// - Parameter fields: those that can be left out.
    func validate(fields: [String]) throws {
        guard let wrong = left.sorted().first(where: { !fields.contains($0) }) else { return }
        let list = fields.joined(separator: ", ")
        throw ValidationError(
            de: "--without \(wrong): Das Feld gibt es nicht; es gibt \(list).",
            en: "--without \(wrong): there is no such field; there are \(list).")
    }

    /// Says what was found, writes, and says what was written.
    func finish(_ taken: (session: ImportSession, review: ImportSession.Review)) throws {
        if let text = taken.review.text(isColoured: Console.isColoured) { Console.message(text) }
        if let remark = taken.review.remark { Console.say(remark) }
        let summary = try taken.session.commit()
        try summary.plan.forEachPiece { Console.result($0) }
        for message in summary.messages { Console.say(message) }
        if let refusal = summary.refusal { throw refusal }
    }
}

struct ImportXZuFi: ParsableCommand {
    static let configuration = CommandConfiguration(
        name: "xzufi",
        abstract: LocalizedText(
            de: "Importiert Leistungen und Stellen aus XZuFi, dem Austauschformat der föderalen Portale.",
            en: "Imports services and offices from XZuFi, the exchange format of the federal portals."),
        discussion: LocalizedText(
            de: """
                Beispiele: auskunft import xzufi leistungen.xml --municipality dinslaken --report bericht.tsv
                           auskunft import xzufi leistungen.xml --municipality dinslaken --update

                Nimmt Nachrichten und bloße Listen jeder Version und jeder Größe. Textmodule werden Abschnitte; was in einem \
                Artikel keinen Platz hat, wird genannt und mit --report Zeile für Zeile aufgeschrieben. Hat eine andere Stadt \
                den Artikel schon, bekommt diese Stadt eine eigene Datei mit dem, was ihre Quelle anders sagt. Aus einer Datei \
                für mehrere Gebiete kommt, was für den „ars“ der Stadt ist; hat sie noch keinen, wählt --area. Bei einem \
                fehlerhaften Datensatz wird nichts geschrieben, außer mit --keep-going.

                Rückgabewert: 0 in Ordnung, 1 ein fehlerhafter Datensatz oder ein Konflikt, 2 falscher Aufruf, 3 der Rechner \
                konnte nicht.
                """,
            en: """
                Examples: auskunft import xzufi leistungen.xml --municipality dinslaken --report bericht.tsv
                          auskunft import xzufi leistungen.xml --municipality dinslaken --update

                Takes messages and bare lists of any version and of any size. Text modules become sections; what has no place \
                in an article is named, and with --report written down line by line. An article that other cities have gets \
                this city's own file with what its source says otherwise. Of a file for several areas, what is for the city's \
                "ars" comes in; where the city has none yet, --area chooses. With a bad record nothing is written, unless \
                --keep-going.

                Exit status: 0 fine, 1 a bad record or a conflict, 2 wrong use, 3 the machine failed.
                """))

    @OptionGroup var options: ImportOptions

    @Option(
        help: .text(
            de: """
                Das Gebiet, dessen Leistungen gebraucht werden, nach seinem Regionalschlüssel (12 Ziffern) oder \
                Gemeindeschlüssel (8 Ziffern); sonst das der Stadt.
                """,
            en: """
                The area whose services are wanted, by its regional key (12 digits) or municipality key (8 digits); by default \
                the city's own.
                """, value: .key))
    var area: String?

    private static let optionalFields = ["keywords", "leika", "fees", "documents"]

    func validate() throws {
        try options.validate(fields: Self.optionalFields)
        let isKey = area.map { [8, 12].contains($0.utf8.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        if isKey == false {
            throw ValidationError(
                de: "--area ist ein Regionalschlüssel (12 Ziffern) oder ein Gemeindeschlüssel (8 Ziffern).",
                en: "--area is a regional key (12 digits) or a municipality key (8 digits).")
        }
    }

    func run() throws {
        try options.bringIn { path, environment in
            try ImportSession.xzufi(path, area: area, options.order, in: environment)
        }
    }
}
