/// Lists that were written as running text: each item a paragraph or a line with a sign before it.
package enum TextLists {
    /// What stands before the items of a list.
    enum Mark: Equatable {
        case hyphen, dash, bullet, star
        case number(Int)
        /// From 0, for a.
        case letter(Int)

        fileprivate func isFollowed(by next: Mark) -> Bool {
            switch (self, next) {
            case (.number(let number), .number(let following)): following == number + 1
            case (.letter(let letter), .letter(let following)): following == letter + 1
            default: self == next
            }
        }

        /// How many lines must have it before one believes in a list.
        fileprivate func isList(_ count: Int, afterColon: Bool) -> Bool {
            switch self {
            case .bullet, .hyphen: true
            case .dash, .star: count > 1 || afterColon
            case .number, .letter: count > 1
            }
        }
    }

    /// An item as it is written.
    struct Item {
        let mark: Mark
        /// Behind the mark.
        let text: String

        /// Whether the mark only says that an item begins.
        var isUnnumbered: Bool {
            switch mark {
            case .hyphen, .dash, .bullet, .star: true
            case .number, .letter: false
            }
        }

        fileprivate var markdown: String {
            switch mark {
            case .hyphen, .dash, .bullet, .star: "- " + text
            case .number(let number): "\(number). " + text
            // Markdown counts with digits only, and others may refer to the letter.
            case .letter: "- " + text
            }
        }
    }

    private static let bullets = Set("•·▪◦‣●○■□▸►➢➤✓✔\u{F0B7}\u{F0A7}\u{F0FC}")
    private static let dashes = Set("–—−‒")

    /// A line as an item; nil where no mark stands before it.
    static func item(_ line: some StringProtocol) -> Item? {
        var rest = line.drop { $0 == "\\" }
        guard let first = rest.first else { return nil }
        rest = rest.dropFirst()
        if bullets.contains(first) { return named(.bullet, rest, needsBlank: false) }
        if dashes.contains(first) { return named(.dash, rest) }
        switch first {
        case "-":
            // "- entfällt -" is set between two of them.
            return line.hasSuffix(" -") ? nil : named(.hyphen, rest)
        case "*": return named(.star, rest)
        case "0"..."9":
            let digits = String(first) + rest.prefix { $0.isASCII && $0.isNumber }
            rest = rest.dropFirst(digits.count - 1).drop { $0 == "\\" }
            guard digits.count <= 3, let number = Int(digits), let sign = rest.first, sign == "." || sign == ")"
            else { return nil }
            return named(.number(number), rest.dropFirst())
        case "a"..."z":
            guard rest.first == ")", let letter = first.asciiValue else { return nil }
            return named(.letter(Int(letter) - 0x61), rest.dropFirst()).map {
                Item(mark: $0.mark, text: "\(first)) \($0.text)")
            }
        default: return nil
        }
    }

    /// The text of a line that is an item by a sign that only says so; nil for all others.
    package static func unnumberedItem(_ line: String) -> String? {
        item(line).flatMap { $0.isUnnumbered && $0.mark != .star ? $0.text : nil }
    }

    private static func named(_ mark: Mark, _ rest: some StringProtocol, needsBlank: Bool = true) -> Item? {
        guard !needsBlank || rest.first.map({ $0 == " " || $0 == "\u{A0}" || $0 == "\t" }) ?? false else { return nil }
        let text = String(rest.drop { $0 == " " || $0 == "\u{A0}" || $0 == "\t" })
        return text.isEmpty ? nil : Item(mark: mark, text: text)
    }

    /// Ends a line within a paragraph.
    private static let lineEnd = "\\\n"

    /// Blocks of Markdown in which paragraphs that are items are lists.
    package static func found(in blocks: [String]) -> [String] {
        var result: [String] = []
        /// Lines of a paragraph, and whether they begin one.
        var lines: [(text: String, begins: Bool)] = []
        func close() {
            result += lists(lines)
            lines = []
        }
        for block in blocks {
            guard mayBeParagraph(block) else {
                close()
                result.append(block)
                continue
            }
            for (number, line) in block.components(separatedBy: lineEnd).enumerated() {
                lines.append((line.hasSuffix(" ") ? String(line.dropLast()) : line, number == 0))
            }
        }
        close()
        return result
    }

    private static func mayBeParagraph(_ block: String) -> Bool {
        guard let first = block.first, !"#>|`~".contains(first), MarkdownMarks.listMark(block) == nil else {
            return false
        }
        return true
    }

    private static func lists(_ lines: [(text: String, begins: Bool)]) -> [String] {
        var result: [String] = []
        var paragraph: [String] = []
        func close() {
            if let first = paragraph.first {
                result.append(paragraph.dropFirst().reduce(first) { $0 + MarkdownText.lineEnd(behind: $0) + $1 })
            }
            paragraph = []
        }
        var position = 0
        while position < lines.count {
            if lines[position].begins { close() }
            let items = items(lines[position...])
            let colon = paragraph.last ?? result.last
            if let first = items.first, first.mark.isList(items.count, afterColon: colon?.hasSuffix(":") ?? false) {
                close()
                result.append(items.map(\.markdown).joined(separator: "\n"))
                position += items.count
            } else {
                paragraph.append(lines[position].text)
                position += 1
            }
        }
        close()
        return result
    }

    private static func items(_ lines: ArraySlice<(text: String, begins: Bool)>) -> [Item] {
        var items: [Item] = []
        for line in lines {
            guard let item = item(line.text), items.last.map({ $0.mark.isFollowed(by: item.mark) }) ?? true else {
                break
            }
            items.append(item)
        }
        return items
    }
}
