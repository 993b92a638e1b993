import Bytes
import Importing
import Knowledge

/// Records from a table in a text: a row each, below a row that names the columns.
package final class CSVSource: RecordSource {
    private let rows: CSVRowReader
    private var reader: RecordReader
    private var names: RecordNames
    private let map: [RecordField: String]
    private let left: Set<String>
    private let fileLimit: Int
    /// To be given out before the next row.
    private var waiting: [SourceItem] = []
    private var skipsLine: Bool
    /// Names of the columns; nil until they have been read.
    private var columns: [String]?
    private var isAtEnd = false
    /// By id made of a title, how many there are.
    private var titles: [String: Int] = [:]

    /// - Parameters:
    ///   - source: from its beginning.
    ///   - map: by field, what the table calls it.
    ///   - left: keys of fields that are not taken over.
    ///   - fileLimit: largest size of a content file, in bytes.
    package init(
        _ source: any ByteSource, _ encoding: SourceEncoding, _ dialect: CSVDialect, map: [RecordField: String],
        without left: Set<String>, fileLimit: Int
    ) {
        rows = CSVRowReader(
            DecodedSource(source, encoding), delimiter: dialect.delimiter, limit: 4 * fileLimit)
        names = RecordNames(map: map)
        reader = RecordReader(names, without: left, hasCells: true)
        self.map = map
        self.left = left
        self.fileLimit = fileLimit
        skipsLine = dialect.hasSeparatorLine
        if encoding == .windows1252 { waiting.append(.problem(ImportProblem(.read(as: encoding.name), line: 1))) }
    }

    package func next() throws -> SourceItem? {
        while true {
            if !waiting.isEmpty { return waiting.removeFirst() }
            guard !isAtEnd, let item = try rows.next() else { return nil }
            switch item {
            case .unclosed(let line, let column):
                isAtEnd = true
                return .problem(ImportProblem(.unclosedQuote, line: line, column: column))
            case .tooLong(let line): return .problem(ImportProblem(.tooLarge(limit: fileLimit), line: line))
            case .tooWide(let line):
                let problem = ImportProblem.Kind.cells(
                    expected: columns?.count ?? CSVRowReader.widest, found: CSVRowReader.widest + 1)
                return .problem(ImportProblem(problem, line: line))
            case .noText(let line): return .problem(ImportProblem(.encoding, line: line))
            case .row(let cells):
                if skipsLine {
                    skipsLine = false
                } else if !cells.allSatisfy(\.isBlank) {
                    if let columns { take(cells, columns) } else { readNames(cells) }
                }
            }
        }
    }

    private func readNames(_ cells: [CSVRowReader.Cell]) {
        let texts = cells.map { PlainSigns.trimmed($0.text.split(whereSeparator: \.isNewline).joined(separator: " ")) }
        if let question = Self.question(among: texts), map[.article(.title)] == nil {
            names = RecordNames(map: map.merging([.article(.title): question]) { first, _ in first })
            reader = RecordReader(names, without: left, hasCells: true)
        }
        let fields = texts.compactMap { names.field(of: $0)?.field }
        let shown = texts.filter { !$0.isEmpty }.prefix(12).map { "„\($0.prefix(40))“" }.joined(separator: ", ")
        let line = cells.first?.line ?? 1
        if let missing = map.sorted(by: { $0.value < $1.value }).first(where: { !fields.contains($0.key) }) {
            isAtEnd = true
            waiting.append(.problem(ImportProblem(.noColumn(missing.value, columns: shown), line: line)))
        } else if !fields.contains(.article(.title)) {
            isAtEnd = true
            waiting.append(.problem(ImportProblem(.noHeader(columns: shown), line: line)))
        } else {
            columns = texts
        }
    }

    /// In a table of questions and answers, without titles, each question is the title; nil for other tables.
    private static func question(among columns: [String]) -> String? {
        let known = columns.map { $0.lowercased() }
        guard !known.contains(where: ["title", "titel"].contains),
            known.contains(where: ["answer", "antwort", "antworten"].contains)
        else { return nil }
        return columns.first { ["question", "frage"].contains($0.lowercased()) }
    }

    private func take(_ cells: [CSVRowReader.Cell], _ columns: [String]) {
        let line = cells.first?.line ?? 1
        let beyond = cells.dropFirst(columns.count)
        if let first = beyond.first(where: { !$0.isBlank }) {
            waiting.append(
                .problem(
                    ImportProblem(
                        .cells(expected: columns.count, found: cells.count), line: first.line, column: first.column)))
            return
        }
        if cells.count < columns.count {
            waiting.append(
                .problem(ImportProblem(.fewCells(expected: columns.count, found: cells.count), line: line)))
        }
        let members = zip(columns, cells).enumerated().map { number, pair in
            let (name, cell) = pair
            return SourceMember(
                name.isEmpty ? "\(number + 1)" : name, cell.isBlank ? .nothing : .text(cell.text), line: cell.line,
                column: cell.column)
        }
        do {
            var isAgain = false
            var record = try reader.record(members, line: line) { [self] title in
                let slug = String(Slug.make(title).prefix(80))
                let count = titles[slug, default: 0] + 1
                titles[slug] = count
                isAgain = count > 1
                return isAgain ? "\(slug)-\(count)" : slug
            }
            if isAgain { record.problems.append(ImportProblem(.sameTitle(id: record.key), line: line)) }
            waiting.append(.record(record))
        } catch {
            waiting.append(.problem(error))
        }
    }
}
