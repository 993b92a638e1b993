import Bytes
import CSV
import Importing
import Markup

/// The rows of a list in a text, below the row that names its columns, wherever that stands.
final class ListRows<Field: ListField> {
    struct Row {
        let line: Int
        let cells: [CSVRowReader.Cell]
        let header: ListColumns<Field>.Header

        /// The first of its columns in which something stands, in one line; empty where none does.
        func text(_ field: Field) -> String { texts(field).first ?? "" }

        /// Of all of its columns in which something stands.
        func texts(_ field: Field) -> [String] {
            (header.places[field] ?? []).compactMap { place in
                let text = text(at: place)
                return text.isEmpty ? nil : text
            }
        }

        func text(at place: Int) -> String {
            cells.indices.contains(place) ? Self.oneLine(cells[place].text) : ""
        }

        /// What a table of the content can hold: no tabs, no line ends, no `#` at the beginning.
        static func oneLine(_ text: String) -> String {
            text.split { $0.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{200B}" }.joined(separator: " ")
        }
    }

    enum Item {
        case row(Row)
        case problem(ImportProblem)
    }

    /// Names of columns are not looked for below this many rows.
    private static var longestTitle: Int { 30 }

    private let rows: CSVRowReader
    private let columns: ListColumns<Field>
    private let limit: Int
    private var skipsLine: Bool
    private(set) var header: ListColumns<Field>.Header?
    private var above: [(names: [String], line: Int)] = []
    private var isAtEnd = false

    /// - Parameters:
    ///   - source: UTF-8, from its beginning.
    ///   - limit: longest row, in bytes.
    init(_ source: any ByteSource, _ dialect: CSVDialect, _ columns: ListColumns<Field>, limit: Int) {
        rows = CSVRowReader(source, delimiter: dialect.delimiter, limit: limit)
        (self.columns, self.limit, skipsLine) = (columns, limit, dialect.hasSeparatorLine)
    }

    func next() throws -> Item? {
        while !isAtEnd, let item = try rows.next() {
            switch item {
            case .unclosed(let line, let column):
                isAtEnd = true
                return .problem(ImportProblem(.unclosedQuote, line: line, column: column))
            case .tooLong(let line): return .problem(ImportProblem(.tooLarge(limit: limit), line: line))
            case .tooWide(let line):
                return .problem(
                    ImportProblem(
                        .cells(expected: header?.names.count ?? CSVRowReader.widest, found: CSVRowReader.widest + 1),
                        line: line))
            case .noText(let line): return .problem(ImportProblem(.encoding, line: line))
            case .row(let cells):
                if skipsLine {
                    skipsLine = false
                    continue
                }
                guard !cells.allSatisfy(\.isBlank) else { continue }
                let line = cells.first?.line ?? 1
                guard let header else {
                    if let problem = readHeader(cells.map { Row.oneLine($0.text) }, line: line) {
                        return .problem(problem)
                    }
                    continue
                }
                if let extra = cells.dropFirst(header.names.count).first(where: { !$0.isBlank }) {
                    let problem = ImportProblem.Kind.cells(expected: header.names.count, found: cells.count)
                    return .problem(ImportProblem(problem, line: extra.line, column: extra.column))
                }
                // Spreadsheets repeat the names at the head of each printed page.
                if cells.map({ Row.oneLine($0.text) }) == header.names { continue }
                return .row(Row(line: line, cells: cells, header: header))
            }
        }
        guard !isAtEnd, header == nil, !above.isEmpty else { return nil }
        isAtEnd = true
        return .problem(noHeader())
    }

    /// Titles and dates stand above the names; of them nothing is said.
    private func readHeader(_ names: [String], line: Int) -> ImportProblem? {
        let found = columns.header(names)
        // A title that stands above is one cell of a row of several.
        if found.isUsable, names.count == 1 || names.count(where: { !$0.isEmpty }) > 1 {
            header = found
            guard let missing = columns.missing(in: found) else { return nil }
            isAtEnd = true
            return ImportProblem(.noColumn(missing, columns: Self.shown(names)), line: line)
        }
        above.append((names, line))
        guard above.count == Self.longestTitle else { return nil }
        isAtEnd = true
        return noHeader()
    }

    private func noHeader() -> ImportProblem {
        // The widest of the first rows is the likeliest to be the names.
        let likely = above.prefix(5).max { $0.names.count < $1.names.count } ?? ([], 1)
        let wanted = Field.required.map { $0.words.first ?? $0.key }
        return ImportProblem(
            .noListColumn(
                wanted: wanted.map(\.capitalized), keys: Field.required.map(\.key), columns: Self.shown(likely.names)),
            line: likely.line)
    }

    private static func shown(_ names: [String]) -> String {
        names.filter { !$0.isEmpty }.prefix(12).map { "„\($0.prefix(40))“" }.joined(separator: ", ")
    }
}
