import Diagnostics
import Knowledge
import Search

/// What can be found of each version of each topic, as text.
struct ArticleText {
    let knowledge: KnowledgeBase
    /// Headings whose sections say little about the matter, folded: laws, further links.
    private let marginHeadings: Set<String>

    init(_ knowledge: KnowledgeBase) {
        self.knowledge = knowledge
        let margin = (knowledge.settings.sections?.value ?? []).filter { section in
            switch section.module.flatMap({ TextModule(rawValue: $0.value) }) {
            case .legalBases, .furtherInformation: true
            default: false
            }
        }
        marginHeadings = Set(margin.compactMap { $0.heading?.value.lowercased() } + ["rechtsgrundlagen"])
    }

    func documents(of index: TopicIndex) -> [SearchDocument] {
        let topic = knowledge.topics[index]
        return topic.versions.map { version in
            let fields = version.fields
            let title = fields.title?.value ?? topic.id
            var texts = [text(.title, title)]
            for field in ArticleField.allCases {
                guard let kind = field.searchField, let value = fields[field] else { continue }
                if case .code(let code) = value { texts.append(text(kind, code.value)) }
                value.forEachText { texts.append(text(kind, $0.value)) }
            }
            for alias in topic.aliases {
                texts.append(text(.keyword, alias.value.replacing("-", with: " ")))
            }
            if let category = category(of: topic) { texts.append(text(.aside, category)) }
            add(topic.bodies[version.body], to: &texts)
            return SearchDocument(
                topic: index.number, municipalities: version.municipalities.map(\.number), isOffered: fields.isOffered,
                card: card(of: topic.id, title, fields), texts: texts)
        }
    }

    /// What the agent sees before opening the page; where the city does not offer it, who does is the answer.
    private func card(of id: String, _ title: String, _ fields: ArticleFields) -> SearchCard {
        let answers = [fields.answer?.value, fields.isOffered ? nil : fields.instead?.value].compactMap { $0 }
        let office = fields.offices?.value.first.flatMap { knowledge.officeIndex[$0.value] }
        return SearchCard(
            id: Array(id.utf8), title: Array(title.utf8), answer: Array(answers.joined(separator: " ").utf8),
            fee: Array(feeLines(fields.fees?.value ?? []).joined(separator: "\n").utf8),
            place: Array((office.flatMap { knowledge.offices[$0].name?.value } ?? "").utf8),
            online: Array((fields.online?.value ?? "").utf8), details: details(of: fields))
    }

    /// What callers ask of the matter besides its fee, then who answers for whom.
    private func details(of fields: ArticleFields) -> [CardDetail] {
        func entry(_ name: StaticString, _ value: String) -> CardDetail.Entry {
            CardDetail.Entry(name, Array(value.utf8))
        }
        var entries: [CardDetail.Entry] = []
        if let documents = fields.documents?.value, !documents.isEmpty {
            entries.append(entry("documents", documents.map(\.value).joined(separator: "\n")))
        }
        if let duration = fields.duration { entries.append(entry("duration", duration.value)) }
        if let deadline = fields.deadline { entries.append(entry("deadline", deadline.value)) }
        for field in [ArticleField.answer, .documents, .duration, .deadline] {
            entries += later(field, fields)
        }
        if let office = fields.offices?.value.first { entries.append(entry("office", office.value)) }
        if let body = fields.insteadBody.flatMap({ knowledge.publicBody($0.id.value) }) {
            entries.append(entry("body", body.displayName))
            if let phone = body.phone { entries.append(entry("phone", phone.value)) }
        }
        // What is for agents alone is in no file of the public edition.
        guard knowledge.edition == .agents else { return entries.isEmpty ? [] : [CardDetail(entries: entries)] }
        if let ask = fields.ask?.value, !ask.isEmpty {
            entries.append(entry("ask", ask.map(\.value).joined(separator: "\n")))
        }
        var details = entries.isEmpty ? [] : [CardDetail(entries: entries)]
        for one in fields.responsible?.value ?? [] {
            let contact = one.contact.flatMap { knowledge.contact($0.value) }
            let office = one.office.flatMap { knowledge.office($0.value) }
            var row = [entry("who", contact?.displayName ?? office?.displayName ?? "")]
            if let transfer = contact?.transfer?.value ?? office?.transfer?.value {
                row.append(entry("transfer", transfer))
            }
            if let phone = contact?.phone?.value { row.append(entry("phone", phone)) }
            if let room = contact?.room?.value { row.append(entry("room", room)) }
            if let letters = one.letters { row.append(entry("letters", letters.value.displayed)) }
            if let note = one.note { row.append(entry("note", note.value)) }
            details.append(
                CardDetail(
                    letters: (one.letters?.value.parts ?? []).map {
                        CardDetail.Letters(from: Array($0.from.utf8), through: Array($0.through.utf8))
                    },
                    districts: (one.districts?.value ?? []).map { Array($0.value.utf8) }, entries: row))
        }
        return details
    }

