extension SearchIndex {
    /// Ids of the municipalities in the order of their numbers, UTF-8.
    public var municipalityIDs: [[UInt8]] { DocumentTable(index: self).municipalityIDs() }

    /// What is shown of a hit.
    public func card(of hit: SearchHit) -> SearchCard { DocumentTable(index: self).card(of: hit.document) }

    /// Ids of the municipalities that read the version; of an article that only other cities have, of all that have it. UTF-8.
    public func municipalityIDs(of hit: SearchHit) -> [[UInt8]] {
        let documents = DocumentTable(index: self)
        let sets = hit.isElsewhere ? documents.municipalitySets(ofTopicAt: hit.document) : [hit.municipalities]
        var ids: [[UInt8]] = []
        for (number, id) in municipalityIDs.enumerated() {
            var isMember = false
            for set in sets where documents.isMember(number, ofSet: set) { isMember = true }
            if isMember { ids.append(id) }
        }
        return ids
    }
}
