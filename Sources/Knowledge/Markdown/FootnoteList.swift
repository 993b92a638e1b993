/// The footnotes of a body in the order in which its text refers to them.
public struct FootnoteList: Sendable {
    /// A footnote of one of the body's documents.
    public struct Footnote: Sendable, Hashable {
        /// The document that it belongs to.
        public let document: DocumentIndex
        /// Which of the document's footnotes it is.
        public let index: FootnoteIndex

        /// From its parts.
        public init(document: DocumentIndex, index: FootnoteIndex) {
            self.document = document
            self.index = index
        }
    }

    /// In the order of their first references.
    public private(set) var footnotes: [Footnote] = []
    private var numbers: [Footnote: Int] = [:]

    /// Without any.
    public init() {}

    /// What a reference shows, from 1; a footnote referred to again keeps its number.
    public mutating func number(of footnote: Footnote) -> Int {
        if let known = numbers[footnote] { return known }
        footnotes.append(footnote)
        numbers[footnote] = footnotes.count
        return footnotes.count
    }

    /// The nodes of the definitions of a body.
    ///
    /// - Complexity: O(nodes).
    public static func definitions(in body: Body) -> [Footnote: NodeIndex] {
        var nodes: [Footnote: NodeIndex] = [:]
        for (number, document) in body.documents.indexed() where !document.footnoteLabels.isEmpty {
            for (index, node) in document.nodes.indexed() where node.kind == .footnoteDefinition {
                nodes[Footnote(document: number, index: node.footnoteIndex)] = index
            }
        }
        return nodes
    }
}
