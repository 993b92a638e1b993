/// The footnotes of a body in the order in which its text refers to them.
public struct FootnoteList: Sendable {
    /// A footnote of one of the body's documents.
    public struct Footnote: Sendable, Hashable {
        /// Index into the body's documents.
        public let document: Int
        /// Index into the document's labels.
        public let index: Int

        public init(document: Int, index: Int) {
            self.document = document
            self.index = index
        }
    }

    /// In the order of their first references.
    public private(set) var footnotes: [Footnote] = []
    private var numbers: [Footnote: Int] = [:]

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
    public static func definitions(in body: Body) -> [Footnote: Int] {
        var nodes: [Footnote: Int] = [:]
        for (number, document) in body.documents.enumerated() where !document.footnoteLabels.isEmpty {
            for (index, node) in document.nodes.enumerated() where node.kind == .footnoteDefinition {
                nodes[Footnote(document: number, index: node.footnoteIndex)] = index
            }
        }
        return nodes
    }
}
