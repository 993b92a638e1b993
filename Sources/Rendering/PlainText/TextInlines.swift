import Knowledge

/// What stands inside a line: words, links, pictures, values, footnotes.
extension TextRenderer {
    mutating func inline(_ element: BodyElement, in document: Document) {
        let node = element.node
        let text = document.text(of: node)
        let isMarkdown = style == .markdown
        switch node.kind {
        case .text: lines.text(text, style)
        case .rawInline:
            let line = text.map { $0 == 0x0A ? 0x20 : $0 }
            lines.text(line[...], style)
        case .softBreak: lines.endLine()
        case .lineBreak:
            if isMarkdown { lines.put("\\") }
            lines.endLine()
        case .code: lines.put(isMarkdown ? TextStyle.codeSpan(text) : Array(text))
        case .emphasis: if isMarkdown { lines.put("*") }
        case .strong: if isMarkdown { lines.put("**") }
        case .strikethrough: if isMarkdown { lines.put("~~") }
        case .link: if isMarkdown, links.of(document.link(of: node).target) != nil { lines.put("[") }
        case .image: image(node, alternative: document.plainText(of: element.index), document)
        case .footnoteReference:
            footnoteReference(FootnoteList.Footnote(document: element.document, index: node.footnoteIndex))
        case .placeholder: placeholder(body.placeholders[element.document][node.placeholderIndex])
        default: break
        }
    }

    mutating func closeLink(_ link: Document.Link) {
        guard style == .markdown, let address = links.of(link.target) else { return }
        lines.put("](")
        lines.put(TextStyle.address(address))
        lines.put(")")
    }

    mutating func image(_ node: Document.Node, alternative: String, _ document: Document) {
        let alternative = style.escaped(Array(alternative.utf8)[...], isLineStart: lines.isLineStart)
        guard style == .markdown, case .file = document.link(of: node).target,
            let address = links.of(document.link(of: node).target)
        else {
            lines.put(alternative)
            return
        }
        lines.put("![")
        lines.put(alternative)
        lines.put("](")
        lines.put(TextStyle.address(address))
        lines.put(")")
    }

    private mutating func placeholder(_ value: PlaceholderValue) {
        if style == .markdown, case .url(let url) = value {
            lines.put("<")
            lines.put(TextStyle.address(url))
            lines.put(">")
        } else {
            lines.text(value.plainText, style)
        }
    }

    // MARK: Footnotes

    private mutating func footnoteReference(_ footnote: FootnoteList.Footnote) {
        let number = footnotes.number(of: footnote)
        lines.put(Array(style == .markdown ? "[^\(number)]".utf8 : "[\(number)]".utf8))
    }

    package mutating func enterFootnotes() {}

    package mutating func enterFootnote(_ number: Int, isDefined: Bool) {
        guard isDefined else { return }
        forgetNeighbour()
        let marker = style == .markdown ? "[^\(number)]: " : "[\(number)] "
        lines.open(marker: marker.utf8, indent: "    ".utf8)
    }

    package mutating func leaveFootnote(_ number: Int, isDefined: Bool) {
        guard isDefined else { return }
        lines.close()
        lines.endBlock()
    }

    package mutating func leaveFootnotes() {}
}
