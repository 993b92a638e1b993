import Knowledge

extension KnowledgeBase {
    /// The title of a topic as a municipality reads it.
    package func title(of topic: TopicIndex, in municipality: CityIndex) -> String {
        topics[topic].title(in: municipality)
    }

    /// One field of what a municipality gets, without copying the others.
    package func field<Value>(
        of topic: TopicIndex, in municipality: CityIndex, _ value: (Topic.Version) -> Value?
    ) -> Value? {
        guard let version = topics[topic].versionOfMunicipality[municipality] else { return nil }
        return value(topics[topic].versions[version])
    }
}

extension Topic {
    /// The title as a municipality reads it; the shared one where it does not get the article.
    package func title(in municipality: CityIndex) -> String {
        guard let version = versionOfMunicipality[municipality], let title = versions[version].fields.title
        else { return displayTitle }
        return title.value
    }
}
