import Bytes
import Diagnostics

/// A value that remembers where it was written.
public struct Located<Value: Sendable>: Sendable {
    /// What is written.
    public var value: Value
    /// Where it is written.
    public var span: Span
    /// Which of the texts that make up a city's version it comes from.
    public var layer: Layer
    /// Of a text that goes on over several lines or has something escaped in it: where its bytes stand. Empty where it is
    /// written in one piece, see `Span.exactly`, and where its source does not read as it does.
    public var seams: [Document.Seam]
    /// Of a text in which placeholders stood: how it came to be. No part of what makes values equal.
    public var filled: FilledText?

    /// From its parts.
    public init(
        _ value: Value, _ span: Span, layer: Layer = .shared, seams: [Document.Seam] = [], filled: FilledText? = nil
    ) {
        self.value = value
        self.span = span
        self.layer = layer
        self.seams = seams
        self.filled = filled
    }
}

extension Located where Value == String {
    /// Where some of the text's bytes stand, up to the end of their first line; the whole text where that is not known.
    ///
    /// - Parameter part: of the text's UTF-8, in whole characters.
    /// - Complexity: O(n) in the length of the text.
    public func place(of part: Range<Int>) -> Span {
        func characters(_ range: Range<Int>) -> Int {
            value.utf8.dropFirst(range.lowerBound).prefix(range.count).scalarCount
        }
        if seams.isEmpty {
            guard !value.utf8.contains(0x0A), let whole = span.exactly(value) else { return span }
            var place = whole.place
            place.column += Int32(clamping: characters(0..<part.lowerBound))
            return Span(place, length: characters(part))
        }
        guard let index = seams.lastIndex(where: { Int($0.offset) <= part.lowerBound }) else { return span }
        let seam = seams[index]
        let start = Int(seam.column) + characters(Int(seam.offset)..<part.lowerBound)
        var (end, offset) = (start, part.lowerBound)
        // An escape that ends the part counts whole.
        for next in seams[(index + 1)...] where Int(next.offset) <= part.upperBound {
            guard next.line == seam.line else {
                end += characters(offset..<Int(next.offset))
                offset = part.upperBound
                break
            }
            (end, offset) = (Int(next.column), Int(next.offset))
        }
        end += characters(offset..<part.upperBound)
        return Span(
            Place(file: span.place.file, line: Int(seam.line), column: start), length: max(1, end - start))
    }
}

extension Located: Equatable where Value: Equatable {
    /// Equal values are equal wherever they were written.
    public static func == (lhs: Located, rhs: Located) -> Bool { lhs.value == rhs.value }
}

extension Located: Hashable where Value: Hashable {
    /// By the value alone.
    public func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

/// A text that remembers where it was written.
public typealias LocatedText = Located<String>
