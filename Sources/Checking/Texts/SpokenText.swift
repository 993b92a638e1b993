import Diagnostics
import Knowledge

/// A text of the front matter that is read aloud, and where its characters stand.
struct SpokenText: Sendable {
    let bytes: [UInt8]
    private let span: Span
    /// Characters before the text on its line of the source; nil where it is not written as it reads, on one line.
    private let lead: Int?

    init(_ text: LocatedText) {
        bytes = Array(text.value.utf8)
        span = text.span
        let length = bytes.scalarCount
        if bytes.contains(0x0A) {
            lead = nil
        } else if length == Int(span.length) {
            lead = 0
        } else {
            // In quotes, without anything escaped.
            lead = length + 2 == Int(span.length) ? 1 : nil
        }
    }

    /// Of the whole text where the place inside it is not known.
    func range(of part: Range<Int>) -> SourceRange {
        guard let lead else { return span.range }
        var place = span.place
        place.column += Int32(clamping: lead + bytes[..<part.lowerBound].scalarCount)
        return Span(place, length: bytes[part].scalarCount).range
    }
}
