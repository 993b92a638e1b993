import Diagnostics

/// A guide as the callers of one city are led through it: questions that they reach, answers that they may give, and where those lead.
public struct CityGuide: Sendable {
    /// Where an answer leads.
    public enum Target: Sendable, Equatable {
        /// The next question, by its position in ``questions``.
        case question(Int)
        /// An article that the city has, and a heading of it.
        case article(TopicIndex, section: String?)
        /// An office of the city.
        case office(OfficeIndex)
        /// Another body, by its position in `KnowledgeBase.publicBodies`.
        case body(Int)
        /// Nowhere but to what the agent says.
        case words
        /// To something that the city does not have, at least not today.
        case nothing
    }

    /// An answer that the city's callers may give.
    public struct Answer: Sendable {
        /// As written.
        public let written: Guide.Answer
        /// Its position among the answers of its question, whatever city they are for.
        public let number: Int
        /// Where it leads.
        public let target: Target

        /// What the caller says.
        public var text: String { written.text?.value ?? "" }
    }

    /// A question that the city's callers reach.
    public struct Question: Sendable {
        /// As written.
        public let written: Guide.Question
        /// Its position in `Guide.questions`.
        public let number: Int
        /// In the order in which they are offered.
        public internal(set) var answers: [Answer]
        /// The question and the answer by which the fewest steps lead here; nil for the first question.
        public let before: (question: Int, answer: Int)?
    }

    /// A step of a journey that the city's callers take.
    public struct Step: Sendable {
        /// As written.
        public let written: Guide.Step
        /// The article; nil where the city does not have it today.
        public let topic: TopicIndex?

        /// What is to be done.
        public var text: String { written.text?.value ?? "" }
    }

    /// With the values of the city in the place of placeholders.
    public let guide: Guide
    /// The city.
    public let municipality: CityIndex
    /// The first question first, the others by the number of steps that lead to them.
    public let questions: [Question]
    /// Of a journey, in their order.
    public let steps: [Step]

