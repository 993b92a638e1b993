import Knowledge

/// The footnotes of a body in the order in which its text refers to them.
struct FootnoteList {
    struct Footnote: Hashable {
        /// Index into the body's documents.
        let document: Int
        /// Index into the document's labels.
        let index: Int
    }

    private(set) var footnotes: [Footnote] = []
    private var numbers: [Footnote: Int] = [:]

    /// What a reference shows, from 1; a footnote referred to again keeps its number.
    mutating func number(of footnote: Footnote) -> Int {
        if let known = numbers[footnote] { return known }
        footnotes.append(footnote)
        numbers[footnote] = footnotes.count
        return footnotes.count
    }

    /// The nodes of the definitions of a body.
    ///
    /// - Complexity: O(nodes).
    static func definitions(in body: Body) -> [Footnote: Int] {
        var nodes: [Footnote: Int] = [:]
        for (number, document) in body.documents.enumerated() where !document.footnoteLabels.isEmpty {
            for (index, node) in document.nodes.enumerated() where node.kind == .footnoteDefinition {
                nodes[Footnote(document: number, index: Int(node.detail))] = index
            }
        }
        return nodes
    }
}
