import Knowledge

/// How the mapping types a field of an article.
enum OpenSearchType {
    /// German words, analysed.
    case text
    case keyword
    case boolean
    case date
    /// Kept, not searched.
    case stored
}

extension ArticleField {
    /// Nil for a field that the documents do not have.
    var openSearchType: OpenSearchType? {
        switch self {
        case .title, .answer, .keywords, .questions, .fees, .documents, .duration, .deadline, .offices, .instead: .text
        case .leika, .confidence, .audience: .keyword
        case .offered: .boolean
        case .reviewed: .date
        case .online: .stored
        case .ask, .responsible, .forms, .legal, .owner, .reviewEvery, .from, .until, .related: nil
        }
    }
}
