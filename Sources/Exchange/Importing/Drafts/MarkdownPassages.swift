import Markup

/// Markdown of another system as passages of plain text.
package enum MarkdownPassages {
    /// The passages that a text begins with; what is read aloud stands among the first 20,000 characters.
    package static func of(_ markdown: String) -> [Passage] {
        var passages: [Passage] = []
        var (kind, lines): (Passage.Kind, [String]) = (.paragraph, [])
        var fence: String?
        func flush() {
            if kind == .paragraph, let first = lines.first,
                let heading = boldHeading(of: first, isAlone: lines.count == 1)
            {
                passages.append(Passage(kind: .heading, text: heading.text))
                lines[0] = String(heading.rest)
                if lines[0].isEmpty { lines.removeFirst() }
            }
            let source = lines.joined(separator: " ")
            let text = MarkdownText.line(MarkdownPlain.of(source))
            if !text.isEmpty {
                let end = source.hasPrefix("**") ? source.dropFirst(2).firstRange(of: "**")?.upperBound : nil
                let isBold = end == source.endIndex
                let isHeading = kind == .paragraph && isBold && Passage.isHeading(boldLine: text)
                passages.append(Passage(kind: isHeading ? .heading : kind, text: text, isLink: isLink(source)))
            }
            (kind, lines) = (.paragraph, [])
        }
        let source = ShortCodes.removed(
            from: withoutScripts(withoutFrontMatter(MarkdownText.unixLines(markdown)).prefix(20_000)))
        for written in source.split(separator: "\n", omittingEmptySubsequences: false) {
            var line = written.drop { $0 == " " || $0 == "\t" || $0 == ">" }
            while let last = line.last, last == " " || last == "\t" { line = line.dropLast() }
            if let mark = fence {
                if line.hasPrefix(mark) { fence = nil }
                continue
            }
            if line.hasPrefix("```") || line.hasPrefix("~~~") {
                flush()
                fence = String(line.prefix(3))
            } else if line.isEmpty || line.hasPrefix(":::") || line.hasPrefix("[!") || isFootnote(line) {
                flush()
            } else if line.hasPrefix("#") {
                flush()
                (kind, lines) = (.heading, [String(line.drop { $0 == "#" })])
                flush()
            } else if line.hasPrefix("|") {
                flush()
                if line.contains(where: { !"|-: ".contains($0) }) {
                    (kind, lines) = (.cell, [String(line.replacing("|", with: " "))])
                }
                flush()
            } else if line.allSatisfy({ $0 == "=" || $0 == "-" }) || line.allSatisfy({ "-*_ ".contains($0) }) {
                // Below a line of text it makes a heading of it, else it parts the text.
                if !lines.isEmpty, kind == .paragraph { kind = .heading }
                flush()
            } else if let mark = MarkdownMarks.listMark(line) ?? (line.hasPrefix("+ ") ? "+" : nil) {
                flush()
                let item = line.drop { $0 != mark }.dropFirst(2)
                (kind, lines) = (.item, [String(item)])
            } else {
                lines.append(String(line))
            }
        }
        flush()
        return passages
    }

    /// Whether a line is one link and nothing else.
    private static func isLink(_ line: String) -> Bool {
        guard line.hasPrefix("["), let last = line.last, last == ")" || last == "]" else { return false }
        let isWiki = line.hasPrefix("[[") && line.hasSuffix("]]") && !line.dropFirst(2).contains("[")
        return isWiki || last == ")" && line.count { $0 == "[" } == 1 && line.contains("](")
    }

    /// The bold words that a paragraph begins with, where they are a heading: of a first line, or of a sentence.
    private static func boldHeading(of line: String, isAlone: Bool) -> (text: String, rest: Substring)? {
        guard let mark = ["**", "__"].first(where: { line.hasPrefix($0) }),
            let end = line.dropFirst(2).firstRange(of: mark)
        else { return nil }
        let text = MarkdownText.line(MarkdownPlain.of(String(line[..<end.upperBound])))
        let rest = line[end.upperBound...].drop { $0 == " " || $0 == "\\" }
        let isHeading =
            rest.isEmpty
            ? !isAlone && Passage.isHeading(boldLine: text, isAbove: true)
            : Passage.isHeading(bold: text, before: rest)
        return isHeading ? (text, rest) : nil
    }

    /// The head of a file that came along with its text.
    package static func withoutFrontMatter(_ markdown: String) -> String {
        let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.first == "---", let end = lines.dropFirst().firstIndex(where: { $0 == "---" || $0 == "..." }),
            lines[1..<end].contains(where: { $0.contains(":") }), !lines[1..<end].contains(where: \.isEmpty)
        else { return markdown }
        return lines[(end + 1)...].joined(separator: "\n")
    }

    private static func isFootnote(_ line: Substring) -> Bool { line.hasPrefix("[^") && line.contains("]:") }

    private static func withoutScripts(_ markdown: Substring) -> String {
        var text = String(markdown)
        for (start, end) in [("<!--", "-->"), ("<script", "</script"), ("<style", "</style")] {
            var result = ""
            var rest = text[...]
            while let opening = rest.range(of: start, ignoringCase: true) {
                result += rest[..<opening.lowerBound]
                let inside = rest[opening.upperBound...]
                // What is never closed goes on to the end, as it does in browsers.
                guard let closing = inside.range(of: end, ignoringCase: true) else {
                    rest = ""
                    break
                }
                let after = inside[closing.upperBound...]
                rest = end.hasSuffix(">") ? after : after.drop { $0 != ">" }.dropFirst()
            }
            text = result + rest
        }
        return text
    }
}
