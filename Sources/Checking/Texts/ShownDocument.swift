import Diagnostics
import Knowledge
import Parallel

/// A Markdown text with the bodies that show it: a rule looks at it once, however many cities read it.
struct ShownDocument {
    let document: Document
    /// Index into `KnowledgeBase.topics`; nil for the text of a notice.
    let topic: Int?
    private let bodies: [Body]

    /// Every text of the bodies, once.
    static func forEach(in bodies: [Body], topic: Int?, _ visit: (ShownDocument) -> Void) {
        for body in bodies.indices {
            for position in bodies[body].documents.indices {
                let address = bodies[body].address(ofDocument: position)
                let isRepeated = bodies[..<body].contains { earlier in
                    earlier.documents.indices.contains { earlier.address(ofDocument: $0) == address }
                }
                guard !isRepeated else { continue }
                visit(ShownDocument(document: bodies[body].documents[position], topic: topic, bodies: bodies))
            }
        }
    }

    /// Indexes of the municipalities that read the node, in order; none where a city's own section replaces it.
    func readers(of node: Int) -> [Int] {
        let address = document.nodes.withUnsafeBufferPointer(\.baseAddress)
        var readers: [Int] = []
        for body in bodies {
            let isShown = body.documents.indices.contains { position in
                body.address(ofDocument: position) == address && body.shows(node, of: position)
            }
            if isShown { readers += body.municipalities }
        }
        return readers.sorted()
    }

    /// Links that `concerns` picks, with the index of their node.
    func links(where concerns: (Document.Link) -> Bool) -> [(link: Document.Link, node: Int)] {
        // Links are fewer than nodes, and most texts have none that matter.
        guard document.links.contains(where: concerns) else { return [] }
        var links: [(link: Document.Link, node: Int)] = []
        forEachLinkNode { index in
            let link = link(of: index)
            if concerns(link) { links.append((link, index)) }
        }
        return links
    }

    /// The index of each link's node.
    func forEachLinkNode(_ visit: (Int) -> Void) {
        guard !document.links.isEmpty else { return }
        document.nodes.withUnsafeBufferPointer { nodes in
            for index in nodes.indices where nodes[index].kind == .link { visit(index) }
        }
    }

    func link(of node: Int) -> Document.Link { document.links[Int(document.nodes[node].detail)] }

    /// Lines with code on them: what is searched for on such a line may have been found in the code.
    var linesWithCode: Set<Int32> {
        Set(document.nodes.lazy.filter { $0.kind == .code }.map(\.line))
    }
}

extension KnowledgeBase {
    /// What `check` finds in every text of articles and notices, looked for on all cores.
    func findings(
        inDocuments check: @Sendable (_ shown: ShownDocument, _ findings: inout Findings) -> Void
    ) -> [Diagnostic] {
        let notices = notices.flatMap { notice in
            var findings = Findings()
            ShownDocument.forEach(in: notice.bodies.compactMap(\.self), topic: nil) { check($0, &findings) }
            return findings.list
        }
        return findings(inTopics: { number, findings in
            ShownDocument.forEach(in: topics[number].bodies, topic: number) { check($0, &findings) }
        }) + notices
    }

    /// What `check` finds in the topics, looked for on all cores. It gets their numbers: to copy a whole topic would cost
    /// more than to look at a part of it.
    func findings(
        inTopics check: @Sendable (_ number: Int, _ findings: inout Findings) -> Void
    ) -> [Diagnostic] {
        Array(topics.indices).parallelMap(chunk: 64) { number in
            var findings = Findings()
            check(number, &findings)
            return findings.list
        }.flatMap(\.self)
    }
}

extension Body {
    /// Bodies hold copies of one text, which share its memory.
    fileprivate func address(ofDocument position: Int) -> UnsafePointer<Document.Node>? {
        documents[position].nodes.withUnsafeBufferPointer(\.baseAddress)
    }

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
