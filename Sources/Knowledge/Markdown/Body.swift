/// The text of an article as one or more cities get it: sections of the shared text and of a city's own file, composed.
public struct Body: Sendable {
    /// One section: the heading of second level that begins it, and what follows; the first may have none.
    public struct Part: Sendable {
        /// Which of the documents holds it.
        public var document: DocumentIndex
        /// Range of the document's nodes.
        public var nodes: Range<NodeIndex>
        /// Which text it comes from.
        public var layer: Layer

        /// From its parts.
        public init(document: DocumentIndex, nodes: Range<NodeIndex>, layer: Layer) {
            self.document = document
            self.nodes = nodes
            self.layer = layer
        }
    }

    /// A heading as the page shows it.
    public struct Heading: Sendable {
        /// The anchor; no other heading of the page has it.
        public var id: String
        /// Its words, placeholders filled in.
        public var text: String
        /// 2 to 6.
        public var level: Int
        /// Which of the documents holds it.
        public var document: DocumentIndex
        /// The heading in the document.
        public var node: NodeIndex

        /// From its parts.
        public init(id: String, text: String, level: Int, document: DocumentIndex, node: NodeIndex) {
            self.id = id
            self.text = text
            self.level = level
            self.document = document
            self.node = node
        }
    }

    /// The shared text, and the city's own where it has one.
    public var documents: IndexedList<DocumentIndex, Document>
    /// In the order of the page.
    public var parts: [Part]
    /// In the order of the page; every heading of every part.
    public var headings: [Heading]
    /// What stands in place of each document's placeholders.
    public var placeholders: IndexedList<DocumentIndex, PlaceholderValues>
    /// Municipalities that read this body.
    public var municipalities: [CityIndex]

    /// From its parts.
    public init(
        documents: IndexedList<DocumentIndex, Document>, parts: [Part], headings: [Heading],
        placeholders: IndexedList<DocumentIndex, PlaceholderValues>, municipalities: [CityIndex]
    ) {
        self.documents = documents
        self.parts = parts
        self.headings = headings
        self.placeholders = placeholders
        self.municipalities = municipalities
    }

    /// Whether there is nothing to read.
    public var isEmpty: Bool { parts.allSatisfy { $0.nodes.isEmpty } }

    /// Whether a link to `#id` leads somewhere. O(headings).
    public func hasAnchor(_ id: String) -> Bool { headings.contains { $0.id == id } }

    /// The items of a list placeholder that has a paragraph to itself; nil where the node is no such paragraph.
    public func placeholderList(at node: NodeIndex, document number: DocumentIndex) -> [String]? {
        let nodes = documents[number].nodes
        guard nodes[node].end == node + 2, nodes[node + 1].kind == .placeholder,
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
