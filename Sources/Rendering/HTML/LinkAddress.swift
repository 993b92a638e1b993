import Knowledge

/// Where the links of a body lead in the site.
package struct LinkAddress {
    let knowledge: SharedKnowledge
    /// The municipalities that read the body.
    let readers: [CityIndex]
    /// Where the links stand.
    let page: SiteAddress
    /// The city to whose articles they lead.
    let municipality: String
    /// Where links to articles lead, by the article's id, in texts that are no city's.
    var addressOfArticle: (@Sendable (String) -> SiteAddress)?

    /// - Parameters:
    ///   - readers: the municipalities that read the body.
    ///   - page: where the links stand.
    ///   - municipality: the city to whose articles they lead.
    package init(
        knowledge: SharedKnowledge, readers: [CityIndex], page: SiteAddress = .every(.article),
        municipality: String = SiteAddress.readersMunicipality
    ) {
        (self.knowledge, self.readers, self.page, self.municipality) = (knowledge, readers, page, municipality)
    }

    /// The address of a target, not yet escaped; nil where this site has no page for it.
    package func of(_ target: Document.Target) -> String? {
        switch target {
        case .article(let id, let anchor):
            guard let article = knowledge.article(named: id), readers.allSatisfy(article.isPublished(in:)) else {
                return nil
            }
            let target = addressOfArticle?(article.id) ?? .article(article.id, in: municipality)
            return target.reference(from: page, anchor: anchor)
        case .office(let id):
            return knowledge.office(id).map { knowledge.address(of: $0).reference(from: page) }
        case .municipality(let id): return SiteAddress.desk(of: id).reference(from: page)
        case .anchor(let id): return "#" + id
        case .web(let url): return url
        case .file(let path): return SiteAddress.attachment(path).reference(from: page)
        case .broken: return nil
        }
    }
}
