import CLibXML2

/// A piece of HTML as browsers would read it: elements and texts laid flat in document order.
struct HTMLTree {
    struct Node {
        /// Lower case; nil for text.
        var element: String?
        /// UTF-8 of a text node.
        var text: String
        var attributes: [String: String]
        /// Index just after the last descendant.
        var end: Int
    }

    private(set) var nodes: [Node] = []

    /// Elements nested deeper than this are read as if they stood here.
    static let deepest = 100

    /// Reads a fragment. What is no HTML is read as text; nothing is fetched. O(length).
    init(_ html: String) {
        let bytes = Array(html.utf8)
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
        let document = bytes.withUnsafeBytes { buffer -> htmlDocPtr? in
            guard let start = buffer.bindMemory(to: CChar.self).baseAddress else { return nil }
            return htmlReadMemory(start, Int32(clamping: bytes.count), nil, "UTF-8", Int32(options))
        }
        guard let document else { return }
        defer { xmlFreeDoc(document) }
        flatten(xmlDocGetRootElement(document))
    }

    /// Walks the library's tree without recursion: its depth is the input's.
    private mutating func flatten(_ root: xmlNodePtr?) {
        var open: [Int] = []
        var current = root
        while let node = current {
            let isElement = node.pointee.type == XML_ELEMENT_NODE
            let index = nodes.count
            if isElement {
                nodes.append(
                    Node(
                        element: Self.text(node.pointee.name).lowercased(), text: "", attributes: attributes(node),
                        end: index + 1))
            } else if node.pointee.type == XML_TEXT_NODE || node.pointee.type == XML_CDATA_SECTION_NODE {
                nodes.append(Node(element: nil, text: Self.text(node.pointee.content), attributes: [:], end: index + 1))
            }
            if isElement, let child = node.pointee.children {
                open.append(index)
                current = child
                continue
            }
            var next: xmlNodePtr? = node
            while let here = next {
                if let sibling = here.pointee.next, here != root {
                    next = sibling
                    break
                }
                guard let closed = open.popLast() else {
                    next = nil
                    break
                }
                nodes[closed].end = nodes.count
                next = here.pointee.parent
            }
            current = next
        }
    }

    private func attributes(_ node: xmlNodePtr) -> [String: String] {
        var attributes: [String: String] = [:]
        var next = node.pointee.properties
        while let attribute = next {
            if let value = attribute.pointee.children {
                attributes[Self.text(attribute.pointee.name).lowercased()] = Self.text(value.pointee.content)
            }
            next = attribute.pointee.next
        }
        return attributes
    }

    private static func text(_ pointer: UnsafePointer<xmlChar>?) -> String { pointer.map { String(cString: $0) } ?? "" }

    /// Indexes of the children of a node.
    func children(of index: Int) -> [Int] { siblings(in: (index + 1)..<nodes[index].end) }

    /// Indexes of the nodes in a range that have no parent there.
    func siblings(in range: Range<Int>) -> [Int] {
        var found: [Int] = []
        var position = range.lowerBound
        while position < range.upperBound {
            found.append(position)
            position = nodes[position].end
        }
        return found
    }

    /// The text of a node and all below it.
    func plainText(of index: Int) -> String { nodes[index..<nodes[index].end].map(\.text).joined() }

    /// The text of the whole.
    var plainText: String { nodes.map { $0.element == "br" || $0.element == "p" ? " " : $0.text }.joined() }
}
