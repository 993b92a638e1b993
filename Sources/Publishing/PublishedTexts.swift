import Knowledge

/// The texts of articles as the site publishes them, for other programs' formats.
package struct PublishedTexts: Sendable {
    /// One body in its three forms, in UTF-8.
    package struct Body: Sendable {
        package let html: [UInt8]
        package let text: [UInt8]
        package let markdown: [UInt8]
    }

    private let context: SiteContext

    /// - Throws: `Theme.Failure` for a template that cannot be used.
    package init(_ knowledge: KnowledgeBase, _ theme: Theme) throws {
        context = try SiteContext(knowledge, theme)
    }

    /// - Complexity: O(length of the body).
    package func render(_ body: Knowledge.Body) -> Body {
        let rendered = RenderedBody(body, context)
        return Body(html: rendered.html, text: rendered.text, markdown: rendered.markdown)
    }

    /// A fee as pages word it.
    package func words(_ fee: Fee) -> String { Wording.fee(fee, context.language) }

    /// Articles whose text leads to one, as a municipality reads them.
    package func backlinks(to topic: Int, in municipality: Int) -> [Int] {
        context.graph.backlinks(to: topic, in: municipality)
    }

    package func notices(in municipality: Int) -> [Notice] { context.notices(in: municipality) { _ in true } }
}
