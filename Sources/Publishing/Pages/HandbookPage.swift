import Knowledge
import Rendering

/// The handbook, to be published for editors: pages that were read like articles, of a knowledge base of their own.
package struct PublishedHandbook: Sendable {
    /// One page; its address comes from its id.
    package struct Page: Sendable {
        /// Of the page, and of its article in `knowledge`.
        package let id: String
        /// As its heading has it.
        package let title: String
        /// By BCP 47; nil where it is the site's.
        package let language: String?

        /// - Parameter language: by BCP 47; nil where it is the site's.
        package init(id: String, title: String, language: String?) {
            (self.id, self.title, self.language) = (id, title, language)
        }
    }

    /// Where the pages' texts are.
    package let knowledge: KnowledgeBase
    /// In the order of the contents.
    package let pages: [Page]
    /// The id of the page that lists the others; it stands at the address of the handbook itself.
    package let contents: String

    /// - Parameter contents: the id of the page that lists the others.
    package init(knowledge: KnowledgeBase, pages: [Page], contents: String) {
        (self.knowledge, self.pages, self.contents) = (knowledge, pages, contents)
    }

    /// Where a page stands.
    package func address(of id: String) -> SiteAddress {
        id == contents ? .handbook : .handbookPage(id)
    }
}

/// A page of the handbook.
struct HandbookPage {
    let context: PageContext
    let handbook: PublishedHandbook
    let page: PublishedHandbook.Page
    /// Of the handbook, the same for all its pages.
    let pieces: PieceContext

    static let template = PageTemplate(
        "handbook",
        [
            .text("contents-page", "the way to the page that lists the others; empty on itself"),
            .text("page-language", "by BCP 47, where it is not the site's"),
            .html("body", "the text"),
        ])

    var address: SiteAddress { handbook.address(of: page.id) }

    func render() throws -> [UInt8] {
        let isContents = page.id == handbook.contents
        return try context.frame.page(
            Self.template, at: address, title: page.title,
            [
                PageValue("contents-page", isContents ? "" : SiteAddress.handbook.reference(from: address)),
                PageValue("page-language", page.language ?? ""),
                PageValue("body", body),
            ])
    }

    private var body: [UInt8] {
        guard let number = handbook.knowledge.topicIndex[page.id],
            let body = handbook.knowledge.topics[number].bodies.first
        else { return [] }
        var renderer = BodyRenderer(body, in: pieces, marksTerms: false)
        renderer.page = address
        let handbook = handbook
        renderer.addressOfArticle = { handbook.address(of: $0) }
        return renderer.render()
    }
}
