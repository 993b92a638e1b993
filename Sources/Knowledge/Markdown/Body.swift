/// The text of an article as one or more cities get it: sections of the shared text and of a city's own file, composed.
public struct Body: Sendable {
    /// One section: the heading of second level that begins it, and what follows; the first may have none.
    public struct Part: Sendable {
        /// Index into `documents`.
        public var document: Int
        /// Range of the document's nodes.
        public var nodes: Range<Int>
        public var layer: Layer

        public init(document: Int, nodes: Range<Int>, layer: Layer) {
            self.document = document
            self.nodes = nodes
            self.layer = layer
        }
    }

    public struct Heading: Sendable {
        public var id: String
        public var text: String
        public var level: Int
        public var document: Int
        public var node: Int

        public init(id: String, text: String, level: Int, document: Int, node: Int) {
            self.id = id
            self.text = text
            self.level = level
            self.document = document
            self.node = node
        }
    }

    public var documents: [Document]
    public var parts: [Part]
    /// In the order of the page; every heading of every part.
    public var headings: [Heading]
    /// Indexed by document, then by the document's placeholder.
    public var placeholders: [[PlaceholderValue]]
    /// Indexes of the municipalities that read this body.
    public var municipalities: [Int]

    public init(
        documents: [Document], parts: [Part], headings: [Heading], placeholders: [[PlaceholderValue]],
        municipalities: [Int]
    ) {
        self.documents = documents
        self.parts = parts
        self.headings = headings
        self.placeholders = placeholders
        self.municipalities = municipalities
    }

    public var isEmpty: Bool { parts.allSatisfy { $0.nodes.isEmpty } }

    public func hasAnchor(_ id: String) -> Bool { headings.contains { $0.id == id } }

    /// The items of a list placeholder that has a paragraph to itself; nil where the node is no such paragraph.
    ///
    /// - Parameters:
    ///   - node: index of the paragraph in the document.
    ///   - document: index into `documents`.
    public func placeholderList(at node: Int, document number: Int) -> [String]? {
        let nodes = documents[number].nodes
        guard Int(nodes[node].end) == node + 2, nodes[node + 1].kind == .placeholder,
            case .list(let items) = placeholders[number][nodes[node + 1].placeholderIndex]
        else { return nil }
        return items
    }

    /// Every link of the parts shown, with the node that holds it.
    public func forEachLink(_ body: (_ link: Document.Link, _ node: Document.Node) -> Void) {
        for part in parts {
            let document = documents[part.document]
            for node in document.nodes[part.nodes] where node.kind == .link || node.kind == .image {
                body(document.link(of: node), node)
            }
        }
        // Footnotes stand after all parts.
        for document in documents where !document.footnoteLabels.isEmpty {
            guard let first = document.nodes.firstIndex(where: { $0.kind == .footnoteDefinition }) else { continue }
            for node in document.nodes[first...] where node.kind == .link || node.kind == .image {
                body(document.link(of: node), node)
            }
        }
    }
}
