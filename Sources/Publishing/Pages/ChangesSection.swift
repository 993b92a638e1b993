import Interface
import Knowledge
import Rendering
import Theme

/// What changed since an earlier build, city by city, for editors.
struct ChangesSection {
    let context: PageContext
    let changes: SiteChanges

    private var knowledge: KnowledgeBase { context.knowledge }

    /// Empty where no earlier build was given.
    func render() -> [UInt8] {
        guard changes.since != nil else { return [] }
        var html = HTMLBuffer()
        for (municipality, city) in changes.cities.indexed() {
            guard !city.added.isEmpty || !city.changed.isEmpty || !city.removed.isEmpty else { continue }
            html.raw("<section>\n")
            html.element("h3", knowledge.municipalities[municipality].displayName)
            html.raw("\n<ul class=\"links\">\n")
            for topic in city.added { item(topic, in: municipality, context.texts[.changeAdded], to: &html) }
            for (topic, members) in city.changed {
                item(topic, in: municipality, members.map { name(of: $0) }.joined(separator: ", "), to: &html)
            }
            for removed in city.removed {
                html.raw("<li>")
                html.text(removed.title + " ")
                html.element("span", class: "when", "\(context.texts[.changeRemoved]) (\(removed.id))")
                html.raw("</li>\n")
            }
            html.raw("</ul></section>\n")
        }
        if html.bytes.isEmpty { html.element("p", context.texts[.changeNone]) }
        return html.bytes
    }

    private func item(_ topic: TopicIndex, in municipality: CityIndex, _ what: String, to html: inout HTMLBuffer) {
        html.raw("<li>")
        html.link(
            to: knowledge.address(ofTopic: topic, in: municipality), from: .editors,
            knowledge.title(of: topic, in: municipality))
        html.raw(" ")
        html.element("span", class: "when", what)
        html.raw("</li>\n")
    }

    /// What the pages call a member of the article's document; where they show none, its key.
    private func name(of member: String) -> String {
        if let field = ArticleField(member: member) { return context.site.label(of: field) }
        switch member {
        case "bodyHtml": return context.texts[.bodyText]
        case "notices": return context.texts[.notices]
        default: return member
        }
    }
}
