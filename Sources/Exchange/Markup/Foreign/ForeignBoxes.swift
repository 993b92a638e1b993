import Knowledge

/// Admonitions, containers, tabs and folded text.
extension ForeignBlocks {
    /// Reads a box whose mark stands in a line.
    ///
    /// - Returns: the line behind it; nil where there is none.
    mutating func box(_ lines: [ForeignLine], at position: Int, _ shown: Substring, depth: Int) -> Int? {
        if shown.hasPrefix("!!!") || shown.hasPrefix("???") || shown.hasPrefix("===") {
            return admonition(lines, at: position, shown, depth: depth)
        }
        if shown.hasPrefix(":::") { return container(lines, at: position, shown, depth: depth) }
        if shown.hasPrefix("{{<") || shown.hasPrefix("{{%") || shown.hasPrefix("{%") {
            return shortcode(lines, at: position, depth: depth)
        }
        if shown.hasPrefix("!>") || shown.hasPrefix("?>") {
            flush()
            let text = ForeignLine(String(shown.dropFirst(2).trimmed), number: lines[position].number)
            addBox(shown.hasPrefix("!") ? .important : .tip, title: nil, [text], at: lines[position], depth: depth)
            return position + 1
        }
        if shown.hasPrefix("{"), let end = ForeignAttributes.end(shown), shown[end...].trimmed.isEmpty {
            return attributes(shown, lines, at: position)
        }
        return nil
    }

    /// `!!! note "Title"`, `??? tip`, `=== "Tab"` with their text indented below.
    private mutating func admonition(
        _ lines: [ForeignLine], at start: Int, _ shown: Substring, depth: Int
    ) -> Int? {
        let sign = shown.prefix(3)
        let rest = shown.dropFirst(3).drop { $0 == "+" || $0 == "!" }
        guard rest.first == " " else { return nil }
        let quoted = rest.firstIndex { $0 == "\"" || $0 == "“" || $0 == "„" }
        let title = quoted.map { rest[$0...].dropFirst().prefix { !"\"“”".contains($0) } }
        let names = (quoted.map { rest[..<$0] } ?? rest).split(separator: " ").filter { $0 != "inline" && $0 != "end" }
        guard sign == "===" ? title != nil && names.isEmpty : !names.isEmpty else { return nil }
        flush()
        let indent = lines[start].indentation
        var end = start + 1
        while end < lines.count, lines[end].isBlank || lines[end].indentation >= indent + 2 { end += 1 }
        while end > start + 1, lines[end - 1].isBlank { end -= 1 }
        let content = lines[(start + 1)..<end]
        let depthOfText = content.filter { !$0.isBlank }.map(\.indentation).min() ?? indent
        let inner = content.map { $0.dedented(by: depthOfText) }
        let prefix = self.prefix(lines[start])
        guard sign != "===" else {
            addFold(title: title.map(String.init), inner, at: lines[start], depth: depth, behind: prefix)
            return end
        }
        let kind = names.lazy.compactMap { ForeignCallouts.kind($0) }.first
        let shownTitle = title.map(String.init) ?? (kind == nil ? names.first?.capitalized : nil)
        if names.first == "quote" || names.first == "cite" {
            addQuote(inner, title: title.map(String.init), at: lines[start], depth: depth, behind: prefix)
        } else {
            addBox(kind ?? .note, title: shownTitle, inner, at: lines[start], depth: depth, behind: prefix)
        }
        return end
    }

    /// `::: tip Title` … `:::`, `:::note[Title]`, `::: {.callout-note title="…"}`.
    private mutating func container(
        _ lines: [ForeignLine], at start: Int, _ shown: Substring, depth: Int
    ) -> Int? {
        let colons = shown.prefix { $0 == ":" }.count
        let header = shown.dropFirst(colons).trimmed
        guard !header.isEmpty else {
            // It closes what nobody opened.
            flush()
            return start + 1
        }
        guard openContainers < 100, let name = ForeignBoxName(header) else { return nil }
        var level = 0
        var end = start
        for index in lines.indices[start...] {
            let text = lines[index].trimmed
            let count = text.prefix { $0 == ":" }.count
            guard count >= 3 else { continue }
            if !text.dropFirst(count).trimmed.isEmpty {
                if count >= colons || index == start { level += 1 }
            } else if count >= colons || level > 1 {
                level -= 1
            }
            if level == 0 {
                end = index
                break
            }
        }
        guard end > start else {
            openContainers += 1
            return nil
        }
        flush()
        let prefix = self.prefix(lines[start])
        let inner = lines[(start + 1)..<end].map { $0.dedented(by: lines[start].indentation) }
        add(name, Array(inner), at: lines[start], depth: depth, behind: prefix)
        return end + 1
    }

    /// What a named box becomes: a call-out, a title in bold, or its text alone.
    mutating func add(
        _ name: ForeignBoxName, _ inner: [ForeignLine], at line: ForeignLine, depth: Int, behind prefix: String = ""
    ) {
        if let kind = name.kind {
            addBox(kind, title: name.title, inner, at: line, depth: depth, behind: prefix)
        } else if ForeignCallouts.folds.contains(name.word) {
            addFold(title: name.title, inner, at: line, depth: depth, behind: prefix)
        } else {
            if name.word != "div", !name.word.isEmpty { lose("box", name.written, at: line.number) }
            addFold(title: name.title, inner, at: line, depth: depth, behind: prefix)
        }
    }

