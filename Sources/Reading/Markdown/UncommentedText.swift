import Bytes

/// A Markdown text without its comments, and where what is left of it stood.
///
/// The parser knows comments as HTML only: one at the beginning of a line makes HTML of the rest of the line, and one with an
/// empty line in it ends there. A comment that has its lines for itself stays, since the parser leaves it out rightly and what
/// stands before and behind it stays apart; one of several lines becomes one of a single line.
struct UncommentedText {
    /// What is left.
    private(set) var bytes: ArraySlice<UInt8>
    /// Where a comment begins that never ends, as line and column of the text with comments, from 1.
    private(set) var unclosed: (line: Int, column: Int)?
    /// Where in what is left something was taken away, as bytes from its beginning, in order.
    private(set) var cuts: [Int] = []
    private var runs: [Run] = []

    /// From here on, lines and columns are those of another place.
    private struct Run {
        let line, column: Int
        let sourceLine, sourceColumn: Int
    }

    /// - Complexity: O(n).
    init(_ text: ArraySlice<UInt8>) {
        bytes = text
        guard CommentScanner.mayHaveComments(text) else { return }
        let scanner = CommentScanner(text)
        unclosed = scanner.unclosed.map { Self.place(of: $0, in: text) }
        guard scanner.comments.contains(where: { !$0.isHarmless }) else { return }
        cut(scanner.comments, from: text)
    }

    /// Where a place of what is left stood; lines and columns from 1, columns in characters.
    func source(line: Int, column: Int) -> (line: Int, column: Int) {
        guard !runs.isEmpty else { return (line, column) }
        var (low, high) = (0, runs.count)
        while low < high {
            let middle = (low + high) / 2
            if (runs[middle].line, runs[middle].column) <= (line, column) { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return (line, column) }
        let run = runs[low - 1]
        return run.line == line
            ? (run.sourceLine, run.sourceColumn + column - run.column) : (run.sourceLine + line - run.line, column)
    }

    private mutating func cut(_ comments: [CommentScanner.Comment], from text: ArraySlice<UInt8>) {
        var left: [UInt8] = []
        left.reserveCapacity(text.count)
        // Lines and columns of both texts, counted along.
        var (here, there) = (Counter(), Counter())
        var index = text.startIndex
        func keep(upTo end: Int) {
            for byte in text[index..<end] {
                here.count(byte)
                there.count(byte)
            }
            left.append(contentsOf: text[index..<end])
            index = end
        }
        for comment in comments where !comment.isHarmless {
            keep(upTo: comment.range.lowerBound)
            var end = comment.range.upperBound
            if comment.isAlone, !comment.followsAnother {
                let stub = "<!---->".utf8
                left.append(contentsOf: stub)
                for byte in stub { here.count(byte) }
            } else if comment.isFirst || left.last?.isBlank == true || left.last == 0x0A {
                end = text[end...].firstIndex { !$0.isBlank } ?? text.endIndex
            }
            // Two blanks at the end of a line would break it there.
            if !comment.isFirst, end == text.endIndex || text[end] == 0x0A || text[end] == 0x0D {
                while left.last?.isBlank == true {
                    left.removeLast()
                    here.column -= 1
                }
            }
            for byte in text[comment.range.lowerBound..<end] { there.count(byte) }
            index = end
            cuts.append(left.count)
            runs.append(
                Run(line: here.line, column: here.column, sourceLine: there.line, sourceColumn: there.column))
        }
        keep(upTo: text.endIndex)
        bytes = left[...]
    }

    /// Counts lines and characters.
    private struct Counter {
        var (line, column) = (1, 1)

        mutating func count(_ byte: UInt8) {
            if byte == 0x0A {
                (line, column) = (line + 1, 1)
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
    }

    private static func place(of offset: Int, in text: ArraySlice<UInt8>) -> (line: Int, column: Int) {
        var counter = Counter()
        for byte in text[..<offset] { counter.count(byte) }
        return (counter.line, counter.column)
    }
}
