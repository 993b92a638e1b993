import Bytes
import CSV
import Diagnostics
import Importing
import Knowledge

/// Reads a list of streets, of ranges of houses or of single houses, and makes it a street index.
package enum StreetList {
    /// Columns that every street index may have.
    private static let columns = ["street", "numbers", "district", "postcode"]

    /// - Parameters:
    ///   - source: UTF-8, from its beginning.
    ///   - left: keys of columns that are left out.
    /// - Throws: what reading throws.
    package static func read(
        _ source: any ByteSource, _ dialect: CSVDialect, _ names: ListColumns<StreetListField>,
        without left: Set<String>,
        in places: ListPlaces
    ) throws -> ImportedList {
        var reader = StreetReader(places, left: left)
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
        let table = reader.table(columns.filter { !left.contains($0) })
        let findings = reader.found.all { _, name in
            let nearest = places.districts.nearest(to: name)
            let id = Slug.make(name)
            let entry = nearest.isEmpty && !id.isEmpty ? "  - id: \(id)\n    name: \(YAMLText.scalar(name))" : ""
            return (nearest, entry)
        }
        return ImportedList(table: table, findings: findings, details: reader.found.details)
    }
}

/// Makes rows of a list lines of a street index.
struct StreetReader {
    var found = ListFindings()
    private let places: ListPlaces
    private let left: Set<String>
    /// In the order of the list.
    private var streets: [ListedStreet] = []
    private var numberOfName: [String: Int] = [:]
    private var isInCity = false
    private var further: [String] = []
    private var texts = InternedTexts()

    init(_ places: ListPlaces, left: Set<String>) { (self.places, self.left) = (places, left) }

    mutating func take(_ row: ListRows<StreetListField>.Row) {
        let name = row.text(.street)
        guard !name.isEmpty else {
            found.leaveOut(
                LocalizedText(de: "Zeilen ohne Straße", en: "Rows without a street"),
                row.cells.map(\.text).joined(separator: " "), line: row.line)
            return
        }
        let place = row.text(.place)
        let isHere = Slug.make(place) == Slug.make(places.cityName)
        if isHere { isInCity = true }
        guard let houses = houses(row, of: name) else { return }
        var values = ListedStreet.Values(place: place.isEmpty || isHere ? 0 : texts.number(of: place))
        let districts = row.texts(.district)
        if !left.contains("district"), !districts.isEmpty {
            if let id = firstKnown(districts) {
                values.district = texts.number(of: id)
            } else if let first = districts.first {
                values.unknownDistrict = texts.number(of: first)
            }
        }
        if !left.contains("postcode") { values.postcode = texts.number(of: postcode(row, name)) }
        for column in row.header.further {
            let text = row.text(at: column.place)
            guard !text.isEmpty else { continue }
            let slug = ListColumns<StreetListField>.slug(column.name)
            let declared = places.streetColumns.first {
                ListColumns<StreetListField>.slug($0.key) == slug || ListColumns<StreetListField>.slug($0.title) == slug
            }
            if let declared {
                if !further.contains(declared.key) { further.append(declared.key) }
                values.further[declared.key] = texts.number(of: text)
            } else {
                found.lose(column.name, text, line: row.line, record: name)
            }
        }
        let key = name.lowercased()
        let number = numberOfName[key] ?? streets.count
        if number == streets.count {
            numberOfName[key] = number
            streets.append(ListedStreet(name: name))
        }
        streets[number].pieces += houses.map {
            ListedStreet.Piece(houses: $0.houses, isHouse: $0.isHouse, values: values, line: row.line)
        }
    }

    private func firstKnown(_ names: [String]) -> String? {
        for name in names { if let id = places.districts.id(of: name) { return id } }
        return nil
    }

    /// The houses that a row is about; nil, with a finding, where they cannot be read.
    private mutating func houses(
        _ row: ListRows<StreetListField>.Row, of name: String
    ) -> [(houses: HouseNumbers, isHouse: Bool)]? {
        guard !left.contains("numbers") else { return [(.all, false)] }
        func texts(_ fields: StreetListField...) -> [String] { fields.map { row.text($0) } }
        var read: [(houses: HouseNumbers, isHouse: Bool)] = []
        var isWritten = false
        for (from, through, side) in [
            (StreetListField.from, StreetListField.through, HouseNumbers.Side?.none), (.oddFrom, .oddThrough, .odd),
            (.evenFrom, .evenThrough, .even),
        ] {
            let (first, last) = (row.text(from), row.text(through))
            guard !first.isEmpty || !last.isEmpty else { continue }
            isWritten = true
            let own = side ?? WrittenHouseNumbers.side(row.text(.side))
            // Sides of their own that have no houses are written as zeros.
            if side != nil, [first, last].allSatisfy({ $0.allSatisfy { $0 == "0" || $0 == "-" } }) { continue }
            guard let range = WrittenHouseNumbers.range(from: first, through: last, side: own) else {
                unreadable("\(first)–\(last)", row.line, name)
                return nil
            }
            read.append((range, false))
        }
        for (field, side) in [(StreetListField.odd, HouseNumbers.Side.odd), (.even, .even)] {
            let text = row.text(field)
            guard !text.isEmpty, text != "-" else { continue }
            isWritten = true
            guard let numbers = WrittenHouseNumbers.read(text) else {
                unreadable(text, row.line, name)
                return nil
            }
            read += numbers.map { (HouseNumbers(lowest: $0.lowest, highest: $0.highest, side: side), false) }
        }
        let text = row.text(.numbers)
        if !text.isEmpty {
            isWritten = true
            if row.header.places[.through] == nil, let house = WrittenHouseNumbers.house(text) {
                read.append((HouseNumbers(lowest: house, highest: house, side: nil), true))
            } else if let house = WrittenHouseNumbers.house(text), !row.text(.through).isEmpty {
                // `Hausnummer` and `bis`: the first is where it begins.
                let range = WrittenHouseNumbers.range(
                    from: String(house), through: row.text(.through), side: WrittenHouseNumbers.side(row.text(.side)))
                guard let range else {
                    unreadable("\(text)–\(row.text(.through))", row.line, name)
                    return nil
                }
                read = [(range, false)]
            } else if let numbers = WrittenHouseNumbers.read(text) {
                let side = WrittenHouseNumbers.side(row.text(.side))
                read += numbers.map { numbers in
                    let isHouse = numbers.lowest == numbers.highest
                    return (
                        isHouse
                            ? numbers
                            : HouseNumbers(
                                lowest: numbers.lowest, highest: numbers.highest, side: numbers.side ?? side),
                        isHouse
                    )
                }
            } else if text.contains(where: \.isNumber) || text.count > 1 {
                unreadable(text, row.line, name)
                return nil
            }
        }
        if !isWritten || read.isEmpty {
            return [(HouseNumbers(lowest: 1, highest: nil, side: WrittenHouseNumbers.side(row.text(.side))), false)]
        }
        return read
    }

