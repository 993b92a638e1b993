import Markup

/// Which markup a text of a source has, and what becomes of one without any.
enum MarkupText {
    private static let tags = [
        "p", "br", "ul", "ol", "li", "div", "span", "strong", "b", "a", "h1", "h2", "h3", "h4", "table", "em", "i",
    ]

    /// Whether a text has a tag of HTML, in whatever markup it is.
    static func hasTags(_ text: String) -> Bool {
        guard text.utf8.contains(UInt8(ascii: "<")) else { return false }
        let lower = MarkdownText.unixLines(text).lowercased()
        return tags.contains { tag in
            ["<\(tag)>", "<\(tag) ", "<\(tag)/>", "</\(tag)>", "<\(tag)\n"].contains { lower.contains($0) }
        }
    }

    /// Whether a text has marks that nobody types who does not mean Markdown.
    static func isMarkdown(_ text: String) -> Bool {
        if text.contains("](") || text.contains("**") || text.contains("```") { return true }
        return MarkdownText.unixLines(text).split(separator: "\n").contains { line in
            let marks = line.prefix { $0 == "#" }.count
            return (1...6).contains(marks) && line.dropFirst(marks).first == " "
                || line.hasPrefix("|") && line.contains("---") || line.hasPrefix("> ") || line.hasPrefix("- ")
                || line.hasPrefix("* ")
        }
    }

    /// A text without marks: its lines stay lines, blank ones separate paragraphs, and dots before lines make a list.
    static func markdown(ofPlain text: String) -> String {
        var blocks: [String] = []
        var lines: [String] = []
        var isList = false
        func flush() {
            if !lines.isEmpty { blocks.append(lines.joined(separator: isList ? "\n" : "\\\n")) }
            lines = []
        }
        for written in MarkdownText.unixLines(text).split(separator: "\n", omittingEmptySubsequences: false) {
            let line = MarkdownText.line(String(written))
            guard !line.isEmpty else {
                flush()
                continue
            }
            let bare = line.drop { "•·▪–—".contains($0) }
            let isItem = bare.count < line.count && bare.first == " "
            if isItem != isList { flush() }
            isList = isItem
            let escaped = MarkdownText.running(MarkdownText.line(String(isItem ? bare : line[...])))
            lines.append(isItem ? "- " + escaped : MarkdownText.lineEscaped(escaped))
        }
        flush()
        return blocks.joined(separator: "\n\n")
    }
}
