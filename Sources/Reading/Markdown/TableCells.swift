import Bytes

/// The cells of a table's row as the parser parts them (GitHub Flavored Markdown, 4.10): at each `|` without a backslash, in
/// code as well.
enum TableCells {
    /// Without the blanks around them.
    static func ranges(in row: ArraySlice<UInt8>) -> [Range<Int>] {
        let row = row.trimmingBlanks
        var cells: [Range<Int>] = []
        var start = row.first == UInt8(ascii: "|") ? row.startIndex + 1 : row.startIndex
        var index = start
        while index < row.endIndex {
            switch row[index] {
            case UInt8(ascii: "\\"): index += 2
            case UInt8(ascii: "|"):
                cells.append(trimmed(row[start..<index]))
                index += 1
                start = index
            default: index += 1
            }
        }
        if start < row.endIndex { cells.append(trimmed(row[start...])) }
        return cells
    }

    private static func trimmed(_ cell: ArraySlice<UInt8>) -> Range<Int> {
        let cell = cell.trimmingBlanks
        return cell.startIndex..<cell.endIndex
    }
}
