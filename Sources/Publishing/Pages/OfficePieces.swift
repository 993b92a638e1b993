import Knowledge

/// What an article says of an office, in each form: written once, read in every article that names the office.
struct OfficePieces: Sendable {
    /// Of the page.
    let card: [UInt8]
    /// Of the page's structured data: members of the office's object.
    let structuredData: [UInt8]
    /// Of the article's document: members of `Objects.office`.
    let members: [UInt8]
    /// Of the page's twin.
    let markdown: [UInt8]

    init(_ office: Office, _ context: SiteContext) {
        card = context.officeCard(office)
        structuredData = StructuredData(context: context, municipality: office.municipality)
            .members(of: office, on: .article)
        members = Objects.office.writtenMembers(Objects.PlacedOffice(office: office, knowledge: context.knowledge))
        markdown = MarkdownTwin(context: context).office(office)
    }
}

extension SiteContext {
    /// Of the offices that an article names, best first.
    func officePieces(of fields: ArticleFields) -> [OfficePieces] {
        (fields.offices?.value ?? []).compactMap { id in knowledge.officeIndex[id.value].map { officePieces[$0] } }
    }
}
