import Diagnostics
import Knowledge
import Theme

/// Renders a body, or a part of one, as HTML.
///
/// Links are relative, and the same for every city that reads the body, so that one rendering serves them all.
package struct BodyRenderer {
    let body: Body
    let knowledge: KnowledgeBase
    let texts: Texts
    /// Nil where terms are not marked.
    let glossary: GlossaryMarker?
    /// Where the body is shown.
    package var page = SiteAddress.every(.article)
    /// The city to whose articles its links lead.
    package var municipality = SiteAddress.readersMunicipality
    /// Whether headings carry ids; a page that shows a body twice must not repeat them.
    package var hasAnchors = true
    /// Whether placeholders of fees are marked, for a script that puts in what they are on the day of the reader.
    package var marksFees = false
    var html: HTMLBuffer
    /// Glossary entries in the order of their first use.
    var usedTerms: [Int] = []
    /// Where each part stands in what `render()` gave.
    private(set) var partRanges: [Range<Int>] = []
    /// Indexed by glossary entry.
    var isUsed: [Bool]
    var footnotes = FootnoteList()
    private var headingIDs: [HeadingKey: Int] = [:]
    private var tables = 0
    private var inTableHead = false
    private var hasTableBody = false
    /// Whether the next cell begins a row for agents and says so.
    private var rowNeedsMark = false
    /// Above zero inside links and headings, where no term is marked.
    var unmarkedDepth = 0

    private struct HeadingKey: Hashable {
        let document: Int
        let node: Int
    }

    /// - Parameter marksTerms: whether terms of the glossary are marked where they are used first.
    package init(_ body: Body, in context: SiteContext, marksTerms: Bool) {
        let glossary = marksTerms ? context.glossary : nil
        self.body = body
        knowledge = context.knowledge
        texts = context.texts
        self.glossary = glossary.flatMap { $0.isEmpty ? nil : $0 }
        isUsed = [Bool](repeating: false, count: glossary?.entries.count ?? 0)
        html = HTMLBuffer(capacity: body.documents.reduce(0) { $0 + $1.bytes.count } * 3 / 2)
        for (index, heading) in body.headings.enumerated() {
            headingIDs[HeadingKey(document: heading.document, node: heading.node)] = index
        }
    }

    /// The whole body with its footnotes.
    package mutating func render() -> [UInt8] {
        for part in body.parts {
            let start = html.bytes.count
            render(part.nodes, document: part.document)
            partRanges.append(start..<html.bytes.count)
        }
        renderFootnotes()
        return html.bytes
    }

    /// One part, without its heading where `withoutHeading`.
    mutating func render(_ part: Body.Part, withoutHeading: Bool) -> [UInt8] {
        html.bytes.removeAll(keepingCapacity: true)
        footnotes = FootnoteList()
        var nodes = part.nodes
        let document = body.documents[part.document]
        if withoutHeading, let first = nodes.first, document.nodes[first].kind == .heading {
            nodes = Int(document.nodes[first].end)..<nodes.upperBound
        }
        render(nodes, document: part.document)
        renderFootnotes()
        return html.bytes
    }

    // MARK: Blocks

    private struct Open {
        let node: Int
        let end: Int
        /// Whether paragraphs directly inside are written without a tag.
        let isTight: Bool
        /// Whether the agents' box around it closes with it.
        let closesAgentsBox: Bool
    }

    mutating func render(_ range: Range<Int>, document number: Int) {
        let document = body.documents[number]
        var open: [Open] = []
        var index = range.lowerBound
        var inAgentsBox = false
        while index < range.upperBound || !open.isEmpty {
            if let last = open.last, index >= last.end {
                close(document.nodes[last.node], isTight: parentIsTight(open.dropLast()), document)
                open.removeLast()
                if last.closesAgentsBox, !goesOn(at: index, before: open.last?.end ?? range.upperBound, document) {
                    html.raw("</div>\n")
                    inAgentsBox = false
                }
                continue
            }
            let node = document.nodes[index]
            if node.kind == .footnoteDefinition {
                index = Int(node.end)
                continue
            }
            if node.kind == .image {
                image(document.links[Int(node.detail)], alternative: document.plainText(of: index))
                index = Int(node.end)
                continue
            }
            var closesBox = false
            // The outermost block of agents' text is boxed, wherever it stands; items and rows are marked by themselves.
            let parent = open.last.map { document.nodes[$0.node] }
            let isOutermost =
                node.flags.contains(.agents) && !node.kind.isInline && parent?.flags.contains(.agents) != true
            if isOutermost, node.kind != .item, node.kind != .tableRow {
                if !inAgentsBox {
                    html.raw("<div class=\"agents\" role=\"note\">\n")
                    html.element("p", class: "agents-title", texts[.agentsOnly])
                    html.raw("\n")
                    inAgentsBox = true
                }
                closesBox = true
            }
            if node.kind == .paragraph, let list = body.placeholderList(at: index, document: number) {
                html.raw(marksFees && document.feeNumber(at: index + 1) != nil ? "<ul data-fees>\n" : "<ul>\n")
                for item in list {
                    html.element("li", item)
                    html.raw("\n")
                }
                html.raw("</ul>\n")
                index = Int(node.end)
                if closesBox, !goesOn(at: index, before: open.last?.end ?? range.upperBound, document) {
                    html.raw("</div>\n")
                    inAgentsBox = false
                }
                continue
            }
            enter(node, index, isTight: parentIsTight(open[...]), inAgentsBox: inAgentsBox, document, number)
            let isTight: Bool
            switch node.kind {
            case .bulletList, .orderedList: isTight = node.flags.contains(.tight)
            case .item: isTight = open.last?.isTight ?? false
            default: isTight = false
            }
            open.append(Open(node: index, end: Int(node.end), isTight: isTight, closesAgentsBox: closesBox))
            index += 1
        }
    }

    /// Whether the agents' box takes in the next sibling, too.
    private func goesOn(at index: Int, before end: Int, _ document: Document) -> Bool {
        index < end && document.nodes[index].flags.contains(.agents)
            && document.nodes[index].kind != .footnoteDefinition
    }

    private func parentIsTight(_ open: ArraySlice<Open>) -> Bool { open.last?.isTight ?? false }

    private mutating func enter(
        _ node: Document.Node, _ index: Int, isTight: Bool, inAgentsBox: Bool, _ document: Document, _ number: Int
    ) {
        switch node.kind {
        case .paragraph: if !isTight { html.raw("<p>") }
        case .heading:
            unmarkedDepth += 1
            html.raw("<h")
            html.number(max(2, min(Int(node.detail), 6)))
            if hasAnchors, let heading = headingIDs[HeadingKey(document: number, node: index)] {
                html.raw(" id=\"")
                html.text(body.headings[heading].id)
                html.raw("\"")
            }
            html.raw(">")
        case .quote: html.raw("<blockquote>\n")
        case .callout:
            let kind = Document.Callout(rawValue: node.detail) ?? .note
            html.raw("<div class=\"callout callout-")
            html.text(kind.keyword.lowercased())
            html.raw("\" role=\"note\">\n")
            html.element("p", class: "callout-title", texts[kind.textKey])
            html.raw("\n")
        case .bulletList: html.raw("<ul>\n")
        case .orderedList:
            if node.detail == 1 {
                html.raw("<ol>\n")
            } else {
                html.raw("<ol start=\"")
                html.number(Int(node.detail))
                html.raw("\">\n")
            }
        case .item:
            let isAgents = node.flags.contains(.agents) && !inAgentsBox
            if node.flags.contains(.task) {
                html.raw(isAgents ? "<li class=\"task agents\">" : "<li class=\"task\">")
                let isChecked = node.flags.contains(.checked)
                html.raw("<span class=\"box\" role=\"img\" aria-label=\"")
                html.text(texts[isChecked ? .taskDone : .taskOpen])
                html.raw(isChecked ? "\">☑</span> " : "\">☐</span> ")
            } else {
                html.raw(isAgents ? "<li class=\"agents\">" : "<li>")
            }
            if isAgents {
                html.element("span", class: "agents-title", texts[.agentsOnly])
                html.raw(" ")
            }
        case .codeBlock:
            let text = document.bytes[Int(node.textStart)..<Int(node.textEnd)]
            let info = text.prefix { $0 != 0x0A }
            let language = info.prefix { $0 != 0x20 }
            html.raw("<pre tabindex=\"0\"><code")
            if !language.isEmpty {
                html.raw(" class=\"language-")
                html.text(language)
                html.raw("\"")
            }
            html.raw(">")
            html.text(text.dropFirst(info.count + 1))
            html.raw("</code></pre>\n")
        case .rawBlock:
            html.raw("<p>")
            html.text(document.bytes[Int(node.textStart)..<Int(node.textEnd)])
            html.raw("</p>\n")
        case .thematicBreak: html.raw("<hr>\n")
        case .table:
            tables += 1
            html.raw("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"")
            html.text(texts[.table])
            html.raw(" ")
            html.number(tables)
            html.raw("\"><table>\n")
            hasTableBody = false
        case .tableRow:
            if node.flags.contains(.header) {
                inTableHead = true
                html.raw("<thead>\n<tr>")
            } else {
                if !hasTableBody {
                    html.raw("<tbody>\n")
                    hasTableBody = true
                }
                rowNeedsMark = node.flags.contains(.agents) && !inAgentsBox
                html.raw(rowNeedsMark ? "<tr class=\"agents\">" : "<tr>")
            }
        case .tableCell:
            html.raw(inTableHead ? "<th scope=\"col\"" : "<td")
            switch Document.Alignment(rawValue: node.detail) {
            case .center: html.raw(" class=\"center\"")
            case .right: html.raw(" class=\"right\"")
            default: break
            }
            html.raw(">")
            if rowNeedsMark {
                html.element("span", class: "agents-title", texts[.agentsOnly])
                html.raw(" ")
                rowNeedsMark = false
            }
        case .text: text(document.bytes[Int(node.textStart)..<Int(node.textEnd)])
        case .softBreak: html.raw("\n")
        case .lineBreak: html.raw("<br>\n")
        case .code:
            html.raw("<code>")
            html.text(document.bytes[Int(node.textStart)..<Int(node.textEnd)])
            html.raw("</code>")
        case .rawInline: html.text(document.bytes[Int(node.textStart)..<Int(node.textEnd)])
        case .emphasis: html.raw("<em>")
        case .strong: html.raw("<strong>")
        case .strikethrough: html.raw("<del>")
        case .link:
            unmarkedDepth += 1
            openLink(document.links[Int(node.detail)])
        case .footnoteReference: footnoteReference(Int(node.detail), number)
        case .image, .footnoteDefinition: break
        case .placeholder:
            let fees = marksFees ? document.feeNumber(at: index) : nil
            if let fees {
                html.raw("<span data-fees=\"")
                html.text(fees)
                html.raw("\">")
            }
            placeholder(body.placeholders[number][Int(node.detail)])
            if fees != nil { html.raw("</span>") }
        }
    }

    private mutating func close(_ node: Document.Node, isTight: Bool, _ document: Document) {
        switch node.kind {
        case .paragraph: if !isTight { html.raw("</p>\n") }
        case .heading:
            unmarkedDepth -= 1
            html.raw("</h")
            html.number(max(2, min(Int(node.detail), 6)))
            html.raw(">\n")
        case .quote: html.raw("</blockquote>\n")
        case .callout: html.raw("</div>\n")
        case .bulletList: html.raw("</ul>\n")
        case .orderedList: html.raw("</ol>\n")
        case .item: html.raw("</li>\n")
        case .table:
            if hasTableBody { html.raw("</tbody>\n") }
            html.raw("</table></div>\n")
        case .tableRow:
            html.raw("</tr>\n")
            if inTableHead {
                html.raw("</thead>\n")
                inTableHead = false
            }
        case .tableCell: html.raw(inTableHead ? "</th>" : "</td>")
        case .emphasis: html.raw("</em>")
        case .strong: html.raw("</strong>")
        case .strikethrough: html.raw("</del>")
        case .link:
            unmarkedDepth -= 1
            closeLink(document.links[Int(node.detail)])
        default: break
        }
    }
}

extension Document {
    /// The number of the fee that the placeholder at a node stands for, empty for all of them; nil for what is no fee.
    fileprivate func feeNumber(at node: Int) -> String? {
        guard case .field(.fees, let item) = placeholders[Int(nodes[node].detail)].placeholder else { return nil }
        return item.map(String.init) ?? ""
    }
}
