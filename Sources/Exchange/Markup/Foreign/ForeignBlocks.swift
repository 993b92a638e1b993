import Knowledge

/// Reads the lines of a foreign text block by block.
struct ForeignBlocks {
    let links: ForeignLinks
    let definitions: ForeignDefinitions
    var losses: [ImportLoss] = []
    var result: [ForeignBlock] = []
    /// Lines of running text that are not written yet.
    var open: [ForeignLine] = []
    /// The call-out that the next paragraph is, by an attribute before it.
    var pending: Document.Callout?

    /// Names of short codes that nothing closes from here on, so that one looks for each but once.
    var unclosed: Set<String> = []
    /// Containers that nothing closes, for the same reason.
    var openContainers = 0

    /// Whether the line that is read is part of a list.
    private var isInList = false

    /// Boxes nested deeper are read as text.
    static let deepest = 12

    init(links: ForeignLinks, definitions: ForeignDefinitions) {
        self.links = links
        self.definitions = definitions
    }

    /// What lines become; losses are added to those of before.
    mutating func blocks(_ lines: [ForeignLine], depth: Int) -> [ForeignBlock] {
        var reader = ForeignBlocks(links: links, definitions: definitions)
        reader.run(lines, depth: depth)
        losses += reader.losses
        return reader.result
    }

    private mutating func run(_ lines: [ForeignLine], depth: Int) {
        var position = 0
        while position < lines.count {
            let line = lines[position]
            guard !line.isBlank else {
                flush()
                result.append(.blank)
                position += 1
                continue
            }
            let shown = line.trimmed
            if line.indentation == 0 { isInList = ForeignItem(line) != nil || isInList && !open.isEmpty }
            if let end = special(lines, at: position, shown, depth: depth) {
                position = end
                continue
            }
            if let first = open.first, ForeignItem(line) != nil || shown.hasPrefix("|") || first.trimmed.hasPrefix("|")
            {
                flush()
            }
            open.append(line)
            position += 1
        }
        flush()
    }

    /// Reads what is more than running text.
    ///
    /// - Returns: the line behind it; nil where the line is running text.
    private mutating func special(
        _ lines: [ForeignLine], at position: Int, _ shown: Substring, depth: Int
    ) -> Int? {
        let line = lines[position]
        let first = shown.first ?? " "
        if first == "`" || first == "~", let end = fence(lines, at: position, depth: depth) { return end }
        if first == "#", line.indentation < 4, let heading = Self.heading(shown) {
            flush()
            add(heading.title, level: heading.level, at: line)
            return position + 1
        }
        if first == "=" || first == "-", let end = underlined(lines, at: position, shown) { return end }
        if depth < Self.deepest {
            if let end = box(lines, at: position, shown, depth: depth) { return end }
        } else if shown.hasPrefix(":::") {
            return nil
        }
        if first == ">", let end = quote(lines, at: position, depth: depth) { return end }
        if let end = remark(lines, at: position, shown) { return end }
        if first == "<", let end = html(lines, at: position, depth: depth) { return end }
        if line.indentation >= 4, open.isEmpty, !isInList { return indentedCode(lines, at: position) }
        return nil
    }

    /// The blanks before what a line becomes. Elements and short codes are indented as they are nested; so much would mean
    /// code here, unless it is part of a list.
    func prefix(_ line: ForeignLine?) -> String {
        let indentation = line?.indentation ?? 0
        return String(repeating: " ", count: indentation < 4 || isInList ? indentation : 0)
    }

    // MARK: Code

    private mutating func fence(_ lines: [ForeignLine], at start: Int, depth: Int) -> Int? {
        let shown = lines[start].trimmed
        let sign = shown.first ?? "`"
        let marks = shown.prefix { $0 == sign }
        let words = shown.dropFirst(marks.count)
        guard marks.count >= 3, sign == "~" || !words.contains("`") else { return nil }
        flush()
        let end =
            lines[(start + 1)...].firstIndex { line in
                let text = line.trimmed
                return text.hasPrefix(marks) && text.allSatisfy { $0 == sign }
            } ?? lines.count
        let inner = lines[(start + 1)..<end]
        // MyST: ```{note} Title
        if words.hasPrefix("{"), !words.hasPrefix("{."), let close = words.firstIndex(of: "}"), depth < Self.deepest {
            let name = String(words[..<close].dropFirst())
            let title = words[words.index(after: close)...].trimmed
            let content = inner.drop { $0.trimmed.hasPrefix(":") && $0.trimmed.dropFirst().contains(":") }
            if let kind = ForeignCallouts.kind(name == "admonition" ? "note" : name) {
                addBox(kind, title: String(title), Array(content), at: lines[start], depth: depth)
                return min(end + 1, lines.count)
            }
        }
        let language = words.trimmed.prefix { $0.isLetter || $0.isNumber || "+-#_".contains($0) }
        let indent = String(lines[start].text.prefix { $0 == " " || $0 == "\t" })
        result.append(
            .code([indent + marks + language] + inner.map(\.text) + [indent + marks]))
        return min(end + 1, lines.count)
    }

