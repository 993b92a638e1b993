import Knowledge

/// Where the links of a body lead in the site.
struct LinkAddress {
    let knowledge: KnowledgeBase
    /// Indexes of the municipalities that read the body.
    let readers: [Int]
    /// Where the links stand.
    var page = SiteAddress.every(.article)
    /// The city to whose articles they lead.
    var municipality = SiteAddress.readersMunicipality

    /// Where pages of the handbook link to each other instead of to articles.
    var handbook: PublishedHandbook?

    /// The address of a target, not yet escaped; nil where this site has no page for it.
    func of(_ target: Document.Target) -> String? {
        switch target {
        case .article(let id, let anchor):
            guard let number = knowledge.topicIndex(named: id) else { return nil }
            guard readers.allSatisfy({ knowledge.topics[number].versionOfMunicipality[$0] != nil }) else { return nil }
            let id = knowledge.topics[number].id
            let target = handbook?.address(of: id) ?? .article(id, in: municipality)
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
