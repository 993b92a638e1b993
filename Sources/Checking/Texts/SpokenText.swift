import Diagnostics
import Knowledge

/// A text of the front matter that is read aloud, and where its characters stand.
struct SpokenText: Sendable {
    /// Placeholders are the word `xxx`.
    let bytes: [UInt8]
    private let text: LocatedText

    init(_ text: LocatedText) {
        self.text = text.prose
        bytes = Array(self.text.value.utf8)
    }

    var string: String { text.value }

    /// Of the whole text where the place inside it is not known.
    func range(of part: Range<Int>) -> SourceRange {
        let start = text.place(of: part)
        guard part.count > 1, start != text.span else { return start.range }
        // The last character may stand on a later line.
        var last = part.upperBound - 1
        while last > part.lowerBound, bytes[last] & 0xC0 == 0x80 { last -= 1 }
        let end = text.place(of: last..<part.upperBound).range
        guard (end.endLine, end.endColumn) > (start.place.line, start.place.column) else { return start.range }
        return SourceRange(start: start.place, endLine: Int(end.endLine), endColumn: Int(end.endColumn))
    }
}
