/// What a text is written in.
package enum MarkdownKind {
    /// Whether a text is HTML rather than Markdown: its blocks are.
    ///
    /// HTML in a line, or between blocks of Markdown, makes no HTML of a text: whoever writes Markdown may do both.
    /// - Complexity: O(n).
    package static func isHTML(_ text: String) -> Bool {
        var hasBlock = false
        var isInBlock = false
        /// The element that goes on over blank lines.
        var raw: String?
        for written in MarkdownText.unixLines(text).split(separator: "\n", omittingEmptySubsequences: false) {
            let line = written.trimmed
            if let name = raw {
                if line.lowercased().contains("</\(name)") { raw = nil }
            } else if line.isEmpty {
                isInBlock = false
            } else if !isInBlock, let tag = HTMLTag(line), tag.isBlock {
                (hasBlock, isInBlock) = (true, true)
                let name = tag.lowerName
                if ["pre", "script", "style"].contains(name), !line.lowercased().contains("</\(name)") { raw = name }
            } else if !isInBlock, isMarkdown(line) {
                return false
            } else if !hasBlock, !isInBlock {
                hasBlock = hasBlockInside(line)
            }
        }
        return hasBlock
    }

    /// Whether a line outside of HTML can be Markdown alone.
    private static func isMarkdown(_ line: Substring) -> Bool {
        if line.contains("](") || line.contains("**") || line.contains("[[") { return true }
        let item = ForeignItem(ForeignLine(String(line), number: 1)) != nil
        if item || line.hasPrefix("> ") || line.hasPrefix("```") || line.hasPrefix("~~~") || line.hasPrefix("|") {
            return true
        }
        let level = line.prefix { $0 == "#" }.count
        return (1...6).contains(level) && line.dropFirst(level).first == " "
            || line.count > 2 && line.allSatisfy { $0 == "=" || $0 == "-" }
    }

    private static func hasBlockInside(_ line: Substring) -> Bool {
        var rest = line
        while let opening = rest.firstIndex(of: "<") {
            rest = rest[opening...]
            if let tag = HTMLTag(rest), MarkupTree.blocks.contains(tag.lowerName) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}
