import Knowledge

/// Which guides lead to which articles.
struct GuideGraph: Sendable {
    /// A guide that leads to an article, and in which cities it does.
    struct Edge: Sendable {
        /// In `KnowledgeBase.guides`.
        let guide: Int
        fileprivate(set) var municipalities: [CityIndex]
    }

    private let edges: [TopicIndex: [Edge]]

    /// - Complexity: O(cities × answers).
    init(_ knowledge: KnowledgeBase) {
        var edges: [TopicIndex: [Edge]] = [:]
        for (number, guide) in knowledge.guides.enumerated() {
            for municipality in knowledge.municipalities.indices {
                for topic in CityGuide(guide, in: municipality, of: knowledge)?.topics ?? [] {
                    var own = edges[topic] ?? []
                    if let last = own.indices.last, own[last].guide == number {
                        own[last].municipalities.append(municipality)
                    } else {
                        own.append(Edge(guide: number, municipalities: [municipality]))
                    }
                    edges[topic] = own
                }
            }
        }
        self.edges = edges
    }

    /// In order of the guides.
    subscript(topic: TopicIndex) -> [Edge] { edges[topic] ?? [] }
}
