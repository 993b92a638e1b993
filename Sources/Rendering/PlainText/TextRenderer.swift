import Diagnostics
import Knowledge
import Theme

/// Renders a body, or a part of one, as plain text or as Markdown: the words of the page, without its markup.
///
/// As with the HTML, links are the same for every city that reads the body.
package struct TextRenderer {
    let body: Body
    let texts: Texts
    let style: TextStyle
    let links: LinkAddress
    var lines: LineWriter
    var footnotes = FootnoteList()

    private struct Open {
        /// Nil is the box around blocks that are for agents only.
        let node: Int?
        let end: Int
        /// Containers of `lines` to close with it.
        var containers = 0
        /// Whether the blocks directly inside stand without blank lines.
        var isTight = false
        /// Number of the next item of an ordered list.
        var number = 0
        /// Cells written so far of a row.
        var cells = 0
        /// Whether another list of its kind stands before it: then its bullets differ, or the two would be one.
        var isSecondList = false
        /// Whether its first words say that it is for agents only.
        var isMarked = false
    }

    /// - Parameter page: where the text is shown.
    package init(
        _ body: Body, in context: SiteContext, as style: TextStyle, on page: SiteAddress = .every(.article)
    ) {
        self.body = body
        self.style = style
        texts = context.texts
        links = LinkAddress(knowledge: context.knowledge, readers: body.municipalities, page: page)
        lines = LineWriter(capacity: body.documents.reduce(0) { $0 + $1.bytes.count } * 5 / 4)
    }

    /// The whole body with its footnotes; ends with a line feed unless empty.
    ///
    /// - Complexity: O(nodes + bytes).
    package mutating func render() -> [UInt8] {
        for part in body.parts { render(part.nodes, document: part.document) }
        renderFootnotes()
        return lines.bytes
    }

    /// One part without the heading that begins it.
    package mutating func renderWithoutHeading(_ part: Body.Part) -> [UInt8] {
        let document = body.documents[part.document]
        var nodes = part.nodes
        if let first = nodes.first, document.nodes[first].kind == .heading {
            nodes = Int(document.nodes[first].end)..<nodes.upperBound
        }
        render(nodes, document: part.document)
        renderFootnotes()
        return lines.bytes
    }

    // MARK: Blocks

    mutating func render(_ range: Range<Int>, document number: Int) {
        let document = body.documents[number]
        var open: [Open] = []
        var index = range.lowerBound
        var lastKind: Document.Kind?
        var wasSecondList = false
        while index < range.upperBound || !open.isEmpty {
            if let last = open.last, index >= last.end {
                open.removeLast()
                leave(last, document, parent: open.last)
                lastKind = last.node.map { document.nodes[$0].kind }
                wasSecondList = last.isSecondList
                continue
            }
            let node = document.nodes[index]
            switch node.kind {
            case .footnoteDefinition:
                index = Int(node.end)
                continue
            case .image:
                image(node, alternative: document.plainText(of: index), document)
                index = Int(node.end)
                continue
            default: break
            }
            let isInAgentsText =
                open.last.map { $0.node.map { document.nodes[$0].flags.contains(.agents) } ?? true } ?? false
            let isMarked = node.flags.contains(.agents) && !node.kind.isInline && !isInAgentsText
            if isMarked, node.kind != .item, node.kind != .tableRow {
                let end = agentsEnd(from: index, before: open.last?.end ?? range.upperBound, document)
                lines.open(indent: "> ".utf8)
                agentsMark()
                lines.endBlock()
                open.append(Open(node: nil, end: end, containers: 1))
                continue
            }
            if node.kind == .paragraph, let items = body.placeholderList(at: index, document: number) {
                for item in items {
                    lines.put("- ")
                    lines.put(style.escaped(Array(item.utf8)[...], isLineStart: true))
                    lines.endBlock(isTight: true)
                }
                lines.endBlock()
                index = Int(node.end)
                continue
            }
            var entered = Open(node: index, end: Int(node.end), isMarked: isMarked)
            let isList = node.kind == .bulletList || node.kind == .orderedList
            entered.isSecondList = isList && lastKind == node.kind && !wasSecondList
            enter(node, index, document, number, &entered, &open)
            if isList || !node.kind.isInline { lastKind = nil }
            open.append(entered)
            index += 1
        }
    }

    /// Where a run of neighbouring blocks for agents ends.
    private func agentsEnd(from index: Int, before end: Int, _ document: Document) -> Int {
        var last = index
        for sibling in document.topLevel(in: index..<end) {
            let node = document.nodes[sibling]
            guard node.flags.contains(.agents), node.kind != .footnoteDefinition else { break }
            last = Int(node.end)
        }
        return last
    }

    private mutating func agentsMark() {
        if style == .markdown { lines.put("**") }
        lines.put(Array((texts[.agentsOnly] + ":").utf8))
        if style == .markdown { lines.put("**") }
    }

    private mutating func enter(
        _ node: Document.Node, _ index: Int, _ document: Document, _ number: Int, _ entered: inout Open,
        _ open: inout [Open]
    ) {
        let isMarkdown = style == .markdown
        switch node.kind {
        case .heading:
            if isMarkdown {
                lines.put([UInt8](repeating: UInt8(ascii: "#"), count: max(2, min(Int(node.detail), 6))) + [0x20])
            }
        case .quote:
            lines.open(indent: isMarkdown ? "> ".utf8 : "  ".utf8)
            entered.containers += 1
        case .callout:
            let kind = Document.Callout(rawValue: node.detail) ?? .note
            lines.open(indent: isMarkdown ? "> ".utf8 : "  ".utf8)
            entered.containers += 1
            lines.put(Array(isMarkdown ? "[!\(kind.keyword)]".utf8 : (texts[kind.textKey] + ":").utf8))
            lines.endBlock(isTight: true)
        case .bulletList, .orderedList:
            entered.isTight = node.flags.contains(.tight)
            entered.number = Int(node.detail)
        case .item:
            var marker = Array("- ".utf8)
            if let list = open.last {
                entered.isTight = list.isTight
                if list.node.map({ document.nodes[$0].kind }) == .orderedList {
                    marker = Array("\(list.number)\(list.isSecondList ? ")" : ".") ".utf8)
                    open[open.count - 1].number += 1
                } else if list.isSecondList, isMarkdown {
                    marker = Array("* ".utf8)
                }
            }
            let indent = [UInt8](repeating: 0x20, count: marker.count)
            if node.flags.contains(.task) {
                marker += Array((node.flags.contains(.checked) ? "[x] " : "[ ] ").utf8)
            }
            lines.open(marker: marker, indent: indent)
            entered.containers += 1
            if entered.isMarked {
                agentsMark()
                lines.put(" ")
            }
        case .codeBlock: codeBlock(document.bytes[Int(node.textStart)..<Int(node.textEnd)])
        case .rawBlock:
            for line in document.bytes[Int(node.textStart)..<Int(node.textEnd)].split(separator: 0x0A) {
                lines.put(style.escaped(line, isLineStart: true))
                lines.endLine()
            }
        case .thematicBreak: lines.put(isMarkdown ? "***" : "---")
        case .tableRow:
            if isMarkdown { lines.put("|") }
            if entered.isMarked, !isMarkdown {
                agentsMark()
                lines.put(" ")
            }
        case .tableCell:
            let isFirst = open.last?.cells == 0
            lines.put(isMarkdown ? " " : isFirst ? "" : "; ")
            if isMarkdown, isFirst, open.last?.isMarked == true {
                agentsMark()
                lines.put(" ")
            }
            if !open.isEmpty { open[open.count - 1].cells += 1 }
        default: inline(node, document, number)
        }
    }

    private mutating func leave(_ entered: Open, _ document: Document, parent: Open?) {
        guard let index = entered.node else {
            lines.close()
            lines.endBlock()
            return
        }
        let node = document.nodes[index]
        let isTight = parent?.isTight ?? false
        switch node.kind {
        case .paragraph, .heading: lines.endBlock(isTight: isTight && node.kind == .paragraph)
        case .codeBlock, .rawBlock, .thematicBreak: lines.endBlock()
        case .item:
            // What an item ended with does not part it from the next one of a tight list.
            if entered.isTight { lines.closeUp() }
        case .tableRow:
            lines.endLine()
            if style == .markdown, node.flags.contains(.header) { delimiterRow(of: index, document) }
        case .tableCell: if style == .markdown { lines.put(" |") }
        case .emphasis: if style == .markdown { lines.put("*") }
        case .strong: if style == .markdown { lines.put("**") }
        case .strikethrough: if style == .markdown { lines.put("~~") }
        case .link: closeLink(document.links[Int(node.detail)])
        default: break
        }
        for _ in 0..<entered.containers { lines.close() }
        switch node.kind {
        case .bulletList, .orderedList: lines.endBlock(isTight: isTight)
        case .quote, .callout, .table: lines.endBlock()
        default: break
        }
    }

    private mutating func codeBlock(_ text: ArraySlice<UInt8>) {
        let info = text.prefix { $0 != 0x0A }
        var code = text.dropFirst(info.count + 1)
        if code.last == 0x0A { code = code.dropLast() }
        let fence = TextStyle.codeFence(code)
        if style == .markdown {
            lines.put(fence + info)
            lines.endLine()
        }
        for line in code.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if line.isEmpty { lines.blankLine() } else { lines.put(line) }
            lines.endLine()
        }
        if style == .markdown { lines.put(fence) }
    }

    private mutating func delimiterRow(of row: Int, _ document: Document) {
        lines.put("|")
        for cell in document.topLevel(in: (row + 1)..<Int(document.nodes[row].end)) {
            switch Document.Alignment(rawValue: document.nodes[cell].detail) {
            case .left: lines.put(":---|")
            case .center: lines.put(":---:|")
            case .right: lines.put("---:|")
            case nil, .some(.none): lines.put("---|")
            }
        }
        lines.endLine()
    }
}
