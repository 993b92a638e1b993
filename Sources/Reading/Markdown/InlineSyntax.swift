import Diagnostics
import Knowledge
import ReadingFiles

/// `[[…]]` and `{{ … }}` in running text.
extension DocumentRefiner {
    struct OpenWikiLink {
        /// Of the document.
        let node: NodeIndex
        /// Of the tree: the text that closes it, and where its brackets stand.
        let end: (index: NodeIndex, offset: Int)
    }

    /// Bytes between `[[` and `]]`, or `{{` and `}}`.
    private static let longestInlineSyntax = 500

    mutating func appendText(_ node: Document.Node, at index: NodeIndex, parentEnd: NodeIndex, insideLink: Bool) {
        var range = node.textRange
        if let resumption, resumption.index == index { range = resumption.offset..<range.upperBound }
        resumption = nil
        if let open = openWikiLink, open.end.index == index {
            appendRun(
                node, at: index, parentEnd: parentEnd, range.lowerBound..<open.end.offset, insideLink: true)
            document.nodes[open.node].end = document.nodes.endIndex
            openWikiLink = nil
            range = min(open.end.offset + 2, range.upperBound)..<range.upperBound
        }
        appendRun(
            node, at: index, parentEnd: parentEnd, range, insideLink: insideLink || openWikiLink != nil)
    }

    private mutating func appendRun(
        _ node: Document.Node, at index: NodeIndex, parentEnd: NodeIndex, _ range: Range<Int>, insideLink: Bool
    ) {
        var plainStart = range.lowerBound
        var offset = range.lowerBound
        while offset + 1 < range.upperBound {
            let byte = flat.bytes[offset]
            let isPair = flat.bytes[offset + 1] == byte
            guard isPair, byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") && !insideLink,
                let end = end(of: byte, from: (index, offset + 2), before: parentEnd)
            else {
                offset += 1
                continue
            }
            appendPlain(node, plainStart..<offset)
            let isOpen: Bool
            if byte == UInt8(ascii: "{") {
                appendPlaceholder(node, offset..<(end.offset + 2))
                isOpen = false
            } else {
                isOpen = appendWikiLink(node, at: index, from: offset, to: end)
            }
            if end.index == index, !isOpen {
                offset = end.offset + 2
                plainStart = offset
            } else {
                if !isOpen { resumption = (end.index, end.offset + 2) }
                return
            }
        }
        appendPlain(node, plainStart..<range.upperBound)
    }

    /// The pair that closes, in this text or one that follows in the same paragraph; nil where there is none near, or
    /// the opening pair comes again before it. Only the text of a link may hold anything but text and soft breaks.
    private func end(of opening: UInt8, from start: (index: NodeIndex, offset: Int), before parentEnd: NodeIndex) -> (
        index: NodeIndex, offset: Int
    )? {
        let closing: UInt8 = opening == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: "]")
        let isLink = opening == UInt8(ascii: "[")
        var hasBar = false
        var index = start.index
        var isFirst = true
        while index < parentEnd {
            let node = flat.nodes[index]
            switch node.kind {
            case .text:
                var offset = isFirst ? start.offset : Int(node.textStart)
                while offset < Int(node.textEnd), offset - start.offset < Self.longestInlineSyntax {
                    let next = flat.bytes[offset]
                    if next == opening { return nil }
                    if next == closing, offset + 1 < Int(node.textEnd), flat.bytes[offset + 1] == closing {
                        return offset > start.offset ? (index, offset) : nil
                    }
                    if next == UInt8(ascii: "|") { hasBar = true }
                    offset += 1
                }
                guard offset - start.offset < Self.longestInlineSyntax else { return nil }
                index += 1
            case .softBreak: index += 1
            case .emphasis, .strong, .strikethrough, .code, .lineBreak:
                // What is inside is passed over: the link closes where it opens.
                guard isLink, hasBar else { return nil }
                index = node.end
            default: return nil
            }
            isFirst = false
        }
        return nil
    }

    mutating func appendPlain(_ node: Document.Node, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        var text = node
        text.textStart = Int32(range.lowerBound)
        text.textEnd = Int32(range.upperBound)
        text.end = document.nodes.endIndex + 1
        document.nodes.append(text)
    }

    private mutating func appendPlaceholder(_ node: Document.Node, _ whole: Range<Int>) {
        let path = String(decoding: flat.bytes[(whole.lowerBound + 2)..<(whole.upperBound - 2)], as: UTF8.self).trimmed
        append(Placeholder(path), span: document.span(of: whole, in: node), like: node)
    }

    private mutating func append(_ placeholder: Placeholder, span: Span, like node: Document.Node) {
        var filled = node
        filled.kind = .placeholder
        filled.placeholderIndex = document.placeholders.append(Document.PlaceholderUse(placeholder, span))
        filled.end = document.nodes.endIndex + 1
        document.nodes.append(filled)
    }

    /// - Parameters:
    ///   - start: of the brackets that open.
    ///   - end: of those that close.
    /// - Returns: whether the link's text goes on in nodes to come.
    private mutating func appendWikiLink(
        _ node: Document.Node, at index: NodeIndex, from start: Int, to end: (index: NodeIndex, offset: Int)
    ) -> Bool {
        let inside = (start + 2)..<end.offset
        let separator = flat.bytes[inside].firstIndex(of: UInt8(ascii: "|"))
        let name = String(decoding: flat.bytes[inside.lowerBound..<(separator ?? inside.upperBound)], as: UTF8.self)
            .trimmed
        let whole = document.span(of: start..<(end.offset + 2), in: node)
        let (target, problem) = links.wikiTarget(of: name, span: whole)
        if let problem { findings.add(problem) }
        var link = node
        link.kind = .link
        let stop = separator ?? inside.upperBound
        let anchor = flat.bytes[inside.lowerBound..<stop].firstIndex(of: UInt8(ascii: "#")).map {
            document.span(of: $0..<(stop - flat.bytes[$0..<stop].reversed().prefix { $0 == 0x20 }.count), in: node)
        }
        link.linkIndex = document.links.append(Document.Link(target: target, title: "", span: whole, anchor: anchor))
        let position = document.nodes.append(link)
        if let separator, separator + 1 < inside.upperBound {
            guard end.index == index else {
                // The text may have begun behind a line break, or goes on there.
                var text = index
                while Int(flat.nodes[text].textEnd) <= separator { text += 1 }
                if text == index { appendPlain(node, (separator + 1)..<Int(node.textEnd)) }
                if text != index, separator + 1 < Int(flat.nodes[text].textEnd) || text == end.index {
                    resumption = (text, separator + 1)
                }
                openWikiLink = OpenWikiLink(node: position, end: end)
                return true
            }
            appendPlain(node, (separator + 1)..<inside.upperBound)
        } else {
            switch target {
            case .article(let id, _): append(.articleTitle(id: id), span: whole, like: node)
            case .office(let id): append(.officeName(id: id), span: whole, like: node)
            default: break
            }
        }
        document.nodes[position].end = document.nodes.endIndex
        return false
    }
}
