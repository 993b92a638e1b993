/// Where a knowledge base's pages stand.
extension KnowledgeBase {
    /// An article's page as a city reads it, whether or not the city has the article.
    package func address(ofTopic topic: TopicIndex, in municipality: CityIndex) -> SiteAddress {
        .article(topics[topic].id, in: municipalities[municipality].id)
    }

    /// An office's page, in the city that it belongs to.
    package func address(of office: Office) -> SiteAddress {
        .office(office.id, in: municipalities[office.municipality].id)
    }
}
