import Diagnostics
import Digest
import Knowledge

/// What every piece of a page may ask: all that is no article, and of articles what `ArticleRead` names.
///
/// Whoever makes the files of an article has this in place of the `KnowledgeBase`, beside the article itself. So there is one way only to
/// what other articles say, and each step on it is noted where a recorder is there.
package struct SharedKnowledge: Sendable {
    private let base: KnowledgeBase
    private let graph: LinkGraph
    private let guideGraph: GuideGraph
    private let recorder: ReadRecorder?

    /// - Complexity: O(links + cities × answers of guides).
    init(_ knowledge: KnowledgeBase) {
        self.init(
            base: knowledge, graph: LinkGraph(knowledge), guideGraph: GuideGraph(knowledge), recorder: nil)
    }

    private init(base: KnowledgeBase, graph: LinkGraph, guideGraph: GuideGraph, recorder: ReadRecorder?) {
        (self.base, self.graph, self.guideGraph, self.recorder) = (base, graph, guideGraph, recorder)
    }

    /// The same; what is asked is noted.
    func recorded(by recorder: ReadRecorder) -> SharedKnowledge {
        SharedKnowledge(base: base, graph: graph, guideGraph: guideGraph, recorder: recorder)
    }

    // MARK: What is no article

    package var settings: Settings { base.settings }
    package var sources: SourceTable { base.sources }
    package var date: CalendarDate { base.date }
    package var edition: Edition { base.edition }
    package var municipalities: IndexedList<CityIndex, Municipality> { base.municipalities }
    package var municipalityIndex: [String: CityIndex] { base.municipalityIndex }
    package var officeIndex: [String: OfficeIndex] { base.officeIndex }

    /// The office that an id names.
    package func office(_ id: String) -> Office? { base.office(id) }

    /// The contact that an id names.
    package func contact(_ id: String) -> Contact? { base.contact(id) }

    /// The other body that an id names.
    package func publicBody(_ id: String) -> PublicBody? { base.publicBody(id) }

    /// Offices that the ids name, in their order; unknown ones are left out.
    package func offices(of fields: ArticleFields) -> [Office] { base.offices(of: fields) }

    /// An office's page, in the city that it belongs to.
    package func address(of office: Office) -> SiteAddress { base.address(of: office) }

    // MARK: Articles

    /// The article that has an id or an old id.
    package func article(named id: String) -> ArticleCard? {
        recorder?.note(.article(named: id))
        return base.topicIndex(named: id).map { ArticleCard($0, base.topics[$0]) }
    }

    /// Articles whose text leads to one, as the municipality reads them, in order of id.
    package func backlinks(to topic: Topic, in municipality: CityIndex) -> [ArticleCard] {
        mentions(of: topic.id).links.filter { $0.municipalities.contains(municipality) }.compactMap(card)
    }

    /// What the article names as related, then what names it; only articles that the municipality has.
    package func related(to topic: Topic, in municipality: CityIndex) -> [ArticleCard] {
        let version = topic.versionOfMunicipality[municipality]
        let named = version.flatMap { topic.versions[$0].fields.related?.value } ?? []
        let own = named.compactMap { article(named: $0.value) }
        let back = mentions(of: topic.id).related.filter { $0.municipalities.contains(municipality) }.compactMap(card)
        var result: [ArticleCard] = []
        for other in own + back {
            guard other.id != topic.id, !result.contains(where: { $0.index == other.index }),
                other.isPublished(in: municipality)
            else { continue }
            result.append(other)
        }
        return result
    }

    /// Whether a notice names the article, by its id or an old one.
    package func names(_ notice: Notice, _ topic: Topic) -> Bool {
        notice.articles != nil && mentions(of: topic.id).notices.contains(notice.id)
    }

    /// Guides of which an answer or a step leads a city's callers to the article, in order of id.
    package func guides(leadingTo topic: Topic, in municipality: CityIndex) -> [Guide] {
        recorder?.note(.mentions(of: topic.id))
        guard let index = base.topicIndex[topic.id] else { return [] }
        return guideGraph[index].filter { $0.municipalities.contains(municipality) }.map { base.guides[$0.guide] }
    }

    /// The steps of a journey that a city's callers take.
    package func steps(
        of guide: Guide, in municipality: CityIndex
    ) -> [(text: String, article: ArticleCard?)] {
        (CityGuide(guide, in: municipality, of: base)?.steps ?? []).map { step in
            let card = step.written.article.flatMap { article(named: $0.value) }
            return (step.text, card.flatMap { $0.isPublished(in: municipality) ? $0 : nil })
        }
    }

    private func mentions(of id: String) -> LinkGraph.Mentions {
        recorder?.note(.mentions(of: id))
        return base.topicIndex[id].map { graph[$0] } ?? LinkGraph.Mentions()
    }

    private func card(_ edge: LinkGraph.Edge) -> ArticleCard? { article(named: base.topics[edge.topic].id) }

    // MARK: Answers

    /// Every question that has an answer other than that there is no such article.
    package var answered: [ArticleRead] {
        base.topics.flatMap { topic in
            [.mentions(of: topic.id), .article(named: topic.id)] + topic.aliases.map { .article(named: $0.value) }
        }
    }

    /// Stands for all that may be read by a question; nil where there is no such article.
    package func hash(of read: ArticleRead) -> ContentHash? {
        switch read {
        case .article(let id): return article(named: id)?.hash
        case .mentions(let id):
            guard let index = base.topicIndex[id] else { return nil }
            var hasher = ContentHasher()
            let mentions = graph[index]
            for edges in [mentions.links, mentions.related] {
                hasher.add(edges.count)
                for edge in edges {
                    hasher.add(base.topics[edge.topic].id)
                    hasher.add(edge.municipalities.count)
                    for municipality in edge.municipalities { hasher.add(municipality.number) }
                }
            }
            for notice in mentions.notices { hasher.add(notice) }
            for edge in guideGraph[index] {
                hasher.add(base.guides[edge.guide].id)
                hasher.add(edge.municipalities.count)
                for municipality in edge.municipalities { hasher.add(municipality.number) }
            }
            return hasher.hash
        }
    }
}
