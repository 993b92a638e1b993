/// A source read for showing: its lines and what stands in them.
public struct SourceText: Sendable {
    /// Indexed by line number less one; without line endings.
    public let lines: [String]

    /// Splits a text into lines; O(n).
    public init(_ text: String) {
        var lines: [String] = []
        var rest = text.utf8[...]
        // A byte-order mark belongs to no column.
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        // A carriage return ends a line, alone or before a line feed.
        while let end = rest.firstIndex(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
            lines.append(String(decoding: rest[..<end], as: UTF8.self))
            let isReturn = rest[end] == UInt8(ascii: "\r")
            rest = rest[rest.index(after: end)...]
            if isReturn, rest.first == UInt8(ascii: "\n") { rest = rest.dropFirst() }
        }
        lines.append(String(decoding: rest, as: UTF8.self))
        self.lines = lines
    }

    /// A line by its number from 1; nil where the text has none.
    public func line(_ number: Int) -> String? {
        lines.indices.contains(number - 1) ? lines[number - 1] : nil
    }
}
