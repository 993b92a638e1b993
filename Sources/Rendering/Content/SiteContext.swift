import Diagnostics
import Knowledge
import Theme

/// What pages of whole cities need to know: all articles. Those of one article have the pieces alone.
package struct SiteContext: Sendable {
    /// What the cities know.
    package let knowledge: KnowledgeBase
    /// What pieces of pages are made of.
    package let pieces: PieceContext
    /// A city's topics in order of title.
    package let topicsByTitle: IndexedList<CityIndex, [TopicIndex]>
    /// A city's topics by category, in order of title.
    package let topicsByCategory: IndexedList<CityIndex, IndexedList<CategoryIndex, [TopicIndex]>>
    /// By office: topics of the office's own municipality that name it, in order of title.
    package let topicsByOffice: [String: [TopicIndex]]

    /// - Complexity: O(topics × cities + links).
    package init(_ knowledge: KnowledgeBase, _ texts: Texts) {
        self.knowledge = knowledge
        pieces = PieceContext(knowledge, texts)
        let categories = IndexedList<CategoryIndex, Settings.Category>(knowledge.settings.categories?.value ?? [])
        let categoryIndex = Dictionary(
            categories.indexed().compactMap { index, category in category.id.map { ($0.value, index) } },
            uniquingKeysWith: { first, _ in first })
        // One pass over the topics in order of title, so that every list of them is in that order.
        var byTitle: IndexedList<CityIndex, [TopicIndex]> = []
        var byCategory: IndexedList<CityIndex, IndexedList<CategoryIndex, [TopicIndex]>> = []
        var byOffice: [String: [TopicIndex]] = [:]
        for municipality in knowledge.municipalities.indices {
            let present = knowledge.topics.indices.filter {
                knowledge.topics[$0].versionOfMunicipality[municipality] != nil
            }
            let sorted = Self.sorted(present.map { ($0, knowledge.title(of: $0, in: municipality)) })
            var lists = IndexedList<CategoryIndex, [TopicIndex]>(repeating: [], for: categories.indices)
            for topic in sorted {
                if let category = knowledge.topics[topic].category.flatMap({ categoryIndex[$0.value] }) {
                    lists[category].append(topic)
                }
                for office in knowledge.field(of: topic, in: municipality, \.fields.offices)?.value ?? []
                where knowledge.officeIndex[office.value].map({ knowledge.offices[$0].municipality }) == municipality {
                    byOffice[office.value, default: []].append(topic)
                }
            }
            byTitle.append(sorted)
            byCategory.append(lists)
        }
        topicsByTitle = byTitle
        topicsByCategory = byCategory
        topicsByOffice = byOffice
    }

    /// Topics in order of title; equal titles in order of the topics.
    package static func sorted(_ titled: [(topic: TopicIndex, title: String)]) -> [TopicIndex] {
        titled.map { (topic: $0.topic, key: SortKey.make($0.title)) }
            .sorted { $0.key == $1.key ? $0.topic < $1.topic : $0.key.lexicographicallyPrecedes($1.key) }
            .map(\.topic)
    }

    package var texts: Texts { pieces.texts }
    package var language: Language { pieces.language }
    package var categories: IndexedList<CategoryIndex, Settings.Category> { pieces.categories }

    /// Articles whose text leads to one, as the municipality reads them, in order of id.
    package func backlinks(to topic: TopicIndex, in municipality: CityIndex) -> [TopicIndex] {
        pieces.knowledge.backlinks(to: knowledge.topics[topic], in: municipality).map(\.index)
    }

    /// What the article names as related, then what names it; only articles that the municipality has.
    package func related(to topic: TopicIndex, in municipality: CityIndex) -> [TopicIndex] {
        pieces.knowledge.related(to: knowledge.topics[topic], in: municipality).map(\.index)
    }
}
