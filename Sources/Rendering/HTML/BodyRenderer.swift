import Diagnostics
import Knowledge
import Theme

/// Renders a body, or a part of one, as HTML.
///
/// Links are relative, and the same for every city that reads the body, so that one rendering serves them all.
package struct BodyRenderer: BodyVisitor {
    /// What is rendered.
    package let body: Body
    let knowledge: SharedKnowledge
    let texts: Texts
    /// Nil where terms are not marked.
    let glossary: GlossaryMarker?
    /// Where the body is shown.
    package var page = SiteAddress.every(.article)
    /// The city to whose articles its links lead.
    package var municipality = SiteAddress.readersMunicipality
    /// Where links to articles lead, by the article's id, in texts that are no city's.
    package var addressOfArticle: (@Sendable (String) -> SiteAddress)?
    /// Whether headings carry ids; a page that shows a body twice must not repeat them.
    package var hasAnchors = true
    /// Whether values that change are marked, for a script that puts in what they are on the day of the reader.
    package var marksChanges = false
    var html: HTMLBuffer
    /// Glossary entries in the order of their first use.
    var usedTerms: [Int] = []
    /// Where each part stands in what `render()` gave.
    private(set) var partRanges: [Range<Int>] = []
    /// Lists of what an article's page says above its text: documents and fees.
    package private(set) var factRanges: [Range<Int>] = []
    /// Indexed by glossary entry.
    var isUsed: [Bool]
    /// Those referred to so far.
    package var footnotes = FootnoteList()
    private var headingIDs: [HeadingKey: Int] = [:]
    private var tables = 0
    /// Of the ordered lists that are open: the number that a browser gives the next item.
    private var nextNumbers: [Int] = []
    private var inTableHead = false
    private var hasTableBody = false
    /// Whether the next cell begins a row for agents and says so.
    private var rowNeedsMark = false
    /// Above zero inside links and headings, where no term is marked.
    var unmarkedDepth = 0
    /// Of the links that are not closed yet: whether this site has their target.
    var openLinks: [Bool] = []

    private struct HeadingKey: Hashable {
        let document: DocumentIndex
        let node: NodeIndex
    }

    /// - Parameter marksTerms: whether terms of the glossary are marked where they are used first.
    package init(_ body: Body, in context: PieceContext, marksTerms: Bool) {
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
            visit(part.nodes, ofDocument: part.document)
            partRanges.append(start..<html.bytes.count)
        }
        visitFootnotes()
        return html.bytes
    }

    /// One part, without its heading where `withoutHeading`.
    mutating func render(_ part: Body.Part, withoutHeading: Bool) -> [UInt8] {
        html.bytes.removeAll(keepingCapacity: true)
        footnotes = FootnoteList()
        let document = body.documents[part.document]
        visit(withoutHeading ? document.withoutHeading(part.nodes) : part.nodes, ofDocument: part.document)
        visitFootnotes()
        return html.bytes
    }

    // MARK: Blocks

    /// Browsers count by themselves, so only what is written otherwise is said.
    private mutating func number(_ item: Document.Node) {
        guard let next = nextNumbers.popLast() else { return }
        let number = item.itemNumber ?? next
        if number != next {
            html.raw(" value=\"")
            html.number(number)
            html.raw("\"")
        }
        nextNumbers.append(number + 1)
    }

    package mutating func enterAgentsBox() {
        html.raw("<div class=\"agents\" role=\"note\">\n")
        html.element("p", class: "agents-title", texts[.agentsOnly])
        html.raw("\n")
    }

    package mutating func leaveAgentsBox() {
        html.raw("</div>\n")
    }

    package mutating func placeholderList(_ items: [String], _ element: BodyElement, in document: Document) {
        let placeholder = document.nodes[element.index + 1]
        let isFees = marksChanges && document.feeNumber(of: placeholder) != nil
        let start = html.bytes.count
        defer { if document.isFact(placeholder) { factRanges.append(start..<html.bytes.count) } }
        html.raw(isFees ? "<ul data-fees>\n" : "<ul>\n")
        for item in items {
            html.element("li", item)
            html.raw("\n")
        }
        html.raw("</ul>\n")
    }

    package mutating func enter(_ element: BodyElement, in document: Document) {
        let node = element.node
        switch node.kind {
        case .paragraph: if !element.isTight { html.raw("<p>") }
        case .heading:
            unmarkedDepth += 1
            html.raw("<h")
            html.number(max(2, min(node.headingLevel, 6)))
            if hasAnchors, let heading = headingIDs[HeadingKey(document: element.document, node: element.index)] {
                html.raw(" id=\"")
                html.text(body.headings[heading].id)
                html.raw("\"")
            }
            html.raw(">")
        case .quote: html.raw("<blockquote>\n")
        case .callout:
            let kind = node.callout
            html.raw("<div class=\"callout callout-")
            html.text(kind.keyword.lowercased())
            html.raw("\" role=\"note\">\n")
            html.element("p", class: "callout-title", texts[kind.textKey])
            html.raw("\n")
        case .bulletList: html.raw("<ul>\n")
        case .orderedList:
            nextNumbers.append(node.firstNumber)
            if node.firstNumber == 1 {
                html.raw("<ol>\n")
            } else {
                html.raw("<ol start=\"")
                html.number(node.firstNumber)
                html.raw("\">\n")
            }
        case .item:
            let isAgents = node.isForAgents && !element.isInAgentsBox
            let classes = [node.flags.contains(.task) ? "task" : nil, isAgents ? "agents" : nil].compactMap(\.self)
            html.raw("<li")
            if !classes.isEmpty {
                html.raw(" class=\"")
                html.text(classes.joined(separator: " "))
                html.raw("\"")
            }
            if element.parent == .orderedList { number(node) }
            html.raw(">")
            if node.flags.contains(.task) {
                html.raw("<span class=\"box\" role=\"img\" aria-label=\"")
                let isChecked = node.flags.contains(.checked)
                html.text(texts[isChecked ? .taskDone : .taskOpen])
                html.raw(isChecked ? "\">☑</span> " : "\">☐</span> ")
            }
            if isAgents {
                html.element("span", class: "agents-title", texts[.agentsOnly])
                html.raw(" ")
            }
        case .codeBlock:
            let (info, code) = document.code(of: node)
            let language = info.prefix { $0 != 0x20 }
            html.raw("<pre tabindex=\"0\"><code")
            if !language.isEmpty {
                html.raw(" class=\"language-")
                html.text(language)
                html.raw("\"")
            }
            html.raw(">")
            html.text(code)
            html.raw("</code></pre>\n")
        case .rawBlock:
            html.raw("<p>")
            html.text(document.text(of: node))
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
                rowNeedsMark = node.isForAgents && !element.isInAgentsBox
                html.raw(rowNeedsMark ? "<tr class=\"agents\">" : "<tr>")
            }
        case .tableCell:
            html.raw(inTableHead ? "<th scope=\"col\"" : "<td")
            switch node.alignment {
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
        case .text: text(document.text(of: node))
        case .softBreak: html.raw("\n")
        case .lineBreak: html.raw("<br>\n")
        case .code:
            html.raw("<code>")
            html.text(document.text(of: node))
            html.raw("</code>")
        case .rawInline: html.text(document.text(of: node))
        case .emphasis: html.raw("<em>")
        case .strong: html.raw("<strong>")
        case .strikethrough: html.raw("<del>")
        case .link:
            unmarkedDepth += 1
            openLink(document.link(of: node))
        case .footnoteReference: footnoteReference(node.footnoteIndex, ofDocument: element.document)
        case .image: image(document.link(of: node), alternative: document.plainText(of: element.index))
        case .footnoteDefinition: break
        case .placeholder:
            let fees = marksChanges ? document.feeNumber(of: node) : nil
            if let fees {
                html.raw("<span data-fees=\"")
                html.text(fees)
                html.raw("\">")
            }
            placeholder(body.placeholders[element.document][node.placeholderIndex])
            if fees != nil { html.raw("</span>") }
        }
    }

    package mutating func leave(_ element: BodyElement, in document: Document) {
        let node = element.node
        switch node.kind {
        case .paragraph: if !element.isTight { html.raw("</p>\n") }
        case .heading:
            unmarkedDepth -= 1
            html.raw("</h")
            html.number(max(2, min(node.headingLevel, 6)))
            html.raw(">\n")
        case .quote: html.raw("</blockquote>\n")
        case .callout: html.raw("</div>\n")
        case .bulletList: html.raw("</ul>\n")
        case .orderedList:
            nextNumbers.removeLast()
            html.raw("</ol>\n")
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
            closeLink(document.link(of: node))
        default: break
        }
    }
}

extension Document {
    /// The number of the fee that a placeholder stands for, empty for all of them; nil for what is no fee.
    fileprivate func feeNumber(of node: Node) -> String? {
        guard case .field(.fees, let item) = placeholder(of: node).placeholder else { return nil }
        return item.map(String.init) ?? ""
    }

    /// Whether a placeholder stands for all documents or fees.
    fileprivate func isFact(_ node: Node) -> Bool {
        switch placeholder(of: node).placeholder {
        case .field(.fees, nil), .field(.documents, nil): true
        default: false
        }
    }
}