    /// What a field is on later days, a line each, behind the day as `YYYY-MM-DD`; of a list every item has its line.
    private func later(_ field: ArticleField, _ fields: ArticleFields) -> [CardDetail.Entry] {
        var texts: [LocatedText] = []
        fields[field]?.forEachText { texts.append($0) }
        // Of what the city does not do, the answer goes on with whose job it is.
        if field == .answer, !fields.isOffered, let instead = fields.instead { texts.append(instead) }
        let days = Set(texts.flatMap { $0.later.map(\.from) }).sorted().prefix(Self.changesShown)
        guard !days.isEmpty else { return [] }
        func text(_ text: LocatedText, on day: CalendarDate) -> String {
            text.later.last { $0.from <= day }?.text ?? text.value
        }
        let lines = days.map { day in
            let then = texts.map { text($0, on: day) }
            return DatedText(from: day, text: then.joined(separator: field == .answer ? " " : "\n"))
        }.lines
        return [CardDetail.Entry(name: Array("later-\(field.key)".utf8), value: Array(lines.utf8))]
    }

    /// What it costs on the day of the build, then a line for each day on which that changes.
    private func feeLines(_ fees: [Fee]) -> [String] {
        let changes = fees.flatMap { [$0.from, $0.until?.adding(days: 1)] }.compactMap { $0 }
        let coming = Set(changes.filter { knowledge.date < $0 }).sorted().prefix(Self.changesShown)
        return [words(fees, on: knowledge.date)] + coming.map { "\($0.iso8601) \(words(fees, on: $0))" }
    }

    private func words(_ fees: [Fee], on date: CalendarDate) -> String {
        let fees = fees.filter { $0.period.contains(date) }
        let prices = fees.prefix(Self.feesShown).map { Wording.fee($0, language) }
        return prices.joined(separator: ", ") + (fees.count > Self.feesShown ? " …" : "")
    }

    private static let feesShown = 2
    /// Nobody leaves an index alone for longer.
    private static let changesShown = 4

    private var language: Language { knowledge.settings.textLanguage }

    private func text(_ field: SearchField, _ text: String) -> SearchDocument.Text {
        SearchDocument.Text(field, Array(text.utf8))
    }

    private func category(of topic: Topic) -> String? {
        knowledge.settings.categories?.value.first { $0.id?.value == topic.category?.value }?.title?.value
    }

    private func add(_ body: Body, to texts: inout [SearchDocument.Text]) {
        for part in body.parts {
            let isMargin = isMargin(body.documents[part.document], part.nodes)
            var running: [UInt8] = []
            var headings: [String] = []
            BodyText.append(part, of: body, to: &running) { headings.append($0) }
            texts += headings.map { text(.heading, $0) }
            texts.append(SearchDocument.Text(isMargin ? .aside : .body, running))
        }
    }

    private func isMargin(_ document: Document, _ nodes: Range<NodeIndex>) -> Bool {
        guard let first = nodes.first, document.nodes[first].kind == .heading else { return false }
        return marginHeadings.contains(document.plainText(of: first).lowercased())
    }
}

extension ArticleField {
    /// Under what an index counts the words of the field; nil where they say nothing that a caller asks for, or where the
    /// hit shows it and nothing else.
    fileprivate var searchField: SearchField? {
        switch self {
        case .keywords: .keyword
        case .questions: .question
        case .answer, .instead: .answer
        case .fees, .documents: .body
        case .leika, .forms, .legal: .aside
        // The title has one also where none is written. `offered`, `offices`, `online` are on the card of a hit.
        case .title, .offered, .offices, .online: nil
        case .ask, .responsible, .duration, .deadline, .owner, .reviewed, .reviewEvery, .confidence, .audience, .from,
            .until, .related:
            nil
        }
    }
}
