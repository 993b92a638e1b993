import Knowledge
import Markup

/// A section that all cities share, as one city reads it.
struct SharedSection {
    /// What the city has, as far as a text may need it.
    struct Supply {
        /// Whether a placeholder finds a value.
        let hasValue: (_ placeholder: Placeholder) -> Bool
        /// Whether the city gets an article, and what that is called.
        let article: (_ id: String) -> (isForCity: Bool, title: String)
    }

    private struct Line {
        let text: String
        /// Whether callers may read it, too.
        let isForAll: Bool
    }

    /// Those that reach the city, without the marks of scopes that name cities.
    private let lines: [Line]

    init(_ section: MarkdownSections.Section, municipality: String) {
        var open: [(reaches: Bool, isAgents: Bool)] = []
        var lines: [Line] = []
        for line in section.lines {
            var isMark = false
            if line.hasPrefix(":::") {
                let words = line.drop { $0 == ":" }.split(whereSeparator: \.isWhitespace).map(String.init)
                if words.isEmpty {
                    isMark = !(open.popLast()?.isAgents ?? true)
                } else {
                    let isNamed = words.dropFirst(words.first == "not" ? 1 : 0).contains(municipality)
                    let isAgents = words == ["agents"]
                    open.append((isAgents || isNamed != (words.first == "not"), isAgents))
                    isMark = !isAgents
                }
            }
            guard !isMark, open.allSatisfy(\.reaches) else { continue }
            let isForAll = !line.hasPrefix(":::") && !open.contains(where: \.isAgents)
            lines.append(Line(text: String(line), isForAll: isForAll))
        }
        self.lines = lines
    }

    var text: String { lines.map(\.text).joined(separator: "\n") }

    /// Whether the section has nothing but a heading for the city's callers.
    var isBare: Bool { Self.isBare(lines) }

    private static func isBare(_ lines: [Line]) -> Bool {
        !lines.contains { $0.isForAll && !$0.text.hasPrefix("#") && !$0.text.allSatisfy(\.isWhitespace) }
    }

    /// Placeholders and links that lead to nothing in the city, as they are written.
    func missing(_ supply: Supply) -> [String] {
        var found: [String] = []
        for line in lines {
            found += Self.placeholders(line.text).filter { !supply.hasValue($0) }.map { "{{ \($0.path) }}" }
            found += ArticleLink.all(in: line.text).filter { !supply.article($0.id).isForCity }.map { "[[\($0.id)]]" }
        }
        return found
    }

    private static func placeholders(_ line: String) -> [Placeholder] {
        line.components(separatedBy: "{{").dropFirst().compactMap { rest in
            rest.contains("}}") ? Placeholder(MarkdownText.line(rest.components(separatedBy: "}}")[0])) : nil
        }
    }

    /// The text without the paragraphs and items that need a value that is not there; links that lead nowhere are text.
    func text(_ supply: Supply) -> String {
        var kept: [Line] = []
        for unit in units where !unit.contains(where: { Self.placeholders($0.text).contains { !supply.hasValue($0) } })
        {
            kept += unit.map { line in
                let text = ArticleLink.replaced(in: line.text) {
                    supply.article($0.id).isForCity ? nil : supply.article($0.id).title
                }
                return Line(text: text, isForAll: line.isForAll)
            }
        }
        var text = kept.map(\.text).joined(separator: "\n")
        while let gap = text.firstRange(of: "\n\n\n") { text.replaceSubrange(gap, with: "\n\n") }
        while text.last?.isWhitespace ?? false { text.removeLast() }
        // A heading needs something to follow it.
        guard Self.isBare(kept) else { return text }
        let (heading, rest) =
            kept.first?.text.hasPrefix("#") == true
            ? (kept[0].text, text.dropFirst(kept[0].text.count)) : ("", text[...])
        return heading + (heading.isEmpty ? "" : "\n\n") + "Dazu liegen noch keine Angaben vor."
            + (heading.isEmpty && !rest.isEmpty ? "\n\n" : "") + rest
    }

    /// Paragraphs, items and rows.
    private var units: [[Line]] {
        var units: [[Line]] = []
        var startsUnit = true
        for line in lines {
            let bare = line.text.drop { $0 == " " }
            let isAlone = bare.isEmpty || bare.hasPrefix(":::") || bare.hasPrefix("#")
            if startsUnit || isAlone || MarkdownMarks.listMark(bare) != nil || bare.hasPrefix("|") {
                units.append([line])
            } else {
                units[units.count - 1].append(line)
            }
            startsUnit = isAlone
        }
        return units
    }
}

/// A link to another article, as editors write it.
struct ArticleLink {
    let id: String
    /// Nil where the article's title is to be shown.
    let label: String?

    static func all(in line: String) -> [ArticleLink] {
        var found: [ArticleLink] = []
        _ = replaced(in: line) {
            found.append($0)
            return nil
        }
        return found
    }

    /// The line with texts in the stead of links.
    ///
    /// - Parameter title: what a link without a text of its own shows; nil where the link stays.
    static func replaced(in line: String, title: (ArticleLink) -> String?) -> String {
        var result = ""
        var rest = line[...]
        while let start = rest.firstIndex(of: "[") {
            result += rest[..<start]
            rest = rest[start...]
            guard let (link, end) = read(rest) else {
                result.append("[")
                rest = rest.dropFirst()
                continue
            }
            result += title(link).map { link.label ?? $0 } ?? String(rest[..<end])
            rest = rest[end...]
        }
        return result + rest
    }

    private static func read(_ text: Substring) -> (ArticleLink, end: Substring.Index)? {
        if text.hasPrefix("[[") {
            guard let close = text.firstRange(of: "]]") else { return nil }
            let inner = text[text.index(text.startIndex, offsetBy: 2)..<close.lowerBound]
            let parts = inner.split(separator: "|", maxSplits: 1).map { MarkdownText.line(String($0)) }
            guard let target = parts.first, !target.contains(":") else { return nil }
            let id = String(target.prefix { $0 != "#" })
            return (ArticleLink(id: id, label: parts.count > 1 ? parts[1] : nil), close.upperBound)
        }
        guard let middle = text.firstRange(of: "]("),
            let close = text[middle.upperBound...].firstIndex(of: ")")
        else { return nil }
        let address = text[middle.upperBound..<close].prefix { $0 != "#" && $0 != " " }
        guard address.hasSuffix(".md"), !address.contains(":"), let name = address.split(separator: "/").last else {
            return nil
        }
        let label = text[text.index(after: text.startIndex)..<middle.lowerBound]
        guard !label.contains("[") else { return nil }
        return (ArticleLink(id: String(name.dropLast(3)), label: String(label)), text.index(after: close))
    }
}
