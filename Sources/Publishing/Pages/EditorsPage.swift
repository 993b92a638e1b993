import Diagnostics
import Knowledge

/// Which topics each city has, and what waits to be looked at.
struct EditorsPage {
    let context: SiteContext

    private var knowledge: KnowledgeBase { context.knowledge }

    func render() throws -> [UInt8] {
        try context.page(
            "editors", path: "redaktion/", title: context.texts[.editors],
            cityLinks: context.cityLinks(nil) { "../" + knowledge.municipalities[$0].id + "/" },
            [
                PageValue("coverage", coverage()), PageValue("overdue", overdue()), PageValue("orphans", orphans()),
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
        for category in context.categories {
            let topics = knowledge.topics.indices.filter { knowledge.topics[$0].category?.value == category.id?.value }
            guard !topics.isEmpty else { continue }
            html.raw("<tbody>\n<tr><th scope=\"colgroup\" class=\"group\" colspan=\"")
            html.number(knowledge.municipalities.count + 1)
            html.raw("\">")
            html.text(category.title?.value ?? "")
            html.raw("</th></tr>\n")
            for topic in SiteContext.sorted(topics.map { ($0, knowledge.topics[$0].displayTitle) }) {
                row(topic, &html)
            }
            html.raw("</tbody>\n")
        }
        html.raw("</table></div>\n")
        return html.bytes
    }

    private func row(_ number: Int, _ html: inout HTMLBuffer) {
        let topic = knowledge.topics[number]
        html.raw("<tr><th scope=\"row\">")
        if knowledge.municipalities.count > 1, !topic.versions.isEmpty {
            html.link("../vergleich/\(topic.id)/", topic.displayTitle)
        } else {
            html.text(topic.displayTitle)
        }
        html.raw("</th>")
        for (index, municipality) in knowledge.municipalities.enumerated() {
            let state = state(of: topic, in: index)
            html.raw("<td class=\"")
            html.text(state.rawValue)
            html.raw("\">")
            if topic.versionOfMunicipality[index] != nil {
                html.link("../\(municipality.id)/\(topic.id)/", context.texts[state])
            } else {
                html.text(context.texts[state])
            }
            html.raw("</td>")
        }
        html.raw("</tr>\n")
    }

    private func state(of topic: Topic, in municipality: Int) -> TextKey {
        if topic.unpublishedIn.contains(municipality) { return .coverageUnpublished }
        guard let index = topic.versionOfMunicipality[municipality] else { return .coverageMissing }
        let version = topic.versions[index]
        if !version.fields.isOffered { return .coverageNotOffered }
        if version.ownFile != nil { return .coverageOwnFile }
        return topic.versions.count > 1 ? .coverageDiffers : .coverageShared
    }

    /// Articles whose review is past, the longest past first.
    private func overdue() -> [UInt8] {
        var rows: [(due: CalendarDate, topic: Int, version: Topic.Version)] = []
        for (index, topic) in knowledge.topics.enumerated() {
            for version in topic.versions {
                if let due = version.fields.reviewDue, due < knowledge.date { rows.append((due, index, version)) }
            }
        }
        rows.sort { $0.due == $1.due ? $0.topic < $1.topic : $0.due < $1.due }
        var html = HTMLBuffer()
        for row in rows {
            html.raw("<li>")
            item(row.topic, row.version, &html)
            html.text(" · \(context.texts[.reviewDue]) \(Wording.date(row.due, context.language))")
            if let owner = row.version.fields.owner { html.text(" · " + owner.value) }
            html.raw("</li>\n")
        }
        return html.bytes
    }

    /// Articles that no other article leads to in a city.
    private func orphans() -> [UInt8] {
        var html = HTMLBuffer()
        for (index, topic) in knowledge.topics.enumerated() {
            for version in topic.versions {
                let isLinked = version.municipalities.contains { municipality in
                    !context.graph.backlinks(to: index, in: municipality).isEmpty
                        || !context.graph.related(to: index, in: municipality, knowledge).isEmpty
                }
                if isLinked { continue }
                html.raw("<li>")
                item(index, version, &html)
                html.raw("</li>\n")
            }
        }
        return html.bytes
    }

    private func item(_ topic: Int, _ version: Topic.Version, _ html: inout HTMLBuffer) {
        guard let first = version.municipalities.first else { return }
        html.link(
            "../\(knowledge.municipalities[first].id)/\(knowledge.topics[topic].id)/",
            knowledge.title(of: topic, in: first))
        html.text(" (\(knowledge.names(of: version.municipalities)))")
    }
}
