import Knowledge
import Rendering
import Theme

/// Guides as those who keep them need them: a list of all, and of each a drawing with all its ways, whatever city they are for.
struct GuideMapPages {
    let context: PageContext

    static let contents = PageTemplate(
        "guide-maps",
        [
            .list(
                "guides", "in order of title",
                DeclaredValue.link + [
                    .text("cities", "the names of those that it is for"),
                    .text("size", "how many questions and outcomes it has, or steps"),
                    .text("owner", "who keeps it"), .text("due", "the day of the next review"),
                    .truth("is-overdue", "whether that day is over"),
                ])
        ])

    static let map = PageTemplate(
        "guide-map",
        [
            .text("answer", "what the guide is for"),
            .html(
                "drawing",
                "the questions with their answers, and lines between them; empty for a journey, and for more than 200 questions"
            ),
            .list(
                "cities", "those that it is for",
                DeclaredValue.link + [.text("size", "how many questions its callers reach, and ways")]),
            .list(
                "questions", "the same as the drawing, in words",
                [
                    .text("anchor", "of the question in the page"), .text("ask", "the question"),
                    .text("help", "what helps to answer it"), .text("cities", "those that ask it; empty for all"),
                    .list(
                        "answers", "as written",
                        [
                            .text("words", "what the caller says"), .text("condition", "for whom it holds"),
                            .text("href", "the way to the next question; empty where it ends"),
                            .text("target", "where it leads"),
                        ]),
                ]),
            .list("steps", "of a journey", [.text("words", "what is to be done"), .text("target", "its article")]),
        ])

    private var knowledge: KnowledgeBase { context.knowledge }
    private var texts: Texts { context.texts }

    func write(to output: PageOutput) throws {
        guard !knowledge.guides.isEmpty else { return }
        try output.write(.guideMaps, list())
        for guide in knowledge.guides { try output.write(.guideMap(of: guide.id), page(guide)) }
    }

    // MARK: The list

