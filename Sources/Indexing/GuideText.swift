import Diagnostics
import Knowledge
import Search

/// What can be found of guides: their titles, what callers say, what they ask and may be answered.
struct GuideText {
    private let knowledge: KnowledgeBase

    init(_ knowledge: KnowledgeBase) { self.knowledge = knowledge }

    /// One for each group of cities that are asked the same, in order of id.
    func documents() -> [SearchDocument] { knowledge.guides.flatMap(documents) }

    private func documents(_ guide: Guide) -> [SearchDocument] {
        var readers: [(asked: [String], answer: String?, cities: [Int])] = []
        for municipality in knowledge.municipalities.indices {
            guard let own = CityGuide(guide, in: municipality, of: knowledge) else { continue }
            let (asked, answer) = (self.asked(own), own.guide.answer?.value)
            if let number = readers.firstIndex(where: { $0.asked == asked && $0.answer == answer }) {
                readers[number].cities.append(municipality.number)
            } else {
                readers.append((asked, answer, [municipality.number]))
            }
        }
        let keywords = (guide.keywords?.value ?? []).map(\.value)
        return readers.map { asked, answer, cities in
            SearchDocument(
                .guide, topic: 0, municipalities: cities,
                card: SearchCard(
                    id: Array(guide.id.utf8), title: Array(guide.displayTitle.utf8),
                    answer: Array((answer ?? "").utf8),
                    details: [CardDetail(entries: [CardDetail.Entry("page", Array("frage/\(guide.id)/".utf8))])]),
                texts: [text(.title, guide.displayTitle)] + (answer.map { [text(.answer, $0)] } ?? [])
                    + keywords.map { text(.keyword, $0) } + asked.map { text(.body, $0) })
        }
    }

    /// What the city's callers are asked, and what they may answer.
    private func asked(_ guide: CityGuide) -> [String] {
        guide.questions.flatMap { question in [question.written.text] + question.answers.map(\.text) }
            + guide.steps.map(\.text)
    }

    private func text(_ field: SearchField, _ text: String) -> SearchDocument.Text {
        SearchDocument.Text(field, Array(text.utf8))
    }
}
