import Diagnostics
import Knowledge
import Theme

/// What every page needs to know.
package struct SiteContext: Sendable {
    /// What the cities know.
    package let knowledge: KnowledgeBase
    /// Of the user interface.
    package let texts: Texts
    /// In which dates, fees and times are worded.
    package let language: Language
    /// Which articles lead to which.
    package let graph: LinkGraph
    /// Finds the terms of the glossary in texts.
    package let glossary: GlossaryMarker
    /// Notices in force on the day of the build, urgent ones first, then the latest.
    package let notices: [Notice]
    /// Notices that are not in force yet, the next first: pages show them when their time comes.
    package let comingNotices: [Notice]
    /// A city's topics in order of title.
    package let topicsByTitle: IndexedList<CityIndex, [TopicIndex]>
    /// A city's topics by category, in order of title.
    package let topicsByCategory: IndexedList<CityIndex, IndexedList<CategoryIndex, [TopicIndex]>>
    /// By office: topics of the office's own municipality that name it, in order of title.
    package let topicsByOffice: [String: [TopicIndex]]
    /// By heading in small letters: number of the text module of the national service catalogue.
    package let moduleOfHeading: [String: String]
    /// What agents say to whom they put a call through.
    let handoverText: BracedText?

    /// - Complexity: O(topics × cities + links).
    package init(_ knowledge: KnowledgeBase, _ texts: Texts) {
        self.knowledge = knowledge
        self.texts = texts
        language = Language(rawValue: texts.language) ?? .german
        graph = LinkGraph(knowledge)
        glossary = GlossaryMarker(knowledge.glossary)
        handoverText = texts.all["script-handover"].map { BracedText($0) }
        moduleOfHeading = Dictionary(
            (knowledge.settings.sections?.value ?? []).compactMap { section in
                guard let heading = section.heading, let module = section.module else { return nil }
                return (heading.value.lowercased(), module.value)
            }, uniquingKeysWith: { first, _ in first })
        notices = knowledge.notices.filter { $0.isInForce(on: knowledge.date) }.sorted { left, right in
            if left.rank != right.rank { return left.rank > right.rank }
            let (a, b) = (left.from?.value.date, right.from?.value.date)
            if a != b { return (b ?? knowledge.date) < (a ?? knowledge.date) }
            return left.id < right.id
        }
        comingNotices = knowledge.notices.filter { notice in
            notice.from.map { knowledge.date < $0.value.date } ?? false
        }.sorted { left, right in
            let (a, b) = (left.from?.value.date ?? knowledge.date, right.from?.value.date ?? knowledge.date)
            return a == b ? left.id < right.id : a < b
        }
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

    /// In the order in which pages show them.
    package var categories: IndexedList<CategoryIndex, Settings.Category> {
        IndexedList(knowledge.settings.categories?.value ?? [])
    }

    /// Those in force that a city has.
    package func notices(in municipality: CityIndex, where isWanted: (Notice) -> Bool) -> [Notice] {
        Self.of(municipality, notices, where: isWanted)
    }

    /// Those in force, then those to come.
    package func noticesWithComing(in municipality: CityIndex, where isWanted: (Notice) -> Bool) -> [Notice] {
        notices(in: municipality, where: isWanted) + comingNotices(in: municipality, where: isWanted)
    }

    /// Those to come that a city has.
    package func comingNotices(in municipality: CityIndex, where isWanted: (Notice) -> Bool) -> [Notice] {
        Self.of(municipality, comingNotices, where: isWanted)
    }

    private static func of(
        _ municipality: CityIndex, _ notices: [Notice], where isWanted: (Notice) -> Bool
    ) -> [Notice] {
        notices.filter { $0.bodies.indices.contains(municipality) && $0.bodies[municipality] != nil && isWanted($0) }
    }

    /// Whether a notice names the topic, by its id or an old one, or one of its offices.
    package func concerns(_ notice: Notice, topic number: TopicIndex, _ fields: ArticleFields) -> Bool {
        let articles = notice.articles?.value ?? []
        return articles.contains { knowledge.topicIndex(named: $0.value) == number }
            || (notice.offices?.value ?? []).contains { office in
                (fields.offices?.value ?? []).contains { $0.value == office.value }
            }
    }
}
