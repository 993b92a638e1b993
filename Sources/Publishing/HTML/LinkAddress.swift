import Knowledge

/// Where the links of a body lead in the site.
struct LinkAddress {
    let knowledge: KnowledgeBase
    /// Indexes of the municipalities that read the body.
    let readers: [Int]
    /// What leads from the page to the articles of the city.
    var cityPrefix = "../"
    /// What leads from the page to the site's root.
    var root = "../../"

    /// The address of a target, not yet escaped; nil where this site has no page for it.
    func of(_ target: Document.Target) -> String? {
        switch target {
        case .article(let id, let anchor):
            guard let number = knowledge.topicIndex[id] ?? knowledge.aliasIndex[id] else { return nil }
            guard readers.allSatisfy({ knowledge.topics[number].versionOfMunicipality[$0] != nil }) else { return nil }
            return "\(cityPrefix)\(knowledge.topics[number].id)/" + (anchor.map { "#" + $0 } ?? "")
        case .office(let id):
            guard let number = knowledge.officeIndex[id] else { return nil }
            return "\(root)\(knowledge.municipalities[knowledge.offices[number].municipality].id)/stelle/\(id)/"
        case .municipality(let id): return "\(root)\(id)/"
        case .anchor(let id): return "#" + id
        case .web(let url): return url
        case .file(let path): return "\(root)dateien/\(HTMLBuffer.address(ofFile: path))"
        case .broken: return nil
        }
    }
}
