import Knowledge

/// A short code of Hugo (`{{< name … >}}`, `{{% name … %}}`) or a tag of Liquid (`{% name … %}`).
struct ForeignTag {
    let name: String
    let arguments: ForeignArguments
    let isClosing: Bool
    /// `{{< name />}}`.
    let isEmpty: Bool
    let isLiquid: Bool
    /// All of it.
    let written: String
    /// Behind it.
    let end: String.Index

    /// More is no tag.
    private static let longest = 2_000

    /// The tag that begins at an index of a text; nil where none does.
    init?(_ text: Substring) {
        let closers: [(opening: String, closing: String)] = [("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}")]
        guard let form = closers.first(where: { text.hasPrefix($0.opening) }),
            let close = text.prefix(Self.longest).firstRange(of: form.closing)
        else { return nil }
        var inside = text[..<close.lowerBound].dropFirst(form.opening.count).drop { $0 == "-" || $0.isWhitespace }
        isLiquid = form.opening == "{%"
        if inside.hasSuffix("-") { inside = inside.dropLast() }
        while inside.last?.isWhitespace ?? false { inside = inside.dropLast() }
        isEmpty = inside.hasSuffix("/") && !isLiquid
        if isEmpty { inside = inside.dropLast() }
        var isClosing = inside.hasPrefix("/")
        if isClosing { inside = inside.dropFirst().drop { $0 == " " } }
        var name = inside.prefix { !$0.isWhitespace }.lowercased()
        if isLiquid, name.hasPrefix("end"), name.count > 3 {
            name = String(name.dropFirst(3))
            isClosing = true
        }
        guard !name.isEmpty else { return nil }
        self.name = name.split(separator: "/").last.map(String.init) ?? name
        self.isClosing = isClosing
        arguments = ForeignArguments(inside.drop { !$0.isWhitespace })
        written = String(text[..<close.upperBound])
        end = close.upperBound
    }

    /// What it says of a box.
    var box: ForeignBoxName? {
        let word = name.split(separator: ".").last.map(String.init) ?? name
        let stated = ["type", "color", "style", "class", "level", "context"].lazy.compactMap { arguments.named[$0] }
        let named = stated.compactMap { ForeignCallouts.kind($0) }.first
        let bare = arguments.bare.lazy.compactMap { ForeignCallouts.kind($0) }.first
        let isBox = ForeignCallouts.neutral.contains(word)
        let own = ForeignCallouts.kind(word)
        // Of a "hint" GitBook says of which kind it is.
        let kind = isBox || own == .tip ? named ?? bare ?? own ?? .note : own
        let isFold = ForeignCallouts.folds.contains(word)
        guard kind != nil || isFold else { return nil }
        let words = arguments.bare.filter { ForeignCallouts.kind($0) == nil || isFold }
        let title =
            ["title", "header", "summary", "label", "name", "heading"].lazy.compactMap { arguments.named[$0] }.first
            ?? words.first { !$0.isEmpty && $0 != "open" && $0 != "..." }
        return ForeignBoxName(word: word, title: title, kind: isFold ? nil : kind, written: written)
    }

    /// What readers see of a tag in the middle of a sentence, as far as it can be told: the text that it names, or the last
    /// one in quotation marks. Without it the sentence would have a gap.
    var words: String? {
        guard !Self.withoutText.contains(name),
            !["if", "for", "set", "param", "emoji", "unless", "case"].contains(name),
            !name.contains("icon"), !name.hasPrefix("fa")
        else { return nil }
        let named = ["text", "title", "label"].lazy.compactMap { arguments.named[$0] }.first
        let quoted = arguments.bare.last { written.contains("\"\($0)\"") || written.contains("'\($0)'") }
        guard let words = (named ?? quoted).map(MarkdownText.line), words.contains(where: \.isLetter) else {
            return nil
        }
        // Names of files and addresses are no words.
        let isPath = !words.contains(" ") && words.contains { "/.:{}<>".contains($0) }
        return isPath || words.contains("{{") ? nil : words
    }

    /// Whether the tag is one of those that go around a text, where it is closed.
    static let withoutText: Set<String> = [
        "figure", "img", "image", "toc", "ref", "relref", "include", "include_relative", "link", "post_url", "youtube",
        "vimeo", "gist", "children", "embed", "file", "assign",
    ]
}

