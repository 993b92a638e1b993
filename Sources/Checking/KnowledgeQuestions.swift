import Diagnostics
import Knowledge

extension KnowledgeBase {
    /// Ids of municipalities by index.
    func ids(_ municipalities: [CityIndex]) -> [String] {
        municipalities.count == self.municipalities.count ? [] : municipalities.map { self.municipalities[$0].id }
    }

    /// Whether a city's version of a topic is for agents only; nil where the city has none.
    func isForAgentsOnly(_ topic: TopicIndex, in municipality: CityIndex) -> Bool? {
        topics[topic].versionOfMunicipality[municipality].map { topics[topic].versions[$0].fields.isForAgentsOnly }
    }

    /// Whether there is such an article, if perhaps not in this edition.
    func knows(_ article: String) -> Bool { topicIndex(named: article) != nil || withheld.contains(article) }

    /// Every link of every article and notice, once for each body it stands in.
    func forEachLink(_ body: (_ link: Document.Link, _ node: Document.Node, _ text: Body, _ topic: TopicIndex?) -> Void)
    {
        for (number, topic) in topics.indexed() {
            for text in topic.bodies { text.forEachLink { body($0, $1, text, number) } }
        }
        for notice in notices {
            for case let text? in notice.bodies { text.forEachLink { body($0, $1, text, nil) } }
        }
    }
}
