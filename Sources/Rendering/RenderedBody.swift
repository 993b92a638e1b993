import Knowledge

/// A body in the three forms in which it is published, rendered once for all cities that read it.
package struct RenderedBody: Sendable {
    /// Its addresses are relative to an article's page.
    package let html: [UInt8]
    /// Where each part stands in `html`.
    package let partRanges: [Range<Int>]
    /// Lists in `html` of what an article's page says above its text.
    package let factRanges: [Range<Int>]
    /// Without markup.
    package let text: [UInt8]
    /// GitHub Flavored Markdown.
    package let markdown: [UInt8]
    /// Glossary entries in the order of their first use.
    package let terms: [Int]

    /// - Complexity: O(length of the body).
    package init(_ body: Body, _ context: PieceContext) {
        var renderer = BodyRenderer(body, in: context, marksTerms: true)
        html = renderer.render()
        partRanges = renderer.partRanges
        factRanges = renderer.factRanges
        terms = renderer.usedTerms
        var plain = TextRenderer(body, in: context, as: .plain)
        text = plain.render()
        var marked = TextRenderer(body, in: context, as: .markdown)
        markdown = marked.render()
    }
}
