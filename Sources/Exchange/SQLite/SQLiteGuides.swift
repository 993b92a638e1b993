import GRDB
import Knowledge

/// Guided questions and journeys.
extension SQLiteExport {
    /// After the articles, offices and bodies that they lead to.
    func writeGuides(_ database: Database) throws {
        for municipality in knowledge.municipalities.indices {
            for guide in knowledge.guides(in: municipality) { try write(guide, database) }
        }
    }

    private func write(_ guide: CityGuide, _ database: Database) throws {
        let written = guide.guide
        let key: [(any DatabaseValueConvertible)?] = [knowledge.municipalities[guide.municipality].id, written.id]
        let categories = (knowledge.settings.categories?.value ?? []).compactMap { $0.id?.value }
        try insert(
            into: "guide", of: database,
            key + [
                written.displayTitle, (written.category?.value).flatMap { categories.contains($0) ? $0 : nil },
                written.answer?.value, guide.questions.first?.written.key.value,
                knowledge.edition == .agents ? written.owner?.value : nil, written.reviewed?.value.iso8601,
                written.reviewEvery?.value.iso8601, written.confidence?.value.rawValue,
                (written.audience?.value ?? .public).rawValue,
            ])
        for (position, keyword) in (written.keywords?.value ?? []).enumerated() {
            try insert(into: "guide_keyword", of: database, key + [position, keyword.value])
        }
        for (position, question) in guide.questions.enumerated() {
            try insert(
                into: "guide_question", of: database,
                key + [question.written.key.value, position, question.written.text, question.written.help?.value])
        }
        for question in guide.questions {
            for (position, answer) in question.answers.enumerated() {
                try write(answer, of: question, at: position, guide, key, database)
            }
        }
        for (position, step) in guide.steps.enumerated() {
            try insert(
                into: "guide_step", of: database,
                key + [position, step.text, step.topic.map { knowledge.topics[$0].id }])
        }
    }

    private func write(
        _ answer: CityGuide.Answer, of question: CityGuide.Question, at position: Int, _ guide: CityGuide,
        _ key: [(any DatabaseValueConvertible)?], _ database: Database
    ) throws {
        let city = knowledge.municipalities[guide.municipality]
        var (next, topic, section, office, body): (String?, String?, String?, String?, String?) = (
            nil, nil, nil, nil, nil
        )
        switch answer.target {
        case .question(let number): next = guide.questions[number].written.key.value
        case .article(let number, let anchor): (topic, section) = (knowledge.topics[number].id, anchor)
        case .office(let number): office = knowledge.offices[number].id
        case .body(let number): body = knowledge.publicBodies[number].id?.value
        case .words, .nothing: break
        }
        let districts = (answer.written.districts?.value ?? []).map(\.value).filter { city.district($0) != nil }
        try insert(
            into: "guide_answer", of: database,
            key + [
                question.written.key.value, position, answer.text, next, topic, section, office, body,
                answer.written.say?.value, answer.written.letters?.value.written,
                districts.isEmpty ? nil : districts.joined(separator: ","),
            ])
    }
}
