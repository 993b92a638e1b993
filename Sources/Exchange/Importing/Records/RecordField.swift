import Knowledge

/// What a record may say of an article: the fields of the contract, and what becomes text or a place.
package enum RecordField: Hashable, Sendable {
    case id, body, teaser, url, category, aliases, municipalities, synonyms, sections, agents
    case article(ArticleField)

    /// All of them, in the order in which they are listed to people.
    package static let all: [RecordField] =
        [.id, .article(.title), .body, .teaser]
        + ArticleField.allCases.filter { $0 != .title }.map(RecordField.article)
        + [.synonyms, .sections, .agents, .category, .aliases, .municipalities, .url]

    /// The name that records and commands use.
    package var key: String {
        switch self {
        case .id: "id"
        case .body: "body"
        case .teaser: "teaser"
        case .url: "url"
        case .category: TopicField.category.key
        case .aliases: TopicField.aliases.key
        case .municipalities: TopicField.municipalities.key
        case .synonyms: "synonyms"
        case .sections: "sections"
        case .agents: "agents"
        case .article(let field): field.key
        }
    }

    /// Of the fields that can be left out.
    package static var optionalKeys: [String] { all.filter(\.isOptional).map(\.key) }

    /// Whether an import can do without.
    private var isOptional: Bool {
        switch self {
        case .id, .body, .article(.title): false
        default: true
        }
    }

    /// What sources call it, the likeliest first: its key, the contract's German words, and what lists of cities have.
    package var names: [String] { [key] + words }

    private var words: [String] {
        switch self {
        case .id: ["kennung", "identifier", "uid", "uuid", "datensatz-id"]
        case .body:
            [
                "text", "volltext", "langtext", "inhalt", "content", "beschreibung", "description", "langbeschreibung",
                "leistungsbeschreibung", "artikeltext", "html", "markdown", "answer_html", "antwort_html",
            ]
        case .teaser:
            [
                "kurztext", "kurzbeschreibung", "teasertext", "vorspann", "einleitung", "zusammenfassung", "summary",
                "abstract", "intro",
            ]
        case .url: ["link", "webseite", "website", "internetadresse", "webadresse", "adresse", "permalink", "quelle"]
        case .category: TopicField.category.germanWords + ["rubrik", "categories", "kategorien", "thema", "lebenslage"]
        case .aliases: TopicField.aliases.germanWords + ["alias"]
        case .municipalities: TopicField.municipalities.germanWords + ["stadt", "kommune", "gemeinde"]
        case .synonyms: ["synonyme", "synonym"]
        case .sections: ["abschnitte"]
        case .agents: ["interner hinweis", "interne hinweise", "intern", "nur für agenten"]
        case .article(let field): field.germanWords + Self.others(field)
        }
    }

    private static func others(_ field: ArticleField) -> [String] {
        switch field {
        case .title:
            ["bezeichnung", "leistungsbezeichnung", "leistung", "leistungsname", "überschrift", "thema der seite"]
        case .answer: ["kurzantwort"]
        case .keywords: ["schlagworte", "stichwort", "schlagwort", "suchbegriffe", "suchwörter", "suchworte", "tags"]
        case .questions: ["häufige fragen", "frage"]
        case .ask: ["rückfragen an anrufende"]
        case .responsible: []
        case .leika: ["leika-schlüssel", "leika-id", "leika-nummer", "leika-key", "leikaschlüssel", "leistungs-id"]
        case .fees: ["kosten und gebühren", "gebühren und kosten", "preis", "preise", "entgelt", "entgelte"]
        case .documents:
            [
                "erforderliche unterlagen", "benötigte unterlagen", "mitzubringende unterlagen", "nachweise",
                "mitbringen",
            ]
        case .duration: ["bearbeitungsdauer", "dauer der bearbeitung"]
        case .deadline: ["deadlines", "antragsfrist"]
        case .offices:
            [
                "stelle", "zuständige stelle", "zuständige stellen", "amt", "dienststelle", "organisationseinheit",
                "ansprechpartner stelle",
            ]
        case .online:
            ["online-dienst", "onlineservice", "online-service", "online-antrag", "onlineantrag", "onlinelink"]
        case .forms: ["formular", "formularlink"]
        case .legal: ["rechtsgrundlage", "gesetz", "rechtliche grundlagen"]
        case .offered, .confidence, .audience: []
        case .instead: ["stattdessen zuständig"]
        case .owner: ["redaktion", "verantwortliche stelle", "fachlich verantwortlich"]
        case .reviewed:
            ["letzte prüfung", "geprüft am", "zuletzt geprüft", "stand", "last_update", "letzte aktualisierung"]
        case .reviewEvery: ["prüfintervall"]
        case .from: ["gültig ab", "gültig von", "veröffentlicht ab"]
        case .until: ["gültig bis", "veröffentlicht bis"]
        case .related: ["verwandte artikel", "siehe auch", "verwandte themen"]
        }
    }
}

/// What the members of a source are called, and which fields they are.
package struct RecordNames: Sendable {
    private let bySlug: [String: (field: RecordField, rank: Int)]

    /// Names that mean something to every source.
    package static let usual = RecordNames()

    /// - Parameter map: by field, what the source calls it; its usual names mean nothing then.
    package init(map: [RecordField: String] = [:]) {
        var bySlug: [String: (field: RecordField, rank: Int)] = [:]
        for (field, name) in map { bySlug[Self.slug(name)] = (field, 0) }
        for field in RecordField.all where map[field] == nil {
            for (rank, name) in field.names.enumerated() where bySlug[Self.slug(name)] == nil {
                bySlug[Self.slug(name)] = (field, rank)
            }
        }
        self.bySlug = bySlug
    }

    /// The field that a name stands for, and how likely; 0 is its own. Nil where it means nothing.
    package func field(of name: String) -> (field: RecordField, rank: Int)? { bySlug[Self.slug(name)] }

    /// A name of signs alone keeps them.
    private static func slug(_ name: String) -> String {
        // What every record is asked needs no conversion.
        if Slug.isIdentifier(name) { return name }
        let slug = Slug.make(name)
        return slug.isEmpty ? name : slug
    }
}
