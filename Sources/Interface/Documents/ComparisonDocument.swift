import Diagnostics
import JSON
import Knowledge
import Rendering
import Theme

extension Documents {
    /// One topic as all cities have it.
    package struct Comparison: Sendable {
        let context: PieceContext
        let topic: Topic

        /// - Parameter topic: the topic.
        package init(of topic: Topic, in context: PieceContext) {
            (self.topic, self.context) = (topic, context)
        }

        fileprivate func ids(_ cities: [CityIndex]) -> [String] {
            cities.map { context.knowledge.municipalities[$0].id }
        }
    }

    private struct Row: Sendable {
        let field: String
        let heading: String?
        var groups: [Group] = []
    }

    private struct Group: Sendable {
        var cities: [String]
        let text: String
    }

    private static let group = JSONObject<Group>("ComparedGroup", text: "Cities that say the same.") { members in
        members.required("municipalities", as: .list(.id), text: "The cities.") { $0.cities }
        members.required("text", as: .text, text: "What they say, as a page words it.") { $0.text }
    }

    private static let row = JSONObject<Row>("ComparedRow", text: "A field or a section in all cities.") { members in
        members.required(
            "field", as: .text, text: "Name of the member in the article; `section` for a part of the text."
        ) {
            $0.field
        }
        members.optional("heading", as: .text, text: "Heading of the section; left out before the first.") {
            $0.heading
        }
        members.required(
            "groups", as: .list(.object(group)), text: "Cities by what they say; cities with nothing are left out."
        ) {
            $0.groups
        }
    }

    /// `comparison/<article>.json`: where there are several cities.
    package static let comparison = JSONDocument<Comparison>(
        "Comparison", named: "comparison", "One topic as all cities have it."
    ) { members in
        members.required("id", as: .id, text: "The article.") { $0.topic.id }
        members.required("title", as: .text, text: "Title shared by the cities.") { $0.topic.displayTitle }
        members.required("page", as: .reference, text: "Its page.") {
            SiteAddress.comparison(of: $0.topic.id).reference(from: .comparisonDocument(of: $0.topic.id))
        }
        members.required("municipalities", as: .list(.id), text: "Cities that have it.") { record in
            record.ids(
                record.topic.versionOfMunicipality.indices.filter { record.topic.versionOfMunicipality[$0] != nil })
        }
        members.required("rows", as: .list(.object(row)), text: "What is compared, in the order of the page.") {
            rows($0)
        }
    }

    private static func rows(_ record: Comparison) -> [Row] {
        let topic = record.topic
        var rows: [Row] = []
        for field in ArticleField.comparisonOrder where field.presence(in: .comparisonDocument) == .told {
            var row = Row(field: field.member, heading: nil)
            for version in topic.versions {
                guard let text = text(of: field, version.fields, record.context), !text.isEmpty else { continue }
                add(record.ids(version.municipalities), text, to: &row)
            }
            if !row.groups.isEmpty { rows.append(row) }
        }
        rows += sectionRows(record)
        return rows
    }

    /// What a version says, as a page words it; items of a list in lines.
    private static func text(of field: ArticleField, _ fields: ArticleFields, _ context: PieceContext) -> String? {
        func lines(_ texts: [String]) -> String { texts.joined(separator: "\n") }
        return switch fields[field] {
        case .texts(let list): lines(list.value.map(\.value))
        case .fees(let list):
            lines(
                list.value.filter { $0.until.map { context.knowledge.date <= $0 } ?? true }.map {
                    Wording.fee($0, context.language)
                })
        case .offices: lines(context.knowledge.offices(of: fields).map(\.displayName))
        case .references(let list): lines(list.value.map(\.title.value))
        case .address(let address): address.value
        case .text, .code, .date, .interval, .flag, .confidence, .audience, .responsibilities, .articles, nil:
            fields[field].flatMap { context.words(of: $0) }
        }
    }

    private static func add(_ cities: [String], _ text: String, to row: inout Row) {
        if let known = row.groups.firstIndex(where: { $0.text == text }) {
            row.groups[known].cities = (row.groups[known].cities + cities).sorted()
        } else {
            row.groups.append(Group(cities: cities, text: text))
        }
    }

    /// Sections by heading, in the order of the first version that has them.
    private static func sectionRows(_ record: Comparison) -> [Row] {
        var rows: [Row] = []
        var indexByHeading: [String: Int] = [:]
        for body in record.topic.bodies {
            var texts: [(heading: String, text: [UInt8])] = []
            for part in body.parts where !part.nodes.isEmpty {
                let document = body.documents[part.document]
                let first = part.nodes.lowerBound
                let heading = document.nodes[first].kind == .heading ? document.plainText(of: first) : ""
                var renderer = TextRenderer(body, in: record.context, as: .plain)
                let text = renderer.renderWithoutHeading(part)
                if !text.isEmpty { texts.append((heading, text)) }
            }
            for (heading, text) in texts {
                if indexByHeading[heading] == nil {
                    indexByHeading[heading] = rows.count
                    rows.append(Row(field: "section", heading: heading.isEmpty ? nil : heading))
                }
                guard let index = indexByHeading[heading] else { continue }
                add(record.ids(body.municipalities), String(decoding: text, as: UTF8.self), to: &rows[index])
            }
        }
        return rows
    }
}
