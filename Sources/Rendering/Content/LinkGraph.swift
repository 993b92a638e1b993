import Knowledge

/// Which articles lead to which, in the city that reads.
package struct LinkGraph: Sendable {
    /// Indexed by topic: topics whose body, as the municipality reads it, links to it, in order of id.
    private let linkedFrom: [[Edge]]
    /// Indexed by topic: topics that name it as related.
    private let relatedFrom: [[Edge]]

    private struct Edge: Sendable {
        let topic: Int
        let municipalities: [Int]
    }

    /// - Complexity: O(links).
    init(_ knowledge: KnowledgeBase) {
        var linked = [[Edge]](repeating: [], count: knowledge.topics.count)
        var related = linked
        for (source, topic) in knowledge.topics.enumerated() {
            for body in topic.bodies {
                var seen: Set<Int> = []
                body.forEachLink { link, _ in
                    guard case .article(let id, _) = link.target,
                        let target = knowledge.topicIndex(named: id), target != source,
                        seen.insert(target).inserted
                    else { return }
                    linked[target].append(Edge(topic: source, municipalities: body.municipalities))
                }
            }
            for version in topic.versions {
                var seen: Set<Int> = []
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
    package func backlinks(to topic: Int, in municipality: Int) -> [Int] {
        linkedFrom[topic].filter { $0.municipalities.contains(municipality) }.map(\.topic)
    }

    /// What the article names as related, then what names it; only articles that the municipality has.
    package func related(to topic: Int, in municipality: Int, _ knowledge: KnowledgeBase) -> [Int] {
        var result: [Int] = []
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
