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
                passages.append(Passage(kind: isHeading ? .heading : kind, text: text))
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

    /// The bold words that a paragraph begins with, where they are a heading: of a first line, or of a sentence.
    private static func boldHeading(of line: String, isAlone: Bool) -> (text: String, rest: Substring)? {
        guard let mark = ["**", "__"].first(where: { line.hasPrefix($0) }),
            let end = line.dropFirst(2).firstRange(of: mark)
        else { return nil }
        let text = MarkdownText.line(MarkdownPlain.of(String(line[..<end.upperBound])))
        let rest = line[end.upperBound...].drop { $0 == " " || $0 == "\\" }
        let isHeading =
            rest.isEmpty ? !isAlone && Passage.isHeading(boldLine: text) : Passage.isHeading(bold: text, before: rest)
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

/// The words of a line of Markdown.
package enum MarkdownPlain {
    /// Without marks, addresses of links and tags; entities are read.
    package static func of(_ markdown: String) -> String {
        var text = ""
        var rest = markdown[...]
        var brackets = 0
        while let character = rest.first {
            let before = text.last
            rest = rest.dropFirst()
            switch character {
            case "\\":
                if let next = rest.first, !next.isLetter, !next.isNumber, next != " " {
                    text.append(next == "<" ? "<" : next)
                    rest = rest.dropFirst()
                }
            case "`":
                let fence = String(repeating: "`", count: rest.prefix { $0 == "`" }.count + 1)
                rest = rest.dropFirst(fence.count - 1)
                guard let end = rest.range(of: fence, ignoringCase: false) else { continue }
                text += rest[..<end.lowerBound]
                rest = rest[end.upperBound...]
            case "!" where rest.first == "[": continue
            case "[": brackets += 1
            case "]":
                guard brackets > 0 else { continue }
                brackets -= 1
                // The address of a link is no text.
                if rest.first == "(" { rest = afterAddress(rest) }
                if rest.first == "[" { rest = rest.drop { $0 != "]" }.dropFirst() }
            case "<":
                guard let next = rest.first, next.isLetter || next == "/" || next == "!",
                    let end = rest.firstIndex(of: ">")
                else {
                    text.append(character)
                    continue
                }
                let inside = rest[..<end]
                // An address between brackets is to be read.
                if !inside.contains(" "), inside.contains(":") || inside.contains("@") { text += inside }
                rest = rest[rest.index(after: end)...]
            case "*":
                // Between blanks it is a sign of its own.
                if before ?? " " == " ", rest.first ?? " " == " " { text.append(character) }
            case "_":
                if isWord(before), isWord(rest.first) || rest.first == "_" { text.append(character) }
            case "~" where rest.first == "~": rest = rest.dropFirst()
            default: text.append(character)
            }
        }
        guard text.contains("&"), text.contains(";") else { return text }
        return MarkupTree(html: text.replacing("<", with: "&lt;")).plainText
    }

    private static func isWord(_ character: Character?) -> Bool {
        character.map { $0.isLetter || $0.isNumber } ?? false
    }

    /// What follows an address in round brackets, which may have some inside.
    private static func afterAddress(_ text: Substring) -> Substring {
        var depth = 0
        for index in text.indices {
            if text[index] == "(" { depth += 1 }
            if text[index] == ")" { depth -= 1 }
            if depth == 0 { return text[text.index(after: index)...] }
        }
        return text.dropFirst()
    }
}

extension Substring {
    /// The first place of ASCII signs.
    fileprivate func range(of signs: String, ignoringCase: Bool) -> Range<Index>? {
        guard let range = firstRange(of: signs) else {
            guard ignoringCase, signs.contains(where: \.isLetter) else { return nil }
            let pattern = Array(signs.utf8)
            let bytes = utf8
            var position = bytes.startIndex
            while position < bytes.endIndex {
                guard bytes[position] == pattern.first else {
                    position = bytes.index(after: position)
                    continue
                }
                var end = position
                var matched = 0
                while matched < pattern.count, end < bytes.endIndex, bytes[end] | 0x20 == pattern[matched] | 0x20 {
                    end = bytes.index(after: end)
                    matched += 1
                }
                if matched == pattern.count { return position..<end }
                position = bytes.index(after: position)
            }
            return nil
        }
        return range
    }
}
