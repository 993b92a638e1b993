import Bytes

/// Finds the comments of a Markdown text: what stands between `<!--` and `-->` and not in code.
struct CommentScanner {
    struct Comment {
        /// Of the text, with its marks.
        let range: Range<Int>
        /// Whether nothing but comments, blanks and marks of lists and quotes stands before it on its first line, or
        /// behind it on its last.
        var isFirst = false
        var isLast = false
        /// Whether another comment ends on the line that it begins on.
        var followsAnother = false
        /// Whether it needs more than one line.
        let hasLines: Bool

        var isAlone: Bool { isFirst && isLast }
        /// The parser leaves it out rightly.
        var isHarmless: Bool { isAlone && !hasLines && !followsAnother }
    }

    private let text: ArraySlice<UInt8>
    private(set) var comments: [Comment] = []
    /// Where a comment begins that never ends.
    private(set) var unclosed: Int?

    static func mayHaveComments(_ text: ArraySlice<UInt8>) -> Bool {
        text.withUnsafeBufferPointer { text in
            var index = 0
            while let sign = text.firstOffset(of: UInt8(ascii: "<"), in: index..<text.count) {
                if text[sign...].starts(with: opening) { return true }
                index = sign + 1
            }
            return false
        }
    }

    private static let opening = Array("<!--".utf8)

    /// - Complexity: O(n).
    init(_ text: ArraySlice<UInt8>) {
        self.text = text
        scan(codeLines: CMarkTree(parsing: text)?.codeLines() ?? [])
        judge()
    }

    private mutating func scan(codeLines: [ClosedRange<Int>]) {
        var code = codeLines[...]
        var line = 1
        var index = text.startIndex
        var span = CodeSpanFinder(text)
        while index < text.endIndex {
            while let range = code.first, range.upperBound < line { code = code.dropFirst() }
            if let range = code.first, range.contains(line) {
                guard let end = text[index...].firstIndex(of: 0x0A) else { return }
                (index, line) = (end + 1, line + 1)
                continue
            }
            switch text[index] {
            case 0x0A:
                (index, line) = (index + 1, line + 1)
            case UInt8(ascii: "\\"):
                index += index + 1 < text.endIndex && text[index + 1] != 0x0A ? 2 : 1
            case UInt8(ascii: "`"):
                let end = span.end(ofSpanAt: index)
                line += text[index..<end].count { $0 == 0x0A }
                index = end
            case UInt8(ascii: "<") where text[index...].starts(with: Self.opening):
                guard let end = Self.end(after: index, in: text) else {
                    // Nothing behind it ends either.
                    unclosed = index
                    return
                }
                let lines = text[index..<end].count { $0 == 0x0A }
                comments.append(Comment(range: index..<end, hasLines: lines > 0))
                (index, line) = (end, line + lines)
            default: index += 1
            }
        }
    }

    /// Behind `-->`; `<!-->` is a whole comment (HTML Living Standard, 13.2.5.43).
    private static func end(after start: Int, in text: ArraySlice<UInt8>) -> Int? {
        var index = start + 2
        while let dash = text[index...].firstIndex(of: UInt8(ascii: "-")) {
            if text[dash...].starts(with: "-->".utf8) { return dash + 3 }
            index = dash + 1
        }
        return nil
    }

    private mutating func judge() {
        for number in comments.indices {
            let start = comments[number].range.lowerBound
            let earlier = number > 0 ? comments[number - 1].range.upperBound : text.startIndex
            let between = text[earlier..<start]
            if let lineEnd = between.lastIndex(of: 0x0A) {
                comments[number].isFirst = Self.isContainerPrefix(text[(lineEnd + 1)..<start])
            } else if number > 0 {
                comments[number].followsAnother = true
                comments[number].isFirst = comments[number - 1].isFirst && between.allSatisfy(\.isBlank)
            } else {
                comments[number].isFirst = Self.isContainerPrefix(between)
            }
        }
        for number in comments.indices.reversed() {
            let end = comments[number].range.upperBound
            let isLast = number + 1 == comments.count
            let between = text[end..<(isLast ? text.endIndex : comments[number + 1].range.lowerBound)]
            if let lineEnd = between.firstIndex(of: 0x0A) {
                comments[number].isLast = text[end..<lineEnd].allSatisfy(\.isBlankOrLineEnd)
            } else {
                comments[number].isLast =
                    between.allSatisfy(\.isBlankOrLineEnd) && (isLast || comments[number + 1].isLast)
            }
        }
    }

    /// Blanks and the marks that open quotes and items.
    private static func isContainerPrefix(_ prefix: ArraySlice<UInt8>) -> Bool {
        var rest = prefix
        while let first = rest.first {
            switch first {
            case 0x20, 0x09, UInt8(ascii: ">"): rest = rest.dropFirst()
            case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
                rest = rest.dropFirst()
                guard rest.first?.isBlank == true else { return false }
            case 0x30...0x39:
                rest = rest.drop(while: \.isASCIIDigit)
                guard rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ")"),
                    rest.dropFirst().first?.isBlank == true
                else { return false }
                rest = rest.dropFirst()
            default: return false
            }
        }
        return true
    }
}

/// Finds where the code between backticks ends.
private struct CodeSpanFinder {
    let text: ArraySlice<UInt8>
    /// By length of a run of backticks: from where on there is none, so that no stretch is looked through twice.
    private var absentFrom: [Int: Int] = [:]

    init(_ text: ArraySlice<UInt8>) { self.text = text }

    /// - Returns: behind the span, or behind the backticks where they open none. A blank line ends the search.
    mutating func end(ofSpanAt start: Int) -> Int {
        let ticks = text[start...].prefix { $0 == UInt8(ascii: "`") }
        var index = ticks.endIndex
        if let absent = absentFrom[ticks.count], absent > start { return index }
        var isBlankLine = false
        while index < text.endIndex {
            switch text[index] {
            case UInt8(ascii: "`"):
                let run = text[index...].prefix { $0 == UInt8(ascii: "`") }
                if run.count == ticks.count { return run.endIndex }
                index = run.endIndex
                isBlankLine = false
            case 0x0A:
                if isBlankLine {
                    absentFrom[ticks.count] = index
                    return ticks.endIndex
                }
                isBlankLine = true
                index += 1
            case 0x20, 0x09, 0x0D: index += 1
            default:
                isBlankLine = false
                index += 1
            }
        }
        absentFrom[ticks.count] = text.endIndex
        return ticks.endIndex
    }
}
