import Diagnostics
import Knowledge
import Theme

extension ArticleField {
    /// What a theme calls it; nil for fields that no page shows under a name.
    package var textKey: TextKey? {
        switch self {
        case .title: .topic
        case .answer: .answer
        case .ask: .ask
        case .responsible: .responsible
        case .leika: .leika
        case .fees: .fees
        case .documents: .documents
        case .duration: .duration
        case .deadline: .deadline
        case .offices: .offices
        case .online: .online
        case .forms: .forms
        case .legal: .legal
        case .instead: .instead
        case .owner: .owner
        case .reviewed: .reviewed
        case .confidence: .confidence
        case .related: .related
        case .keywords, .questions, .offered, .reviewEvery, .audience, .from, .until: nil
        }
    }
}

extension PieceContext {
    /// What pages call a field.
    package func label(of field: ArticleField) -> String { field.textKey.map { texts[$0] } ?? field.name[language] }
}
