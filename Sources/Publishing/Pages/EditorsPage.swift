import Diagnostics
import Interface
import Knowledge
import Rendering
import Theme

/// A test question (`questions.tsv`) whose article the search does not find among the first three.
package struct UnansweredQuestion: Sendable {
    /// As callers ask it.
    package let text: String
    /// Index of the city; nil where any may ask.
    package let municipality: CityIndex?
    /// Ids of the articles that would be right.
    package let answers: [String]
    /// The place of the first right one, from 1; nil where it is not among the first ten.
    package let rank: Int?
    /// Ids of what came first instead.
    package let found: [String]

    /// - Parameters:
    ///   - municipality: index of the city; nil where any may ask.
    ///   - answers: ids of the articles that would be right.
    ///   - rank: the place of the first right one, from 1; nil where it is not among the first ten.
    ///   - found: ids of what came first instead.
    package init(text: String, municipality: CityIndex?, answers: [String], rank: Int?, found: [String]) {
        self.text = text
        self.municipality = municipality
        self.answers = answers
        self.rank = rank
        self.found = found
    }
}

/// Which topics each city has, and what waits to be looked at.
struct EditorsPage {
    let context: PageContext
    let unanswered: [UnansweredQuestion]
    let changes: SiteChanges
    /// Whether the site has the handbook as well.
    let hasHandbook: Bool

    static let template = PageTemplate(
        "editors",
        [
            .truth("handbook", "whether the site has the handbook"),
            .truth("facts", "whether it has the page of the facts"),
            .truth("guide-maps", "whether there are guides"),
        ] + coverageValues + [
            .list(
                "missing", "cities that lack topics",
                [
                    .text("city", "its name"), .text("count", "how many it lacks"),
                    .list("articles", "the topics, in order of title", DeclaredValue.link),
                ]),
            .list(
                "overdue", "owners with reviews that are past, the longest past first",
                [
                    .text("owner", "the name"), .text("count", "how many reviews"),
                    .list(
                        "articles", "the longest past first",
                        versionLink + [.text("due", "the day of the review")]),
                ]),
            .list("orphans", "articles that no other leads to", versionLink),
            .list(
                "unanswered", "questions that the search does not answer",
                [
                    .text("question", "as callers ask it"),
                    .text("city", "whose callers; empty where any may ask"),
                    .text("rank", "the place of the right article; empty where it is not among the first ten"),
                    .list("answers", "the articles that would be right", DeclaredValue.link),
                    .list("found", "what came first instead", DeclaredValue.link),
                ]),
        ] + ChangesSection.values)

    private static let versionLink = DeclaredValue.link + [.text("cities", "the names of those that read it so")]

    var knowledge: KnowledgeBase { context.knowledge }

    func render() throws -> [UInt8] {
        try context.frame.page(
            Self.template, at: .editors, title: context.texts[.editors],
            cityLinks: context.frame.cityLinks(nil, from: .editors) { .desk(of: $0.id) },
            [
                PageValue("handbook", hasHandbook), PageValue("facts", !knowledge.facts.isEmpty),
                PageValue("guide-maps", !knowledge.guides.isEmpty),
            ] + coverage() + [
                PageValue("missing", missing()), PageValue("overdue", overdue()), PageValue("orphans", orphans()),
                PageValue("unanswered", unanswered.map(item)),
            ] + ChangesSection(context: context, changes: changes).pageValues())
    }

    /// For each city the topics that another has and it has not: what a city that joins still has to write.
    private func missing() -> [[PageValue]] {
        knowledge.municipalities.indexed().compactMap { index, municipality in
            let topics = knowledge.topics.indices.filter {
                let topic = knowledge.topics[$0]
                return !topic.versions.isEmpty && topic.versionOfMunicipality[index] == nil
                    && !topic.unpublishedIn.contains(index)
            }
            guard !topics.isEmpty else { return nil }
            let sorted = SiteContext.sorted(topics.map { ($0, knowledge.topics[$0].displayTitle) })
            return [
                PageValue("city", municipality.displayName), PageValue("count", topics.count),
                PageValue("articles", sorted.map { comparisonLink(to: knowledge.topics[$0]) }),
            ]
        }
    }

    /// A topic with its comparison, where it has one.
    func comparisonLink(to topic: Topic) -> [PageValue] {
        let hasComparison = knowledge.municipalities.count > 1 && !topic.versions.isEmpty
        return [
            PageValue("href", hasComparison ? SiteAddress.comparison(of: topic.id).reference(from: .editors) : ""),
            PageValue("title", topic.displayTitle),
        ]
    }

    /// Articles whose review is past, by owner, the longest past first; the owner with the longest past first.
    private func overdue() -> [[PageValue]] {
        var rows: [(due: CalendarDate, topic: TopicIndex, version: Topic.Version)] = []
        for (index, topic) in knowledge.topics.indexed() {
            for version in topic.versions {
                if let due = version.fields.reviewDue, due < knowledge.date { rows.append((due, index, version)) }
            }
        }
        rows.sort { $0.due == $1.due ? $0.topic < $1.topic : $0.due < $1.due }
        var owners: [String] = []
        var byOwner: [String: [[PageValue]]] = [:]
        for row in rows {
            let owner = row.version.fields.owner?.value ?? context.texts[.noOwner]
            if byOwner[owner] == nil { owners.append(owner) }
            byOwner[owner, default: []].append(
                link(to: row.topic, row.version) + [PageValue("due", Wording.date(row.due, context.language))])
        }
        return owners.map { owner in
            let articles = byOwner[owner] ?? []
            return [
                PageValue("owner", owner), PageValue("count", articles.count), PageValue("articles", articles),
            ]
        }
    }

    /// What was asked, where the right article came, what came first.
    private func item(_ question: UnansweredQuestion) -> [PageValue] {
        [
            PageValue("question", question.text),
            PageValue("city", question.municipality.map { knowledge.municipalities[$0].displayName } ?? ""),
            PageValue("rank", question.rank.map { "\($0)" } ?? ""),
            PageValue("answers", articles(question.answers, of: question)),
            PageValue("found", articles(question.found, of: question)),
        ]
    }

    /// Articles in the city that asks, or in the first that has them.
    private func articles(_ ids: [String], of question: UnansweredQuestion) -> [[PageValue]] {
        ids.map { id in
            guard let topic = knowledge.topicIndex(named: id),
                let municipality = ([question.municipality].compactMap { $0 } + knowledge.municipalities.indices)
                    .first(where: { knowledge.topics[topic].versionOfMunicipality[$0] != nil })
            else { return [PageValue("href", ""), PageValue("title", id)] }
            return context.link(to: topic, in: municipality, from: .editors)
        }
    }

    /// Articles that no other article leads to in a city.
    private func orphans() -> [[PageValue]] {
        knowledge.topics.indexed().flatMap { index, topic in
            topic.versions.filter { version in
                !version.municipalities.contains { municipality in
                    !context.site.backlinks(to: index, in: municipality).isEmpty
                        || !context.site.related(to: index, in: municipality).isEmpty
                }
            }.map { link(to: index, $0) }
        }
    }

    /// An article as the first of the cities reads it that get the version.
    private func link(to topic: TopicIndex, _ version: Topic.Version) -> [PageValue] {
        let link =
            version.municipalities.first.map { context.link(to: topic, in: $0, from: .editors) }
            ?? [PageValue("href", ""), PageValue("title", knowledge.topics[topic].displayTitle)]
        return link + [PageValue("cities", knowledge.names(of: version.municipalities))]
    }
}
