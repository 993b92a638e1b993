import Knowledge

extension KnowledgeBase {
    /// The title of a topic as a municipality reads it.
    package func title(of topic: TopicIndex, in municipality: CityIndex) -> String {
        guard let version = topics[topic].versionOfMunicipality[municipality],
            let title = topics[topic].versions[version].fields.title
        else { return topics[topic].displayTitle }
        return title.value
    }

    /// One field of what a municipality gets, without copying the others.
    package func field<Value>(
        of topic: TopicIndex, in municipality: CityIndex, _ value: (Topic.Version) -> Value?
    ) -> Value? {
        guard let version = topics[topic].versionOfMunicipality[municipality] else { return nil }
        return value(topics[topic].versions[version])
    }
}
