import Diagnostics

/// One relevance test: a question, and what answers it.
public struct TestQuestion: Sendable {
    /// What kind of thing answers a question.
    public enum Target: Sendable, CaseIterable {
        case article, office, contact, guide, body
        /// The search must say that nothing fits.
        case nothing

        /// What stands before the id; nil for articles, whose ids stand alone, and for nothing.
        public var prefix: String? {
            switch self {
            case .office: "office:"
            case .contact: "contact:"
            case .guide: "guide:"
            case .body: "body:"
            case .article, .nothing: nil
            }
        }
    }

    /// In a caller's words.
    public var question: LocatedText
    /// What answers it, as it is written: the id of an article, `office:<id>`, `-`.
    public var article: LocatedText
    /// Nil where the question may come from any city.
    public var municipality: LocatedText?
    /// The field that the caller wants to hear; nil where nobody says.
    public var field: LocatedText?

    /// From its parts.
    public init(
        question: LocatedText, article: LocatedText, municipality: LocatedText?, field: LocatedText? = nil
    ) {
        self.question = question
        self.article = article
        self.municipality = municipality
        self.field = field
    }

    /// What kind of thing answers it.
    public var target: Target {
        if article.value == "-" { return .nothing }
        return Target.allCases.first { $0.prefix.map { article.value.hasPrefix($0) } ?? false } ?? .article
    }

    /// The id of what answers it, without what stands before it.
    public var targetID: String { String(article.value.dropFirst(target.prefix?.count ?? 0)) }

    /// What a caller may want to hear: keys of an article's fields, and the hours of its office.
    public static let fields = ["fees", "documents", "offices", "duration", "deadline", "hours"]
}
