import CLibXML2

/// Elements and texts of XML or HTML laid flat in document order: a copy of the library's tree that owns its memory.
package struct MarkupTree {
    /// An element or a text.
    package struct Node {
        /// Without its prefix; lower case in HTML. Nil for text.
        package var element: String?
        /// Of a text node.
        package var text: String
        /// By name, without prefixes.
        package var attributes: [String: String]
        /// Index just after the last descendant.
        package var end: Int
        /// Line of the source, from 1.
        package var line: Int
    }

    /// In document order.
    package private(set) var nodes: [Node] = []
    /// Whether the whole text was read: the library stops inside some 250 elements.
    package private(set) var isComplete = true
    private let isHTML: Bool

    /// Elements nested deeper than this are read as if they stood here.
    package static let deepest = 100

    /// What nobody reads on a page.
    package static let skipped: Set<String> = [
        "script", "style", "head", "template", "iframe", "svg", "math", "select", "datalist", "input",
    ]
    /// What begins and ends a line of its own.
    package static let blocks: Set<String> = [
        "html", "body", "p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "ul", "ol", "li",
        "table", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "hr", "dl", "dt", "dd", "figure",
        "figcaption",
        "form", "fieldset", "address", "details", "summary", "thead", "tbody", "tfoot", "tr", "td", "th", "caption",
        "center",
        // What stands in these is shown where the thing itself is not.
        "noscript", "object", "video", "audio", "canvas",
    ]
    /// What a page sets apart from the words around it, although it stands in their line.
    private static let spaced: Set<String> = ["button"]

    /// Reads a fragment of HTML as browsers would. What is no HTML is read as text; nothing is fetched. O(length).
    package init(html: String) {
        isHTML = true
        let bytes = Array(MarkdownText.unixLines(html).utf8)
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
        guard !bytes.isEmpty, let context = htmlNewParserCtxt() else { return }
        defer { htmlFreeParserCtxt(context) }
        let document = bytes.withUnsafeBytes { buffer -> htmlDocPtr? in
            guard let start = buffer.bindMemory(to: CChar.self).baseAddress else { return nil }
            return htmlCtxtReadMemory(context, start, Int32(clamping: bytes.count), nil, "UTF-8", Int32(options))
        }
        // Everything but a limit is mended, and reading goes on.
        isComplete = context.pointee.lastError.level != XML_ERR_FATAL
        guard let document else { return }
        defer { xmlFreeDoc(document) }
        flatten(xmlDocGetRootElement(document))
    }

    /// Copies an element of XML and all below it.
    package init(copying element: xmlNodePtr) {
        isHTML = false
        flatten(element)
    }

    /// Copies an element of another tree and all below it.
    package init(_ tree: MarkupTree, _ index: Int) {
        isHTML = tree.isHTML
        isComplete = tree.isComplete
        nodes = tree.nodes[index..<tree.nodes[index].end].map { node in
            var node = node
            node.end -= index
            return node
        }
    }

    /// Walks the library's tree without recursion: its depth is the input's.
    private mutating func flatten(_ root: xmlNodePtr?) {
        var open: [Int] = []
        var current = root
        while let node = current {
            let isElement = node.pointee.type == XML_ELEMENT_NODE
            var index = nodes.count
            if isElement {
                let name = Self.text(node.pointee.name)
                if isHTML, Self.spaced.contains(name.lowercased()) { appendBlank() }
                index = nodes.count
                nodes.append(
                    Node(
                        element: isHTML ? name.lowercased() : Self.localName(name), text: "",
                        attributes: Self.attributes(of: node), end: index + 1, line: Int(xmlGetLineNo(node))))
            } else if node.pointee.type == XML_TEXT_NODE || node.pointee.type == XML_CDATA_SECTION_NODE {
                nodes.append(
                    Node(
                        element: nil, text: Self.text(node.pointee.content), attributes: [:], end: index + 1,
                        line: nodes.last?.line ?? 1))
            }
            if isElement, let child = node.pointee.children {
                open.append(index)
                current = child
                continue
            }
            var next: xmlNodePtr? = node
            while let here = next {
                if here != root, let sibling = here.pointee.next {
                    next = sibling
                    break
                }
                guard let closed = open.popLast() else {
                    next = nil
                    break
                }
                nodes[closed].end = nodes.count
                if isHTML, nodes[closed].element.map(Self.spaced.contains) ?? false { appendBlank() }
                next = here.pointee.parent
            }
            current = next
        }
    }

    private mutating func appendBlank() {
        nodes.append(
            Node(element: nil, text: " ", attributes: [:], end: nodes.count + 1, line: nodes.last?.line ?? 1))
    }

    /// By name; those of HTML in small letters.
    package static func attributes(of node: xmlNodePtr) -> [String: String] {
        var attributes: [String: String] = [:]
        var next = node.pointee.properties
        while let attribute = next {
            if let value = attribute.pointee.children {
                let name = localName(text(attribute.pointee.name))
                attributes[name] = text(value.pointee.content)
                // HTML writes attributes in any case.
                attributes[name.lowercased()] = text(value.pointee.content)
            }
            next = attribute.pointee.next
        }
        return attributes
    }

    /// The library leaves a prefix that nothing declares in the name.
    package static func localName(_ name: String) -> String {
        name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
    }

    /// A text of the library; empty where there is none.
    package static func text(_ pointer: UnsafePointer<xmlChar>?) -> String { pointer.map { String(cString: $0) } ?? "" }

    /// Indexes of the children of a node.
    package func children(of index: Int) -> [Int] { siblings(in: (index + 1)..<nodes[index].end) }

    /// Indexes of the nodes in a range that have no parent there.
    package func siblings(in range: Range<Int>) -> [Int] {
        var found: [Int] = []
        var position = range.lowerBound
        while position < range.upperBound {
            found.append(position)
            position = nodes[position].end
        }
        return found
    }

    /// The text of a node and all below it; a blank where a line ends, nothing of scripts.
    package func plainText(of index: Int) -> String { plainText(in: index..<nodes[index].end) }

    /// The text of the whole.
    package var plainText: String { plainText(in: nodes.indices) }

    /// The text of the whole in the lines that readers see, blank ones left out; cells of a row stand in one.
    ///
    /// - Parameter endingAtLineFeeds: whether lines of the source are lines of the text as well.
    package func lines(endingAtLineFeeds: Bool = false) -> [String] {
        // A control character: texts have none that shows.
        let mark: Character = "\u{1}"
        return plainText(in: nodes.indices, lineEnd: String(mark))
            .split { $0 == mark || (endingAtLineFeeds && $0 == "\n") }
            .map { MarkdownText.line(String($0)) }.filter { !$0.isEmpty }
    }

    private func plainText(in range: Range<Int>, lineEnd: String = " ") -> String {
        var text = ""
        var ends: [(end: Int, mark: String)] = []
        var position = range.lowerBound
        while position < range.upperBound {
            while let last = ends.last, last.end <= position {
                text += last.mark
                ends.removeLast()
            }
            let node = nodes[position]
            if let element = node.element {
                if isHTML, Self.skipped.contains(element) {
                    position = node.end
                    continue
                }
                if element == "br" { text += lineEnd }
                if isHTML, Self.blocks.contains(element), position > range.lowerBound {
                    let mark = element == "td" || element == "th" ? " " : lineEnd
                    text += mark
                    ends.append((node.end, mark))
                }
            } else {
                text += node.text
            }
            position += 1
        }
        return text
    }
}
