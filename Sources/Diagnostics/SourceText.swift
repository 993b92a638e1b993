/// A source read for showing: its lines and what stands in them.
public struct SourceText: Sendable {
    /// Indexed by line number less one; without line endings.
    public let lines: [String]

    public init(_ text: String) {
        var lines: [String] = []
        var rest = text.utf8[...]
        // A byte-order mark belongs to no column.
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            lines.append(Self.line(rest[..<end]))
            rest = rest[rest.index(after: end)...]
        }
        lines.append(Self.line(rest))
        self.lines = lines
    }

    private static func line(_ bytes: Substring.UTF8View) -> String {
        var bytes = bytes
        if bytes.last == UInt8(ascii: "\r") { bytes = bytes.dropLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    public func line(_ number: Int) -> String? {
        lines.indices.contains(number - 1) ? lines[number - 1] : nil
    }
}