    mutating func addBox(
        _ kind: Document.Callout, title: String?, _ inner: [ForeignLine], at line: ForeignLine, depth: Int,
        behind prefix: String = ""
    ) {
        let shown = title.map { MarkdownText.line(inline($0, line: line.number)) }
        let content = blocks(inner, depth: depth + 1)
        let box = ForeignCallouts.lines(kind, title: shown, content)
        // A box that says nothing is none.
        guard box.count > 1 else { return }
        result += [.blank] + box.map { .line(prefix + $0) } + [.blank]
    }

    private mutating func addQuote(
        _ inner: [ForeignLine], title: String?, at line: ForeignLine, depth: Int, behind prefix: String
    ) {
        var content = blocks(inner, depth: depth + 1)
        if let title { content = [.line(ForeignInline.strong(inline(title, line: line.number))), .blank] + content }
        result += [.blank] + content.flatMap { $0.lines(behind: prefix + "> ") }.map { .line($0) } + [.blank]
    }

    /// Text that was folded away.
    mutating func addFold(
        title: String?, _ inner: [ForeignLine], at line: ForeignLine, depth: Int, behind prefix: String = ""
    ) {
        result.append(.blank)
        if let title, !title.isEmpty {
            let shown = MarkdownText.line(inline(title, line: line.number))
            result += [prefix.isEmpty ? .fold(shown) : .line(prefix + ForeignInline.strong(shown)), .blank]
        }
        let content = blocks(inner, depth: depth + 1)
        if prefix.isEmpty {
            result += content
            if title?.isEmpty == false { result.append(.foldEnd) }
        } else {
            result += content.flatMap { $0.lines(behind: prefix) }.map { .line($0) }
        }
        result.append(.blank)
    }

    /// `{: .note }` alone in its line: of the block before it, or, behind a blank line, of the one that follows.
    private mutating func attributes(_ shown: Substring, _ lines: [ForeignLine], at position: Int) -> Int {
        let kind = ForeignAttributes.classes(shown).lazy.compactMap { ForeignCallouts.kind($0) }.first
        if !open.isEmpty {
            let before = pending
            pending = kind
            flush()
            pending = before
        } else {
            pending = kind
        }
        return position + 1
    }

    // MARK: Quotes

    /// A quotation; `> [!note] Title` is a call-out.
    mutating func quote(_ lines: [ForeignLine], at start: Int, depth: Int) -> Int? {
        guard depth < Self.deepest else { return nil }
        flush()
        var end = start
        while end < lines.count, lines[end].trimmed.hasPrefix(">") { end += 1 }
        var inner = lines[start..<end].map { line in
            let rest = line.trimmed.dropFirst()
            return ForeignLine(String(rest.first == " " ? rest.dropFirst() : rest), number: line.number)
        }
        let prefix = self.prefix(lines[start])
        if let first = inner.first, let head = Self.calloutHead(first.trimmed) {
            inner.removeFirst()
            if let rest = head.rest { inner.insert(ForeignLine(rest, number: first.number), at: 0) }
            addBox(
                head.kind, title: head.title, inner, at: lines[start], depth: depth, behind: prefix)
        } else if let kind = pending {
            pending = nil
            addBox(kind, title: nil, inner, at: lines[start], depth: depth, behind: prefix)
        } else {
            let content = blocks(inner, depth: depth + 1).flatMap { $0.lines(behind: prefix + "> ") }
            result += content.map { .line($0) }
        }
        return end
    }

    /// `[!note]- Title`, `**Note**` alone, `**Note:** Text`, `**INFO** Text`.
    private static func calloutHead(
        _ line: Substring
    ) -> (kind: Document.Callout, title: String?, rest: String?)? {
        if line.hasPrefix("[!"), let end = line.firstIndex(of: "]") {
            let word = line[..<end].dropFirst(2)
            guard word.allSatisfy({ $0.isLetter || $0.isNumber || "-_| ".contains($0) }) else { return nil }
            let title = line[end...].dropFirst().drop { $0 == "-" || $0 == "+" }.trimmed
            let kind = ForeignCallouts.kind(word.prefix { $0 != "|" }) ?? .note
            return (kind, title.isEmpty ? nil : String(title), nil)
        }
        guard line.hasPrefix("**"), let end = line.dropFirst(2).firstRange(of: "**") else { return nil }
        var word = line[..<end.lowerBound].dropFirst(2)
        var rest = line[end.upperBound...]
        // Words that a sentence begins with are set off by a colon, or are a sign in capitals.
        let isSetOff = word.last == ":" || rest.first == ":" || !word.contains(where: \.isLowercase)
        if word.last == ":" { word = word.dropLast() }
        if rest.first == ":" { rest = rest.dropFirst() }
        rest = rest.trimmed
        guard rest.isEmpty || isSetOff, let kind = ForeignCallouts.kind(word) else { return nil }
        return (kind, nil, rest.isEmpty ? nil : String(rest))
    }
}
