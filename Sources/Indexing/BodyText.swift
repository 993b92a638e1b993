import Knowledge

/// The words of a body, without its marks.
enum BodyText {
    /// The text of all parts, blocks on lines of their own.
    static func plain(_ body: Body) -> String {
        var text: [UInt8] = []
        for part in body.parts {
            if !text.isEmpty { text.append(0x0A) }
            append(part, of: body, to: &text)
        }
        return String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The text of a part; `heading` is called with the heading's, which is left out, or nil where headings are text as well.
    static func append(
        _ part: Body.Part, of body: Body, to running: inout [UInt8], heading: ((String) -> Void)? = nil
    ) {
        let document = body.documents[part.document]
        var index = part.nodes.lowerBound
        while index < part.nodes.upperBound {
            let node = document.nodes[index]
            if let heading, node.kind == .heading {
                heading(document.plainText(of: index))
                index = node.end
                continue
            }
            switch node.kind {
            case .text, .code, .codeBlock:
                running.append(contentsOf: document.text(of: node))
            case .placeholder:
                running.append(contentsOf: body.placeholders[part.document][node.placeholderIndex].plainText.utf8)
            case .emphasis, .strong, .strikethrough, .link, .image, .footnoteReference, .rawInline: break
            default: running.append(UInt8(ascii: "\n"))
            }
            index += 1
        }
    }
}
