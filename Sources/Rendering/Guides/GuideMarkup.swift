import Knowledge
import Theme

/// What an article's page says of the guides that lead to it, and of the journeys that it is a step of.
extension PieceContext {
    /// A bar for each journey: which step it is, what comes before and after.
    package func journeys(of topic: Topic, in municipality: CityIndex, from page: SiteAddress) -> [UInt8] {
        let city = knowledge.municipalities[municipality].id
        var html = HTMLBuffer()
        for guide in knowledge.guides(leadingTo: topic, in: municipality) where guide.isJourney {
            let steps = knowledge.steps(of: guide, in: municipality)
            guard let own = steps.firstIndex(where: { $0.article?.id == topic.id }) else { continue }
            html.raw("<nav class=\"journey\" aria-label=\"")
            html.text(guide.displayTitle)
            html.raw("\">\n<p>")
            html.link(to: .guide(guide.id, in: city), from: page, guide.displayTitle)
            html.raw(" <strong>")
            html.text("\(texts[.step]) \(own + 1) \(texts[.stepOf]) \(steps.count)")
            html.raw("</strong> ")
            func way(_ number: Int, _ name: StaticString, _ arrow: (before: StaticString, after: StaticString)) {
                guard steps.indices.contains(number) else { return }
                let step = steps[number]
                html.raw("<span class=\"")
                html.raw(name)
                html.raw("\">")
                html.raw(arrow.before)
                if let article = step.article, article.id != topic.id {
                    html.link(to: .article(article.id, in: city), from: page, step.text)
                } else {
                    html.text(step.text)
                }
                html.raw(arrow.after)
                html.raw("</span>")
            }
            way(own - 1, "journey-before", ("<span aria-hidden=\"true\">← </span>", ""))
            way(own + 1, "journey-next", ("", "<span aria-hidden=\"true\"> →</span>"))
            html.raw("</p>\n</nav>\n")
        }
        return html.bytes
    }

    /// Links to the guides that lead to an article, as items of a list.
    package func guides(leadingTo topic: Topic, in municipality: CityIndex, from page: SiteAddress) -> [UInt8] {
        let city = knowledge.municipalities[municipality].id
        var html = HTMLBuffer()
        for guide in knowledge.guides(leadingTo: topic, in: municipality) where !guide.isJourney {
            html.raw("<li>")
            html.link(to: .guide(guide.id, in: city), from: page, guide.displayTitle)
            html.raw("</li>\n")
        }
        return html.bytes
    }
}