extension ForeignBlocks {
    /// Reads the short code that a line begins with, and the text that it goes around.
    mutating func shortcode(_ lines: [ForeignLine], at start: Int, depth: Int) -> Int? {
        let line = lines[start]
        let shown = line.trimmed
        guard let tag = ForeignTag(shown) else { return nil }
        let rest = shown[tag.end...].trimmed
        if tag.isClosing {
            // The text that it closes has been read.
            flush()
            return rest.isEmpty ? start + 1 : nil
        }
        guard !ForeignTag.withoutText.contains(tag.name), !tag.isEmpty,
            let found = content(of: tag, rest, lines, from: start)
        else {
            // In a line of its own it stands for a block.
            guard rest.isEmpty else { return nil }
            flush()
            addEmpty(tag, at: line)
            return start + 1
        }
        flush()
        let indent = line.indentation
        let inner = found.lines.map { $0.dedented(by: indent) }
        let prefix = self.prefix(line)
        switch tag.name {
        case "highlight", "code", "mermaid", "codeblock":
            let language = tag.arguments.bare.first ?? tag.arguments.named["lang"] ?? ""
            let code = found.lines.map(\.text).drop { $0.isEmpty }
            result.append(.code(["```\(language)"] + code + ["```"]))
        case "raw", "verbatim", "nobreak", "rawhtml": result += blocks(inner, depth: depth + 1)
        case "button", "badge", "linkbutton":
            let address = ["href", "url", "link", "relref", "to"].lazy.compactMap { tag.arguments.named[$0] }.first
            let label = inner.map { String($0.trimmed) }.joined(separator: " ")
            let text = address.map { "[\(label)](\($0))" } ?? label
            result += [.blank, .line(prefix + inline(text, line: line.number)), .blank]
        default:
            if let box = tag.box {
                add(box, inner, at: line, depth: depth, behind: prefix)
            } else {
                lose("shortcode", tag.written, at: line.number)
                addFold(title: tag.arguments.named["title"], inner, at: line, depth: depth, behind: prefix)
            }
        }
        return found.end
    }

    /// A tag without a text.
    private mutating func addEmpty(_ tag: ForeignTag, at line: ForeignLine) {
        switch tag.name {
        case "figure", "img", "image":
            let source = tag.arguments.named["src"] ?? tag.arguments.bare.first ?? ""
            let named = ["alt", "title", "caption"].compactMap { tag.arguments.named[$0] }
            let image = inline("![\(named.first ?? "")](<\(source)>)", line: line.number)
            let caption = (tag.arguments.named["caption"] ?? tag.arguments.named["title"]).map {
                inline($0, line: line.number)
            }
            let shown = [image, caption == image ? nil : caption].compactMap(\.self).filter { !$0.isEmpty }
            if !shown.isEmpty { result += [.blank, .line(shown.joined(separator: "\\\n")), .blank] }
        case "raw", "endraw", "break": break
        default: lose(tag.name == "toc" ? "toc" : "shortcode", tag.written, at: line.number)
        }
    }

    /// The lines between a tag and the one that closes it; nil where nothing does.
    private mutating func content(
        of tag: ForeignTag, _ rest: Substring, _ lines: [ForeignLine], from start: Int
    ) -> (lines: [ForeignLine], end: Int)? {
        guard !unclosed.contains(tag.name) else { return nil }
        var inner: [ForeignLine] = []
        var level = 1
        var number = start
        var text = rest
        while number < lines.count {
            if number > start { text = lines[number].text[...] }
            var position = text.startIndex
            while let brace = text[position...].firstIndex(of: "{") {
                position = text.index(after: brace)
                guard let other = ForeignTag(text[brace...]), other.name == tag.name, other.isLiquid == tag.isLiquid
                else { continue }
                if other.isClosing { level -= 1 } else if !other.isEmpty { level += 1 }
                guard level == 0 else { continue }
                let before = text[..<brace]
                if !before.trimmed.isEmpty {
                    inner.append(ForeignLine(String(before), number: lines[number].number))
                }
                let behind = text[other.end...].trimmed
                // What follows in the line is a line of its own.
                if !behind.isEmpty { inner.append(ForeignLine("", number: lines[number].number)) }
                if !behind.isEmpty { inner.append(ForeignLine(String(behind), number: lines[number].number)) }
                return (inner, number + 1)
            }
            if number > start || !text.isEmpty {
                inner.append(ForeignLine(String(text), number: lines[number].number))
            }
            number += 1
        }
        unclosed.insert(tag.name)
        return nil
    }
}
