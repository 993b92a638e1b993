import Bytes
import Diagnostics
import Knowledge
import ReadingFiles
import ReadingYAML

/// A column that a table may have.
struct TableColumn: Sendable {
    /// What the header row calls it.
    let key: String
    /// Whether every row has a value in it.
    var isRequired = false
    /// What an editor may call it who does not know the key, in small letters.
    var germanWords: [String] = []
}

/// Reads a table: cells separated by tabs, a header row that names the columns in any order, `#` before comments.
struct TableReader {
    /// A row of the table.
    struct Row {
        /// Line of the file, from 1.
        let line: Int
        /// Without blanks around them, indexed as `header`; nil where nothing is written.
        fileprivate let cells: [LocatedText?]
    }

    private let columns: [TableColumn]
    private let file: FileID
    /// Columns that the table has, in its order; nil for those that are not known here.
    private var header: [(name: LocatedText, number: Int?)] = []
    /// From the number of a declared column to its place in the table.
    private var places: [Int?]
    private(set) var rows: [Row] = []

    /// Columns that are not declared, in the order of the table.
    private(set) var further: [(name: LocatedText, place: Int)] = []

    /// - Parameters:
    ///   - columns: those declared.
    ///   - hasFurther: whether others may stand beside them.
    init(
        _ bytes: [UInt8], file: FileID, columns: [TableColumn], hasFurther: Bool = false, _ findings: inout Findings
    ) {
        self.columns = columns
        self.file = file
        places = Array(repeating: nil, count: columns.count)
        var isHeaderKnown = false
        for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard !line.allSatisfy(\.isBlank), line.first != UInt8(ascii: "#") else { continue }
            let cells = cells(of: line, at: number + 1)
            guard isHeaderKnown else {
                guard readHeader(cells, line: line, at: number + 1, hasFurther: hasFurther, &findings) else { return }
                isHeaderKnown = true
                continue
            }
            if let row = row(cells, line: line, at: number + 1, &findings) { rows.append(row) }
        }
        if !isHeaderKnown { findings.add(noHeader(at: Span.start(of: file))) }
    }

    /// The cell of a declared column; nil where nothing is written in it.
    func cell(_ key: String, of row: Row) -> LocatedText? {
        guard let number = columns.firstIndex(where: { $0.key == key }), let place = places[number] else { return nil }
        return cell(at: place, of: row)
    }

    /// The cell of a column by its place in the table.
    func cell(at place: Int, of row: Row) -> LocatedText? { row.cells.indices.contains(place) ? row.cells[place] : nil }

    /// The items of a cell, separated by commas or semicolons.
    func items(_ key: String, of row: Row) -> [LocatedText] {
        guard let cell = cell(key, of: row) else { return [] }
        var items: [LocatedText] = []
        var start = cell.value.startIndex
        while true {
            let end = cell.value[start...].firstIndex { $0 == "," || $0 == ";" } ?? cell.value.endIndex
            let piece = cell.value[start..<end]
            let text = String(piece).trimmed
            if !text.isEmpty {
                let before = cell.value[..<start].unicodeScalars.count + piece.prefix { $0 == " " }.count
                var place = cell.span.place
                place.column += Int32(clamping: before)
                items.append(Located(text, Span(place, length: text.unicodeScalars.count)))
            }
            guard end < cell.value.endIndex else { return items }
            start = cell.value.index(after: end)
        }
    }

    /// The value of a cell in the form that a key of YAML has; nil, with what is wrong, where it has another.
    func value<Value>(
        _ key: String, of row: Row, as type: ValueType<Value>, _ context: inout ReadingContext
    ) -> Located<Value>? {
        guard let cell = cell(key, of: row) else { return nil }
        // A cell has no quotation marks, and needs none.
        let node = YAMLNode(content: .scalar(cell.value, isPlain: false), span: cell.span)
        return type.read(node, &context).map { Located($0, cell.span) }
    }

    // MARK: Lines

    private func cells(of line: ArraySlice<UInt8>, at number: Int) -> [LocatedText?] {
        var cells: [LocatedText?] = []
        var column = 1
        for cell in line.split(separator: 0x09, omittingEmptySubsequences: false) {
            let blanks = cell.prefix { $0 == 0x20 }.count
            let bare = cell.dropFirst(blanks)
            let text = String(decoding: bare, as: UTF8.self).trimmed
            if text.isEmpty {
                cells.append(nil)
            } else {
                let place = Place(file: file, line: number, column: column + blanks)
                cells.append(Located(text, Span(place, length: text.unicodeScalars.count)))
            }
            column += cell.scalarCount + 1
        }
        return cells
    }

    private mutating func readHeader(
        _ cells: [LocatedText?], line: ArraySlice<UInt8>, at number: Int, hasFurther: Bool, _ findings: inout Findings
    ) -> Bool {
        let isHeader = cells.contains { cell in cell.map { self.number(of: $0.value) != nil } ?? false }
        guard isHeader else {
            findings.add(noHeader(at: whole(line, at: number)))
            return false
        }
        for (place, cell) in cells.enumerated() {
            guard let cell else {
                header.append((Located("", whole(line, at: number)), nil))
                continue
            }
            let known = columns.firstIndex { $0.key == cell.value }
            header.append((cell, known))
            if let known {
                if let other = places[known] {
                    findings.add(secondColumn(cell, other: header[other].name))
                } else {
                    places[known] = place
                }
            } else if !hasFurther || self.number(of: cell.value) != nil {
                findings.add(unknownColumn(cell))
                // What was meant is not missing besides.
                if let meant = self.number(of: cell.value), places[meant] == nil { places[meant] = place }
            } else if let other = further.first(where: { $0.name.value == cell.value }) {
                findings.add(secondColumn(cell, other: other.name))
            } else {
                further.append((cell, place))
            }
        }
        for (index, column) in columns.enumerated() where column.isRequired && places[index] == nil {
            findings.add(
                Diagnostic(
                    TableRule.columns, at: whole(line, at: number).range,
                    LocalizedText(
                        de: "Der Tabelle fehlt die Spalte „\(column.key)“.",
                        en: "The table has no column \"\(column.key)\"."),
                    help: LocalizedText(
                        de: "Die erste Zeile nennt die Spalten, durch Tabulatoren getrennt: \(names)",
                        en: "The first line names the columns, separated by tabs: \(names)")))
        }
        return true
    }

    private func row(
        _ cells: [LocatedText?], line: ArraySlice<UInt8>, at number: Int, _ findings: inout Findings
    ) -> Row? {
        if let extra = cells.indices.dropFirst(header.count).first(where: { cells[$0] != nil }), let cell = cells[extra]
        {
            findings.add(
                Diagnostic(
                    TableRule.row, at: cell.span.range,
                    LocalizedText(
                        de: "Die Zeile hat \(cells.count) Spalten, die Tabelle nur \(header.count).",
                        en: "The line has \(cells.count) columns, the table only \(header.count)."),
                    help: LocalizedText(
                        de: "Einen Tabulator zu viel löschen oder die Spalte in der ersten Zeile nennen.",
                        en: "Delete the tab that is too many, or name the column in the first line.")))
            return nil
        }
        if cells.count == 1, header.count > 1, let text = cells[0]?.value, text.contains("  ") || text.contains(";") {
            findings.add(
                Diagnostic(
                    TableRule.row, at: whole(line, at: number).range,
                    LocalizedText(
                        de: "Die Spalten einer Zeile werden durch Tabulatoren getrennt; hier steht keiner.",
                        en: "The columns of a line are separated by tabs; there is none here."),
                    help: LocalizedText(
                        de:
                            "Zwischen die Spalten je einen Tabulator setzen, oder die Datei mit „auskunft import“ lesen.",
                        en: "Put a tab between the columns, or read the file with \"auskunft import\".")))
            return nil
        }
        for (place, column) in header.enumerated() {
            guard let declared = column.number.map({ columns[$0] }), declared.isRequired,
                !cells.indices.contains(place) || cells[place] == nil
            else { continue }
            findings.add(
                Diagnostic(
                    TableRule.row, at: whole(line, at: number).range,
                    LocalizedText(
                        de: "In dieser Zeile ist „\(declared.key)“ leer.",
                        en: "In this line \"\(declared.key)\" is empty."),
                    help: LocalizedText(
                        de: "Einen Wert eintragen oder die Zeile löschen.", en: "Give a value or delete the line.")))
            return nil
        }
        return Row(line: number, cells: cells)
    }

    private func whole(_ line: ArraySlice<UInt8>, at number: Int) -> Span {
        Span(Place(file: file, line: number, column: 1), length: max(1, line.scalarCount))
    }

    /// The declared column that a name stands for, also in another spelling or in German.
    private func number(of name: String) -> Int? {
        let name = name.lowercased()
        if let exact = columns.firstIndex(where: { $0.key == name || $0.germanWords.contains(name) }) { return exact }
        return NearMiss.nearest(to: name, among: columns.map(\.key)).flatMap { near in
            columns.firstIndex { $0.key == near }
        }
    }

    private var names: String { columns.map(\.key).joined(separator: ", ") }

    // MARK: Messages

    private func noHeader(at span: Span) -> Diagnostic {
        Diagnostic(
            TableRule.columns, at: span.range,
            LocalizedText(
                de: "Die erste Zeile einer Tabelle nennt ihre Spalten; diese tut es nicht.",
                en: "The first line of a table names its columns; this one does not."),
            help: LocalizedText(
                de: "Darüber eine Zeile einfügen, durch Tabulatoren getrennt: \(names)",
                en: "Insert a line above it, separated by tabs: \(names)"))
    }

    private func unknownColumn(_ name: LocatedText) -> Diagnostic {
        let meant = number(of: name.value).map { columns[$0].key }
        return Diagnostic(
            TableRule.columns, at: name.span.range,
            LocalizedText(
                de: "Eine Spalte „\(name.value)“ gibt es in dieser Tabelle nicht.",
                en: "This table has no column \"\(name.value)\"."
            ).followed(by: LookAlike.first(in: name.value)?.sentence),
            help: meant.map { .didYouMean($0) }
                ?? LocalizedText(de: "Möglich sind: \(names).", en: "It must be one of \(names)."),
            fixes: meant.map { [.write($0, at: name.span, isSafe: true)] } ?? [])
    }

    private func secondColumn(_ name: LocatedText, other: LocatedText) -> Diagnostic {
        Diagnostic(
            TableRule.columns, at: name.span.range,
            LocalizedText(
                de: "Die Spalte „\(name.value)“ steht schon da.", en: "The column \"\(name.value)\" is already there."),
            help: LocalizedText(
                de: "Die Spalte löschen oder anders nennen.", en: "Delete the column, or give it another name."),
            related: [.alsoDefined(other.span.range)])
    }
}
