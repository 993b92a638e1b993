import Bytes

/// The lines of a text of any length, one at a time.
package final class LineReader {
    private let source: any ByteSource
    private let limit: Int
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)
    private var (position, filled) = (0, 0)
    private var isAtEnd = false
    private var number = 0

    /// A line of the text.
    package struct Line {
        /// From 1.
        package let number: Int
        /// Without its end; cut where it is too long.
        package let bytes: [UInt8]
        /// Whether there is more of it than is taken.
        package let isCut: Bool
    }

    /// - Parameters:
    ///   - source: UTF-8, from its beginning.
    ///   - limit: longest line that is kept, in bytes.
    package init(_ source: any ByteSource, limit: Int) { (self.source, self.limit) = (source, limit) }

    /// Nil at the end.
    ///
    /// - Throws: what reading throws.
    package func next() throws -> Line? {
        var line: [UInt8] = []
        var isCut = false
        var isBegun = false
        while true {
            if position == filled, !isAtEnd {
                filled = try buffer.withUnsafeMutableBytes { try source.read(into: $0) }
                position = 0
                isAtEnd = filled == 0
            }
            guard position < filled else {
                guard isBegun else { return nil }
                break
            }
            isBegun = true
            let rest = buffer[position..<filled]
            let end = rest.firstIndex(of: 0x0A) ?? filled
            let room = limit - line.count
            line.append(contentsOf: buffer[position..<min(end, position + room)])
            if end - position > room { isCut = true }
            position = min(end + 1, filled)
            if end < filled { break }
        }
        if line.last == 0x0D { line.removeLast() }
        number += 1
        return Line(number: number, bytes: line, isCut: isCut)
    }
}
