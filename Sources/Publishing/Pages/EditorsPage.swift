import Diagnostics
import Interface
import Knowledge
import Planning
import Rendering
import Theme

/// A test question (`questions.tsv`) whose answer the search does not find among the first three.
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

/// What is to be done, which topics each city has, and what the search does not answer.
struct EditorsPage {
    let context: PageContext
    let agenda: Agenda
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
        ] + AgendaSection.values + [
            .list("city-tasks", "each city", tasksLink), .list("owner-tasks", "each owner", tasksLink),
        ] + coverageValues + [
            .list(
                "missing", "cities that lack topics",
                [
                    .text("city", "its name"), .text("count", "how many it lacks"),
                    .list("articles", "the topics, in order of title", DeclaredValue.link),
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

    private static let tasksLink =
        DeclaredValue.link + [
            .text("overdue", "how many items are overdue"), .text("soon", "how many end within the days of notice"),
            .text("rest", "how many have no day, or a later one"),
        ]
    private static let versionLink = DeclaredValue.link + [.text("cities", "the names of those that read it so")]

    var knowledge: KnowledgeBase { context.knowledge }

    func render() throws -> [UInt8] {
        try context.frame.page(
            Self.template, at: .editors, title: context.texts[.editors],
            cityLinks: context.frame.cityLinks(nil, from: .editors) { .desk(of: $0.id) },
            [
                PageValue("handbook", hasHandbook), PageValue("facts", !knowledge.facts.isEmpty),
                PageValue("guide-maps", !knowledge.guides.isEmpty),
            ] + pressing.pageValues() + [
                PageValue("city-tasks", cityTasks()), PageValue("owner-tasks", ownerTasks()),
            ] + coverage() + [
                PageValue("missing", missing()), PageValue("orphans", orphans()),
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

    /// What is overdue or ends soon, and what is wrong; the rest stands on the pages of cities and owners.
    private var pressing: AgendaSection {
        let pressing = agenda.filtered { item in
            guard item.isTask else { return false }
            switch item.kind.attention {
            case .always: return true
            case .byDay: return isSoon(item)
            case .later, .none: return false
            }
        }
        return AgendaSection(context: context, agenda: pressing, page: .editors, mostOfAKind: 50)
    }

    /// Whether its day is over or comes within the days of notice.
    private func isSoon(_ item: AgendaItem) -> Bool {
        guard let day = item.day else { return false }
        return knowledge.date.adding(days: knowledge.settings.noticeDays).map { day <= $0 } ?? true
    }

    private func cityTasks() -> [[PageValue]] {
        knowledge.municipalities.indexed().map { city, municipality in
            tasksLink(
                .tasks(in: municipality.id), municipality.displayName,
                agenda.items.filter { $0.municipalities.contains(city) })
        }
    }

    private func ownerTasks() -> [[PageValue]] {
        let items = Dictionary(grouping: agenda.items) { $0.owner.map(Agenda.key(ofOwner:)) ?? "" }
        return agenda.owners.map { tasksLink(.tasks(ofOwner: $0.key), $0.name, items[$0.key] ?? []) }
    }

    private func tasksLink(_ address: SiteAddress, _ title: String, _ items: [AgendaItem]) -> [PageValue] {
        let tasks = agenda.having(items).work.items
        let overdue = tasks.count { $0.time == .overdue }
        let soon = tasks.count { $0.time == .ends && isSoon($0) }
        func count(_ number: Int) -> String { number == 0 ? "" : String(number) }
        return [
            PageValue("href", address.reference(from: .editors)), PageValue("title", title),
            PageValue("overdue", count(overdue)), PageValue("soon", count(soon)),
            PageValue("rest", count(tasks.count - overdue - soon)),
        ]
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
            else { return [PageValue("href", ""), PageValue("title", knowledge.name(ofAnswer: id))] }
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
