import GRDB
import Knowledge

/// Where the SQLite file keeps a field of an article.
enum SQLitePlace {
    /// A column of `article`, and how it is declared.
    case column(String, String)
    /// Rows of `article_text` of this kind.
    case texts(kind: String)
    /// Rows of `article_reference` of this kind.
    case references(kind: String)
    /// A table of its own.
    case table
}

extension ArticleField {
    var sqlitePlace: SQLitePlace {
        switch self {
        case .title: .column("title", "TEXT NOT NULL")
        case .answer, .leika, .duration, .deadline, .online, .instead, .owner, .reviewed, .confidence:
            .column(key, "TEXT")
        case .offered: .column("offered", "INTEGER NOT NULL CHECK (offered IN (0, 1))")
        case .reviewEvery: .column("review_due", "TEXT")
        case .audience: .column("audience", "TEXT NOT NULL")
        case .from: .column("first_day", "TEXT")
        case .until: .column("last_day", "TEXT")
        case .keywords: .texts(kind: "keyword")
        case .questions: .texts(kind: "question")
        case .ask: .texts(kind: "ask")
        case .documents: .texts(kind: "document")
        case .forms: .references(kind: "form")
        case .legal: .references(kind: "legal")
        case .fees, .offices, .responsible, .related: .table
        }
    }

    /// Declarations of the columns of `article` that hold a field each.
    static let sqliteColumns: String = allCases.compactMap { field -> String? in
        if case .column(let name, let type) = field.sqlitePlace { "\(name) \(type)" } else { nil }
    }.joined(separator: ", ")
}

extension ArticleFields {
    /// The value of a field that is a column of `article`.
    ///
    /// - Parameter id: the article's, shown where it has no title.
    func sqliteValue(of field: ArticleField, id: String) -> (any DatabaseValueConvertible)? {
        switch field {
        case .title: title?.value ?? id
        case .offered: isOffered
        case .audience: (audience?.value ?? .public).rawValue
        case .reviewEvery: reviewDue?.iso8601
        default:
            switch self[field] {
            case .text(let text), .code(let text), .address(let text): text.value
            case .date(let date): date.value.iso8601
            case .confidence(let confidence): confidence.value.rawValue
            case .audience(let audience): audience.value.rawValue
            case .flag(let flag): flag.value
            case .interval(let interval): interval.value.iso8601
            case .texts, .fees, .references, .offices, .responsibilities, .articles, nil: nil
            }
        }
    }
}
