import Knowledge

/// Which articles lead to which, in the city that reads.
package struct LinkGraph: Sendable {
    /// Of each topic: topics whose body, as the municipality reads it, links to it, in order of id.
    private let linkedFrom: IndexedList<TopicIndex, [Edge]>
    /// Of each topic: topics that name it as related.
    private let relatedFrom: IndexedList<TopicIndex, [Edge]>

    private struct Edge: Sendable {
        let topic: TopicIndex
        let municipalities: [CityIndex]
    }

    /// - Complexity: O(links).
    init(_ knowledge: KnowledgeBase) {
        var linked = IndexedList<TopicIndex, [Edge]>(repeating: [], for: knowledge.topics.indices)
        var related = linked
        for (source, topic) in knowledge.topics.indexed() {
            for body in topic.bodies {
                var seen: Set<TopicIndex> = []
                body.forEachLink { link, _ in
                    guard case .article(let id, _) = link.target,
                        let target = knowledge.topicIndex(named: id), target != source,
                        seen.insert(target).inserted
                    else { return }
                    linked[target].append(Edge(topic: source, municipalities: body.municipalities))
                }
            }
            for version in topic.versions {
                var seen: Set<TopicIndex> = []
                for id in version.fields.related?.value ?? [] {
                    guard let target = knowledge.topicIndex(named: id.value),
                        target != source, seen.insert(target).inserted
                    else { continue }
                    related[target].append(Edge(topic: source, municipalities: version.municipalities))
                }
            }
        }
        linkedFrom = linked
        relatedFrom = related
    }

    /// Articles whose text leads to one, as the municipality reads them.
    package func backlinks(to topic: TopicIndex, in municipality: CityIndex) -> [TopicIndex] {
        linkedFrom[topic].filter { $0.municipalities.contains(municipality) }.map(\.topic)
    }

    /// What the article names as related, then what names it; only articles that the municipality has.
    package func related(
        to topic: TopicIndex, in municipality: CityIndex, _ knowledge: KnowledgeBase
    ) -> [TopicIndex] {
        var result: [TopicIndex] = []
        let version = knowledge.topics[topic].versionOfMunicipality[municipality]
        let named = version.flatMap { knowledge.topics[topic].versions[$0].fields.related?.value } ?? []
        let own = named.compactMap { knowledge.topicIndex(named: $0.value) }
        let back = relatedFrom[topic].filter { $0.municipalities.contains(municipality) }.map(\.topic)
        for other in own + back {
            guard other != topic, !result.contains(other),
                knowledge.topics[other].versionOfMunicipality[municipality] != nil
            else { continue }
            result.append(other)
        }
        return result
    }
}
