import Diagnostics

/// A change within one line.
struct LineEdit: Equatable {
    /// From 1.
    let line: Int
    /// In characters, from 1.
    let column: Int
    /// In characters; 0 where something is put in.
    let length: Int
    /// Without line ends.
    let replacement: String

    /// Whether the replacement is a text in quotation marks.
    var isQuoting: Bool { replacement.utf8.first == UInt8(ascii: "\"") && replacement.utf8.count > 1 }

    /// The lines with the change made.
    func applied(to lines: [Substring]) -> [Substring] {
        guard lines.indices.contains(line - 1) else { return lines }
        var lines = lines
        let scalars = lines[line - 1].unicodeScalars
        let start = scalars.index(scalars.startIndex, offsetBy: column - 1, limitedBy: scalars.endIndex)
        let end = start.flatMap { scalars.index($0, offsetBy: length, limitedBy: scalars.endIndex) }
        guard let start, let end else { return lines }
        lines[line - 1] = Substring(String(scalars[..<start]) + replacement + String(scalars[end...]))
        return lines
    }
}

/// Changes that made YAML of a text, in the order in which they were made: the way back to where things stand in the file.
struct LineEdits {
    private(set) var list: [LineEdit] = []
    private var lines: Set<Int> = []
    /// Where it is not beyond doubt what is meant.
    private var unsureLines: Set<Int> = []

    mutating func add(_ slip: YAMLSlip) {
        list += slip.edits
        for edit in slip.edits {
            lines.insert(edit.line)
            if slip.leavesValueOpen { unsureLines.insert(edit.line) }
        }
    }

    /// Whether a value that begins on the line is unknown.
    func leaveOpen(_ line: Int) -> Bool { unsureLines.contains(line) }

    var isEmpty: Bool { list.isEmpty }

    /// The change that wrote the text in quotation marks that begins there; nil where none did.
    func quoting(line: Int, column: Int) -> LineEdit? {
        guard lines.contains(line) else { return nil }
        return list.first { $0.line == line && $0.column == column && $0.isQuoting }
    }

    /// Column and length in the file of what has these in the changed text.
    func original(line: Int, column: Int, length: Int) -> (column: Int, length: Int) {
        guard lines.contains(line) else { return (column, length) }
        let start = original(line: line, column: column, isEnd: false)
        let end = original(line: line, column: column + length, isEnd: true)
        return (start, max(0, end - start))
    }

    private func original(line: Int, column: Int, isEnd: Bool) -> Int {
        var column = column
        for edit in list.reversed() where edit.line == line {
            let written = edit.replacement.unicodeScalars.count
            if column >= edit.column + written {
                column += edit.length - written
            } else if column > edit.column {
                column = isEnd ? edit.column + edit.length : edit.column
            }
        }
        return max(1, column)
    }

    /// A span of the changed text in its place in the file.
    func moved(_ span: Span, lineOffset: Int) -> Span {
        let place = original(
            line: Int(span.place.line) - lineOffset, column: Int(span.place.column), length: Int(span.length))
        return Span(
            Place(file: span.place.file, line: Int(span.place.line), column: place.column), length: place.length)
    }

    /// A finding of the changed text in its place in the file.
    func moved(_ finding: Diagnostic, lineOffset: Int) -> Diagnostic {
        guard !isEmpty, finding.range.start.line == finding.range.endLine else { return finding }
        let length = Int(finding.range.endColumn - finding.range.start.column)
        var span = moved(Span(finding.range.start, length: length), lineOffset: lineOffset)
        span.length = max(1, span.length)
        return finding.moved(to: span)
    }

    /// A value of the changed text with its places in the file.
    func moved(_ node: YAMLNode, lineOffset: Int) -> YAMLNode {
        var moved = node
        moved.span = self.moved(node.span, lineOffset: lineOffset)
        switch node.content {
        case .scalar: break
        case .sequence(let items):
            moved.content = .sequence(items.map { self.moved($0, lineOffset: lineOffset) })
        case .mapping(let entries):
            moved.content = .mapping(
                entries.map { entry in
                    YAMLNode.Entry(
                        key: entry.key, keySpan: self.moved(entry.keySpan, lineOffset: lineOffset),
                        value: self.moved(entry.value, lineOffset: lineOffset))
                })
        }
        return moved
    }
}
