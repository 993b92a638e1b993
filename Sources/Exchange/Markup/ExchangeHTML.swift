import Bytes
import Diagnostics
import Knowledge

/// Renders sections as HTML for other programs: no classes, ids or scripts of our pages, one way to write each thing, and
/// such that an import reads the same text out of it again.
package struct ExchangeHTML {
    /// Which text is wanted.
    package enum Audience {
        /// All but what is for agents only.
        case everybody
        /// What is for agents only.
        case agents
    }

    private let body: Body
    private let language: Language
    /// The address of what a link leads to; nil where others cannot follow it.
    private let address: (Document.Target) -> String?
    private let audience: Audience
    private var document = Document(file: 0)
    private var number = DocumentIndex.shared
    private var headings = HeadingLevels()
    /// The footnotes referred to, as `[1]` and so on.
    private var footnotes: [FootnoteIndex] = []

    /// Marks the end of a line inside of a paragraph.
    private static let lineBreak: Character = "\u{1}"

    /// - Parameter address: of what a link leads to; nil where others cannot follow it.
    package init(
        _ body: Body, language: Language, audience: Audience = .everybody,
        address: @escaping (Document.Target) -> String?
    ) {
        self.body = body
        self.language = language
        self.audience = audience
        self.address = address
    }

    /// One part without its heading; empty where nothing in it is for the audience.
    package mutating func render(_ part: Body.Part) -> String {
        (document, number) = (body.documents[part.document], part.document)
        footnotes = []
        var nodes = part.nodes
        if audience == .everybody, let first = nodes.first, document.nodes[first].isSectionHeading {
            nodes = document.nodes[first].end..<nodes.upperBound
        }
        let siblings = Array(document.topLevel(in: nodes))
        headings = HeadingLevels(lowest: lowestHeading(in: nodes))
        var html = (audience == .agents ? agents(siblings) : blocks(siblings)).joined()
        var position = 0
        while position < footnotes.count {
            guard
                let definition = document.nodes.firstIndex(where: {
                    $0.kind == .footnoteDefinition && $0.footnoteIndex == footnotes[position]
                })
            else { break }
            html += Self.marked("[\(position + 1)]", blocks(children(definition))).joined()
            position += 1
        }
        return html
    }

    /// Blocks with a mark at their beginning.
    private static func marked(_ mark: String, _ blocks: [String]) -> [String] {
        guard let first = blocks.first, first.hasPrefix("<p>") else { return ["<p>\(mark)</p>"] + blocks }
        return ["<p>\(mark) " + first.dropFirst(3)] + blocks.dropFirst()
    }

    private func lowestHeading(in nodes: Range<NodeIndex>) -> Int? {
        document.nodes[nodes].lazy.filter { $0.kind == .heading && isShown($0) }.map(\.headingLevel).min()
    }

    private func isShown(_ node: Document.Node) -> Bool {
        node.isForAgents == (audience == .agents) || (audience == .everybody && node.kind.isInline)
    }

    private func children(_ index: NodeIndex) -> [NodeIndex] {
        Array(document.children(of: index))
    }

    // MARK: Blocks

    /// The outermost blocks of agents' text, wherever they stand: items as a list, rows as paragraphs.
    private mutating func agents(_ siblings: [NodeIndex], in kind: Document.Kind = .bulletList) -> [String] {
        var found: [String] = []
        var items: [NodeIndex] = []
        func flush(_ renderer: inout ExchangeHTML) {
            if !items.isEmpty { found += renderer.list(items, kind == .orderedList ? "ol" : "ul", start: 1) }
            items = []
        }
        for index in siblings {
            let node = document.nodes[index]
            guard node.isForAgents else {
                flush(&self)
                if !node.kind.isInline { found += agents(children(index), in: node.kind) }
                continue
            }
            switch node.kind {
            case .item: items.append(index)
            case .tableRow:
                let cells = children(index).map { inline(children($0)).trimmed }.filter { !$0.isEmpty }
                if !cells.isEmpty { found.append("<p>\(cells.joined(separator: ", "))</p>") }
            default:
                flush(&self)
                found += blocks([index])
            }
        }
        flush(&self)
        return found
    }

    private mutating func blocks(_ siblings: [NodeIndex]) -> [String] {
        var found: [String] = []
        for index in siblings where audience == .agents || !document.nodes[index].isForAgents {
            found += block(index, document.nodes[index])
        }
        return found
    }

    private mutating func block(_ index: NodeIndex, _ node: Document.Node) -> [String] {
        switch node.kind {
        case .bulletList: return list(children(index), "ul", start: 1)
        case .orderedList: return list(children(index), "ol", start: node.firstNumber)
        case .paragraph:
            if let items = body.placeholderList(at: index, document: number) {
                let texts = items.map { Self.text($0).trimmed }.filter { !$0.isEmpty }
                return texts.isEmpty ? [] : ["<ul>\(texts.map { "<li>\($0)</li>" }.joined())</ul>"]
            }
            return paragraph(inline(children(index)))
        case .heading:
            let text = Self.onOneLine(inline(children(index)))
            guard !text.isEmpty else { return [] }
            let level = headings.next(node.headingLevel)
            return ["<h\(level)>\(text)</h\(level)>"]
        case .quote:
            let inner = blocks(children(index))
            return inner.isEmpty ? [] : ["<blockquote>\(inner.joined())</blockquote>"]
        case .callout:
            let kind = node.callout
            let inner = blocks(children(index))
            let title = "<p><strong>\(Wording.callout(kind, language))</strong></p>"
            return inner.isEmpty
                ? [] : ["<blockquote class=\"\(kind.className)\">\(title)\(inner.joined())</blockquote>"]
        case .codeBlock:
            let code = String(decoding: document.code(of: node).code.drop { $0 == 0x0A }, as: UTF8.self)
            let kept = String(code.reversed().drop { $0 == "\n" }.reversed())
            return MarkdownText.line(kept).isEmpty ? [] : ["<pre><code>\(Self.escaped(kept))</code></pre>"]
        case .rawBlock:
            let text = document.string(of: node)
            return paragraph(Self.text(text))
        case .table: return table(index)
        default: return []
        }
    }

    /// Items with one block each, or with nothing but lists behind the first, have no paragraphs.
    private mutating func list(_ items: [NodeIndex], _ tag: String, start: Int) -> [String] {
        var rendered: [[String]] = []
        var values: [String] = []
        var next = start
        for item in items {
            let node = document.nodes[item]
            guard audience == .agents || !node.isForAgents else { continue }
            var inner = blocks(children(item))
            if node.flags.contains(.task) { inner = Self.marked(node.flags.contains(.checked) ? "☑" : "☐", inner) }
            guard !inner.isEmpty else { continue }
            rendered.append(inner)
            let number = node.itemNumber ?? next
            values.append(number == next ? "" : " value=\"\(min(number, 999_999))\"")
            next = number + 1
        }
        guard !rendered.isEmpty else { return [] }
        let isTight = rendered.allSatisfy { item in
            item.dropFirst().allSatisfy { $0.hasPrefix("<ul>") || $0.hasPrefix("<ol>") }
        }
        let texts = zip(rendered, values).map { item, value in
            "<li\(value)>\(isTight ? item.map(Self.bare).joined() : item.joined())</li>"
        }
        let opening = start == 1 ? "<\(tag)>" : "<\(tag) start=\"\(max(0, min(start, 999_999)))\">"
        return ["\(opening)\(texts.joined())</\(tag)>"]
    }

    private static func bare(_ block: String) -> String {
        block.hasPrefix("<p>") && block.hasSuffix("</p>") ? String(block.dropFirst(3).dropLast(4)) : block
    }

    /// A table needs two columns and two rows; anything less is text.
    private mutating func table(_ index: NodeIndex) -> [String] {
        let rows = children(index).filter { audience == .agents || !document.nodes[$0].isForAgents }
        var cells: [[String]] = []
        for row in rows { cells.append(children(row).map { Self.onOneLine(inline(children($0))) }) }
        let alignments = rows.first.map { children($0).map(alignment) } ?? []
        let width = cells.map(\.count).max() ?? 0
        guard width > 1, cells.count > 1 else {
            return cells.flatMap { $0 }.filter { !$0.isEmpty }.map { "<p>\($0)</p>" }
        }
        var html = "<table>"
        for (number, row) in cells.enumerated() {
            let tag = number == 0 ? "th" : "td"
            let marked = row.enumerated().map { column, text in
                "<\(tag)\(alignments.indices.contains(column) ? alignments[column] : "")>\(text)</\(tag)>"
            }
            html += "<tr>\(marked.joined())</tr>"
        }
        return [html + "</table>"]
    }

    /// The attribute of a cell.
    private func alignment(_ cell: NodeIndex) -> String {
        let alignment = document.nodes[cell].alignment
        return alignment == .none ? "" : " align=\"\(alignment)\""
    }

    private func paragraph(_ inline: String) -> [String] {
        let lines = inline.split(separator: Self.lineBreak).map { String($0).trimmed.withSingleBlanks }.filter {
            !$0.isEmpty
        }
        return lines.isEmpty ? [] : ["<p>\(lines.joined(separator: "<br>"))</p>"]
    }

    private static func onOneLine(_ inline: String) -> String {
        inline.split(separator: lineBreak).map { String($0).trimmed.withSingleBlanks }.filter { !$0.isEmpty }.joined(
            separator: " ")
    }

    // MARK: Inlines

    private struct Context {
        var isEmphasised = false
        var isStruck = false
        var isLink = false
    }

    private mutating func inline(_ siblings: [NodeIndex], _ context: Context = Context()) -> String {
        var html = ""
        for index in siblings {
            let node = document.nodes[index]
            var inner = context
            switch node.kind {
            case .text: html += Self.text(bytes(node))
            case .rawInline: html += Self.text(bytes(node))
            case .softBreak: html += " "
            case .lineBreak: html.append(Self.lineBreak)
            case .code:
                let code = MarkdownText.line(bytes(node))
                if !code.isEmpty { html += code.contains("`") ? Self.text(code) : "<code>\(Self.escaped(code))</code>" }
            case .emphasis, .strong:
                inner.isEmphasised = true
                let text = inline(children(index), inner)
                html += context.isEmphasised ? text : Self.wrapped(text, node.kind == .strong ? "strong" : "em")
            case .strikethrough:
                inner.isStruck = true
                let text = inline(children(index), inner)
                html += context.isStruck ? text : Self.wrapped(text, "del")
            case .link:
                inner.isLink = true
                let label = Self.onOneLine(inline(children(index), inner))
                let target = address(document.link(of: node).target)
                if let target, !label.isEmpty, !context.isLink {
                    html += "<a href=\"\(Self.escaped(MarkdownText.address(target)))\">\(label)</a>"
                } else {
                    html += label
                }
            case .image: html += Self.text(document.plainText(of: index))
            case .footnoteReference:
                let label = node.footnoteIndex
                if !footnotes.contains(label) { footnotes.append(label) }
                html += "[\((footnotes.firstIndex(of: label) ?? 0) + 1)]"
            case .placeholder:
                switch body.placeholders[number][node.placeholderIndex] {
                case .url(let url) where !context.isLink:
                    html += "<a href=\"\(Self.escaped(MarkdownText.address(url)))\">\(Self.text(url))</a>"
                case .mail(let mail) where !context.isLink:
                    html += "<a href=\"mailto:\(Self.escaped(MarkdownText.address(mail)))\">\(Self.text(mail))</a>"
                case let value: html += Self.text(value.plainText)
                }
            default: continue
            }
        }
        return html
    }

    /// Line by line, blanks outside, and nothing around nothing.
    private static func wrapped(_ text: String, _ tag: String) -> String {
        text.split(separator: lineBreak, omittingEmptySubsequences: false).map { line -> String in
            let core = String(line).trimmed
            guard !core.isEmpty else { return String(line) }
            return (line.first == " " ? " " : "") + "<\(tag)>\(core)</\(tag)>" + (line.last == " " ? " " : "")
        }.joined(separator: String(lineBreak))
    }

    private func bytes(_ node: Document.Node) -> String {
        document.string(of: node)
    }

    private static func text(_ text: String) -> String {
        escaped(MarkdownText.withoutOwnSyntax(MarkdownText.collapsed(text)))
    }

    /// Text of HTML.
    package static func escaped(_ text: String) -> String {
        MarkupEscaping.escaped(text)
    }
}

/// Levels of headings inside a section: from the third on, none left out.
package struct HeadingLevels {
    private var last = 2
    private let lowest: Int

    /// Begins a section.
    ///
    /// - Parameter lowest: least level of the headings in it.
    package init(lowest: Int? = nil) { self.lowest = lowest ?? 3 }

    /// The level that the next heading gets.
    package mutating func next(_ level: Int) -> Int {
        let given = min(max(3 + level - lowest, 3), last + 1, 6)
        last = given
        return given
    }
}

extension String {
    /// Markup with no blank next to another; code and addresses have none.
    fileprivate var withSingleBlanks: String {
        var result = ""
        var isBlank = false
        for character in self where !(character == " " && isBlank) {
            result.append(character)
            isBlank = character == " "
        }
        return result
    }

    /// Without blanks at either end.
    fileprivate var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
