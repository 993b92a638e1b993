import Bytes

/// A source read for showing: its lines and what stands in them.
public struct SourceText: Sendable {
    private let bytes: [UInt8]
    /// Where each line begins, indexed by line number less one.
    private let starts: [Int]

    /// Splits a text into lines; O(n).
    public init(_ text: String) { self.init(utf8: Array(text.utf8)) }

    /// Splits a text into lines; O(n).
    ///
    /// - Parameter bytes: UTF-8; where it is not, U+FFFD is shown.
    public init(utf8 bytes: [UInt8]) {
        self.bytes = bytes
        // A byte-order mark belongs to no column.
        var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
        bytes.withUnsafeBufferPointer { bytes in
            let signs = Self.lineEnds
            var next = 0
            while case let index = signs.nextOffset(in: bytes, from: next), index < bytes.count {
                next = index + 1
                // A carriage return ends a line, alone or before a line feed.
                let goesOn =
                    bytes[index] == UInt8(ascii: "\r") && next < bytes.count && bytes[next] == UInt8(ascii: "\n")
                if !goesOn { starts.append(next) }
            }
        }
        self.starts = starts
    }

    /// Indexed by line number less one; without line endings.
    public var lines: [String] { starts.indices.map(text) }

    private static let lineEnds = ByteScan.Signs("\n\r")

    /// A line by its number from 1; nil where the text has none.
    public func line(_ number: Int) -> String? {
        starts.indices.contains(number - 1) ? text(number - 1) : nil
    }

    private func text(_ index: Int) -> String {
        let end = index + 1 < starts.count ? starts[index + 1] : bytes.count
        var line = bytes[starts[index]..<end]
        if index + 1 < starts.count {
            line = line.dropLast()
            if line.last == UInt8(ascii: "\r"), bytes[end - 1] == UInt8(ascii: "\n") { line = line.dropLast() }
        }
        return String(decoding: line, as: UTF8.self)
    }
}
