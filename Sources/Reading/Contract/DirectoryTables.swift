import Diagnostics
import Knowledge
import ReadingFiles
import ReadingYAML

/// The tables and lists of who answers which caller: contacts, streets, other bodies.
package enum DirectoryTables {
    static let contactColumns = [
        TableColumn(key: "id", isRequired: true, germanWords: ["kennung"]),
        TableColumn(key: "office", isRequired: true, germanWords: ["stelle", "amt", "dienststelle"]),
        TableColumn(key: "function", germanWords: ["funktion", "aufgabe", "team", "sachgebiet"]),
        TableColumn(key: "name", germanWords: ["nachname", "person", "ansprechpartner"]),
        TableColumn(key: "phone", germanWords: ["telefon", "rufnummer"]),
        TableColumn(key: "transfer", germanWords: ["durchwahl", "nebenstelle", "intern"]),
        TableColumn(key: "room", germanWords: ["zimmer", "raum"]),
        TableColumn(key: "letters", germanWords: ["buchstaben", "buchstabe"]),
        TableColumn(key: "districts", germanWords: ["stadtteile", "bezirke"]),
        TableColumn(key: "topics", germanWords: ["themen", "artikel", "leistungen"]),
        TableColumn(key: "note", germanWords: ["hinweis", "bemerkung"]),
    ]

    /// Names of the columns that every city's street index may have.
    package static var streetColumnNames: [String] { streetColumns.map(\.key) }

    static let streetColumns = [
        TableColumn(key: "street", isRequired: true, germanWords: ["straße", "strasse", "straßenname"]),
        TableColumn(key: "numbers", germanWords: ["hausnummern", "hausnummer", "nummern"]),
        TableColumn(key: "district", germanWords: ["stadtteil", "bezirk", "ortsteil"]),
        TableColumn(key: "postcode", germanWords: ["plz", "postleitzahl"]),
    ]

    /// Lines of `contacts/<municipality>.tsv`. The city is set when all files are read.
    package static func contacts(_ bytes: [UInt8], file: FileID, _ findings: inout Findings) -> [Contact] {
        let table = TableReader(bytes, file: file, columns: contactColumns, &findings)
        var context = ReadingContext(file: file)
        let contacts = table.rows.compactMap { row -> Contact? in
            guard let id = table.value("id", of: row, as: .identifier, &context) else { return nil }
            var contact = Contact(id: id)
            contact.office = table.value("office", of: row, as: .reference, &context)
            contact.function = table.cell("function", of: row)
            contact.name = table.cell("name", of: row)
            contact.phone = table.value("phone", of: row, as: .phone, &context)
            contact.transfer = table.cell("transfer", of: row)
            contact.room = table.cell("room", of: row)
            contact.letters = table.value("letters", of: row, as: .letters, &context)
            contact.districts = table.items("districts", of: row)
            contact.topics = table.items("topics", of: row)
            contact.note = table.cell("note", of: row)
            return contact
        }
        findings.add(contentsOf: context.findings.list)
        return contacts
    }

    /// Lines of `streets/<municipality>.tsv`.
    package static func streets(_ bytes: [UInt8], file: FileID, _ findings: inout Findings) -> StreetTable {
        let table = TableReader(bytes, file: file, columns: streetColumns, hasFurther: true, &findings)
        var context = ReadingContext(file: file)
        let streets = table.rows.compactMap { row -> Street? in
            guard let name = table.cell("street", of: row) else { return nil }
            var numbers = Located(HouseNumbers.all, name.span)
            if table.cell("numbers", of: row) != nil {
                guard let written = table.value("numbers", of: row, as: .houseNumbers, &context) else { return nil }
                numbers = written
            }
            return Street(
                name: name, numbers: numbers, district: table.cell("district", of: row),
                postcode: table.value("postcode", of: row, as: .postcode, &context),
                further: table.further.compactMap { column in
                    table.cell(at: column.place, of: row).map { (column.name.value, $0) }
                })
        }
        findings.add(contentsOf: context.findings.list)
        return StreetTable(streets: streets, further: table.further.map(\.name))
    }

    /// Entries of `bodies.yaml`, in the order of the file.
    package static func bodies(_ node: YAMLNode?, file: FileID, _ findings: inout Findings) -> [PublicBody] {
        guard let node, !node.isNull else { return [] }
        var context = ReadingContext(file: file)
        let bodies = ValueType<[PublicBody]>.list(.object(PublicBodyShape.body)).read(node, &context) ?? []
        findings.add(contentsOf: context.findings.list)
        return bodies.filter { $0.id != nil }
    }
}

/// What a file of streets says.
package struct StreetTable: Sendable {
    /// In the order of the file.
    package var streets: [Street]
    /// Names of the columns that not every city has, in the order of the file.
    package var further: [LocatedText]
}

extension ValueType where Value == HouseNumbers {
    static let houseNumbers = scalar(
        de: "Hausnummern wie „1-99 odd“, „2-98 even“ oder „100-“",
        en: "House numbers such as \"1-99 odd\", \"2-98 even\" or \"100-\"",
        schema: .text(pattern: "^([1-9][0-9]*(-([1-9][0-9]*)?)?)?( *(odd|even))?$", example: "1-99 odd"),
        repair: Repair.houseNumbers
    ) { text, _ in HouseNumbers(text) }
}

extension Repair {
    /// `1 bis 99 ungerade`, `ab 100`, `gerade`, `2–98 g`, `1-99 u`, `alle`.
    static func houseNumbers(_ text: String) -> Repair? {
        guard let numbers = WrittenHouseNumbers.read(text), numbers.count == 1, let only = numbers.first,
            only != .all
        else { return nil }
        return Repair(value: only.written, isSafe: true)
    }

    /// `A bis K und Sch`, `Buchstaben A–K`.
    static func letters(_ text: String) -> Repair? {
        guard let letters = WrittenLetters.read(text) ?? nil else { return nil }
        return Repair(value: letters.written, isSafe: true)
    }
}

/// Which keys another body may have.
package enum PublicBodyShape {
    /// An entry of `bodies.yaml`.
    static let body = Shape<PublicBody>(
        [
            Field(
                "id", at: \.id, as: .identifier, required: true, help: "Kennung; Artikel nennen sie unter „instead“.",
                example: "kreis-musterland"),
            Field("name", at: \.name, as: .text, required: true, help: "Name.", example: "Kreis Musterland"),
            Field("phone", at: \.phone, as: .phone, help: "Nummer für Anrufende."),
            Field("website", at: \.website, as: .secureURL, help: "Eigene Seite."),
            Field("hours", at: \.hours, as: .openingHours, help: "Wann sie zu erreichen ist."),
            Field(
                "does", at: \.does, as: .texts,
                help: "Was sie macht, in den Worten der Anrufenden; die Suche kennt es.",
                example: "Führerschein"),
            Field(
                "covers", at: \.covers, as: .identifiers,
                help: "Kennungen der Städte, für die sie da ist; ohne diese Angabe alle.", example: "musterstadt"),
        ], make: { PublicBody() })

    /// The whole file.
    static let list = SchemaNode.array(of: body.schema)
}
