import Bytes

/// What the parser would add to a text that is not written in it: the cells that a table's short rows lack, addresses each time that
/// their label stands (`[label]`), and a copy of the rest of the line for each mail address in it. All grow with the square of what was
/// written, so they are counted before it runs.
struct TextExpansion {
    /// Where it becomes too much.
    struct Excess {
        /// Of the text, from 1.
        let line: Int
        let cause: Cause
    }

    enum Cause { case cells, addresses, mailAddresses }

    /// Bytes of an empty cell in a page, `<td></td>`, and its line end.
    private static let cellBytes = 10
    /// The parser goes through a row's cells for each of them.
    private static let longestRow = 1_500
    /// The parser makes no links of more mail addresses on a line.
    private static let mostMailAddresses = 1_000
    /// Bytes that the parser may copy for mail addresses.
    private static let mailBytes = 64_000_000

    private let text: ArraySlice<UInt8>
    private let limit: Int
    private var added = 0

    /// - Parameter limit: bytes that may be added to the text.
    /// - Returns: the first place of too much.
    /// - Complexity: O(n).
    static func excess(in text: ArraySlice<UInt8>, limit: Int) -> Excess? {
        var expansion = TextExpansion(text: text, limit: limit)
        return expansion.excessOfCells() ?? expansion.excessOfAddresses() ?? expansion.excessOfMailAddresses()
    }

    private init(text: ArraySlice<UInt8>, limit: Int) {
        self.text = text
        self.limit = limit
    }

    // MARK: Tables

    /// A table (GitHub Flavored Markdown, 4.10) goes from its delimiter row to the next empty line at the latest.
    private mutating func excessOfCells() -> Excess? {
        text.withUnsafeBufferPointer { text in
            let bar = UInt8(ascii: "|")
            guard var nextBar = text.firstOffset(of: bar) else { return nil }
            var (line, columns, barsBefore) = (0, 0, 0)
            var start = 0
            while start < text.count {
                let end = text.firstOffset(of: 0x0A, from: start) ?? text.count
                line += 1
                if nextBar < start { nextBar = text.firstOffset(of: bar, from: start) ?? text.count }
                let row = text[start..<end].drop { $0.isBlank || $0 == UInt8(ascii: ">") }
                // Most lines have none.
                let bars = nextBar < end ? row.count { $0 == bar } : 0
                if row.first.map({ $0 == 0x0D }) ?? true {
                    columns = 0
                } else if bars > 0, Self.isDelimiterRow(row) {
                    columns = max(columns, bars + 1)
                    if max(barsBefore, bars) > Self.longestRow { return Excess(line: line, cause: .cells) }
                } else if columns > 0 {
                    added += max(0, columns - bars - 1) * Self.cellBytes
                    if added > limit || bars > Self.longestRow { return Excess(line: line, cause: .cells) }
                }
                barsBefore = bars
                start = end + 1
            }
            return nil
        }
    }

    private static func isDelimiterRow(_ row: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        row.allSatisfy {
            $0.isBlank || $0 == 0x0D || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ":")
        } && row.contains(UInt8(ascii: "-"))
    }

    // MARK: Addresses

    /// Whether `]:` stands anywhere.
    private static func mayDefine(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = 0
        while let bracket = source.firstOffset(of: UInt8(ascii: "]"), from: start) {
            if bracket + 1 < source.count, source[bracket + 1] == UInt8(ascii: ":") { return true }
            start = bracket + 1
        }
        return false
    }

    private mutating func excessOfAddresses() -> Excess? {
        text.withUnsafeBufferPointer { source in
            guard Self.mayDefine(source) else { return nil }
            let definitions = LinkDefinitions(in: source)
            guard !definitions.isEmpty else { return nil }
            var (line, opening) = (1, nil as Int?)
            for index in source.indices {
                switch source[index] {
                case 0x0A: line += 1
                case UInt8(ascii: "["): opening = index
                case UInt8(ascii: "]"):
                    defer { opening = nil }
                    let isDefinition = index + 1 < source.count && source[index + 1] == UInt8(ascii: ":")
                    guard let start = opening, index - start <= LinkDefinitions.longestLabel, !isDefinition else {
                        continue
                    }
                    added += definitions.size(of: source[(start + 1)..<index])
                    if added > limit {
                        return Excess(line: line, cause: .addresses)
                    }
                default: break
                }
            }
            return nil
        }
    }

    // MARK: Mail addresses

    private func excessOfMailAddresses() -> Excess? {
        text.withUnsafeBufferPointer { source in
            let sign = UInt8(ascii: "@")
            var (start, lineEnd, onLine, copied) = (0, 0, 0, 0)
            while let at = source.firstOffset(of: sign, from: start) {
                start = at + 1
                if at >= lineEnd {
                    lineEnd = source.firstOffset(of: 0x0A, from: at) ?? source.count
                    onLine = 0
                }
                guard at > 0, start < source.count, source[at - 1] > 0x20, source[start] > 0x20 else { continue }
                onLine += 1
                copied += lineEnd - at
                if onLine > Self.mostMailAddresses || copied > Self.mailBytes {
                    return Excess(line: 1 + source[..<at].count { $0 == 0x0A }, cause: .mailAddresses)
                }
            }
            return nil
        }
    }
}
