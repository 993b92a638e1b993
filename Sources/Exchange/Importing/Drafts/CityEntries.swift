import Knowledge

/// What an article says otherwise for single cities.
extension DraftArticle {
    /// What stands in the entry of a city.
    var entryLines: [String] {
        fields.filter { field in
            switch field.key {
            case .title: !title.isEmpty
            case .answer: !answer.isEmpty
            case .confidence: confidence != .draft
            default: true
            }
        }.flatMap(\.lines)
    }

    /// The article as one city gets it.
    func overlaid(for municipality: String, by entries: [(id: String, draft: DraftArticle)]) -> DraftArticle {
        guard let own = entries.first(where: { $0.id == municipality })?.draft else { return self }
        var result = self
        for field in ArticleField.allCases { result.take(field, from: own) }
        result.cities = []
        return result
    }

    /// Takes over another's value of a field, if it has one.
    package mutating func take(_ field: ArticleField, from other: DraftArticle) {
        switch field {
        case .title: if !other.title.isEmpty { title = other.title }
        case .answer:
            if !other.answer.isEmpty { (answer, answerOrigin) = (other.answer, .given) }
        case .keywords: if !other.keywords.isEmpty { keywords = other.keywords }
        case .questions: if !other.questions.isEmpty { questions = other.questions }
        case .ask: if !other.ask.isEmpty { ask = other.ask }
        case .responsible: break
        case .leika: leika = other.leika ?? leika
        case .fees: if !other.fees.isEmpty { fees = other.fees }
        case .documents: if !other.documents.isEmpty { documents = other.documents }
        case .duration: duration = other.duration ?? duration
        case .deadline: deadline = other.deadline ?? deadline
        case .offices: if !other.offices.isEmpty { offices = other.offices }
        case .online: online = other.online ?? online
        case .forms: if !other.forms.isEmpty { forms = other.forms }
        case .legal: if !other.legal.isEmpty { legal = other.legal }
        case .offered: offered = other.offered ?? offered
        case .instead: instead = other.instead ?? instead
        case .owner: owner = other.owner ?? owner
        case .reviewed: reviewed = other.reviewed ?? reviewed
        case .reviewEvery: reviewEvery = other.reviewEvery ?? reviewEvery
        case .confidence: if other.confidence != .draft { confidence = other.confidence }
        case .audience: audience = other.audience ?? audience
        case .from: from = other.from ?? from
        case .until: until = other.until ?? until
        case .related: if !other.related.isEmpty { related = other.related }
        }
    }
}
