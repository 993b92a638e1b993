import ArgumentParser
import Diagnostics
import Foundation
import Importing
import Workshop

struct ImportJSONLines: ParsableCommand {
    static let configuration = CommandConfiguration(
        name: "jsonl",
        abstract: LocalizedText(
            de: "Importiert Artikel aus JSON, ein Objekt je Zeile.",
            en: "Imports articles from JSON, one object a line."),
        discussion: LocalizedText(
            de: """
                Beispiele: auskunft import jsonl leistungen.jsonl --municipality bottrop
                           curl https://stadt.example/leistungen.jsonl | auskunft import jsonl - --municipality bottrop

                Jede Zeile hat id, title und body (HTML oder Markdown) und darf jedes Feld eines Artikels haben, dazu category, \
                teaser, synonyms, sections, agents und url. Gebühren, Dauer und Fristen dürfen Worte sein („15,60 €“, „2 Wochen“): \
                Was nicht eindeutig ist, wird ein Abschnitt. Ohne auskunft.yaml beginnt eine Wissensbasis. Eine fehlende Antwort wird aus \
                den ersten Sätzen genommen; jeder Artikel ist als Entwurf gekennzeichnet. Hat eine andere Stadt den Artikel \
                schon, bekommt diese Stadt eine eigene Datei mit dem, was ihre Quelle anders sagt. Was keinen Platz hat, wird \
                genannt und mit --report Zeile für Zeile aufgeschrieben. Bei einer fehlerhaften Zeile wird nichts geschrieben, \
                außer mit --keep-going.

                Rückgabewert: 0 in Ordnung, 1 eine fehlerhafte Zeile oder ein Konflikt, 2 falscher Aufruf, 3 der Rechner \
                konnte nicht.
                """,
            en: """
                Examples: auskunft import jsonl leistungen.jsonl --municipality bottrop
                          curl https://stadt.example/leistungen.jsonl | auskunft import jsonl - --municipality bottrop

                Each line has id, title and body (HTML or Markdown), and may have every field of an article, and category, \
                teaser, synonyms, sections, agents and url. Fees, durations and deadlines may be words ("15,60 €", "2 Wochen"): \
                what is not certain becomes a section. Without an auskunft.yaml a knowledge base is begun. A missing answer is \
                taken from the first sentences; every article is marked as a draft. An article that other cities have gets this \
                city's own file with what its source says otherwise. What has no place is named, and with --report written down \
                line by line. With a bad line nothing is written, unless --keep-going.

                Exit status: 0 fine, 1 a bad line or a conflict, 2 wrong use, 3 the machine failed.
                """))

    @OptionGroup var options: ImportOptions
    @OptionGroup var mapping: MapOption

    func validate() throws {
        try options.validate(fields: RecordField.optionalKeys)
    }

    func run() throws {
        let names = RecordNames(map: try mapping.names())
        try options.bringIn { path, environment in
            try ImportSession.jsonLines(path, names: names, options.order, in: environment)
        }
    }
}

struct ImportCSV: ParsableCommand {
    static let configuration = CommandConfiguration(
        name: "csv",
        abstract: LocalizedText(
            de: "Importiert Artikel aus einer Tabelle (CSV).", en: "Imports articles from a table (CSV)."),
        discussion: LocalizedText(
            de: """
                Beispiele: auskunft import csv leistungen.csv --municipality bottrop
                           auskunft import csv liste.csv --municipality bottrop --map title=Leistung,body=Erläuterung

                Die erste Zeile nennt die Spalten: Titel, Text, Kurztext, Gebühren, Unterlagen, Schlagwörter, Stelle, URL, LeiKa \
                und jedes andere Feld eines Artikels, deutsch oder mit seinem Schlüssel; --map nennt andere. Trennzeichen (; , \
                Tabulator |) und Zeichensatz werden erkannt. Text darf HTML oder Markdown sein, mit Zeilenumbrüchen; mehrere Werte \
                in einer Zelle trennen ; | oder Zeilen. Ohne Spalte „id“ wird die Kennung aus dem Titel gemacht. Arbeitsmappen \
                (.xlsx, .ods) werden zuerst als CSV gespeichert. Eine Zeile wird wie ein Datensatz von „import jsonl“ behandelt.

                Rückgabewert: 0 in Ordnung, 1 eine fehlerhafte Zeile oder ein Konflikt, 2 falscher Aufruf, 3 der Rechner \
                konnte nicht.
                """,
            en: """
                Examples: auskunft import csv leistungen.csv --municipality bottrop
                          auskunft import csv liste.csv --municipality bottrop --map title=Leistung,body=Erläuterung

                The first line names the columns: title, body, teaser, fees, documents, keywords, offices, url, leika and every \
                other field of an article, by its key or in German; --map names others. Delimiter (; , tab |) and encoding are \
                found out. Text may be HTML or Markdown, with line breaks; several values in a cell are separated by ; | or lines. \
                Without a column "id" the id is made of the title. Workbooks (.xlsx, .ods) are saved as CSV first. A row is \
                treated like a record of "import jsonl".

                Exit status: 0 fine, 1 a bad row or a conflict, 2 wrong use, 3 the machine failed.
                """))

    @OptionGroup var options: ImportOptions
    @OptionGroup var mapping: MapOption

    func validate() throws {
        try options.validate(fields: RecordField.optionalKeys)
    }

    func run() throws {
        let map = try mapping.names()
        try options.bringIn { path, environment in
            try ImportSession.csv(path, map: map, options.order, in: environment)
        }
    }
}

/// What a source calls the fields.
struct MapOption: ParsableArguments {
    @Option(
        help: .text(
            de: "Wie die Quelle Felder nennt, durch Kommas getrennt: title=Leistung,body=Text.",
            en: "What the source calls fields, separated by commas: title=Leistung,body=Text.", value: .fields))
    var map: String?

    func validate() throws { _ = try names() }

    /// By field, the source's name.
    func names() throws -> [RecordField: String] { try map.fieldNames(of: RecordField.all, key: \.key) }
}

extension String? {
    /// What `--map` says: by field, the source's name.
    func fieldNames<Field: Hashable>(of all: [Field], key: (Field) -> String) throws -> [Field: String] {
        var names: [Field: String] = [:]
        for pair in (self ?? "").split(separator: ",") {
            let parts = pair.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            guard parts.count == 2, !parts[1].isEmpty, let field = all.first(where: { key($0) == parts[0] }) else {
                let list = all.map(key).joined(separator: ", ")
                throw ValidationError(
                    de: "--map \(pair): Zu schreiben ist Feld=Name; Felder sind \(list).",
                    en: "--map \(pair): write field=name; fields are \(list).")
            }
            names[field] = parts[1]
        }
        return names
    }
}
