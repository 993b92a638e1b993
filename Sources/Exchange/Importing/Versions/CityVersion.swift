import Knowledge

/// A city's own file of an article that other cities have: only what its source says otherwise.
struct CityVersion {
    /// Empty where the source says nothing otherwise.
    let text: String
    /// What the source does not say, so that the city gets what all get: fields, then headings.
    let shared: [String]
    /// Headings of shared texts that the city reads otherwise, and what they need and the city does not have.
    let thinned: [(heading: String, missing: [String])]

    /// What is about the text or about its place, so that it need not be named as shared.
    private static let aside: Set<ArticleField> = [
        .title, .answer, .leika, .reviewed, .reviewEvery, .confidence, .audience, .from, .until,
    ]

    /// - Parameters:
    ///   - existing: the article, and what the city gets of it.
    ///   - body: its text.
    ///   - isOwn: whether an office is one of the city's.
    ///   - article: whether the city gets an article, and what that is called.
    init(
        _ draft: DraftArticle, of existing: ExistingArticle, body: String, municipality: String,
        offices isOwn: (String) -> Bool, article: @escaping (_ id: String) -> (isForCity: Bool, title: String)
    ) {
        let known = Dictionary(
            DraftArticle(existing.fields).fields.map { ($0.key, $0.lines) }, uniquingKeysWith: { first, _ in first })
        var given = draft.fields.filter { field in
            // An answer that nobody wrote, of a text that is not there, is no better than the shared one.
            if field.key == .answer, case .title = draft.answerOrigin { return false }
            if field.key == .confidence, existing.fields.confidence == nil { return true }
            if field.key == .keywords {
                return !Set(draft.keywords).isSubset(of: Set(existing.fields.keywords?.value.map(\.value) ?? []))
            }
            return field.lines != known[field.key]
        }
        let said = Set(draft.fields.map(\.key))
        let offices = existing.fields.offices?.value.map(\.value) ?? []
        if !said.contains(.offices), offices.contains(where: { !isOwn($0) }) {
            // No caller is sent to another city's counter.
            given.append(DraftArticle.Field(key: .offices, comment: nil, lines: ["offices: []"]))
        }
        let hasOffices = !draft.offices.isEmpty || offices.contains { isOwn($0) }
        let supply = SharedSection.Supply(
            hasValue: { placeholder in
                switch placeholder {
                case .municipality(let key): key == .name || key == .id
                case .field(.offices, _), .office: hasOffices
                case .field(let field, _): said.contains(field) || existing.fields[field]?.isEmpty == false
                case .feeAmount: said.contains(.fees) || existing.fields.fees?.value.isEmpty == false
                // It is in facts.yaml, whichever city reads.
                case .fact: true
                case .articleTitle, .officeName, .unknown: false
                }
            }, article: article)
        var own: [String] = []
        let (shared, written) = (MarkdownSections(body), MarkdownSections(draft.body))
        var left = shared.all
        for section in written.all {
            let twin = left.firstIndex { $0.slug == section.slug }
            let reading = twin.map { SharedSection(left[$0], municipality: municipality).text }
            let isSame = reading.map { Self.words($0) == Self.words(section.text) } ?? false
            if let twin { left.remove(at: twin) }
            if !isSame { own.append(section.text) }
        }
        var thinned: [(heading: String, missing: [String])] = []
        for section in left {
            let reading = SharedSection(section, municipality: municipality)
            let missing = reading.missing(supply)
            guard !missing.isEmpty || section.slug != nil && reading.isBare else { continue }
            thinned.append((section.heading ?? "", missing))
            if section.slug == nil { own.insert(reading.text(supply), at: 0) } else { own.append(reading.text(supply)) }
        }
        self.thinned = thinned
        let notes = shared.footnotes.merging(written.footnotes) { _, own in own }.sorted { $0.key < $1.key }
        own += notes.filter { note in own.contains { $0.contains("[^\(note.key)]") } }
            .map { $0.value.joined(separator: "\n") }
        let fields = known.keys.filter { !said.contains($0) && !Self.aside.contains($0) && $0 != .offices }
        self.shared = fields.map(\.key).sorted() + left.compactMap(\.heading)
        guard !own.isEmpty || given.contains(where: { $0.key != .confidence }) else {
            text = ""
            return
        }
        let head = given.flatMap { [$0.comment].compactMap { $0 } + $0.lines }
        // A line across the page at the top would be taken for a head.
        let isBare = head.isEmpty && own.first?.hasPrefix("---") != true
        let front = isBare ? [] : [(["---"] + head + ["---"]).joined(separator: "\n")]
        text = (front + own).map { $0 + "\n" }.joined(separator: "\n")
    }

    /// What a section says, however its lines are broken, its quotations marked and its signs escaped.
    private static func words(_ section: String) -> [String] {
        var text = ""
        var isEscaped = false
        for character in section {
            if isEscaped, character.isLetter || character.isNumber || character.isWhitespace { text.append("\\") }
            isEscaped = character == "\\" && !isEscaped
            if !isEscaped { text.append(character) }
        }
        return text.split(whereSeparator: \.isWhitespace).filter { $0 != ">" }.map { $0 == "*" ? "-" : String($0) }
    }
}

extension DraftArticle {
    /// An article as it stands, to be compared with a draft.
    init(_ fields: ArticleFields) {
        func texts(_ list: Located<[LocatedText]>?) -> [String] { list?.value.map(\.value) ?? [] }
        func references(_ list: Located<[WebReference]>?) -> [Reference] {
            list?.value.map { Reference(title: $0.title.value, url: $0.url.value) } ?? []
        }
        for field in ArticleField.allCases {
            switch field {
            case .title: title = fields.title?.value ?? ""
            case .answer: answer = fields.answer?.value ?? ""
            case .keywords: keywords = texts(fields.keywords)
            case .questions: questions = texts(fields.questions)
            case .ask: ask = texts(fields.ask)
            // No source has it, so it is never what differs.
            case .responsible: break
            case .leika: leika = fields.leika?.value
            case .fees: fees = fields.fees?.value ?? []
            case .documents: documents = texts(fields.documents)
            case .duration: duration = fields.duration?.value
            case .deadline: deadline = fields.deadline?.value
            case .offices: offices = texts(fields.offices)
            case .online: online = fields.online?.value
            case .forms: forms = references(fields.forms)
            case .legal: legal = references(fields.legal)
            case .owner: owner = fields.owner?.value
            case .reviewed: reviewed = fields.reviewed?.value
            case .confidence: confidence = fields.confidence?.value ?? .draft
            case .from: from = fields.from?.value
            case .until: until = fields.until?.value
            case .offered: offered = fields.offered?.value
            case .instead: instead = fields.instead?.value
            case .reviewEvery: reviewEvery = fields.reviewEvery?.value
            case .audience: audience = fields.audience?.value
            case .related: related = texts(fields.related)
            }
        }
    }
}
