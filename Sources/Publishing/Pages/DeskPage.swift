import Diagnostics
import Knowledge
import Rendering
import Theme

/// Where an agent begins a call: search, notices, what is asked most, what is new, offices.
struct DeskPage {
    let context: PageContext
    let municipality: CityIndex
    /// By topic: the day of the build in which it changed last, where it is known.
    let lastChanged: [TopicIndex: CalendarDate]

    private var knowledge: KnowledgeBase { context.knowledge }
    private var city: Municipality { knowledge.municipalities[municipality] }

    private var address: SiteAddress { .desk(of: city.id) }

    func render() throws -> [UInt8] {
        let notices = context.site.noticesWithComing(in: municipality) { _ in true }
        func boxes(_ notices: [Notice]) -> [UInt8] {
            context.site.noticeBoxes(notices, in: municipality, on: .desk)
        }
        return try context.page(
            "desk", at: address, title: city.displayName, municipality: municipality,
            cityLinks: context.cityLinks(municipality, from: address) { .desk(of: $0.id) },
            [
                PageValue("urgent-notices", boxes(notices.filter { $0.rank == .urgent })),
                PageValue("notices", boxes(notices.filter { $0.rank != .urgent })),
                PageValue("categories", categories()),
                PageValue("offices", offices()),
                PageValue("most-asked", mostAsked()),
                PageValue("news", news()),
            ])
    }

    private func categories() -> [UInt8] {
        var html = HTMLBuffer()
        for (index, category) in context.categories.indexed() {
            guard let id = category.id?.value else { continue }
            let topics = context.site.topicsByCategory[municipality][index]
            guard !topics.isEmpty else { continue }
            html.raw("<li>")
            html.link(to: .category(id, in: city.id), from: address, category.title?.value ?? id)
            html.raw(" <span class=\"count\">")
            html.number(topics.count)
            html.raw("</span></li>\n")
        }
        return html.bytes
    }

    private func offices() -> [UInt8] {
        var html = HTMLBuffer()
        for office in knowledge.offices where office.municipality == municipality {
            html.raw("<li>")
            html.link(to: knowledge.address(of: office), from: address, office.displayName)
            html.raw(" ")
            context.site.openNow(office, to: &html)
            html.raw("</li>\n")
        }
        return html.bytes
    }

    /// As links.
    private func mostAsked() -> [UInt8] {
        var html = HTMLBuffer()
        for topic in context.site.mostAsked(in: municipality) {
            html.raw("<li>")
            html.link(
                to: knowledge.address(ofTopic: topic, in: municipality), from: address,
                knowledge.title(of: topic, in: municipality))
            html.raw("</li>\n")
        }
        return html.bytes
    }

    private func news() -> [UInt8] {
        var html = HTMLBuffer()
        for item in context.site.news(in: municipality, lastChanged: lastChanged) {
            html.raw("<li>")
            html.link(
                to: knowledge.address(ofTopic: item.topic, in: municipality), from: address,
                knowledge.title(of: item.topic, in: municipality))
            html.raw(" ")
            html.element(
                "span", class: "when",
                "\(context.texts[item.kind.textKey]) \(Wording.date(item.date, context.language))")
            html.raw("</li>\n")
        }
        return html.bytes
    }
}

extension NewsItem.Kind {
    fileprivate var textKey: TextKey {
        switch self {
        case .fee: .newsFee
        case .article: .newsArticle
        case .changed: .newsChanged
        case .reviewed: .newsReviewed
        }
    }
}
