import Diagnostics
import Knowledge
import Theme

/// What the cities say of a topic, field by field and section by section, and where they differ.
package struct TopicComparison {
    /// A field or a section in all cities.
    package struct Row: Sendable {
        /// What pages call it.
        package let title: String
        /// What is compared.
        package let kind: Kind
        /// Nil where the city has nothing there.
        package var cells: IndexedList<CityIndex, [UInt8]?>
        /// What is compared.
        var keys: IndexedList<CityIndex, [UInt8]?>

        /// Whether the cities say different things.
        package var differs: Bool { keys.contains { $0 != keys.first } }

        /// Nothing that a caller asks for.
        var isForEditors: Bool {
            switch kind {
            case .field(let field):
                switch field.place {
                case .heading, .care, .legal: true
                case .answer, .asking, .fact, .offices, .catalogue, .links, nil: false
                }
            case .section: false
            }
        }

        /// Where the comparison shows it. Sections may be called as fields are, and by any text.
        package var anchor: PageAnchor {
            switch kind {
            case .field(let field): .comparedField(field.textKey?.rawValue ?? field.key)
            case .section(let number): .comparedSection(number)
            }
        }
    }

    /// What a row compares.
    package enum Kind: Equatable, Sendable {
        case field(ArticleField)
        /// Its number among the sections.
        case section(Int)
    }

    private let context: PieceContext
    /// The topic.
    package let topic: Topic
    /// Municipalities, in the order of the columns.
    package let columns: Range<CityIndex>
    /// What any city has, in the order of a page.
    package private(set) var rows: [Row] = []

    private var knowledge: SharedKnowledge { context.knowledge }

    /// - Parameter topic: the topic.
    package init(of topic: Topic, in context: PieceContext) {
        self.context = context
        self.topic = topic
        columns = context.knowledge.municipalities.indices
        var rows: [Row] = []
        func each<Cell>(_ cell: (CityIndex) -> Cell) -> IndexedList<CityIndex, Cell> { IndexedList(columns.map(cell)) }
        func row(_ field: ArticleField, _ cell: (ArticleFields) -> [UInt8]) {
            let cells = each { column -> [UInt8]? in
                guard let fields = topic.version(in: column)?.fields else { return nil }
                let html = cell(fields)
                return html.isEmpty ? nil : html
            }
            guard cells.contains(where: { $0 != nil }) else { return }
            rows.append(Row(title: context.label(of: field), kind: .field(field), cells: cells, keys: cells))
        }
        func list(_ field: ArticleField, class name: StaticString? = nil, _ items: (ArticleFields) -> [ListItem]) {
            let lists = each { topic.version(in: $0).map { items($0.fields) } ?? [] }
            guard lists.contains(where: { !$0.isEmpty }) else { return }
            // A city without the topic has nothing to differ in.
            let present = columns.filter { topic.versionOfMunicipality[$0] != nil }
            func isCommon(_ item: ListItem) -> Bool { present.allSatisfy { lists[$0].contains(item) } }
            // Where nothing is the same, marks would tell nothing.
            let isMarking = lists.contains { $0.contains(where: isCommon) }
            let cells = lists.mapped { list -> [UInt8]? in
                list.isEmpty ? nil : ListItem.list(list, class: name) { isMarking && !isCommon($0) }
            }
            let keys = lists.mapped { $0.isEmpty ? nil : ListItem.list($0) }
            rows.append(Row(title: context.label(of: field), kind: .field(field), cells: cells, keys: keys))
        }
        func text(_ field: ArticleField, _ value: (ArticleFields) -> String?) {
            let texts = each { topic.version(in: $0).flatMap { value($0.fields) } }
            guard texts.contains(where: { $0 != nil }) else { return }
            let keys = texts.mapped { $0.map { Array($0.utf8) } }
            let marked = zip(columns, TextDifference.marked(Array(texts))).map { column, cell -> [UInt8]? in
                guard let cell, case .text(let text)? = topic.version(in: column)?.fields[field], !text.later.isEmpty
                else { return cell }
                var html = HTMLBuffer()
                html.openChanging(text.later)
                html.raw(cell)
                html.raw("</span>")
                return html.bytes
            }
            rows.append(
                Row(
                    title: context.label(of: field), kind: .field(field), cells: IndexedList(marked), keys: keys))
        }
        for field in ArticleField.comparisonOrder where field.presence(in: .comparisonPage) == .told {
            switch field.form {
            // The page's heading says what they have in common.
            case .text where field == .title:
                let titles = columns.compactMap { topic.version(in: $0)?.fields.title?.value }
                if Set(titles).count > 1 { text(field) { $0.title?.value } }
            case .text where field == .instead:
                text(field) { $0.isOffered ? nil : $0.instead?.value ?? context.texts[.notOffered] }
            case .fees: list(field, class: "fees") { context.feeItems($0) }
            case .texts:
                list(field) { if case .texts(let texts)? = $0[field] { context.textItems(texts) } else { [] } }
            case .offices: row(field) { officeLinks($0) }
            case .address, .references: row(field) { $0[field].map { context.html(of: $0) } ?? [] }
            case .responsibilities: continue
            case .text, .code, .date, .interval, .flag, .confidence, .audience, .articles:
                text(field) { $0[field].flatMap { context.words(of: $0) } }
            }
        }
        rows += sectionRows(topic, columns)
        self.rows = rows
    }

    /// What another city says otherwise than the one that reads, for a line of a page.
    package enum Difference: Sendable {
        case notOffered
        case rows([Row])
    }

    /// Another city and what it says otherwise.
    package typealias CityDifference = (municipality: CityIndex, difference: Difference)

    /// The cities that have the topic and say something else, each with what: fields where any differ, else sections. Who keeps an
    /// article, and how well, helps no caller; the answer is named only where nothing else is.
    package func differences(from municipality: CityIndex) -> [CityDifference] {
        guard topic.versions.count > 1, let own = topic.version(in: municipality) else { return [] }
        return columns.compactMap { other in
            guard other != municipality, let version = topic.version(in: other) else { return nil }
            if own.fields.isOffered, !version.fields.isOffered { return (other, .notOffered) }
            let differing = rows.filter { $0.keys[other] != $0.keys[municipality] && !$0.isForEditors }
            let further = differing.filter { $0.kind != .field(.answer) }
            let fields = further.filter { if case .field = $0.kind { true } else { false } }
            let named = fields.isEmpty ? (further.isEmpty ? differing : further) : fields
            return named.isEmpty ? nil : (other, .rows(named))
        }
    }

    private func officeLinks(_ fields: ArticleFields) -> [UInt8] {
        let offices = knowledge.offices(of: fields)
        guard !offices.isEmpty else { return [] }
        var html = HTMLBuffer()
        html.raw("<ul>")
        for office in offices {
            html.raw("<li>")
            html.link(to: knowledge.address(of: office), from: .every(.comparison), office.displayName)
            html.raw("</li>")
        }
        html.raw("</ul>")
        return html.bytes
    }

    /// Sections by heading, in the order of the first city that has them.
    private func sectionRows(_ topic: Topic, _ columns: Range<CityIndex>) -> [Row] {
        var rows: [Row] = []
        var indexByTitle: [String: Int] = [:]
        for column in columns {
            guard let body = topic.body(in: column) else { continue }
            // Compared without the city's own links, which differ in every column.
            var neutral = BodyRenderer(body, in: context, marksTerms: false)
            neutral.hasAnchors = false
            var own = BodyRenderer(body, in: context, marksTerms: false)
            own.hasAnchors = false
            own.page = .every(.comparison)
            own.municipality = knowledge.municipalities[column].id
            own.marksChanges = body.changes
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
                    let empty = IndexedList<CityIndex, [UInt8]?>(repeating: nil, for: columns)
                    rows.append(Row(title: title, kind: .section(index + 1), cells: empty, keys: empty))
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
}