    private mutating func indentedCode(_ lines: [ForeignLine], at start: Int) -> Int {
        var end = start
        while end < lines.count, lines[end].isBlank || lines[end].indentation >= 4 { end += 1 }
        while lines[end - 1].isBlank { end -= 1 }
        let content = lines[start..<end].map { $0.dedented(by: 4).text }
        var fence = "```"
        while content.contains(where: { $0.contains(fence) }) { fence += "`" }
        result.append(.code([fence] + content + [fence]))
        return end
    }

    // MARK: Headings

    private static func heading(_ shown: Substring) -> (level: Int, title: Substring)? {
        let level = shown.prefix { $0 == "#" }.count
        let rest = shown.dropFirst(level)
        guard level <= 6, rest.isEmpty || rest.first == " " || rest.first == "\t" else { return nil }
        var title = rest.trimmed
        let bare = title.reversed().drop { $0 == "#" }.reversed()
        // "C#" is a word, " ##" closes.
        if bare.last == " " || bare.isEmpty { title = Substring(String(bare)).trimmed }
        return (level, title)
    }

    /// A paragraph above a line of `=` or `-` is a heading.
    private mutating func underlined(_ lines: [ForeignLine], at position: Int, _ shown: Substring) -> Int? {
        guard let sign = shown.first, shown.allSatisfy({ $0 == sign }), !open.isEmpty, shown.count > 1 || sign == "=",
            lines[position].indentation < 4, open.allSatisfy({ ForeignItem($0) == nil && !$0.trimmed.hasPrefix("|") })
        else { return nil }
        let title = open.map { String($0.trimmed) }.joined(separator: " ")
        let first = open[0]
        guard title.count <= 120 else {
            // What its writer meant to be a line across the page made a heading of the whole paragraph.
            flush()
            result += [.blank, .line(String(repeating: "-", count: 3)), .blank]
            return position + 1
        }
        open = []
        add(title[...], level: sign == "=" ? 1 : 2, at: first)
        return position + 1
    }

    private mutating func add(_ title: Substring, level: Int, at line: ForeignLine) {
        let bare = ForeignAttributes.withoutTrailing(title)
        let text = inline(bare, line: line.number).replacing("\\\n", with: " ")
        let shown = MarkdownText.line(text)
        guard !shown.isEmpty else { return }
        result.append(.heading(level: level, shown, id: ForeignAttributes.id(title[bare.endIndex...])))
    }

    // MARK: Running text

    mutating func lose(_ path: String, _ value: some StringProtocol, at line: Int) {
        let value = MarkdownText.line(String(value))
        if !value.isEmpty { losses.append(ImportLoss(path: path, line: line, value: value)) }
    }

    /// Text of one paragraph, item, or row as it is written here.
    mutating func inline(_ text: some StringProtocol, line: Int, isRow: Bool = false, indent: String = "") -> String {
        var reader = ForeignInline(
            String(text), line: line, links: links, definitions: definitions, isRow: isRow, indent: indent)
        if isRow, case .line(let last)? = result.last {
            reader.isHead = !last.hasPrefix("|")
        } else {
            reader.isHead = isRow
        }
        let written = reader.written()
        losses += reader.losses
        return written
    }

    /// Writes the lines of running text that were read.
    mutating func flush() {
        guard let first = open.first else { return }
        let lines = open
        open = []
        // A table needs no bars at its sides.
        let isTable =
            lines.count > 1 && lines[1].trimmed.allSatisfy { "|-: ".contains($0) } && lines[1].text.contains("-")
            && lines[1].text.contains("|")
        let isRow = first.trimmed.hasPrefix("|") || isTable
        let item = ForeignItem(first)
        let indent = item?.contentIndent ?? String(first.text.prefix { $0 == " " })
        var text = inline(
            lines.map(\.text).joined(separator: "\n"), line: first.number, isRow: isRow, indent: indent)
        while text.hasSuffix("\\\n") || text.hasSuffix(" ") || text.hasSuffix("\n") {
            text.removeLast(text.hasSuffix("\\\n") ? 2 : 1)
        }
        if text.hasSuffix("\\"), !text.hasSuffix("\\\\") { text.removeLast() }
        guard text.contains(where: { !$0.isWhitespace }) else { return }
        if let kind = pending, !isRow, item == nil {
            pending = nil
            result += [.blank] + ForeignCallouts.lines(kind, title: nil, [.line(text)]).map { .line($0) } + [.blank]
            return
        }
        if !isRow, item == nil, first.indentation == 0, let lists = Self.lists(text) {
            for (number, block) in lists.enumerated() {
                if number > 0 { result.append(.blank) }
                result.append(.line(block))
            }
            return
        }
        result.append(.line(text))
    }

    /// A paragraph whose lines are items by other marks than Markdown's.
    private static func lists(_ text: String) -> [String]? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.contains(where: { TextLists.item($0) != nil }) else { return nil }
        var joined: [String] = []
        var goesOn = false
        for line in lines {
            let isBroken = line.hasSuffix("\\")
            let shown = String(isBroken ? line.dropLast() : line)
            if TextLists.item(shown) == nil, goesOn, let last = joined.last {
                joined[joined.count - 1] = last + " " + String(shown[...].trimmed)
            } else {
                joined.append(shown)
            }
            goesOn = !isBroken
        }
        let found = TextLists.found(in: [joined.joined(separator: "\\\n")])
        return found.contains { MarkdownMarks.listMark($0) != nil } ? found : nil
    }
}
