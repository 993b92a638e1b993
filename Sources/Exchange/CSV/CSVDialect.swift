import Bytes
import Importing

/// How a table is written: what separates its cells, and which row names the columns.
package struct CSVDialect: Sendable {
    /// Between cells.
    package let delimiter: UInt8
    /// Whether the first line says what separates, as spreadsheets ask for: `sep=;`.
    package let hasSeparatorLine: Bool

    private static let delimiters = ";,\t|".utf8.map { $0 }

    /// Finds it out by the beginning of a text.
    ///
    /// - Parameters:
    ///   - sample: UTF-8; may end anywhere.
    ///   - isKnown: whether a name of a column means something.
    package init(of sample: [UInt8], isKnown: (String) -> Bool) {
        let first = sample.prefix { $0 != 0x0A && $0 != 0x0D }
        if first.count == 5, first.map(\.asciiLowercased).starts(with: "sep=".utf8), let delimiter = first.last {
            (self.delimiter, hasSeparatorLine) = (delimiter, true)
            return
        }
        hasSeparatorLine = false
        let rated = Self.delimiters.map { (delimiter: $0, score: Self.score(sample, $0, isKnown)) }
        delimiter = rated.max { $0.score < $1.score }?.delimiter ?? UInt8(ascii: ";")
    }

    /// Columns that mean something, rows as wide as the first, and columns: the more the likelier.
    private static func score(_ sample: [UInt8], _ delimiter: UInt8, _ isKnown: (String) -> Bool) -> (Int, Int, Int) {
        let rows = CSVRowReader(SampleSource(sample), delimiter: delimiter, limit: sample.count + 1)
        var widths: [Int] = []
        var known = 0
        while widths.count < 50, let item = try? rows.next(), case .row(let cells) = item {
            if widths.isEmpty, cells.allSatisfy(\.isBlank) { continue }
            // A title may stand above the names.
            if widths.count < 10 { known = max(known, cells.count { isKnown($0.text) }) }
            widths.append(cells.count)
        }
        let width = widths.max() ?? 0
        return (known, width > 1 ? widths.count { $0 == width } : 0, width)
    }
}

/// The beginning of a text that is in memory.
private final class SampleSource: ByteSource {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, bytes.count - position)
        bytes.withUnsafeBytes {
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<(position + count)]))
        }
        position += count
        return count
    }
}