    private func list() throws -> [UInt8] {
        let guides = knowledge.guides.map { ($0, SortKey.make($0.displayTitle)) }
            .sorted { $0.1 == $1.1 ? $0.0.id < $1.0.id : $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
        return try context.frame.page(
            Self.contents, at: .guideMaps, title: texts[.guideMaps],
            cityLinks: context.frame.cityLinks(nil, from: .guideMaps) { .desk(of: $0.id) },
            [
                PageValue(
                    "guides",
                    guides.map { guide in
                        let due = guide.reviewDue
                        return [
                            PageValue("href", SiteAddress.guideMap(of: guide.id).reference(from: .guideMaps)),
                            PageValue("title", guide.displayTitle),
                            PageValue("cities", cities(of: guide.municipalities)),
                            PageValue("size", size(guide)),
                            PageValue("owner", guide.owner?.value ?? texts[.noOwner]),
                            PageValue("due", due.map { Wording.date($0, context.language) } ?? ""),
                            PageValue("is-overdue", due.map { $0 < knowledge.date } ?? false),
                        ]
                    })
            ])
    }

    private func size(_ guide: Guide) -> String {
        if let steps = guide.steps?.value { return "\(steps.count) \(texts[.guideSteps])" }
        let outcomes = guide.questions.reduce(0) { count, question in
            count + (question.answers?.value ?? []).count { $0.to == nil }
        }
        return "\(guide.questions.count) \(texts[.guideQuestions]), \(outcomes) \(texts[.guideOutcomes])"
    }

    /// Names of the cities; all where none is named.
    private func cities(of ids: Located<[LocatedText]>?) -> String {
        guard let ids else { return texts[.allCities] }
        return names(of: ids)
    }

    private func names(of ids: Located<[LocatedText]>?) -> String {
        (ids?.value ?? []).compactMap { id in
            knowledge.municipalityIndex[id.value].map { knowledge.municipalities[$0].displayName }
        }.joined(separator: ", ")
    }

    // MARK: A guide

    private func page(_ guide: Guide) throws -> [UInt8] {
        let address = SiteAddress.guideMap(of: guide.id)
        let numbers = Dictionary(
            guide.questions.enumerated().map { ($0.element.key.value, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        let drawn = guide.questions.map { question in
            (
                text: question.text,
                answers: (question.answers?.value ?? []).map { answer in
                    let next = answer.to.flatMap { numbers[$0.value] }
                    return (
                        text: [answer.text?.value ?? "", marked(condition(of: answer))].filter { !$0.isEmpty }
                            .joined(separator: " "), target: next == nil ? target(of: answer) : "", next: next
                    )
                }
            )
        }
        return try context.frame.page(
            Self.map, at: address, title: guide.displayTitle,
            cityLinks: context.frame.cityLinks(nil, from: address) { city in
                guide.isFor(city.id) ? .guide(guide.id, in: city.id) : .desk(of: city.id)
            },
            [
                PageValue("answer", guide.answer?.value ?? ""),
                PageValue(
                    "drawing",
                    GuideDrawing.svg(
                        drawn, first: guide.start.flatMap { numbers[$0.value] },
                        title: "\(texts[.guideMap]): \(guide.displayTitle)")),
                PageValue("cities", cities(guide, from: address)),
                PageValue("questions", guide.questions.map { question($0, numbers, guide.questions) }),
                PageValue(
                    "steps",
                    (guide.steps?.value ?? []).map { step in
                        [
                            PageValue(
                                "words",
                                [step.text?.value ?? "", marked(names(of: step.municipalities))].filter { !$0.isEmpty }
                                    .joined(separator: " ")),
                            PageValue(
                                "target",
                                step.article.map { knowledge.topic($0.value)?.displayTitle ?? $0.value } ?? ""),
                        ]
                    }),
            ])
    }

    private func cities(_ guide: Guide, from address: SiteAddress) -> [[PageValue]] {
        knowledge.municipalities.indexed().compactMap { index, city in
            guard let own = CityGuide(guide, in: index, of: knowledge) else { return nil }
            let counts = own.wayCounts()
            let ways = zip(own.questions, counts).reduce(0) { sum, item in
                sum
                    + item.1
                    * item.0.answers.count { if case .question = $0.target { false } else { true } }
            }
            let size =
                guide.isJourney
                ? "\(own.steps.count) \(texts[.guideSteps])"
                : "\(own.questions.count) \(texts[.guideQuestions]), \(ways) \(texts[.guideWays])"
            return [
                PageValue("href", SiteAddress.guide(guide.id, in: city.id).reference(from: address)),
                PageValue("title", city.displayName), PageValue("size", size),
            ]
        }
    }

    private func question(
        _ question: Guide.Question, _ numbers: [String: Int], _ questions: [Guide.Question]
    ) -> [PageValue] {
        [
            PageValue("anchor", Self.anchor(question.key.value)), PageValue("ask", question.text),
            PageValue("help", question.help?.value ?? ""), PageValue("cities", names(of: question.municipalities)),
            PageValue(
                "answers",
                (question.answers?.value ?? []).map { answer in
                    let key = answer.to.flatMap { numbers[$0.value] == nil ? nil : $0.value }
                    let next = key.flatMap { numbers[$0] }.map { questions[$0].text } ?? target(of: answer)
                    return [
                        PageValue("words", answer.text?.value ?? ""), PageValue("condition", condition(of: answer)),
                        PageValue("href", key.map { "#" + Self.anchor($0) } ?? ""), PageValue("target", next),
                    ]
                }),
        ]
    }

    private static func anchor(_ key: String) -> String { PageAnchor.question(key).id }

    private func marked(_ condition: String) -> String { condition.isEmpty ? "" : "(\(condition))" }

    private func condition(of answer: Guide.Answer) -> String {
        let districts = (answer.districts?.value ?? []).map { id in
            knowledge.municipalities.lazy.compactMap { $0.district(id.value)?.displayName }.first ?? id.value
        }
        return [
            names(of: answer.municipalities), answer.letters?.value.displayed ?? "", districts.joined(separator: ", "),
        ].filter { !$0.isEmpty }.joined(separator: "; ")
    }

    /// What an answer ends with.
    private func target(of answer: Guide.Answer) -> String {
        let thing =
            answer.articleID.map { id in
                let title = knowledge.topicIndex(named: id).map { knowledge.topics[$0].displayTitle } ?? id
                return answer.section.map { "\(title) (#\($0))" } ?? title
            } ?? answer.office.map { knowledge.office($0.value)?.displayName ?? $0.value }
            ?? answer.body.map { knowledge.publicBody($0.value)?.displayName ?? $0.value }
        return [answer.say.map { "„\($0.value)“" }, thing].compactMap { $0 }.joined(separator: " ")
    }
}
