import Diagnostics
import Knowledge

/// A Markdown text with the bodies that show it: a rule looks at it once, however many cities read it.
struct ShownDocument {
    let document: Document
    /// Index into `KnowledgeBase.topics`; nil for the text of a notice.
    let topic: Int?
    fileprivate var uses: [(body: Body, position: Int)]

    /// Indexes of the municipalities that read the node, in order; none where a city's own section replaces it.
    func readers(of node: Int) -> [Int] {
        uses.filter { $0.body.shows(node, of: $0.position) }.flatMap(\.body.municipalities).sorted()
    }

    /// Links that `concerns` picks, with the index of their node.
    func forEachLink(where concerns: (Document.Link) -> Bool, _ visit: (_ link: Document.Link, _ node: Int) -> Void) {
        // Most texts have none, and links are fewer than nodes.
        guard document.links.contains(where: concerns) else { return }
        for (index, node) in document.nodes.enumerated() where node.kind == .link {
            let link = document.links[Int(node.detail)]
            if concerns(link) { visit(link, index) }
        }
    }

    /// Lines with code on them: what is searched for on such a line may have been found in the code.
    var linesWithCode: Set<Int32> {
        Set(document.nodes.lazy.filter { $0.kind == .code }.map(\.line))
    }
}

extension KnowledgeBase {
    /// Every text of every article and, after them, of every notice, once.
    func forEachDocument(withNotices: Bool = true, _ visit: (ShownDocument) -> Void) {
        for (number, topic) in topics.enumerated() { Self.forEachDocument(of: topic.bodies, topic: number, visit) }
        guard withNotices else { return }
        for notice in notices { Self.forEachDocument(of: notice.bodies.compactMap(\.self), topic: nil, visit) }
    }

    private static func forEachDocument(of bodies: [Body], topic: Int?, _ visit: (ShownDocument) -> Void) {
        var shown: [(nodes: UnsafePointer<Document.Node>?, document: ShownDocument)] = []
        for body in bodies {
            for (position, document) in body.documents.enumerated() where !document.nodes.isEmpty {
                // Bodies hold copies of one text, which share its memory.
                let address = document.nodes.withUnsafeBufferPointer(\.baseAddress)
                if let index = shown.firstIndex(where: { $0.nodes == address }) {
                    shown[index].document.uses.append((body, position))
                } else {
                    shown.append(
                        (address, ShownDocument(document: document, topic: topic, uses: [(body, position)])))
                }
            }
        }
        for item in shown { visit(item.document) }
    }
}

extension Body {
    /// Whether the node stands in a part, or in a footnote of the document.
    fileprivate func shows(_ node: Int, of position: Int) -> Bool {
        if parts.contains(where: { $0.document == position && $0.nodes.contains(node) }) { return true }
        let document = documents[position]
        guard !document.footnoteLabels.isEmpty else { return false }
        // Definitions come after everything else.
        return document.nodes.firstIndex { $0.kind == .footnoteDefinition }.map { node >= $0 } ?? false
    }
}

extension Document {
    /// Visits the node that holds the text of each offset, and the line of the file; text that no node has, such as a
    /// comment, is passed over.
    ///
    /// - Parameter offsets: into `bytes`, in order.
    /// - Complexity: O(n) in nodes and bytes.
    func forEachTextNode(
        holding offsets: [Int], _ visit: (_ offset: Int, _ node: Int, _ line: Int) -> Void
    ) {
        var index = 0
        var line = 0
        var counted = 0
        for offset in offsets {
            while index < nodes.count, !nodes[index].kind.hasText || nodes[index].textEnd <= offset { index += 1 }
            guard index < nodes.count else { return }
            let node = nodes[index]
            guard node.textStart <= offset else { continue }
            if counted <= node.textStart { (line, counted) = (Int(node.line), Int(node.textStart)) }
            line += bytes[counted..<offset].count { $0 == 0x0A }
            counted = offset
            visit(offset, index, line)
        }
    }
}

extension Document.Kind {
    /// Whether the node's range of bytes is text of its own.
    fileprivate var hasText: Bool {
        switch self {
        case .text, .code, .codeBlock, .rawBlock, .rawInline: true
        default: false
        }
    }
}

extension Span {
    /// A line of a body, where nothing says more.
    static func line(_ line: Int, of file: FileID) -> Span {
        Span(Place(file: file, line: line, column: 1), length: 1)
    }

    /// Where exactly the value stands, without quotes around it; nil where it was written in another form.
    func exactly(_ value: String) -> Span? {
        let count = value.unicodeScalars.count
        if Int(length) == count { return self }
        guard Int(length) == count + 2 else { return nil }
        return Span(Place(file: place.file, line: Int(place.line), column: Int(place.column) + 1), length: count)
    }
}
