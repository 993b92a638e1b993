import Bytes
import CSV
import Diagnostics
import Importing
import Knowledge

/// Reads a list of extensions and makes it a table of contacts.
package enum ContactList {
    /// Columns of the table, in order.
    package static let columns = [
        "id", "office", "function", "name", "phone", "transfer", "room", "letters", "districts", "topics", "note",
    ]

    /// - Parameters:
    ///   - source: UTF-8, from its beginning.
    ///   - left: keys of columns that are left out.
    ///   - office: id of the office of rows that name none.
    ///   - earlier: tables that have ids of rows of the list: the last import's and the editors'.
    /// - Throws: what reading throws.
    package static func read(
        _ source: any ByteSource, _ dialect: CSVDialect, _ names: ListColumns<ContactListField>,
        without left: Set<String>,
        office: String?, in places: ListPlaces, earlier: [TableText]
    ) throws -> ImportedList {
        var reader = ContactReader(places, office: office, left: left)
        let rows = ListRows(source, dialect, names, limit: places.rowLimit)
        var isEmpty = true
        while let item = try rows.next() {
            isEmpty = false
            switch item {
            case .problem(let problem): reader.found.report(problem)
            case .row(let row): reader.take(row)
            }
        }
        if isEmpty { reader.found.report(.noRows, line: 1) }
        let columns = columns.filter { !left.contains($0) }
        let contacts = ContactIDs(places, earlier: earlier).named(reader.contacts, &reader.found)
        let table = TableText(columns: columns, rows: contacts.map { contact in columns.map { contact.cell($0) } })
        let findings = reader.found.all { member, name in
            let known = member == "office" ? places.offices : member == "districts" ? places.districts : places.articles
            return (known.nearest(to: name), "")
        }
        return ImportedList(table: table, findings: findings, details: reader.found.details)
    }
}

/// A contact as a list has it.
struct ListedContact {
    let line: Int
    var values: [String: String] = [:]

    func cell(_ column: String) -> String { values[column] ?? "" }
}

/// Makes rows of a list contacts.
struct ContactReader {
    var found = ListFindings()
    private(set) var contacts: [ListedContact] = []
    private let places: ListPlaces
    private let office: String?
    private let left: Set<String>
    private var seen: Set<[String]> = []

    init(_ places: ListPlaces, office: String?, left: Set<String>) {
        (self.places, self.office, self.left) = (places, office, left)
    }

    mutating func take(_ row: ListRows<ContactListField>.Row) {
        var contact = ListedContact(line: row.line)
        let record = record(of: row)
        let named = row.texts(.office)
        // Personnel offices name the department and its part; the smaller one that is known serves the caller.
        let office = named.isEmpty ? self.office : Self.firstKnown(named.reversed(), places.offices)
        let numbers = ListedNumbers(
            transfer: row.text(.transfer), phones: row.texts(.phone), diallingCode: places.diallingCodes.first)
        for wrong in numbers.unread {
            found.report(
                .value(
                    member: wrong.column, written: wrong.text,
                    expected: LocalizedText(
                        de: "eine Telefonnummer oder Durchwahl", en: "a telephone number or extension")),
                line: row.line)
            found.lose(wrong.column, wrong.text, line: row.line, record: record, .reported)
        }
        guard numbers.phone != nil || numbers.transfer != nil else {
            found.leaveOut(
                LocalizedText(de: "Zeilen ohne Nummer", en: "Rows without a number"), record, line: row.line)
            return
        }
        guard let office else {
            if let name = named.last {
                found.countUnmatched("office", name, line: row.line, record: record)
            } else {
                found.leaveOut(
                    LocalizedText(
                        de: "Zeilen ohne Stelle (--office nennt eine für alle)",
                        en: "Rows without an office (--office names one for all)"), record, line: row.line)
            }
            return
        }
        contact.values["office"] = office
        contact.values["id"] = row.text(.id)
        contact.values["phone"] = numbers.phone
        contact.values["transfer"] = numbers.transfer
        contact.values["function"] = row.text(.function)
        if !left.contains("name") { contact.values["name"] = Self.name(row) }
        contact.values["room"] = row.text(.room)
        contact.values["letters"] = letters(row, record)
        contact.values["districts"] = matched("districts", row.text(.districts), places.districts, row.line, record)
        contact.values["topics"] = matched("topics", row.text(.topics), places.articles, row.line, record)
        let further = numbers.further.isEmpty ? "" : "Auch \(numbers.further.joined(separator: ", "))"
        contact.values["note"] = [row.text(.note), further].filter { !$0.isEmpty }.joined(separator: "; ")
        for column in row.header.further {
            let text = row.text(at: column.place)
            if !text.isEmpty { found.lose(column.name, text, line: row.line, record: record) }
        }
        // The same row twice is one.
        guard seen.insert(ContactList.columns.map { contact.cell($0) }).inserted else { return }
        contacts.append(contact)
    }

    private static func firstKnown(_ names: some Sequence<String>, _ known: PlaceNames) -> String? {
        for name in names { if let id = known.id(of: name) { return id } }
        return nil
    }

    /// What the report calls the row; no names of persons.
    private func record(of row: ListRows<ContactListField>.Row) -> String {
        let number = row.text(.transfer)
        return number.isEmpty ? row.text(.phone) : number
    }

    /// `Müller, Petra` as people say it.
    private static func name(_ row: ListRows<ContactListField>.Row) -> String {
        let parts = [row.text(.forename), row.text(.surname)].filter { !$0.isEmpty }
        let name = row.text(.name)
        if !parts.isEmpty {
            // Beside a forename, `Name` is the surname.
            return row.text(.surname).isEmpty && !name.isEmpty
                ? "\(row.text(.forename)) \(name)" : parts.joined(separator: " ")
        }
        let halves = name.split(separator: ",", omittingEmptySubsequences: false).map {
            $0.split(separator: " ").joined(separator: " ")
        }
        guard halves.count == 2, !halves[0].isEmpty, !halves[1].isEmpty, !name.contains(where: \.isNumber) else {
            return name
        }
        return "\(halves[1]) \(halves[0])"
    }

    private mutating func letters(_ row: ListRows<ContactListField>.Row, _ record: String) -> String {
        let written = row.text(.letters)
        guard !written.isEmpty, !left.contains("letters") else { return "" }
        guard let read = WrittenLetters.read(written) else {
            found.report(
                .value(
                    member: "letters", written: written,
                    expected: LocalizedText(
                        de: "Anfangsbuchstaben wie „A-K, Sch“", en: "first letters such as \"A-K, Sch\"")),
                line: row.line)
            found.lose("letters", written, line: row.line, record: record, .reported)
            return ""
        }
        return read?.written ?? ""
    }

    private mutating func matched(
        _ member: String, _ text: String, _ known: PlaceNames, _ line: Int, _ record: String
    ) -> String {
        guard !text.isEmpty, !left.contains(member) else { return "" }
        if let whole = known.id(of: text) { return whole }
        var ids: [String] = []
        for piece in text.split(whereSeparator: { ",;/|".contains($0) }) {
            let name = piece.split(separator: " ").joined(separator: " ")
            guard !name.isEmpty else { continue }
            if let id = known.id(of: name) {
                if !ids.contains(id) { ids.append(id) }
            } else {
                found.countUnmatched(member, name, line: line, record: record)
            }
        }
        return ids.joined(separator: ", ")
    }
}
