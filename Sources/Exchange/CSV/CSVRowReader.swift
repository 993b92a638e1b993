import Bytes

/// The rows of a table in a text (RFC 4180), one at a time: cells in quotation marks may have delimiters, ends of lines and
/// doubled marks in them.
package final class CSVRowReader {
    /// A cell, and where it begins.
    package struct Cell {
        /// Without the marks around it.
        package var text: String
        /// From 1.
        package var line: Int
        /// From 1, in Unicode scalars.
        package var column: Int

        /// Whether nothing stands in it.
        package var isBlank: Bool { text.utf8.allSatisfy { $0 <= 0x20 } }
    }

    /// What comes next.
    package enum Item {
        /// At least one cell.
        case row([Cell])
        /// A mark that is not closed until the end, or not within the limit: what follows cannot be told apart.
        case unclosed(line: Int, column: Int)
        /// A row beyond the limit.
        case tooLong(line: Int)
        /// More cells than any spreadsheet has.
        case tooWide(line: Int)
        /// A row that is not UTF-8.
        case noText(line: Int)
    }

    /// What spreadsheets can hold.
    package static let widest = 16_384

    private let source: any ByteSource
    private let delimiter: UInt8
    private let limit: Int
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)
    private var (position, filled) = (0, 0)
    private var isAtEnd = false
    /// Of the next byte, from 1.
    private var (line, column) = (1, 1)
    /// Whether the last byte was a carriage return, whose line feed says nothing more.
    private var isBehindReturn = false

    /// - Parameters:
    ///   - source: UTF-8, from its beginning.
    ///   - limit: longest row that is kept, in bytes.
    package init(_ source: any ByteSource, delimiter: UInt8, limit: Int) {
        (self.source, self.delimiter, self.limit) = (source, delimiter, limit)
    }

    /// Nil at the end.
    package func next() throws -> Item? {
        guard let first = try peek() else { return nil }
        var byte: UInt8? = first
        let begin = line
        var cells: [Cell] = []
        var cell: [UInt8] = []
        var start = (line: line, column: column)
        var (isQuoted, isOpen, isValid) = (false, false, true)
        var size = 0
        func close() {
            if let text = String(validating: cell, as: UTF8.self) {
                cells.append(Cell(text: text, line: start.line, column: start.column))
            } else {
                isValid = false
            }
            cell.removeAll(keepingCapacity: true)
            isQuoted = false
        }
        while let current = byte {
            advance(current)
            size += 1
            if size > limit {
                if isOpen { return .unclosed(line: start.line, column: start.column) }
                try skipLine(from: current)
                return .tooLong(line: begin)
            }
            if isOpen {
                if current == UInt8(ascii: "\"") {
                    byte = try peek()
                    if byte == UInt8(ascii: "\"") {
                        advance(UInt8(ascii: "\""))
                        cell.append(UInt8(ascii: "\""))
                    } else {
                        isOpen = false
                    }
                } else {
                    cell.append(current)
                }
            } else if current == delimiter {
                close()
                if cells.count > Self.widest {
                    try skipLine(from: current)
                    return .tooWide(line: begin)
                }
                start = (line, column)
            } else if current == 0x0A || current == 0x0D {
                if current == 0x0D, try peek() == 0x0A { advance(0x0A) }
                close()
                return isValid ? .row(cells) : .noText(line: begin)
            } else if current == UInt8(ascii: "\""), cell.isEmpty, !isQuoted {
                (isQuoted, isOpen) = (true, true)
            } else {
                // What stands behind a closing mark belongs to the cell: `"Haus" am See`.
                cell.append(current)
            }
            byte = try peek()
        }
        if isOpen { return .unclosed(line: start.line, column: start.column) }
        close()
        return isValid ? .row(cells) : .noText(line: begin)
    }

    private func peek() throws -> UInt8? {
        if position == filled, !isAtEnd {
            filled = try buffer.withUnsafeMutableBytes { try source.read(into: $0) }
            position = 0
            isAtEnd = filled == 0
        }
        return position < filled ? buffer[position] : nil
    }

    private func advance(_ byte: UInt8) {
        position += 1
        if byte == 0x0D || byte == 0x0A {
            if byte == 0x0D || !isBehindReturn { line += 1 }
            column = 1
        } else if byte & 0xC0 != 0x80 {
            column += 1
        }
        isBehindReturn = byte == 0x0D
    }

    private func skipLine(from byte: UInt8) throws {
        var current: UInt8? = byte
        while let last = current, last != 0x0A, last != 0x0D {
            current = try peek()
            if let current { advance(current) }
        }
    }
}
