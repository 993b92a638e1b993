import Knowledge

/// What leads to each article.
struct LinkGraph: Sendable {
    /// What leads to one article.
    struct Mentions: Sendable {
        /// Topics whose body, as the municipalities read it, links to it, in order of id.
        fileprivate(set) var links: [Edge] = []
        /// Topics that name it as related.
        fileprivate(set) var related: [Edge] = []
        /// Ids of notices that name it.
        fileprivate(set) var notices: [String] = []
    }

    struct Edge: Sendable {
        let topic: TopicIndex
        let municipalities: [CityIndex]
    }

    private var mentions: IndexedList<TopicIndex, Mentions>

    /// - Complexity: O(links).
    init(_ knowledge: KnowledgeBase) {
        mentions = IndexedList(repeating: Mentions(), for: knowledge.topics.indices)
        for (source, topic) in knowledge.topics.indexed() {
            for body in topic.bodies {
                var seen: Set<TopicIndex> = []
                body.forEachLink { link, _ in
                    guard case .article(let id, _) = link.target,
                        let target = knowledge.topicIndex(named: id), target != source,
                        seen.insert(target).inserted
                    else { return }
                    mentions[target].links.append(Edge(topic: source, municipalities: body.municipalities))
                }
            }
            for version in topic.versions {
                var seen: Set<TopicIndex> = []
                for id in version.fields.related?.value ?? [] {
                    guard let target = knowledge.topicIndex(named: id.value),
                        target != source, seen.insert(target).inserted
                    else { continue }
                    mentions[target].related.append(Edge(topic: source, municipalities: version.municipalities))
                }
            }
        }
        for notice in knowledge.notices {
            for id in notice.articles?.value ?? [] {
                guard let target = knowledge.topicIndex(named: id.value) else { continue }
                mentions[target].notices.append(notice.id)
            }
        }
    }

    subscript(topic: TopicIndex) -> Mentions { mentions[topic] }
}
