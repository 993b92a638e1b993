import Knowledge

/// What stands inside a line: words, links, pictures, values, footnotes.
extension TextRenderer {
    mutating func inline(_ node: Document.Node, _ document: Document, _ number: Int) {
        let text = document.bytes[Int(node.textStart)..<Int(node.textEnd)]
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
        case .link: if isMarkdown, links.of(document.links[Int(node.detail)].target) != nil { lines.put("[") }
        case .footnoteReference: footnoteReference(FootnoteList.Footnote(document: number, index: Int(node.detail)))
        case .placeholder: placeholder(body.placeholders[number][Int(node.detail)])
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
        guard style == .markdown, case .file = document.links[Int(node.detail)].target,
            let address = links.of(document.links[Int(node.detail)].target)
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

    mutating func renderFootnotes() {
        guard !footnotes.footnotes.isEmpty else { return }
        let definitions = FootnoteList.definitions(in: body)
        var position = 0
        // A footnote may refer to another, which then joins the list.
        while position < footnotes.footnotes.count {
            let footnote = footnotes.footnotes[position]
            position += 1
            let document = body.documents[footnote.document]
            guard let definition = definitions[footnote] else { continue }
            let marker = style == .markdown ? "[^\(position)]: " : "[\(position)] "
            lines.open(marker: marker.utf8, indent: "    ".utf8)
            render((definition + 1)..<Int(document.nodes[definition].end), document: footnote.document)
            lines.close()
            lines.endBlock()
        }
    }
}
