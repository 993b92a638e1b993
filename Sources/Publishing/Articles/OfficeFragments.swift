import Interface
import Knowledge
import Rendering

/// What an article says of an office, in each form: written once, read in every article that names the office.
struct OfficeFragments: Sendable {
    /// Of the page.
    let card: [UInt8]
    /// Of the page's structured data: members of the office's object.
    let structuredData: [UInt8]
    /// Of the article's document: members of `SharedObjects.office`.
    let members: [UInt8]
    /// Of the page's twin.
    let markdown: [UInt8]

    init(_ office: Office, _ context: PieceContext) {
        card = context.officeCard(office)
        structuredData = StructuredData(context, municipality: office.municipality)
            .members(of: office, on: .article)
        members = SharedObjects.office.writtenMembers(SharedObjects.PlacedOffice(office, in: context.knowledge))
        markdown = ArticleMarkdown(context).office(office)
    }
}
