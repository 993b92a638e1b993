/// Something that tells others what an article says.
public enum ArticleOutput: String, Sendable, CaseIterable {
    /// `<municipality>/<article>/`.
    case page
    /// The same in Markdown.
    case markdown
    /// `vergleich/<article>/`.
    case comparisonPage
    /// `api/v1/<municipality>/articles/<article>.json`.
    case document
    /// Where the document says that each field was written.
    case origin
    /// `api/v1/comparison/<article>.json`.
    case comparisonDocument
    /// What counts as a change since an earlier build.
    case changes
    /// What the search finds and shows.
    case search
    /// `export sqlite`.
    case sqlite
    /// `export opensearch`.
    case openSearch
    /// `export xzufi`.
    case xzufi
    /// The JSON Schema of the content contract.
    case schema
    /// `{{ … }}` in a text.
    case placeholder
}

/// Whether an output tells a field.
public enum FieldPresence: Sendable, Equatable {
    case told
    /// By something that follows from it.
    case implied(by: String)
    case absent(because: String)
}

extension ArticleField {
    /// Whether an output tells the field, and why not.
    public func presence(in output: ArticleOutput) -> FieldPresence { exceptions[output] ?? .told }

    /// Whether a text may have it put in by a placeholder.
    public var isPlaceholder: Bool { presence(in: .placeholder) == .told }

    /// The outputs that do not tell it as it is; every other one does.
    private var exceptions: [ArticleOutput: FieldPresence] {
        switch self {
        case .title: [:]
        case .answer, .fees, .documents: [:]
        case .duration, .deadline: [:]
        case .offices: [:]
        case .online: [:]
        case .keywords:
            [
                .markdown: .absent(because: Reason.words), .comparisonPage: .absent(because: Reason.words),
                .comparisonDocument: .absent(because: Reason.words),
            ]
        case .questions:
            [
                .markdown: .absent(because: Reason.words), .comparisonPage: .absent(because: Reason.words),
                .comparisonDocument: .absent(because: Reason.words), .xzufi: .absent(because: Reason.format),
                .placeholder: .absent(because: Reason.words),
            ]
        case .ask:
            [
                .comparisonPage: .absent(because: Reason.agents), .comparisonDocument: .absent(because: Reason.agents),
                .openSearch: .absent(because: Reason.agents), .xzufi: .absent(because: Reason.format),
                .placeholder: .absent(because: Reason.agents),
            ]
        case .responsible:
            [
                .comparisonPage: .absent(because: Reason.agents), .comparisonDocument: .absent(because: Reason.agents),
                .openSearch: .absent(because: Reason.agents), .xzufi: .absent(because: Reason.format),
                .placeholder: .absent(because: Reason.agents),
            ]
        case .leika:
            [
                .comparisonPage: .absent(because: Reason.key), .comparisonDocument: .absent(because: Reason.key),
                .placeholder: .absent(because: Reason.key),
            ]
        case .forms, .legal:
            [
                .openSearch: .absent(because: "titles and addresses belong together, which a flat document cannot say"),
                .placeholder: .absent(because: "links stand in a text as links"),
            ]
        case .offered:
            [
                .comparisonPage: .implied(by: "whose job it is instead"),
                .comparisonDocument: .absent(because: "whose job it is instead says it"),
                .xzufi: .implied(by: "the message has only what the city offers"),
                .placeholder: .absent(because: Reason.noText),
            ]
        case .instead:
            [.xzufi: .absent(because: "the message has only what the city offers")]
        case .owner:
            [.search: .absent(because: Reason.care), .openSearch: .absent(because: Reason.care)]
        case .reviewed:
            [.search: .absent(because: Reason.care), .comparisonDocument: .absent(because: Reason.care)]
        case .reviewEvery:
            [
                .page: .implied(by: "the day on which the review is due"),
                .markdown: .implied(by: "the day on which the review is due"),
                .sqlite: .implied(by: "review_due"),
                .changes: .absent(because: "it changes nothing that anybody reads"),
                .comparisonPage: .absent(because: Reason.care), .comparisonDocument: .absent(because: Reason.care),
                .search: .absent(because: Reason.care), .openSearch: .absent(because: Reason.care),
                .xzufi: .absent(because: Reason.format), .placeholder: .absent(because: Reason.noText),
            ]
        case .confidence:
            [
                .comparisonDocument: .absent(because: Reason.care), .search: .absent(because: Reason.care),
                .xzufi: .implied(by: "whether the text is approved"), .placeholder: .absent(because: Reason.noText),
            ]
        case .audience:
            [
                .comparisonPage: .absent(because: Reason.reach), .comparisonDocument: .absent(because: Reason.reach),
                .search: .absent(because: "each edition has an index of its own"),
                .xzufi: .implied(by: "the message has only what is for everyone"),
                .placeholder: .absent(because: Reason.noText),
            ]
        case .from, .until:
            [
                .page: .absent(because: Reason.reach), .markdown: .absent(because: Reason.reach),
                .comparisonPage: .absent(because: Reason.reach), .comparisonDocument: .absent(because: Reason.reach),
                .search: .absent(because: Reason.reach), .openSearch: .absent(because: Reason.reach),
                .placeholder: .absent(because: Reason.noText),
            ]
        case .related:
            [
                .comparisonPage: .absent(because: Reason.links), .comparisonDocument: .absent(because: Reason.links),
                .changes: .absent(because: Reason.links), .search: .absent(because: Reason.links),
                .openSearch: .absent(because: Reason.links), .xzufi: .absent(because: Reason.format),
                .placeholder: .absent(because: "a link stands in a text as [[id]]"),
            ]
        }
    }

    private enum Reason {
        static let words = "words for the search, not what callers are told"
        static let agents = "for the agent of the caller's own city, not what callers are told"
        static let key = "a key for programs"
        static let format = "the format has no place for it"
        static let care = "of editors, not of callers"
        static let reach = "what is not published is not there"
        static let noText = "nothing to be said in a sentence"
        static let links = "follows from what other articles say as well"
    }
}
