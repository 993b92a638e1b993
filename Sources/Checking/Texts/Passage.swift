import Diagnostics
import Knowledge

/// Part of one text, and who reads it: a section that several cities read is one passage, and the footnotes of a
/// text are one.
struct Passage: Sendable {
    /// Of the text; shared with it.
    private let documents: IndexedList<DocumentIndex, Document>
    private let documentIndex: DocumentIndex
    /// Of the document.
    let nodes: Range<NodeIndex>
    /// Nil for the text of a notice.
    let topic: TopicIndex?
    /// Ascending.
    private(set) var municipalities: [CityIndex]

    var document: Document {
        _read { yield documents[documentIndex] }
    }

    /// Cities that read the same lines share the storage of the parsed text, whatever their placeholders say.
    private struct Key: Hashable {
        let nodes: UnsafePointer<Document.Node>?
        let range: Range<NodeIndex>
    }

    /// The passages of texts that may have documents in common.
    static func all(of bodies: some Collection<Body>, topic: TopicIndex?) -> [Passage] {
        // Parts of one body are all different.
        let mayShare = bodies.count > 1
        var known: [Key: Int] = [:]
        var passages: [Passage] = []
        func add(_ body: Body, in document: DocumentIndex, nodes: Range<NodeIndex>) {
            let municipalities = body.municipalities
            var key: Key?
            if mayShare {
                key = Key(
                    nodes: body.documents[document].nodes.withUnsafeBufferPointer { $0.baseAddress }, range: nodes)
            }
            if let key, let index = known[key] {
                passages[index].municipalities += municipalities.filter {
                    !passages[index].municipalities.contains($0)
                }
            } else {
                if let key { known[key] = passages.count }
                passages.append(
                    Passage(
                        documents: body.documents, documentIndex: document, nodes: nodes, topic: topic,
                        municipalities: municipalities))
            }
        }
        for body in bodies {
            for part in body.parts where !part.nodes.isEmpty {
                add(body, in: part.document, nodes: part.nodes)
            }
            // Definitions come after everything else.
            for (number, document) in body.documents.indexed() where !document.footnoteLabels.isEmpty {
                guard let first = document.nodes.firstIndex(where: { $0.kind == .footnoteDefinition }) else { continue }
                add(body, in: number, nodes: first..<document.nodes.endIndex)
            }
        }
        for index in passages.indices { passages[index].municipalities.sort() }
        return passages
    }

    // MARK: Blocks

    /// Visits the paragraphs, in order.
    func forEachParagraph(_ visit: (NodeIndex) -> Void) {
        forEachBlock { if document.nodes[$0].kind == .paragraph { visit($0) } }
    }

    /// Visits all blocks, in order, and jumps over what stands inside lines.
    func forEachBlock(_ visit: (NodeIndex) -> Void) {
        let all = document.nodes
        var index = nodes.lowerBound
        while index < nodes.upperBound {
            switch all[index].kind {
            case .paragraph, .heading, .tableCell:
                visit(index)
                index = all[index].end
            default:
                if !all[index].kind.isInline { visit(index) }
                index += 1
            }
        }
    }

    // MARK: Links

    /// Links that `concerns` picks, with their node.
    func links(where concerns: (Document.Link) -> Bool) -> [(link: Document.Link, node: NodeIndex)] {
        // Links are fewer than nodes, and most texts have none that matter.
        guard document.links.contains(where: concerns) else { return [] }
        var links: [(link: Document.Link, node: NodeIndex)] = []
        forEachLinkNode { index in
            let link = link(of: index)
            if concerns(link) { links.append((link, index)) }
        }
        return links
    }

    /// Visits each link's node.
    func forEachLinkNode(_ visit: (NodeIndex) -> Void) {
        guard !document.links.isEmpty else { return }
        let all = document.nodes
        for index in nodes where all[index].kind == .link { visit(index) }
    }

    func link(of node: NodeIndex) -> Document.Link { document.link(of: document.nodes[node]) }

    /// Where the text of a link stands, or the link where it has none that is written.
    func textSpan(ofLink node: NodeIndex) -> Span {
        let inside = document.nodes[(node + 1)..<document.nodes[node].end]
        guard let first = inside.first(where: { $0.kind == .text || $0.kind == .code }) else {
            return link(of: node).whole
        }
        return document.span(in: first)
    }

    // MARK: Text

    /// The document's bytes that belong to the nodes.
    var bytes: Range<Int> {
        guard let first = document.nodes[nodes].first, let last = document.nodes[nodes].last else { return 0..<0 }
        return Int(first.textStart)..<max(Int(first.textStart), Int(last.textEnd))
    }

    /// Visits the node that holds the text of each offset; text that no node has, such as a comment, is passed over.
    ///
    /// - Parameter offsets: into the document's `bytes`, in order.
    /// - Complexity: O(n) in nodes.
    func forEachTextNode(holding offsets: [Int], _ visit: (_ offset: Int, _ node: NodeIndex) -> Void) {
        var index = nodes.lowerBound
        for offset in offsets {
            while index < nodes.upperBound,
                !document.nodes[index].kind.hasText || document.nodes[index].textEnd <= offset
            {
                index += 1
            }
            guard index < nodes.upperBound else { return }
            if document.nodes[index].textStart <= offset { visit(offset, index) }
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

extension Topic {
    /// Where a finding goes that concerns the article as a whole.
    var titleRange: SourceRange { (shared.title?.span ?? Span.start(of: file)).range }
}
