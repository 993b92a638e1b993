import Diagnostics
import Knowledge

/// All cities' versions of a topic side by side, with the differences marked.
struct ComparisonPage {
    let context: SiteContext
    let comparison: TopicComparison

    private var knowledge: KnowledgeBase { context.knowledge }

    private var number: Int { comparison.number }

    func render() throws -> [UInt8] {
        let topic = knowledge.topics[number]
        return try context.page(
            "comparison", path: "vergleich/\(topic.id)/", title: context.texts[.comparison] + ": " + topic.displayTitle,
            cityLinks: context.cityLinks(nil) { column in
                let id = knowledge.municipalities[column].id
                return topic.versionOfMunicipality[column] == nil ? "../../\(id)/" : "../../\(id)/\(topic.id)/"
            },
            [
                PageValue("id", topic.id), PageValue("topic-title", topic.displayTitle),
                PageValue("table", table(topic, comparison.rows, comparison.columns)),
            ])
    }

    private func table(_ topic: Topic, _ rows: [TopicComparison.Row], _ columns: [Int]) -> [UInt8] {
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
                html.link("../../\(municipality.id)/\(topic.id)/", municipality.displayName)
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
            html.text(row.anchor)
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
                html.raw(row.cells[0] ?? [])
                html.raw("</td>")
            }
            html.raw("</tr>\n")
        }
        html.raw("</tbody>\n</table></div>\n")
        return html.bytes
    }
}
