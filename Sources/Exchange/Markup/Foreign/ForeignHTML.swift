import Knowledge

/// Blocks of HTML between blocks of Markdown.
extension ForeignBlocks {
    /// Elements that only frame what is inside; what stands between their tags is Markdown again behind a blank line.
    private static let frames: Set<String> = [
        "div", "section", "article", "header", "footer", "main", "aside", "nav", "center", "details", "figure",
        "blockquote", "form", "fieldset", "body", "html", "noscript",
    ]
    /// Elements that are read to their end, blank lines or not.
    private static let wholes: Set<String> = [
        "table", "ul", "ol", "dl", "pre", "p", "h1", "h2", "h3", "h4", "h5", "h6", "script", "style", "iframe", "svg",
        "video", "audio", "object", "form", "select", "template", "math", "address",
    ]

    /// Reads the block of HTML that a line begins.
    ///
    /// - Returns: the line behind it; nil where no block begins.
    mutating func html(_ lines: [ForeignLine], at start: Int, depth: Int) -> Int? {
        guard let tag = HTMLTag(lines[start].trimmed), open.isEmpty || tag.isBlock else { return nil }
        let isJSX = tag.name.first?.isUppercase ?? false
        guard tag.isBlock || isJSX || Self.wholes.contains(tag.lowerName) else { return nil }
        // `<Name>` that nothing closes is no component, but stands for a name.
        if tag.isBare, isJSX, end(of: tag.lowerName, lines, start) == nil { return nil }
        flush()
        if !isJSX, Self.wholes.contains(tag.lowerName), !tag.isClosing, let end = end(of: tag.lowerName, lines, start) {
            addHTML(lines[start..<end])
            return end
        }
        if !isJSX, let end = balanced(lines, start) {
            addHTML(lines[start..<end])
            return end
        }
        return frame(lines, at: start, tag, depth: depth)
    }

    /// The line behind an element's end; nil where nothing closes it.
    private mutating func end(of name: String, _ lines: [ForeignLine], _ start: Int) -> Int? {
        guard !unclosed.contains("<" + name) else { return nil }
        var level = 0
        for number in start..<lines.count {
            var rest = lines[number].text[...]
            while let opening = rest.firstIndex(of: "<") {
                rest = rest[opening...]
                if let tag = HTMLTag(rest) {
                    if tag.lowerName == name { level += tag.isClosing ? -1 : tag.isEmpty ? 0 : 1 }
                    rest = rest[tag.end...]
                } else {
                    rest = rest.dropFirst()
                }
            }
            if level <= 0 { return number + 1 }
        }
        unclosed.insert("<" + name)
        return nil
    }

    /// The line behind a block up to the next blank line, where all its elements are closed in it.
    private func balanced(_ lines: [ForeignLine], _ start: Int) -> Int? {
        var end = start
        while end < lines.count, !lines[end].isBlank { end += 1 }
        var levels: [String: Int] = [:]
        for line in lines[start..<end] {
            var rest = line.text[...]
            while let opening = rest.firstIndex(of: "<") {
                rest = rest[opening...]
                guard let tag = HTMLTag(rest) else {
                    rest = rest.dropFirst()
                    continue
                }
                if tag.name.first?.isUppercase ?? false { return nil }
                if !tag.isEmpty { levels[tag.lowerName, default: 0] += tag.isClosing ? -1 : 1 }
                rest = rest[tag.end...]
            }
        }
        return levels.values.allSatisfy { $0 == 0 } ? end : nil
    }

    /// Tags whose text is Markdown again: they go, what they say of themselves stays.
    private mutating func frame(_ lines: [ForeignLine], at start: Int, _ tag: HTMLTag, depth: Int) -> Int {
        let line = lines[start]
        let isJSX = tag.name.first?.isUppercase ?? false
        if !tag.isClosing, isJSX {
            lose("component", tag.written, at: line.number)
        } else if !tag.isClosing, !Self.frames.contains(tag.lowerName), !Self.wholes.contains(tag.lowerName) {
            lose(tag.lowerName, tag.written, at: line.number)
        }
        if !tag.isClosing, ForeignCallouts.folds.contains(tag.lowerName),
            let title = tag.arguments.named["label"] ?? tag.arguments.named["title"]
        {
            let shown = MarkdownText.line(inline(title, line: line.number))
            if !shown.isEmpty { result += [.blank, .fold(shown), .blank] }
        }
        if tag.isClosing, ForeignCallouts.folds.contains(tag.lowerName) { result.append(.foldEnd) }
        // `<summary>` names what is folded away.
        var rest = String(line.trimmed[tag.end...].trimmed)
        var end = start + 1
        if rest.isEmpty, tag.lowerName == "details", end < lines.count, lines[end].trimmed.hasPrefix("<summary") {
            rest = String(lines[end].trimmed)
            end += 1
        }
        if let summary = HTMLTag(rest[...]), summary.lowerName == "summary", !summary.isClosing {
            while !rest.contains("</summary>"), end < lines.count, !lines[end].isBlank {
                rest += " " + lines[end].trimmed
                end += 1
            }
            let inside = rest[summary.end...]
            let close = inside.firstRange(of: "</summary>")
            let title = MarkdownText.line(inline(inside[..<(close?.lowerBound ?? inside.endIndex)], line: line.number))
            if !title.isEmpty { result += [.blank, .fold(title), .blank] }
            rest = close.map { String(inside[$0.upperBound...].trimmed) } ?? ""
        }
        guard !rest.isEmpty else { return end }
        // What follows in the line may be anything.
        result += blocks([ForeignLine(rest, number: line.number)], depth: depth + 1)
        return end
    }

    private mutating func addHTML(_ lines: ArraySlice<ForeignLine>) {
        guard let first = lines.first else { return }
        let html = lines.map(\.text).joined(separator: "\n")
        let tree = MarkupTree(html: html)
        let found = MarkupLosses(tree, links: links).all
        losses += found.map {
            ImportLoss($0.kind, path: $0.path, group: $0.group, line: first.number + $0.line - 1, value: $0.value)
        }
        let highest = tree.nodes.compactMap { MarkdownWriter.headingLevel($0.element) }.min() ?? 2
        var writer = MarkdownWriter(tree, links: links, topLevel: highest, guesses: false)
        let prefix = self.prefix(first)
        result.append(.blank)
        var isCode = false
        for line in writer.markdown().split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") { isCode.toggle() }
            let level = line.prefix { $0 == "#" }.count
            if !isCode, prefix.isEmpty, (1...6).contains(level), line.dropFirst(level).first == " " {
                result.append(.heading(level: level, String(line.dropFirst(level + 1)), id: nil))
            } else {
                result.append(line.isEmpty ? (isCode ? .line("") : .blank) : .line(prefix + line))
            }
        }
        result.append(.blank)
    }
}
