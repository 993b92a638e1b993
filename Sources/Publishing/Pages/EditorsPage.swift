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

    private var knowledge: KnowledgeBase { context.knowledge }

    func render() throws -> [UInt8] {
        try context.page(
            "editors", at: .editors, title: context.texts[.editors],
            cityLinks: context.cityLinks(nil, from: .editors) { .desk(of: $0.id) },
            [
                PageValue("handbook", hasHandbook),
                PageValue("coverage", coverage()), PageValue("missing", missing()), PageValue("overdue", overdue()),
                PageValue("orphans", orphans()), PageValue("unanswered", questions()),
                PageValue("changes", ChangesSection(context: context, changes: changes).render()),
                PageValue("changes-since", changes.since.map { Wording.date($0, context.language) } ?? ""),
            ])
    }

    /// Topics by category, a column for each city.
    private func coverage() -> [UInt8] {
        var html = HTMLBuffer()
        html.raw("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"")
        html.text(context.texts[.table])
        html.raw("\"><table class=\"coverage\">\n<thead><tr><th scope=\"col\">")
        html.text(context.texts[.topic])
        html.raw("</th>")
        for municipality in knowledge.municipalities {
            html.raw("<th scope=\"col\" class=\"city-")
            html.text(municipality.id)
            html.raw("\">")
            html.text(municipality.displayName)
            html.raw("</th>")
        }
        html.raw("</tr></thead>\n")
        totals(&html)
        for category in context.categories {
            let topics = knowledge.topics.indices.filter { knowledge.topics[$0].category?.value == category.id?.value }
            guard !topics.isEmpty else { continue }
            html.raw("<tbody>\n<tr><th scope=\"colgroup\" class=\"group\" colspan=\"")
            html.number(knowledge.municipalities.count + 1)
            html.raw("\">")
            html.text(category.title?.value ?? "")
            html.raw("</th></tr>\n")
            for topic in SiteContext.sorted(topics.map { ($0, knowledge.topics[$0].displayTitle) }) {
                row(topic, to: &html)
            }
            html.raw("</tbody>\n")
        }
        html.raw("</table></div>\n")
        return html.bytes
    }

    private func row(_ number: TopicIndex, to html: inout HTMLBuffer) {
        let topic = knowledge.topics[number]
        html.raw("<tr><th scope=\"row\">")
        if knowledge.municipalities.count > 1, !topic.versions.isEmpty {
            html.link(to: .comparison(of: topic.id), from: .editors, topic.displayTitle)
        } else {
            html.text(topic.displayTitle)
        }
        html.raw("</th>")
        for (index, municipality) in knowledge.municipalities.indexed() {
            let state = state(of: topic, in: index)
            html.raw("<td class=\"")
            html.text(state.rawValue)
            html.raw("\">")
            if topic.versionOfMunicipality[index] != nil {
                html.link(to: .article(topic.id, in: municipality.id), from: .editors, context.texts[state])
            } else {
                html.text(context.texts[state])
            }
            html.raw("</td>")
        }
        html.raw("</tr>\n")
    }

    private func state(of topic: Topic, in municipality: CityIndex) -> TextKey {
        if topic.unpublishedIn.contains(municipality) { return .coverageUnpublished }
        guard let index = topic.versionOfMunicipality[municipality] else {
            return topic.namesMunicipalities ? .coverageNotFor : .coverageMissing
        }
        let version = topic.versions[index]
        if !version.fields.isOffered { return .coverageNotOffered }
        if version.ownFile != nil { return .coverageOwnFile }
        return topic.versions.count > 1 ? .coverageDiffers : .coverageShared
    }

    /// How many topics each city has an answer to.
    private func totals(_ html: inout HTMLBuffer) {
        let published = knowledge.topics.filter { !$0.versions.isEmpty }
        html.raw("<tbody><tr class=\"totals\"><td>")
        html.text(context.texts[.coverageTotal])
        html.raw("</td>")
        for municipality in knowledge.municipalities.indices {
            html.raw("<td>")
            html.number(published.count { $0.versionOfMunicipality[municipality] != nil })
            html.raw(" / ")
            html.number(published.count)
            html.raw("</td>")
        }
        html.raw("</tr></tbody>\n")
    }

    /// For each city the topics that another has and it has not: what a city that joins still has to write.
    private func missing() -> [UInt8] {
        var html = HTMLBuffer()
        for (index, municipality) in knowledge.municipalities.indexed() {
            let topics = knowledge.topics.indices.filter {
                let topic = knowledge.topics[$0]
                return !topic.versions.isEmpty && topic.versionOfMunicipality[index] == nil
                    && !topic.unpublishedIn.contains(index)
            }
            guard !topics.isEmpty else { continue }
            html.raw("<details><summary>")
            html.text("\(municipality.displayName): \(topics.count)")
            html.raw("</summary>\n<ul class=\"links\">\n")
            for topic in SiteContext.sorted(topics.map { ($0, knowledge.topics[$0].displayTitle) }) {
                html.raw("<li>")
                if knowledge.municipalities.count > 1 {
                    html.link(
                        to: .comparison(of: knowledge.topics[topic].id), from: .editors,
                        knowledge.topics[topic].displayTitle)
                } else {
                    html.text(knowledge.topics[topic].displayTitle)
                }
                html.raw("</li>\n")
            }
            html.raw("</ul></details>\n")
        }
        return html.bytes
    }

    /// Articles whose review is past, by owner, the longest past first; the owner with the longest past first.
    private func overdue() -> [UInt8] {
        var rows: [(due: CalendarDate, topic: TopicIndex, version: Topic.Version)] = []
        for (index, topic) in knowledge.topics.indexed() {
            for version in topic.versions {
                if let due = version.fields.reviewDue, due < knowledge.date { rows.append((due, index, version)) }
            }
        }
        rows.sort { $0.due == $1.due ? $0.topic < $1.topic : $0.due < $1.due }
        var owners: [String] = []
        var byOwner: [String: [(due: CalendarDate, topic: TopicIndex, version: Topic.Version)]] = [:]
        for row in rows {
            let owner = row.version.fields.owner?.value ?? context.texts[.noOwner]
            if byOwner[owner] == nil { owners.append(owner) }
            byOwner[owner, default: []].append(row)
        }
        var html = HTMLBuffer()
        for owner in owners {
            let rows = byOwner[owner] ?? []
            html.raw("<section>\n<h3>")
            html.text(owner)
            html.raw(" <span class=\"count\">")
            html.number(rows.count)
            html.raw("</span></h3>\n<ul class=\"links\">\n")
            for row in rows {
                html.raw("<li>")
                item(row.topic, row.version, to: &html)
                html.raw(" ")
                html.element(
                    "span", class: "when",
                    "\(context.texts[.reviewDue]) \(Wording.date(row.due, context.language))")
                html.raw("</li>\n")
            }
            html.raw("</ul></section>\n")
        }
        return html.bytes
    }

    /// Questions that the search does not answer: what was asked, where the right article came, what came first.
    private func questions() -> [UInt8] {
        guard !unanswered.isEmpty else { return [] }
        var html = HTMLBuffer()
        html.raw("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"")
        html.text(context.texts[.unanswered])
        html.raw("\"><table>\n<thead><tr>")
        for key in [TextKey.question, .city, .rightArticle, .rank, .foundInstead] {
            html.raw("<th scope=\"col\">")
            html.text(context.texts[key])
            html.raw("</th>")
        }
        html.raw("</tr></thead>\n<tbody>\n")
        for question in unanswered {
            html.raw("<tr><td>")
            html.text(question.text)
            html.raw("</td><td>")
            html.text(
                question.municipality.map { knowledge.municipalities[$0].displayName } ?? context.texts[.allCities])
            html.raw("</td><td>")
            articles(question.answers, of: question, to: &html)
            html.raw("</td><td>")
            html.text(question.rank.map { "\($0)" } ?? context.texts[.notFoundAmongTen])
            html.raw("</td><td>")
            articles(question.found, of: question, to: &html)
            html.raw("</td></tr>\n")
        }
        html.raw("</tbody>\n</table></div>\n")
        return html.bytes
    }

    /// Links to articles in the city that asks, or in the first that has them.
    private func articles(_ ids: [String], of question: UnansweredQuestion, to html: inout HTMLBuffer) {
        html.raw("<ul class=\"links\">")
        for id in ids {
            html.raw("<li>")
            defer { html.raw("</li>") }
            guard let topic = knowledge.topicIndex(named: id),
                let municipality = ([question.municipality].compactMap { $0 } + knowledge.municipalities.indices)
                    .first(where: { knowledge.topics[topic].versionOfMunicipality[$0] != nil })
            else {
                html.text(id)
                continue
            }
            html.link(
                to: knowledge.address(ofTopic: topic, in: municipality), from: .editors,
                knowledge.title(of: topic, in: municipality))
        }
        html.raw("</ul>")
    }

    /// Articles that no other article leads to in a city.
    private func orphans() -> [UInt8] {
        var html = HTMLBuffer()
        for (index, topic) in knowledge.topics.indexed() {
            for version in topic.versions {
                let isLinked = version.municipalities.contains { municipality in
                    !context.site.graph.backlinks(to: index, in: municipality).isEmpty
                        || !context.site.graph.related(to: index, in: municipality, knowledge).isEmpty
                }
                if isLinked { continue }
                html.raw("<li>")
                item(index, version, to: &html)
                html.raw("</li>\n")
            }
        }
        return html.bytes
    }

    private func item(_ topic: TopicIndex, _ version: Topic.Version, to html: inout HTMLBuffer) {
        guard let first = version.municipalities.first else { return }
        html.link(
            to: knowledge.address(ofTopic: topic, in: first), from: .editors,
            knowledge.title(of: topic, in: first))
        html.text(" (\(knowledge.names(of: version.municipalities)))")
    }
}
