import Diagnostics
import Knowledge
import Theme

/// Renders a body, or a part of one, as plain text or as Markdown: the words of the page, without its markup.
///
/// As with the HTML, links are the same for every city that reads the body.
package struct TextRenderer: BodyVisitor {
    /// What is rendered.
    package let body: Body
    let texts: Texts
    let style: TextStyle
    let links: LinkAddress
    var lines: LineWriter
    /// Those referred to so far.
    package var footnotes = FootnoteList()

    /// Those around what is visited next.
    private var open: [Open] = []
    /// Of the block before, at the same place.
    private var lastKind: Document.Kind?
    private var wasSecondList = false

    /// What is to be remembered of an element while what is inside is written.
    private struct Open {
        let kind: Document.Kind
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
        let isMarked: Bool
    }

    /// - Parameter page: where the text is shown.
    package init(
        _ body: Body, in context: PieceContext, as style: TextStyle, on page: SiteAddress = .every(.article)
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
        for part in body.parts {
            forgetNeighbour()
            visit(part.nodes, ofDocument: part.document)
        }
        visitFootnotes()
        return lines.bytes
    }

    /// One part without the heading that begins it.
    package mutating func renderWithoutHeading(_ part: Body.Part) -> [UInt8] {
        visit(body.documents[part.document].withoutHeading(part.nodes), ofDocument: part.document)
        visitFootnotes()
        return lines.bytes
    }

    // MARK: Blocks

    package mutating func enterAgentsBox() {
        lines.open(indent: "> ".utf8)
        agentsMark()
        lines.endBlock()
    }

    package mutating func leaveAgentsBox() {
        lines.close()
        lines.endBlock()
        forgetNeighbour()
    }

    /// Nothing stands before what comes next.
    mutating func forgetNeighbour() {
        (lastKind, wasSecondList) = (nil, false)
    }

    package mutating func placeholderList(_ items: [String], _ element: BodyElement, in document: Document) {
        for item in items {
            lines.put("- ")
            lines.put(style.escaped(Array(item.utf8)[...], isLineStart: true))
            lines.endBlock(isTight: true)
        }
        lines.endBlock()
    }

    private mutating func agentsMark() {
        if style == .markdown { lines.put("**") }
        lines.put(Array((texts[.agentsOnly] + ":").utf8))
        if style == .markdown { lines.put("**") }
    }

    package mutating func enter(_ element: BodyElement, in document: Document) {
        let node = element.node
        let isMarkdown = style == .markdown
        var entered = Open(kind: node.kind, isMarked: element.isOutermostForAgents)
        let isList = node.kind == .bulletList || node.kind == .orderedList
        entered.isSecondList = isList && lastKind == node.kind && !wasSecondList
        switch node.kind {
        case .heading:
            if isMarkdown {
                lines.put([UInt8](repeating: UInt8(ascii: "#"), count: max(2, min(node.headingLevel, 6))) + [0x20])
            }
        case .quote:
            lines.open(indent: isMarkdown ? "> ".utf8 : "  ".utf8)
            entered.containers += 1
        case .callout:
            let kind = node.callout
            lines.open(indent: isMarkdown ? "> ".utf8 : "  ".utf8)
            entered.containers += 1
            lines.put(Array(isMarkdown ? "[!\(kind.keyword)]".utf8 : (texts[kind.textKey] + ":").utf8))
            lines.endBlock(isTight: true)
        case .bulletList, .orderedList:
            entered.isTight = node.flags.contains(.tight)
            entered.number = node.firstNumber
        case .item:
            var marker = Array("- ".utf8)
            if let list = open.last {
                entered.isTight = list.isTight
                if list.kind == .orderedList {
                    let number = node.itemNumber ?? list.number
                    marker = Array("\(number)\(list.isSecondList ? ")" : ".") ".utf8)
                    open[open.count - 1].number = number + 1
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
        case .codeBlock: codeBlock(document.code(of: node))
        case .rawBlock:
            for line in document.text(of: node).split(separator: 0x0A) {
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
        default: inline(element, in: document)
        }
        if isList || !node.kind.isInline { lastKind = nil }
        open.append(entered)
    }

    package mutating func leave(_ element: BodyElement, in document: Document) {
        let node = element.node
        guard let entered = open.popLast() else { return }
        // A box of its own parts the blocks in it.
        let isTight = element.isTight && !element.isOutermostForAgents
        switch node.kind {
        case .paragraph, .heading: lines.endBlock(isTight: isTight && node.kind == .paragraph)
        case .codeBlock, .rawBlock, .thematicBreak: lines.endBlock()
        case .item:
            // What an item ended with does not part it from the next one of a tight list.
            if entered.isTight { lines.closeUp() }
        case .tableRow:
            lines.endLine()
            if style == .markdown, node.flags.contains(.header) { delimiterRow(of: element.index, document) }
        case .tableCell: if style == .markdown { lines.put(" |") }
        case .emphasis: if style == .markdown { lines.put("*") }
        case .strong: if style == .markdown { lines.put("**") }
        case .strikethrough: if style == .markdown { lines.put("~~") }
        case .link: closeLink(document.link(of: node))
        default: break
        }
        for _ in 0..<entered.containers { lines.close() }
        switch node.kind {
        case .bulletList, .orderedList: lines.endBlock(isTight: isTight)
        case .quote, .callout, .table: lines.endBlock()
        default: break
        }
        (lastKind, wasSecondList) = (node.kind, entered.isSecondList)
    }

    private mutating func codeBlock(_ block: (info: ArraySlice<UInt8>, code: ArraySlice<UInt8>)) {
        var (info, code) = block
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

    private mutating func delimiterRow(of row: NodeIndex, _ document: Document) {
        lines.put("|")
        for cell in document.children(of: row) {
            switch document.nodes[cell].alignment {
            case .left: lines.put(":---|")
            case .center: lines.put(":---:|")
            case .right: lines.put("---:|")
            case .none: lines.put("---|")
            }
        }
        lines.endLine()
    }
}