    /// Nil where the guide is not for the city.
    ///
    /// - Complexity: O(questions + answers).
    public init?(_ guide: Guide, in municipality: CityIndex, of knowledge: KnowledgeBase) {
        let city = knowledge.municipalities[municipality]
        guard guide.isFor(city.id) else { return nil }
        let guide = guide.filled(in: municipality)
        self.guide = guide
        self.municipality = municipality
        steps = (guide.steps?.value ?? []).filter { $0.municipalities.admits(city.id) }.map { step in
            let topic = step.article.flatMap { knowledge.topicIndex(named: $0.value) }
            let isThere = topic.map { knowledge.topics[$0].versionOfMunicipality[municipality] != nil } ?? false
            return Step(written: step, topic: isThere ? topic : nil)
        }
        let numbers = Dictionary(
            guide.questions.enumerated().map { ($0.element.key.value, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        var reached: [Question] = []
        var places: [Int: Int] = [:]
        /// The position of a question, which is reached with it.
        func place(of number: Int, before: (question: Int, answer: Int)?) -> Int? {
            guard guide.questions[number].municipalities.admits(city.id) else { return nil }
            if let place = places[number] { return place }
            places[number] = reached.count
            reached.append(Question(written: guide.questions[number], number: number, answers: [], before: before))
            return reached.count - 1
        }
        if let first = guide.start.flatMap({ numbers[$0.value] }) { _ = place(of: first, before: nil) }
        var current = 0
        while current < reached.count {
            var answers: [Answer] = []
            for (number, answer) in (reached[current].written.answers?.value ?? []).enumerated()
            where answer.isOffered(in: city) {
                let target: Target
                if let key = answer.to?.value {
                    let next = numbers[key].flatMap { place(of: $0, before: (current, answers.count)) }
                    target = next.map { .question($0) } ?? .nothing
                } else {
                    target = knowledge.outcome(of: answer, in: municipality)
                }
                answers.append(Answer(written: answer, number: number, target: target))
            }
            reached[current].answers = answers
            current += 1
        }
        questions = reached
    }

    /// The answers by which the fewest steps lead to a question, from the first.
    ///
    /// - Complexity: O(steps).
    public func way(to question: Int) -> [(question: Int, answer: Int)] {
        var way: [(question: Int, answer: Int)] = []
        var before = questions[question].before
        while let step = before {
            way.append(step)
            before = questions[step.question].before
        }
        return way.reversed()
    }

    /// In how many ways each question is reached, at most `limit`; circles are gone through once.
    ///
    /// - Complexity: O(questions + answers).
    public func wayCounts(limit: Int = 1_000_000) -> [Int] {
        var counts = [Int](repeating: 0, count: questions.count)
        guard !counts.isEmpty else { return [] }
        counts[0] = 1
        for question in inOrder {
            for answer in questions[question].answers {
                guard case .question(let next) = answer.target else { continue }
                counts[next] = min(limit, counts[next] + counts[question])
            }
        }
        return counts
    }

    /// Every question after all that lead to it, as far as there is no circle.
    ///
    /// - Complexity: O(questions + answers).
    public var inOrder: [Int] {
        var left: [Int] = []
        var state = [UInt8](repeating: 0, count: questions.count)
        // Without calls of itself, however deep the questions are.
        var stack: [(question: Int, answer: Int)] = questions.isEmpty ? [] : [(0, 0)]
        if !questions.isEmpty { state[0] = 1 }
        while let (question, answer) = stack.last {
            guard answer < questions[question].answers.count else {
                left.append(question)
                stack.removeLast()
                continue
            }
            stack[stack.count - 1].answer += 1
            if case .question(let next) = questions[question].answers[answer].target, state[next] == 0 {
                state[next] = 1
                stack.append((next, 0))
            }
        }
        return left.reversed()
    }

    /// Topics that an answer or a step leads to, each once, in their order.
    public var topics: [TopicIndex] {
        var topics: [TopicIndex] = []
        for question in questions {
            for answer in question.answers {
                if case .article(let topic, _) = answer.target, !topics.contains(topic) { topics.append(topic) }
            }
        }
        for case let topic? in steps.map(\.topic) where !topics.contains(topic) { topics.append(topic) }
        return topics
    }
}

extension Guide.Answer {
    /// Whether a city's callers may give it: one for districts is for the cities that have one of them.
    public func isOffered(in city: Municipality) -> Bool {
        guard municipalities.admits(city.id) else { return false }
        guard let districts, !districts.value.isEmpty, !city.unread.contains("districts") else { return true }
        return districts.value.contains { city.district($0.value) != nil }
    }
}

extension KnowledgeBase {
    /// The guide that an id names. O(log n) in their number.
    public func guide(_ id: String) -> Guide? {
        var range = guides.indices
        while let first = range.first, let last = range.last {
            let middle = (first + last) / 2
            if guides[middle].id == id { return guides[middle] }
            range = guides[middle].id < id ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
        }
        return nil
    }

    /// A city's guides, in order of id.
    public func guides(in municipality: CityIndex) -> [CityGuide] {
        guides.compactMap { CityGuide($0, in: municipality, of: self) }
    }

    fileprivate func outcome(of answer: Guide.Answer, in municipality: CityIndex) -> CityGuide.Target {
        if let id = answer.articleID {
            guard let topic = topicIndex(named: id), topics[topic].versionOfMunicipality[municipality] != nil else {
                return .nothing
            }
            return .article(topic, section: answer.section)
        }
        if let id = answer.office?.value {
            return officeIndex[id].flatMap { offices[$0].municipality == municipality ? .office($0) : nil } ?? .nothing
        }
        if let id = answer.body?.value {
            let city = municipalities[municipality].id
            return publicBodies.firstIndex { $0.id?.value == id && $0.covers(city) }.map { .body($0) } ?? .nothing
        }
        return answer.say == nil ? .nothing : .words
    }
}
