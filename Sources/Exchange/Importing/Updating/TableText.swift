/// A table of the content as text: lines that are rows of cells, and others that stay as they are.
package struct TableText: Sendable, Equatable {
    /// One line.
    package enum Line: Sendable, Equatable {
        /// Cells, as many as there are columns or fewer.
        case row([String])
        /// A comment or an empty line.
        case other(String)
    }

    /// Names in the header row; empty where there is none.
    package var columns: [String]
    /// Lines above the header row.
    package var head: [String]
    /// Below it.
    package var lines: [Line]

    /// A new one.
    package init(columns: [String], rows: [[String]], head: [String] = []) {
        (self.columns, self.head, lines) = (columns, head, rows.map(Line.row))
    }

    /// Reads what a file has.
    package init(_ text: String) {
        (columns, head, lines) = ([], [], [])
        var all = text.split(separator: "\n", omittingEmptySubsequences: false)
        if all.last?.isEmpty == true { all.removeLast() }
        for line in all {
            let isOther = line.hasPrefix("#") || line.allSatisfy { $0 == " " || $0 == "\t" }
            if columns.isEmpty {
                if isOther { head.append(String(line)) } else { columns = Self.cells(line) }
            } else {
                lines.append(isOther ? .other(String(line)) : .row(Self.cells(line)))
            }
        }
    }

    private static func cells(_ line: Substring) -> [String] {
        line.split(separator: "\t", omittingEmptySubsequences: false).map { cell in
            String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
    }

    /// The rows, in order.
    package var rows: [[String]] {
        lines.compactMap { if case .row(let cells) = $0 { cells } else { nil } }
    }

    /// The cell of a row in a column; empty where nothing stands in it.
    package func cell(_ column: String, of row: [String]) -> String {
        guard let place = columns.firstIndex(of: column), row.indices.contains(place) else { return "" }
        return row[place]
    }

    /// As a file has it.
    package var text: String {
        var all = head
        if !columns.isEmpty { all.append(columns.joined(separator: "\t")) }
        for line in lines {
            switch line {
            case .row(let cells): all.append(cells.joined(separator: "\t"))
            case .other(let text): all.append(text)
            }
        }
        return all.map { $0 + "\n" }.joined()
    }
}
