import Diagnostics
import Knowledge
import Rendering
import Theme

/// All cities' versions of a topic side by side, with the differences marked.
struct ComparisonPage {
    let context: PageContext
    let comparison: TopicComparison

    private var knowledge: KnowledgeBase { context.knowledge }

    private var number: TopicIndex { comparison.number }

    func render() throws -> [UInt8] {
        let topic = knowledge.topics[number]
        let address = SiteAddress.comparison(of: topic.id)
        return try context.page(
            "comparison", at: address, title: context.texts[.comparison] + ": " + topic.displayTitle,
            cityLinks: context.cityLinks(nil, from: address, to: topic),
            [
                PageValue("id", topic.id), PageValue("topic-title", topic.displayTitle),
                PageValue("table", table(of: topic)),
            ])
    }

    private func table(of topic: Topic) -> [UInt8] {
        let (rows, columns) = (comparison.rows, comparison.columns)
        var html = HTMLBuffer()
        html.raw("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"")
        html.text(context.texts[.table])
        html.raw("\"><table class=\"comparison\">\n<thead>\n<tr><td></td>")
        for column in columns {
            let municipality = knowledge.municipalities[column]
            html.raw("<th scope=\"col\" class=\"city-")
            html.text(municipality.id)
            html.raw("\">")
            if topic.versionOfMunicipality[column] != nil {
                html.link(
                    to: .article(topic.id, in: municipality.id), from: .comparison(of: topic.id),
                    municipality.displayName)
            } else {
                html.text(municipality.displayName)
                html.raw(" ")
                html.element(
                    "span", class: "absent",
                    context.texts[topic.namesMunicipalities ? .coverageNotFor : .coverageUnpublished])
            }
            html.raw("</th>")
        }
        html.raw("</tr>\n</thead>\n<tbody>\n")
        for row in rows {
            html.raw(row.differs ? "<tr class=\"differs\" id=\"" : "<tr id=\"")
            html.text(row.anchor.id)
            html.raw("\"><th scope=\"row\">")
            html.text(row.title)
            html.raw(" ")
            html.element("span", class: "mark", context.texts[row.differs ? .differs : .same])
            html.raw("</th>")
            if row.differs {
                for cell in row.cells {
                    html.raw("<td>")
                    if let cell { html.raw(cell) } else { html.raw("–") }
                    html.raw("</td>")
                }
            } else {
                html.raw("<td colspan=\"")
                html.number(columns.count)
                html.raw("\">")
                html.raw(row.cells[columns.lowerBound] ?? [])
                html.raw("</td>")
            }
            html.raw("</tr>\n")
        }
        html.raw("</tbody>\n</table></div>\n")
        return html.bytes
    }
}