    private mutating func unreadable(_ text: String, _ line: Int, _ street: String) {
        found.report(
            .value(
                member: "numbers", written: "\(street) \(text)",
                expected: LocalizedText(
                    de: "Hausnummern wie „1-99 ungerade“, „ab 100“ oder „12a“",
                    en: "house numbers such as \"1-99 odd\", \"100-\" or \"12a\"")), line: line)
        found.lose("numbers", text, line: line, record: street, .reported)
    }

    private mutating func postcode(_ row: ListRows<StreetListField>.Row, _ street: String) -> String {
        let text = row.text(.postcode)
        guard !text.isEmpty else { return "" }
        let digits =
            text.hasPrefix("D-") ? String(text.dropFirst(2)) : text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        // Spreadsheets take the zero of Dresden's postcodes away.
        let whole = digits.count == 4 ? "0" + digits : digits
        guard whole.count == 5, whole.allSatisfy({ $0.isASCII && $0.isNumber }) else {
            found.report(
                .value(
                    member: "postcode", written: text, expected: LocalizedText(de: "fünf Ziffern", en: "five digits")),
                line: row.line)
            found.lose("postcode", text, line: row.line, record: street, .reported)
            return ""
        }
        return whole
    }

    /// The index, in the order of the alphabet.
    mutating func table(_ columns: [String]) -> TableText {
        var rows: [[String]] = []
        let columns = columns + places.streetColumns.map(\.key).filter(further.contains)
        let sorted = streets.map { (key: SortKey.make($0.name), street: $0) }.sorted {
            $0.key.lexicographicallyPrecedes($1.key)
        }
        var elsewhere: (count: Int, line: Int, first: String) = (0, 1, "")
        for (_, street) in sorted {
            var street = street
            if isInCity {
                // Of a list for a whole county only the city's own streets are wanted.
                let others = street.pieces.filter { $0.values.place != 0 }
                if let first = others.first {
                    if elsewhere.count == 0 {
                        elsewhere = (0, first.line, "\(street.name), \(texts.text(first.values.place))")
                    }
                    elsewhere.count += others.count
                    street.pieces.removeAll { $0.values.place != 0 }
                    if street.pieces.isEmpty { continue }
                }
            } else {
                // A column of places that never names the city names its parts.
                for index in street.pieces.indices where street.pieces[index].values.place != 0 {
                    placePart(&street.pieces[index].values)
                }
            }
            for piece in street.pieces where piece.values.unknownDistrict != 0 && !left.contains("district") {
                found.countUnmatched(
                    "district", texts.text(piece.values.unknownDistrict), line: piece.line, record: street.name)
            }
            let folded = street.folded()
            for contradiction in folded.contradictions {
                found.report(.contradiction(street: contradiction.text), line: contradiction.line)
            }
            for line in folded.lines {
                rows.append(
                    columns.map { column in
                        switch column {
                        case "street": street.name
                        case "numbers": line.houses.written
                        case "district": texts.text(line.values.district)
                        case "postcode": texts.text(line.values.postcode)
                        default: texts.text(line.values.further[column] ?? 0)
                        }
                    })
            }
        }
        if elsewhere.count > 0 {
            found.report(.area(first: elsewhere.first, count: elsewhere.count), line: elsewhere.line)
        }
        return TableText(columns: columns, rows: rows)
    }

    private mutating func placePart(_ values: inout ListedStreet.Values) {
        defer { values.place = 0 }
        guard values.district == 0, values.unknownDistrict == 0 else { return }
        if let id = places.districts.id(of: texts.text(values.place)) {
            values.district = texts.number(of: id)
        } else {
            values.unknownDistrict = values.place
        }
    }
}

/// Texts that come many thousand times, as numbers; 0 is the empty one.
struct InternedTexts {
    private var texts = [""]
    private var numbers = ["": 0]

    mutating func number(of text: String) -> Int {
        if let number = numbers[text] { return number }
        numbers[text] = texts.count
        texts.append(text)
        return texts.count - 1
    }

    func text(_ number: Int) -> String { texts[number] }
}
