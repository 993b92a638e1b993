import Diagnostics
import Knowledge

/// What is said of guides on pages and in Markdown.
extension SiteContext {
    /// For whom an answer holds: `A–K; Nord, Süd`; empty where it is for everyone.
    package func condition(of answer: CityGuide.Answer, in municipality: CityIndex) -> String {
        let city = knowledge.municipalities[municipality]
        // Districts of other cities say nothing here.
        let districts = (answer.written.districts?.value ?? []).compactMap { city.district($0.value)?.displayName }
        return [answer.written.letters?.value.displayed, districts.isEmpty ? nil : districts.joined(separator: ", ")]
            .compactMap { $0 }.joined(separator: "; ")
    }

    /// What an outcome is called; empty where there is nothing to open.
    package func title(of target: CityGuide.Target, in municipality: CityIndex) -> String {
        switch target {
        case .article(let topic, _): knowledge.title(of: topic, in: municipality)
        case .office(let office): knowledge.offices[office].displayName
        case .body(let number): knowledge.publicBodies[number].displayName
        case .question, .words, .nothing: ""
        }
    }

    /// Where an answer leads; nil for what has no page.
    package func reference(
        to target: CityGuide.Target, of guide: CityGuide, from page: SiteAddress
    ) -> String? {
        let city = knowledge.municipalities[guide.municipality].id
        switch target {
        case .question(let number): return guide.address(of: number, in: city).reference(from: page)
        case .article(let topic, let section):
            return SiteAddress.article(knowledge.topics[topic].id, in: city).reference(from: page, anchor: section)
        case .office(let office): return knowledge.address(of: knowledge.offices[office]).reference(from: page)
        case .body, .words, .nothing: return nil
        }
    }

    /// Who keeps a guide and how well, as rows to show.
    package func meta(of guide: Guide) -> [PieceContext.MetaRow] {
        var fields = ArticleFields()
        (fields.owner, fields.reviewed, fields.reviewEvery) = (guide.owner, guide.reviewed, guide.reviewEvery)
        (fields.confidence, fields.audience) = (guide.confidence, guide.audience)
        if knowledge.edition == .public { fields.withholdAgentsFields() }
        return pieces.meta(fields)
    }
}

extension CityGuide {
    /// The page of a question: that of the first is the guide's own.
    package func address(of question: Int, in city: String) -> SiteAddress {
        question == 0
            ? .guide(guide.id, in: city)
            : .question(questions[question].written.key.value, of: guide.id, in: city)
    }

    /// The word for what an answer leads to, in pages and documents.
    package static func kind(of target: Target) -> StaticString {
        switch target {
        case .question: "question"
        case .article: "article"
        case .office: "office"
        case .body: "body"
        case .words: "words"
        case .nothing: "nothing"
        }
    }
}
