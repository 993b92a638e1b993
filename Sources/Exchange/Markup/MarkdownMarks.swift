/// What the marks of Markdown mean to those beside them.
package enum MarkdownMarks {
    /// Two lists in a row would be one: the second gets the other marks.
    package static func separated(_ blocks: [String]) -> [String] {
        var result: [String] = []
        for block in blocks {
            guard let mark = listMark(block), let last = result.last, listMark(last) == mark else {
                result.append(block)
                continue
            }
            let lines = block.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
                guard listMark(line) == mark else { return String(line) }
                switch mark {
                case "-": return "*" + line.dropFirst()
                case "*": return "-" + line.dropFirst()
                default:
                    let digits = line.prefix { $0.isNumber }
                    return digits + (mark == "." ? ")" : ".") + line.dropFirst(digits.count + 1)
                }
            }
            result.append(lines.joined(separator: "\n"))
        }
        return result
    }

    /// The mark of the list that a block is; nil where it is none.
    package static func listMark(_ block: some StringProtocol) -> Character? {
        let digits = block.prefix { $0.isASCII && $0.isNumber }
        let rest = block.dropFirst(digits.count)
        guard let mark = rest.first, rest.dropFirst().first == " ",
            digits.isEmpty ? mark == "-" || mark == "*" : mark == "." || mark == ")"
        else { return nil }
        return mark
    }

    /// A cell of a table, which has one line: items of a list are separated by semicolons, lines that begin anew by commas.
    ///
    /// - Parameter isHead: whether it names a column; its lines are broken for its width only.
    package static func cell(_ inline: String, isHead: Bool = false) -> String {
        var text = ""
        var wasItem = false
        let pieces = inline.split(separator: MarkdownWriter.lineBreak)
        let written = pieces.map { TextLists.item(MarkdownText.line(String($0)).drop { $0 == "\\" }) }
        let isWrittenList = written.count { $0?.isUnnumbered ?? false } > 1
        for (piece, item) in zip(pieces, written) {
            var line = MarkdownText.line(String(piece))
            guard !line.isEmpty else { continue }
            var isItem = piece.contains(MarkdownWriter.itemStart)
            if isWrittenList, let item, item.isUnnumbered { (line, isItem) = (item.text, true) }
            if isItem, wasItem, let last = text.last, !",;.:!?".contains(last) {
                text += ";"
            } else if !isHead, !isItem, beginsAnew(line, behind: text) {
                text += ","
            }
            text += (text.isEmpty ? "" : " ") + line
            wasItem = isItem
        }
        return cellEscaped(text)
    }

    /// Whether a line of a cell is another fact than the line before it: two numbers in a row would be read as one.
    package static func beginsAnew(_ line: some StringProtocol, behind text: some StringProtocol) -> Bool {
        guard let first = line.first, first.isUppercase || first.isNumber || first == "+" || first == "[",
            let last = text.last, last.isLetter || last.isNumber || last == ")" || last == "€"
        else { return false }
        // "Antrag auf" goes on in the next line.
        let word = text.suffix(60).split(separator: " ").last ?? ""
        return !(word.first?.isLowercase ?? true) || word.contains(where: \.isNumber)
    }

    /// A bar in code parts cells, too.
    package static func cellEscaped(_ text: String) -> String {
        var result = ""
        var isEscaped = false
        for character in text {
            if character == "|", !isEscaped { result.append("\\") }
            isEscaped = character == "\\" && !isEscaped
            result.append(character)
        }
        return result
    }

    /// Whether a text has marks of emphasis, or of striking out where those are asked for: no escaped signs, none in code
    /// or in an address.
    package static func hasMark(_ text: String, _ mark: String) -> Bool {
        var isEscaped = false
        // Backticks around the code that the place is in; none outside of code.
        var fence = 0
        var rest = text[...]
        while let character = rest.first {
            if character == "`", !isEscaped {
                let ticks = rest.prefix { $0 == "`" }.count
                rest = rest.dropFirst(ticks)
                fence = fence == 0 ? ticks : fence == ticks ? 0 : fence
                continue
            }
            rest = rest.dropFirst()
            if isEscaped {
                isEscaped = false
            } else if fence == 0 {
                if character == mark.first { return true }
                if character == "\\" { isEscaped = true }
                if character == "]", rest.first == "(" { rest = rest.drop { $0 != ")" } }
                if character == "<" { rest = rest.drop { $0 != ">" } }
            }
        }
        return false
    }
}
