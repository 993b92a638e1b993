import JSON
import Knowledge
import Rendering

extension Documents {
    private struct ListedAnswer: Sendable {
        let answer: CityGuide.Answer
        let guide: CityGuide
        let context: SiteContext

        var city: String { context.knowledge.municipalities[guide.municipality].id }
    }

    private struct ListedQuestion: Sendable {
        let number: Int
        let guide: CityGuide
        let context: SiteContext

        var question: CityGuide.Question { guide.questions[number] }
        var city: String { context.knowledge.municipalities[guide.municipality].id }
    }

    private struct ListedStep: Sendable {
        let step: CityGuide.Step
        let context: SiteContext
    }

    private struct ListedGuide: Sendable {
        let guide: CityGuide
        let context: SiteContext

        var city: String { context.knowledge.municipalities[guide.municipality].id }
        var isForAgents: Bool { context.knowledge.edition == .agents }
    }

    private static let answer = JSONObject<ListedAnswer>(
        "GuideAnswer",
        text:
            "What a caller may say, and where that leads: to one of `to`, `article`, `office` and `body`, or to what is said."
    ) { members in
        members.required("text", as: .text, text: "What the caller says.") { $0.answer.text }
        members.optional("to", as: .id, text: "Key of the next question.") { one in
            if case .question(let next) = one.answer.target { one.guide.questions[next].written.key.value } else { nil }
        }
        members.optional("article", as: .id, text: "The article that answers.") { one in
            if case .article(let topic, _) = one.answer.target { one.context.knowledge.topics[topic].id } else { nil }
        }
        members.optional("section", as: .text, text: "Id of the article's heading that matters.") { one in
            if case .article(_, let section) = one.answer.target { section } else { nil }
        }
        members.optional("office", as: .id, text: "The office that goes on.") { one in
            if case .office(let office) = one.answer.target { one.context.knowledge.offices[office].id } else { nil }
        }
        members.optional("body", as: .id, text: "The body of `bodies.json` that goes on.") { one in
            if case .body(let body) = one.answer.target {
                one.context.knowledge.publicBodies[body].id?.value
            } else {
                nil
            }
        }
        members.optional("say", as: .text, text: "What is said, alone or before the rest.") {
            $0.answer.written.say?.value
        }
        members.optional("letters", as: .text, text: "First letters of surnames that it holds for, such as `A-K, Sch`.")
        {
            $0.answer.written.letters?.value.written
        }
        members.optional("districts", as: .list(.id), text: "Districts that it holds for.") { one in
            let city = one.context.knowledge.municipalities[one.guide.municipality]
            return one.answer.written.districts?.value.map(\.value).filter { city.district($0) != nil }
        }
        members.optional("page", as: .reference, text: "Where it leads, as a page.") { one in
            one.context.reference(to: one.answer.target, of: one.guide, from: .guidesDocument(of: one.city))
        }
    }

    private static let question = JSONObject<ListedQuestion>("GuideQuestion", text: "A question with its answers.") {
        members in
        members.required("key", as: .id, text: "Unique in its guide.") { $0.question.written.key.value }
        members.required("ask", as: .text, text: "What is asked.") { $0.question.written.text }
        members.optional("help", as: .text, text: "What helps to answer it.") { $0.question.written.help?.value }
        members.required("answers", as: .list(.object(answer)), text: "In the order in which they are offered.") {
            one in
            one.question.answers.map { ListedAnswer(answer: $0, guide: one.guide, context: one.context) }
        }
        members.required("page", as: .reference, text: "Its page.") { one in
            one.guide.address(of: one.number, in: one.city).reference(from: .guidesDocument(of: one.city))
        }
    }

    private static let step = JSONObject<ListedStep>("JourneyStep", text: "A step of a journey.") { members in
        members.required("text", as: .text, text: "What is to be done.") { $0.step.text }
        members.optional("article", as: .id, text: "The article that says how; left out where the city has none today.")
        {
            one in one.step.topic.map { one.context.knowledge.topics[$0].id }
        }
    }

    private static let guide = JSONObject<ListedGuide>(
        "Guide", text: "Guided questions as a graph of questions and answers, or the steps of a journey."
    ) { members in
        members.required("id", as: .id, text: "Never changes.") { $0.guide.guide.id }
        members.required("title", as: .text, text: "What it is about, in callers' words.") {
            $0.guide.guide.displayTitle
        }
        members.optional("category", as: .id, text: "Category.") { $0.guide.guide.category?.value }
        members.optional("answer", as: .text, text: "What it is for.") { $0.guide.guide.answer?.value }
        members.optional("keywords", as: .list(.text), text: "Other words for it.") {
            $0.guide.guide.keywords?.value.map(\.value)
        }
        members.optional("start", as: .id, text: "Key of the first question; left out of journeys.") {
            $0.guide.questions.first?.written.key.value
        }
        members.optional(
            "questions", as: .list(.object(question)),
            text: "Those that the city's callers reach, the first one first; left out of journeys."
        ) { one in
            guard !one.guide.guide.isJourney else { return nil }
            return one.guide.questions.indices.map {
                ListedQuestion(number: $0, guide: one.guide, context: one.context)
            }
        }
        members.optional("steps", as: .list(.object(step)), text: "Of a journey, in their order.") { one in
            guard one.guide.guide.isJourney else { return nil }
            return one.guide.steps.map { ListedStep(step: $0, context: one.context) }
        }
        members.optional("owner", as: .text, text: "Who keeps it right; agents' edition only.") {
            $0.isForAgents ? $0.guide.guide.owner?.value : nil
        }
        members.optional("reviewed", as: .date, text: "When it was looked at last.") { $0.guide.guide.reviewed?.value }
        members.optional("reviewEvery", as: .interval, text: "How often it must be looked at.") {
            $0.guide.guide.reviewEvery?.value
        }
        members.optional("reviewDue", as: .date, text: "The day after which it is stale.") { $0.guide.guide.reviewDue }
        members.optional("confidence", as: .word, text: "How far it may be relied on; `example` is demonstration data.")
        {
            $0.guide.guide.confidence?.value
        }
        members.required("audience", as: .word, text: "Who may read it.") { $0.guide.guide.audience?.value ?? .public }
        members.required("page", as: .reference, text: "Its page.") {
            SiteAddress.guide($0.guide.guide.id, in: $0.city).reference(from: .guidesDocument(of: $0.city))
        }
    }

    /// `<municipality>/guides.json`.
    static let guides = JSONDocument<CityRecord>(
        "Guides", named: "guides", "Guided questions and journeys of a city, in order of id."
    ) { members in
        members.required("municipality", as: .id, text: "The city.") { $0.city.id }
        members.required("guides", as: .list(.object(guide)), text: "Its guides.") { record in
            record.knowledge.guides(in: record.municipality).map { ListedGuide(guide: $0, context: record.context) }
        }
    }
}
