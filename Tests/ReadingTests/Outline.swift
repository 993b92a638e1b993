import Knowledge

extension Body {
    /// The body as one municipality reads it, a block a line: `h2 Ablauf #ablauf`, `p`, `ul`, `li` …
    ///
    /// Placeholders stand in ‹…›, links in `[text → target]`, blocks for agents only begin with `@`.
    var outline: String {
        var lines: [String] = []
        var heading = 0
        for part in parts {
            let outliner = Outliner(document: documents[part.document], placeholders: placeholders[part.document])
            outliner.append(
                part.nodes, depth: 0, to: &lines,
                heading: { nodes in
                    defer { heading += 1 }
                    guard headings.indices.contains(heading), headings[heading].node == nodes else { return "?" }
                    return headings[heading].id
                })
        }
        return lines.joined(separator: "\n")
    }
}

extension KnowledgeBase {
    /// The outline of an article's body in a city; nil where the city does not get it.
    func outline(_ article: String = "probe", in municipality: String = "rhein") -> String? {
        municipalityIndex[municipality].flatMap { topic(article)?.body(in: $0)?.outline }
    }

    /// What a city gets of an article; nil where it gets none.
    func version(_ article: String = "probe", in municipality: String = "rhein") -> Topic.Version? {
        municipalityIndex[municipality].flatMap { topic(article)?.version(in: $0) }
    }
}

private struct Outliner {
    let document: Document
    let placeholders: PlaceholderValues

    func append(_ range: Range<NodeIndex>, depth: Int, to lines: inout [String], heading: (NodeIndex) -> String) {
        for index in document.topLevel(in: range) {
            let node = document.nodes[index]
            let children = (index + 1)..<node.end
            let inlines = children.first.map { document.nodes[$0].kind.isInline } ?? false
            var line = String(repeating: "  ", count: depth)
            if node.flags.contains(.agents) { line += "@" }
            line += name(node)
            switch node.kind {
            case .codeBlock, .rawBlock: line += " " + text(node).split(separator: "\n").joined(separator: "⏎")
            default: if inlines { line += " " + inline(children) }
            }
            if node.kind == .heading { line += " #" + heading(index) }
            lines.append(line)
            if !inlines { append(children, depth: depth + 1, to: &lines, heading: heading) }
        }
    }

    private func name(_ node: Document.Node) -> String {
        switch node.kind {
        case .paragraph: "p"
        case .heading: "h\(node.detail)"
        case .quote: "quote"
        case .callout: Document.Callout(rawValue: node.detail)?.keyword ?? "?"
        case .bulletList: node.flags.contains(.tight) ? "ul" : "ul loose"
        case .orderedList:
            (node.flags.contains(.tight) ? "ol" : "ol loose") + (node.detail == 1 ? "" : " \(node.detail)")
        case .item: node.flags.contains(.task) ? (node.flags.contains(.checked) ? "li [x]" : "li [ ]") : "li"
        case .codeBlock: "code"
        case .rawBlock: "raw"
        case .thematicBreak: "hr"
        case .table: "table"
        case .tableRow: node.flags.contains(.header) ? "th" : "tr"
        case .tableCell: "td"
        case .footnoteDefinition: "fn \(node.detail + 1)"
        default: "\(node.kind)"
        }
    }

    private func text(_ node: Document.Node) -> String {
        String(decoding: document.bytes[Int(node.textStart)..<Int(node.textEnd)], as: UTF8.self)
    }

    private func inline(_ range: Range<NodeIndex>) -> String {
        var result = ""
        for index in document.topLevel(in: range) {
            let node = document.nodes[index]
            let inner = inline((index + 1)..<node.end)
            switch node.kind {
            case .text, .rawInline: result += text(node)
            case .softBreak: result += "⏎"
            case .lineBreak: result += "↵"
            case .code: result += "`\(text(node))`"
            case .emphasis: result += "*\(inner)*"
            case .strong: result += "**\(inner)**"
            case .strikethrough: result += "~\(inner)~"
            case .link: result += "[\(inner) → \(target(node))]"
            case .image: result += "![\(inner) → \(target(node))]"
            case .footnoteReference: result += "^\(node.detail + 1)"
            case .placeholder: result += value(placeholders[node.placeholderIndex])
            default: result += "<\(node.kind)>"
            }
        }
        return result
    }

    private func target(_ node: Document.Node) -> String {
        switch document.link(of: node).target {
        case .article(let id, let anchor): "article:" + id + (anchor.map { "#" + $0 } ?? "")
        case .office(let id): "office:" + id
        case .municipality(let id): "municipality:" + id
        case .anchor(let anchor): "#" + anchor
        case .web(let url): url
        case .file(let path): "file:" + path
        case .broken(let url): "broken:" + url
        }
    }

    private func value(_ value: PlaceholderValue) -> String {
        switch value {
        case .text(let text): "‹\(text)›"
        case .changing(let text, let later): "‹\(text)\(later.map { " / \($0.from.iso8601) \($0.text)" }.joined())›"
        case .list(let items): "‹\(items.joined(separator: " | "))›"
        case .mail(let mail): "‹\(mail)›"
        case .url(let url): "‹\(url)›"
        case .missing: "‹›"
        }
    }
}
