import ArgumentParser
import Diagnostics
import DirectoryLists
import Workshop

struct ImportContacts: ParsableCommand {
    static let configuration = CommandConfiguration(
        name: "contacts",
        abstract: LocalizedText(
            de: "Importiert Durchwahlen aus einer Liste der Telefonanlage oder des Personalamts (CSV).",
            en: "Imports extensions from a list of the telephone system or the personnel office (CSV)."),
        discussion: LocalizedText(
            de: """
                Beispiele: auskunft import contacts telefon.csv --municipality bottrop --dry-run
                           auskunft import contacts telefon.csv --municipality bottrop --without name --update
                           auskunft import contacts liste.csv --municipality bottrop --map function=Aufgabe,transfer=NSt

                Trennzeichen, Zeichensatz und die Zeile mit den Namen der Spalten werden gefunden, auch unter einer Überschrift: \
                Durchwahl, Nebenstelle, Telefon, Zimmer, Raum, Funktion, Aufgabe, Sachgebiet, Name, Vorname, Amt, Dienststelle, \
                Organisationseinheit, Buchstaben, Stadtteil; --map nennt andere. Ämter werden den Stellen der Stadt nach Kennung, \
                Namen und „keywords“ zugeordnet; was nicht passt, wird mit der ähnlichsten Stelle genannt und weggelassen. Ohne \
                eigene Kennung bekommt jede Zeile eine, die sie bei späteren Importen behält. Was die Redaktion ändert oder in \
                Spalten schreibt, die die Liste nicht hat, bleibt bei --update.

                Rückgabewert: 0 in Ordnung, 1 eine fehlerhafte Zeile oder ein Konflikt, 2 falscher Aufruf, 3 der Rechner \
                konnte nicht.
                """,
            en: """
                Examples: auskunft import contacts telefon.csv --municipality bottrop --dry-run
                          auskunft import contacts telefon.csv --municipality bottrop --without name --update
                          auskunft import contacts liste.csv --municipality bottrop --map function=Aufgabe,transfer=NSt

                Delimiter, encoding and the row that names the columns are found out, also below a title: extension, telephone, \
                room, function, name, office, letters, district, in German or by their keys; --map names others. Departments are \
                matched to the city's offices by id, name and "keywords"; what does not match is named with the nearest office \
                and left out. Without an id of its own a row gets one, which it keeps in later imports. What editors change, or \
                write in columns that the list does not have, stays with --update.

                Exit status: 0 fine, 1 a bad row or a conflict, 2 wrong use, 3 the machine failed.
                """))

    @OptionGroup var options: ImportOptions

    @Option(
        help: .text(
            de: "Wie die Liste Felder nennt, durch Kommas getrennt: transfer=NSt,office=Org.",
            en: "What the list calls fields, separated by commas: transfer=NSt,office=Org.", value: .fields))
    var map: String?

    @Option(
        help: .text(
            de: "Die Stelle der Zeilen, die keine nennen.", en: "The office of rows that name none.", value: .id))
    var office: String?

    private static let optional = ContactListField.all.map(\.key).filter {
        !["id", "office", "surname", "forename"].contains($0)
    }

    private func names() throws -> [ContactListField: String] {
        try map.fieldNames(of: ContactListField.all, key: \.key)
    }

    func validate() throws {
        _ = try names()
        try options.validate(fields: Self.optional)
    }

    func run() throws {
        let map = try names()
        try options.bringIn { path, environment in
            try ImportSession.contacts(path, map: map, office: office, options.order, in: environment)
        }
    }
}

struct ImportStreets: ParsableCommand {
    static let configuration = CommandConfiguration(
        name: "streets",
        abstract: LocalizedText(
            de: "Importiert ein Straßenverzeichnis (CSV).", en: "Imports a street index (CSV)."),
        discussion: LocalizedText(
            de: """
                Beispiele: auskunft import streets strassen.csv --municipality bottrop --dry-run
                           auskunft import streets adressen.csv --municipality bottrop --update
                           auskunft import streets liste.csv --municipality bottrop --map street=Lage,district=Gebiet

                Trennzeichen, Zeichensatz und die Zeile mit den Namen der Spalten werden gefunden: Straße, Hausnummer, Hausnummer \
                von und bis, gerade, ungerade, Seite, PLZ, Stadtteil, Ortsteil, Stadtbezirk, dazu die Spalten, die die Stadt unter \
                „streets“ nennt; --map nennt andere. Eine Zeile je Haus wird zu Bereichen zusammengefasst, und gerade und \
                ungerade Seite zu einer Zeile, wo sie dasselbe sagen. Stadtteile werden nach Kennung, Namen und „keywords“ \
                zugeordnet; was nicht passt, wird mit den Zeilen für die Datei der Stadt genannt. Was die Redaktion geändert hat, \
                bleibt bei --update.

                Rückgabewert: 0 in Ordnung, 1 eine fehlerhafte Zeile oder ein Konflikt, 2 falscher Aufruf, 3 der Rechner \
                konnte nicht.
                """,
            en: """
                Examples: auskunft import streets strassen.csv --municipality bottrop --dry-run
                          auskunft import streets adressen.csv --municipality bottrop --update
                          auskunft import streets liste.csv --municipality bottrop --map street=Lage,district=Gebiet

                Delimiter, encoding and the row that names the columns are found out: street, house number, from and to, odd, even, \
                side, postcode, district, in German or by their keys, and the columns that the city names under "streets"; --map \
                names others. One row a house becomes ranges, and both sides one line where they say the same. Districts are \
                matched by id, name and "keywords"; what does not match is named with the lines for the city's file. What the \
                editors changed stays with --update.

                Exit status: 0 fine, 1 a bad row or a conflict, 2 wrong use, 3 the machine failed.
                """))

    @OptionGroup var options: ImportOptions

    @Option(
        help: .text(
            de: "Wie die Liste Felder nennt, durch Kommas getrennt: street=Lage,district=Gebiet.",
            en: "What the list calls fields, separated by commas: street=Lage,district=Gebiet.", value: .fields))
    var map: String?

    private static let optional = ["numbers", "district", "postcode"]

    private func names() throws -> [StreetListField: String] {
        try map.fieldNames(of: StreetListField.all, key: \.key)
    }

    func validate() throws {
        _ = try names()
        try options.validate(fields: Self.optional)
    }

    func run() throws {
        let map = try names()
        try options.bringIn { path, environment in
            try ImportSession.streets(path, map: map, options.order, in: environment)
        }
    }
}
