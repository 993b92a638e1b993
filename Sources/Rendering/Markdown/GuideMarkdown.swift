import Knowledge
import Theme

/// `<municipality>/frage/<guide>/index.md`: the words of a guide's pages as Markdown, all questions in one file.
package struct GuideMarkdown {
    private let context: SiteContext
    private let guide: CityGuide

    /// - Parameter guide: as a city's callers are led through it.
    package init(_ guide: CityGuide, in context: SiteContext) { (self.guide, self.context) = (guide, context) }

    private var city: Municipality { context.knowledge.municipalities[guide.municipality] }
    private var page: SiteAddress { .guideMarkdown(guide.guide.id, in: city.id) }

    /// The whole file.
    package func file() -> [UInt8] {
        var lines = MarkdownBuffer()
        lines.raw("# ")
        lines.text("\(guide.guide.displayTitle) – \(city.displayName)")
        lines.blankLine()
        if guide.guide.isForAgentsOnly {
            lines.raw("**")
            lines.text(context.texts[.agentsOnly])
            lines.raw("**\n\n")
        }
        if let confidence = guide.guide.confidence?.value, confidence != .verified {
            lines.raw("*")
            lines.text(context.texts[confidence == .draft ? .confidenceDraft : .confidenceExample])
            lines.raw("*\n\n")
        }
        if let answer = guide.guide.answer?.value {
            lines.text(answer)
            lines.blankLine()
        }
        for (number, question) in guide.questions.enumerated() { write(question, number + 1, to: &lines) }
        for (number, step) in guide.steps.enumerated() {
            lines.raw(Array("\(number + 1). ".utf8))
            if let topic = step.topic {
                lines.text(step.text)
                lines.raw(": ")
                link(.article(topic, section: nil), to: &lines)
            } else {
                lines.text(step.text)
            }
            lines.raw("\n")
        }
        let meta = context.meta(of: guide.guide)
        if !meta.isEmpty { lines.raw("\n---\n\n") }
        for row in meta {
            lines.raw("- **")
            lines.text(row.label)
            lines.raw(":** ")
            lines.text(row.value)
            lines.raw("\n")
        }
        return lines.bytes
    }

    private func write(_ question: CityGuide.Question, _ number: Int, to lines: inout MarkdownBuffer) {
        lines.raw(Array("## \(number). ".utf8))
        lines.text(question.written.text)
        lines.blankLine()
        if let help = question.written.help {
            lines.text(help.value)
            lines.blankLine()
        }
        for answer in question.answers {
            lines.raw("- **")
            lines.text(answer.text)
            lines.raw("**")
            let condition = context.condition(of: answer, in: guide.municipality)
            if !condition.isEmpty {
                lines.raw(" (")
                lines.text(condition)
                lines.raw(")")
            }
            if let say = answer.written.say {
                lines.raw(": ")
                lines.text(say.value)
            }
            switch answer.target {
            case .question(let next):
                lines.raw(" → ")
                lines.raw(Array("\(next + 1). ".utf8))
                lines.text(guide.questions[next].written.text)
            case .article, .office, .body:
                lines.raw(" → ")
                link(answer.target, to: &lines)
            case .words: break
            case .nothing:
                lines.raw(" → ")
                lines.text(context.texts[.guideNothing])
            }
            lines.raw("\n")
        }
        lines.raw("\n")
    }

    private func link(_ target: CityGuide.Target, to lines: inout MarkdownBuffer) {
        let title = context.title(of: target, in: guide.municipality)
        switch target {
        case .article(let topic, let section):
            let file = SiteAddress.articleMarkdown(context.knowledge.topics[topic].id, in: city.id)
            lines.link(
                title,
                section == nil ? file.reference(from: page) : context.reference(to: target, of: guide, from: page) ?? ""
            )
        case .body(let number):
            let body = context.knowledge.publicBodies[number]
            if let website = body.website { lines.link(title, website.value) } else { lines.text(title) }
            if let phone = body.phone { lines.text(" " + PhoneNumber.display(phone.value)) }
        default:
            guard let reference = context.reference(to: target, of: guide, from: page) else { return lines.text(title) }
            lines.link(title, reference)
        }
    }
}
