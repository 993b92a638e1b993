/// A field of an article that a city may have its own value of. This is the one list of them, in the order of the content
/// contract; the raw value is the key that editors write.
///
/// What walks over fields walks over `allCases`. What has a place of its own for each field switches over it without a
/// `default`, so that the compiler asks for a new one; `presence(in:)` says which outputs leave a field out, and why.
public enum ArticleField: String, Sendable, CaseIterable {
    case title
    case answer
    case keywords
    case questions
    case ask
    case leika
    case fees
    case documents
    case duration
    case deadline
    case offices
    case responsible
    case online
    case forms
    case legal
    case offered
    case instead
    case owner
    case reviewed
    case reviewEvery = "review-every"
    case confidence
    case audience
    case from
    case until
    case related

    /// The key that editors write.
    public var key: String { rawValue }

    /// The member's name in the JSON interface: `review-every` is `reviewEvery`.
    public var member: String {
        let words = rawValue.split(separator: "-")
        return words.dropFirst().reduce(String(words.first ?? "")) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
    }

    /// Nil where no field's member is called so.
    public init?(member: String) {
        guard let field = Self.allCases.first(where: { $0.member == member }) else { return nil }
        self = field
    }

    /// What kind of value it has.
    public var form: FieldForm {
        switch self {
        case .title, .answer, .duration, .deadline, .instead, .owner: .text
        case .keywords, .questions, .ask, .documents: .texts
        case .leika: .code
        case .fees: .fees
        case .offices: .offices
        case .responsible: .responsibilities
        case .online: .address
        case .forms, .legal: .references
        case .offered: .flag
        case .reviewed, .from, .until: .date
        case .reviewEvery: .interval
        case .confidence: .confidence
        case .audience: .audience
        case .related: .articles
        }
    }

    /// Who reads it: what is for agents is in no output of the public edition.
    public var audience: Audience {
        switch self {
        case .questions, .ask, .responsible, .owner: .agents
        case .title, .answer, .keywords, .leika, .fees, .documents, .duration, .deadline, .offices, .online, .forms,
            .legal, .offered, .instead, .reviewed, .reviewEvery, .confidence, .audience, .from, .until, .related:
            .public
        }
    }

    /// Where an article's page shows it; nil where it shows no such field.
    public var place: PagePlace? {
        switch self {
        case .title, .audience: .heading
        case .answer, .offered, .instead: .answer
        case .ask: .asking
        case .fees, .documents, .duration, .deadline, .online, .forms: .fact
        case .offices, .responsible: .offices
        case .legal: .legal
        case .owner, .reviewed, .reviewEvery, .confidence: .care
        case .leika: .catalogue
        case .related: .links
        case .keywords, .questions, .from, .until: nil
        }
    }

    /// Whether placeholders that stand in its text get their values.
    public var takesPlaceholders: Bool {
        switch self {
        case .answer, .documents, .duration, .deadline: true
        case .title, .keywords, .questions, .ask, .leika, .fees, .offices, .responsible, .online, .forms, .legal,
            .offered, .instead, .owner, .reviewed, .reviewEvery, .confidence, .audience, .from, .until, .related:
            false
        }
    }

    /// Whether the public edition shows or reads out what an editor writes there.
    public var isShownToCallers: Bool { audience == .public && place != nil }

    /// The order in which what cities say is compared: whose job it is instead stands where the answer stands.
    public static let comparisonOrder: [ArticleField] = {
        let first = allCases.filter { $0.place == .answer || $0.place == .heading }
        return first + allCases.filter { !first.contains($0) }
    }()
}

/// A part of an article's page, in the order of the page.
public enum PagePlace: Sendable, CaseIterable {
    /// Title and what stands beside it.
    case heading
    /// What is read out.
    case answer
    /// What an agent asks first, directly below the answer.
    case asking
    /// The list of terms below the answer.
    case fact
    /// The offices, with hours and numbers.
    case offices
    /// Below the text.
    case legal
    /// Who keeps the article, and how far it may be relied on.
    case care
    /// What connects it with catalogues of others.
    case catalogue
    /// Other articles.
    case links
}
