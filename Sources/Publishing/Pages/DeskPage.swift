import Diagnostics
import Knowledge

/// Where an agent begins a call: search, notices, what is asked most, what is new, offices.
struct DeskPage {
    let context: SiteContext
    let municipality: Int
    /// By topic: the day of the build in which it changed last, where it is known.
    let lastChanged: [Int: CalendarDate]

    private var knowledge: KnowledgeBase { context.knowledge }
    private var city: Municipality { knowledge.municipalities[municipality] }

    func render(cityLinks: [UInt8]) throws -> [UInt8] {
        let notices = context.noticesWithComing(in: municipality) { _ in true }
        func boxes(_ notices: [Notice]) -> [UInt8] {
            context.noticeBoxes(notices, in: municipality, root: "../", cityPrefix: "")
        }
        return try context.page(
            "desk", path: "\(city.id)/", title: city.displayName, municipality: municipality, cityLinks: cityLinks,
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
        for (index, category) in context.categories.enumerated() {
            guard let id = category.id?.value else { continue }
            let topics = context.topicsByCategory[municipality][index]
            guard !topics.isEmpty else { continue }
            html.raw("<li>")
            html.link("thema/\(id)/", category.title?.value ?? id)
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
            html.link("stelle/\(office.id)/", office.displayName)
            html.raw(" ")
            context.openNow(office, &html)
            html.raw("</li>\n")
        }
        return html.bytes
    }

    /// The articles with the most questions on record, as links.
    private func mostAsked() -> [UInt8] {
        var counts: [Int: Int] = [:]
        for question in knowledge.questions {
            if let named = question.municipality, named.value != city.id { continue }
            let article = question.article.value
            guard let topic = knowledge.topicIndex[article] ?? knowledge.aliasIndex[article],
                knowledge.topics[topic].versionOfMunicipality[municipality] != nil
            else { continue }
            counts[topic, default: 0] += 1
        }
        let most = counts.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }.prefix(8)
        var html = HTMLBuffer()
        for (topic, _) in most {
            html.raw("<li>")
            html.link("\(knowledge.topics[topic].id)/", knowledge.title(of: topic, in: municipality))
            html.raw("</li>\n")
        }
        return html.bytes
    }

    /// What is new: fees that began this week or begin in the next two, articles that appeared, that changed since earlier builds
    /// or were looked at. The latest first, at most eight.
    private func news() -> [UInt8] {
        guard let lastWeek = knowledge.date.adding(days: -6), let soon = knowledge.date.adding(days: 14) else {
            return []
        }
        let thisWeek = DateRange(from: lastWeek, until: knowledge.date)
        let fees = DateRange(from: lastWeek, until: soon)
        var news: [(date: CalendarDate, topic: Int, what: TextKey)] = []
        for topic in context.topicsByTitle[municipality] {
            let begun = (knowledge.field(of: topic, in: municipality, \.fees)?.value ?? []).compactMap(\.from)
            if let fee = begun.filter(fees.contains).max() {
                news.append((fee, topic, .newsFee))
            } else if let from = knowledge.field(of: topic, in: municipality, \.from)?.value, thisWeek.contains(from) {
                news.append((from, topic, .newsArticle))
            } else if let changed = lastChanged[topic], thisWeek.contains(changed) {
                news.append((changed, topic, .newsChanged))
            } else if let reviewed = knowledge.field(of: topic, in: municipality, \.reviewed)?.value,
                thisWeek.contains(reviewed)
            {
                news.append((reviewed, topic, .newsReviewed))
            }
        }
        // Equal dates stay in order of title.
        let latest = news.enumerated().sorted {
            $0.element.date == $1.element.date ? $0.offset < $1.offset : $1.element.date < $0.element.date
        }
        var html = HTMLBuffer()
        for (_, item) in latest.prefix(8) {
            html.raw("<li>")
            html.link("\(knowledge.topics[item.topic].id)/", knowledge.title(of: item.topic, in: municipality))
            html.raw(" ")
            html.element(
                "span", class: "when", "\(context.texts[item.what]) \(Wording.date(item.date, context.language))")
            html.raw("</li>\n")
        }
        return html.bytes
    }
}
