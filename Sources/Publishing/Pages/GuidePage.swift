import Knowledge
import Rendering
import Theme

/// A question of a guide with its answers, or the steps of a journey.
struct GuidePage {
    let context: PageContext
    let guide: CityGuide

    static let template = PageTemplate(
        "guide",
        [
            .text("id", "of the guide"),
            .text("key", "of the question; empty where there are steps"),
            .text("guide-title", "of the guide"),
            .text("guide-address", "the way to its first question; empty there"),
            .text("back-address", "the way to the question before; empty on the first"),
            .html("breadcrumb", "the link to its category"),
            .text("answer", "what the guide is for, with the first question"),
            .text("ask", "the question"),
            .text("help", "what helps to answer it"),
            .list(
                "answers", "what the caller may say",
                [
                    .text("number", "the digit that chooses it; empty beyond nine"),
                    .text("words", "what the caller says"),
                    .text("condition", "letters or districts for which it holds"),
                    .text("kind", "where it leads: question, article, office, body, words, nothing"),
                    .truth("is-direct", "whether it is a link and nothing is to be said first"),
                    .text("href", "where it leads; empty where there is no page"),
                    .text("target", "what that is called; empty for a question"),
                    .text("say", "what the agent says"),
                    .html("ways", "how another body is reached"),
                ]),
            .list(
                "steps", "of a journey",
                DeclaredValue.link + [
                    .text("number", "from 1"), .text("article", "the title of its article"),
                    .text("answer", "what is read aloud of it"),
                ]),
            .html("meta", "who keeps it and how well, as terms of a list"),
            .truth("is-example", "whether the content is made up"),
            .truth("is-draft", "whether nobody has verified it"),
            .truth("for-agents-only", "whether it is no part of the public edition"),
        ])

    private var knowledge: KnowledgeBase { context.knowledge }
    private var city: Municipality { knowledge.municipalities[guide.municipality] }

    /// - Parameter number: of the question; nil for a journey.
    func render(_ number: Int?) throws -> [UInt8] {
        let written = guide.guide
        let first = SiteAddress.guide(written.id, in: city.id)
        let address = number.map { guide.address(of: $0, in: city.id) } ?? first
        let question = number.map { guide.questions[$0] }
        let isFirst = address == first
        let before = question?.before.map { guide.address(of: $0.question, in: city.id) }
        return try context.frame.page(
            Self.template, at: address,
            title: isFirst ? written.displayTitle : "\(question?.written.text ?? "") – \(written.displayTitle)",
            description: isFirst ? written.answer?.value ?? "" : "", municipality: guide.municipality,
            cityLinks: cityLinks(from: address),
            [
                PageValue("id", written.id),
                PageValue("key", question?.written.key.value ?? ""),
                PageValue("guide-title", written.displayTitle),
                PageValue("guide-address", isFirst ? "" : first.reference(from: address)),
                PageValue("back-address", before?.reference(from: address) ?? ""),
                PageValue("breadcrumb", breadcrumb(from: address)),
                PageValue("answer", isFirst ? written.answer?.value ?? "" : ""),
                PageValue("ask", question?.written.text ?? ""),
                PageValue("help", question?.written.help?.value ?? ""),
                PageValue("answers", (question?.answers ?? []).enumerated().map { answer($1, $0, from: address) }),
                PageValue("steps", guide.steps.enumerated().map { step($1, $0, from: address) }),
                PageValue("meta", isFirst ? meta() : []),
                PageValue("is-example", written.confidence?.value == .example),
                PageValue("is-draft", written.confidence?.value == .draft),
                PageValue("for-agents-only", written.isForAgentsOnly),
            ])
    }

    /// The same guide in the other cities, or their desks: another city may ask other questions.
    private func cityLinks(from address: SiteAddress) -> [[PageValue]] {
        // Pages of questions lie deeper than their kind says.
        context.frame.cityLinks(guide.municipality) { city in
            let target =
                guide.guide.isFor(city.id)
                ? SiteAddress.guide(guide.guide.id, in: city.id) : SiteAddress.desk(of: city.id)
            return target.reference(from: address)
        }
    }

    private func breadcrumb(from address: SiteAddress) -> [UInt8] {
        var html = HTMLBuffer()
        html.link(to: .guides(of: city.id), from: address, context.texts[.guides])
        let category = context.categories.first { $0.id?.value == guide.guide.category?.value }
        if let category, let id = category.id?.value {
            html.raw(" · ")
            html.link(to: .category(id, in: city.id), from: address, category.title?.value ?? id)
        }
        return html.bytes
    }

    private func answer(_ answer: CityGuide.Answer, _ number: Int, from address: SiteAddress) -> [PageValue] {
        let reference = context.site.reference(to: answer.target, of: guide, from: address)
        var say = answer.written.say?.value ?? ""
        if case .nothing = answer.target, say.isEmpty { say = context.texts[.guideNothing] }
        var ways = HTMLBuffer()
        if case .body(let body) = answer.target {
            let body = knowledge.publicBodies[body]
            ways.element("p", class: "body-name", body.displayName)
            context.site.pieces.ways(to: body, &ways)
        }
        let isQuestion = if case .question = answer.target { true } else { false }
        return [
            PageValue("number", number < 9 ? "\(number + 1)" : ""),
            PageValue("words", answer.text),
            PageValue("condition", context.site.condition(of: answer, in: guide.municipality)),
            PageValue("kind", "\(CityGuide.kind(of: answer.target))"),
            PageValue("is-direct", reference != nil && (isQuestion || say.isEmpty)),
            PageValue("href", reference ?? ""),
            PageValue("target", context.site.title(of: answer.target, in: guide.municipality)),
            PageValue("say", isQuestion ? "" : say),
            PageValue("ways", ways.bytes),
        ]
    }

    private func step(_ step: CityGuide.Step, _ number: Int, from address: SiteAddress) -> [PageValue] {
        let article = step.topic.map { SiteAddress.article(knowledge.topics[$0].id, in: city.id) }
        return [
            PageValue("href", article?.reference(from: address) ?? ""),
            PageValue("title", step.text), PageValue("number", number + 1),
            PageValue("article", step.topic.map { knowledge.title(of: $0, in: guide.municipality) } ?? ""),
            PageValue(
                "answer",
                step.topic.flatMap { knowledge.field(of: $0, in: guide.municipality, \.fields.answer)?.value } ?? ""),
        ]
    }

    private func meta() -> [UInt8] {
        var html = HTMLBuffer()
        for row in context.site.meta(of: guide.guide) {
            html.raw(row.isOverdue ? "<div class=\"overdue\">" : "<div>")
            html.element("dt", row.label)
            html.element("dd", row.value)
            html.raw("</div>\n")
        }
        return html.bytes
    }
}
