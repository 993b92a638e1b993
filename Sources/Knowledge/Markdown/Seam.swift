import Bytes
import Diagnostics

extension Document {
    /// Where a run of the text's bytes begins in the file. From one seam to the next, text and source go on alike; a new
    /// one stands where they part: at a node, an escape, an entity, a line.
    public struct Seam: Sendable {
        /// Into `bytes`.
        public var offset: Int32
        /// Of the file, from 1; 0 where the source does not read as the text does from here on.
        public var line: Int32
        /// In characters, from 1.
        public var column: Int32

        /// From its parts.
        public init(offset: Int32, line: Int32, column: Int32) {
            self.offset = offset
            self.line = line
            self.column = column
        }
    }

    /// Where some of a node's bytes stand in the file, up to the end of their first line.
    ///
    /// - Parameter part: of `bytes`, in whole characters; nil is all of the node.
    /// - Returns: the node's line where the source did not read as the text does.
    /// - Complexity: O(log s + n) for s seams and n bytes.
    public func span(of part: Range<Int>? = nil, in node: Node) -> Span {
        let part = part ?? node.textRange
        guard let index = seamIndex(at: part.lowerBound), seams[index].line > 0 else {
            return line(of: node)
        }
        let start = place(at: part.lowerBound, after: index)
        var end = start.column
        var next = index
        var offset = part.lowerBound
        while offset < part.upperBound {
            // The place behind what the seam holds: the next seam's, or as many characters on as there are.
            var stop = part.upperBound
            if next + 1 < seams.count, Int(seams[next + 1].offset) < max(stop, min(stop + 1, Int(node.textEnd))) {
                guard seams[next + 1].line == start.line else {
                    stop = min(stop, Int(seams[next + 1].offset))
                    end += Int32(scalars(offset..<stop))
                    break
                }
                offset = Int(seams[next + 1].offset)
                end = seams[next + 1].column
                next += 1
                continue
            }
            end += Int32(scalars(offset..<stop))
            offset = stop
        }
        return Span(start, length: max(1, Int(end - start.column)))
    }

    /// Where a stretch of text stands that may go through several nodes and lines.
    ///
    /// - Parameters:
    ///   - part: of `bytes`, in whole characters, not empty.
    ///   - first: the node that holds its first byte.
    ///   - last: the node that holds its last byte.
    public func range(of part: Range<Int>, from first: Node, to last: Node) -> SourceRange {
        var lastStart = max(part.upperBound - 1, part.lowerBound)
        while lastStart > part.lowerBound, bytes[lastStart] & 0xC0 == 0x80 { lastStart -= 1 }
        let start = span(of: part.lowerBound..<min(part.upperBound, Int(first.textEnd)), in: first)
        let end = span(of: max(lastStart, Int(last.textStart))..<part.upperBound, in: last).range
        guard (end.endLine, end.endColumn) > (start.place.line, start.place.column) else { return start.range }
        return SourceRange(start: start.place, endLine: Int(end.endLine), endColumn: Int(end.endColumn))
    }

    /// Where a block's text begins, up to the end of its first line: for a heading, its words.
    public func place(ofBlock index: NodeIndex) -> Span {
        let texts = nodes[index..<nodes[index].end].filter { $0.kind == .text || $0.kind == .code }
        guard let first = texts.first, let last = texts.last else { return line(of: nodes[index]) }
        let range = range(of: Int(first.textStart)..<Int(last.textEnd), from: first, to: last)
        guard range.endLine == range.start.line else { return span(in: first) }
        return Span(range.start, length: Int(range.endColumn - range.start.column))
    }

    /// From the first to the last character of a block's text.
    public func range(ofBlock index: NodeIndex) -> SourceRange {
        let texts = nodes[index..<nodes[index].end].filter { $0.kind == .text || $0.kind == .code }
        guard let first = texts.first, let last = texts.last else { return line(of: nodes[index]).range }
        return range(of: Int(first.textStart)..<Int(last.textEnd), from: first, to: last)
    }

    /// The beginning of a node's line, where nothing says more.
    public func line(of node: Node) -> Span { Span(Place(file: file, line: Int(node.line), column: 1), length: 1) }

    private func place(at offset: Int, after index: Int) -> Place {
        let seam = seams[index]
        return Place(
            file: file, line: Int(seam.line), column: Int(seam.column) + scalars(Int(seam.offset)..<offset))
    }

    /// The last seam at or before `offset`.
    private func seamIndex(at offset: Int) -> Int? {
        var (low, high) = (0, seams.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(seams[middle].offset) <= offset { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : low - 1
    }

    private func scalars(_ range: Range<Int>) -> Int { bytes[range].scalarCount }
}
