import Diagnostics
import Knowledge

/// What the cities say of a topic, field by field and section by section, and where they differ.
struct TopicComparison {
    struct Row {
        let title: String
        let kind: Kind
        /// Indexed by column; nil where the city has nothing there.
        var cells: [[UInt8]?]
        /// Indexed by column: what is compared.
        var keys: [[UInt8]?]

        var differs: Bool { keys.contains { $0 != keys[0] } }

        /// Nothing that a caller asks for.
        var isForEditors: Bool {
            switch kind {
            case .field(.topic), .field(.owner), .field(.reviewed), .field(.confidence), .field(.legal): true
            default: false
            }
        }

        /// Where the comparison shows it. Sections may be called as fields are, and by any text.
        var anchor: PageAnchor {
            switch kind {
            case .field(let key): .comparedField(key.rawValue)
            case .section(let number): .comparedSection(number)
            }
        }
    }

    enum Kind: Equatable {
        case field(TextKey)
        /// Its number among the sections.
        case section(Int)
    }

    private let context: SiteContext
    let number: Int
    /// Municipalities, in the order of the columns.
    let columns: [Int]
    private(set) var rows: [Row] = []

    private var knowledge: KnowledgeBase { context.knowledge }

    init(_ context: SiteContext, _ number: Int) {
        self.context = context
        self.number = number
        columns = Array(context.knowledge.municipalities.indices)
        let topic = context.knowledge.topics[number]
        var rows: [Row] = []
        func row(_ key: TextKey, _ cell: (ArticleFields) -> [UInt8]) {
            let cells = columns.map { column -> [UInt8]? in
                guard let fields = topic.version(in: column)?.fields else { return nil }
                let html = cell(fields)
                return html.isEmpty ? nil : html
            }
            guard cells.contains(where: { $0 != nil }) else { return }
            rows.append(Row(title: context.texts[key], kind: .field(key), cells: cells, keys: cells))
        }
        func list(_ key: TextKey, class name: StaticString? = nil, _ items: (ArticleFields) -> [ListItem]) {
            let lists = columns.map { topic.version(in: $0).map { items($0.fields) } ?? [] }
            guard lists.contains(where: { !$0.isEmpty }) else { return }
            // A city without the topic has nothing to differ in.
            let present = columns.filter { topic.versionOfMunicipality[$0] != nil }
            func isCommon(_ item: ListItem) -> Bool { present.allSatisfy { lists[$0].contains(item) } }
            // Where nothing is the same, marks would tell nothing.
            let isMarking = lists.contains { $0.contains(where: isCommon) }
            let cells = lists.map { list -> [UInt8]? in
                list.isEmpty ? nil : ListItem.list(list, class: name) { isMarking && !isCommon($0) }
            }
            let keys = lists.map { $0.isEmpty ? nil : ListItem.list($0) }
            rows.append(Row(title: context.texts[key], kind: .field(key), cells: cells, keys: keys))
        }
        func text(_ key: TextKey, _ value: (ArticleFields) -> String?) {
            let texts = columns.map { topic.version(in: $0).flatMap { value($0.fields) } }
            guard texts.contains(where: { $0 != nil }) else { return }
            let keys = texts.map { $0.map { Array($0.utf8) } }
            rows.append(
                Row(title: context.texts[key], kind: .field(key), cells: TextDifference.marked(texts), keys: keys))
        }
        // The page's heading says what they have in common.
        if Set(columns.map { topic.version(in: $0)?.fields.title?.value }.compactMap(\.self)).count > 1 {
            text(.topic) { $0.title?.value }
        }
        text(.answer) { $0.answer?.value }
        text(.instead) { $0.isOffered ? nil : $0.instead?.value ?? context.texts[.notOffered] }
        list(.fees, class: "fees") { context.feeItems($0) }
        list(.documents) { context.textItems($0.documents) }
        text(.duration) { $0.duration?.value }
        text(.deadline) { $0.deadline?.value }
        row(.offices) { officeLinks($0) }
        row(.online) { context.onlineLink($0) }
        row(.forms) { context.references($0.forms) }
        row(.legal) { context.references($0.legal) }
        text(.owner) { $0.owner?.value }
        text(.reviewed) { $0.reviewed.map { Wording.date($0.value, context.language) } }
        text(.confidence) { $0.confidence.map { context.texts[$0.value.textKey] } }
        rows += sectionRows(topic, columns)
        self.rows = rows
    }

    /// What another city says otherwise than the one that reads, for a line of a page.
    enum Difference {
        case notOffered
        case rows([Row])
    }

    /// Another city and what it says otherwise.
    typealias CityDifference = (municipality: Int, difference: Difference)

    /// The cities that have the topic and say something else, each with what: fields where any differ, else sections. Who keeps an
    /// article, and how well, helps no caller; the answer is named only where nothing else is.
    func differences(from municipality: Int) -> [CityDifference] {
        let topic = knowledge.topics[number]
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
            own.page = .every(.comparison)
            own.municipality = knowledge.municipalities[column].id
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
