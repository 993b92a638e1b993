import Diagnostics
import Knowledge

/// All cities' versions of a topic side by side, with the differences marked.
struct ComparisonPage {
    let context: SiteContext
    let number: Int

    private var knowledge: KnowledgeBase { context.knowledge }

    private struct Row {
        let title: String
        /// Indexed by column; nil where the city has nothing there.
        var cells: [[UInt8]?]
        /// Indexed by column: what is compared.
        var keys: [[UInt8]?]

        var differs: Bool { keys.contains { $0 != keys[0] } }
    }

    func render() throws -> [UInt8] {
        let topic = knowledge.topics[number]
        let columns = Array(knowledge.municipalities.indices)
        var rows: [Row] = []
        func row(_ key: TextKey, _ cell: (ArticleFields) -> [UInt8]) {
            let cells = columns.map { column -> [UInt8]? in
                guard let fields = topic.version(in: column)?.fields else { return nil }
                let html = cell(fields)
                return html.isEmpty ? nil : html
            }
            guard cells.contains(where: { $0 != nil }) else { return }
            rows.append(Row(title: context.texts[key], cells: cells, keys: cells))
        }
        row(.answer) { context.escaped($0.answer?.value) }
        row(.instead) { fields in
            fields.isOffered ? [] : context.escaped(fields.instead?.value ?? context.texts[.notOffered])
        }
        row(.fees) { context.feeList($0) }
        row(.documents) { context.textList($0.documents) }
        row(.duration) { context.escaped($0.duration?.value) }
        row(.deadline) { context.escaped($0.deadline?.value) }
        row(.offices) { officeLinks($0) }
        row(.online) { context.onlineLink($0) }
        row(.forms) { context.references($0.forms) }
        row(.owner) { context.escaped($0.owner?.value) }
        rows += sectionRows(topic, columns)
        return try context.page(
            "comparison", path: "vergleich/\(topic.id)/", title: context.texts[.comparison] + ": " + topic.displayTitle,
            cityLinks: context.cityLinks(nil) { column in
                let id = knowledge.municipalities[column].id
                return topic.versionOfMunicipality[column] == nil ? "../../\(id)/" : "../../\(id)/\(topic.id)/"
            },
            [
                PageValue("id", topic.id), PageValue("topic-title", topic.displayTitle),
                PageValue("table", table(topic, rows, columns)),
            ])
    }

    private func officeLinks(_ fields: ArticleFields) -> [UInt8] {
        let offices = knowledge.offices(of: fields)
        guard !offices.isEmpty else { return [] }
        var html = HTMLBuffer()
        html.raw("<ul>")
        for office in offices {
            html.raw("<li>")
            html.link(
                "../../\(knowledge.municipalities[office.municipality].id)/stelle/\(office.id)/", office.displayName)
            html.raw("</li>")
        }
        html.raw("</ul>")
        return html.bytes
    }

    /// Sections by heading, in the order of the first city that has them.
    private func sectionRows(_ topic: Topic, _ columns: [Int]) -> [Row] {
        var rows: [Row] = []
        var indexByTitle: [String: Int] = [:]
        for column in columns {
            guard let body = topic.body(in: column) else { continue }
            // Compared without the city's own links, which differ in every column.
            var neutral = BodyRenderer(body, knowledge, context.texts, glossary: nil)
            neutral.hasAnchors = false
            var own = BodyRenderer(body, knowledge, context.texts, glossary: nil)
            own.hasAnchors = false
            let city = knowledge.municipalities[column].id
            own.cityPrefix = "../../\(city)/"
            for part in body.parts {
                let document = body.documents[part.document]
                let hasHeading = part.nodes.first.map { document.nodes[$0].kind == .heading } ?? false
                let title =
                    hasHeading ? heading(of: part, body) : context.texts[.bodyText]
                let key = neutral.render(part, withoutHeading: hasHeading)
                guard !key.isEmpty else { continue }
                let cell = own.render(part, withoutHeading: hasHeading)
                let index: Int
                if let known = indexByTitle[title] {
                    index = known
                } else {
                    index = rows.count
                    indexByTitle[title] = index
                    let empty = [[UInt8]?](repeating: nil, count: columns.count)
                    rows.append(Row(title: title, cells: empty, keys: empty))
                }
                rows[index].cells[column] = (rows[index].cells[column] ?? []) + cell
                rows[index].keys[column] = (rows[index].keys[column] ?? []) + key
            }
        }
        return rows
    }

    private func heading(of part: Body.Part, _ body: Body) -> String {
        body.headings.first { $0.document == part.document && $0.node == part.nodes.lowerBound }?.text ?? ""
    }

    private func table(_ topic: Topic, _ rows: [Row], _ columns: [Int]) -> [UInt8] {
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
            html.raw(row.differs ? "<tr class=\"differs\"><th scope=\"row\">" : "<tr><th scope=\"row\">")
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
