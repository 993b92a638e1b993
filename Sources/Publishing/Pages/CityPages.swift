import Bytes
import Diagnostics
import Knowledge

/// A city's pages: its desk, categories, offices and A–Z.
struct CityPages {
    let context: SiteContext
    let municipality: Int
    /// By topic: the day of the build in which it changed last, where it is known.
    let lastChanged: [Int: CalendarDate]

    private var knowledge: KnowledgeBase { context.knowledge }
    private var city: Municipality { knowledge.municipalities[municipality] }

    func write(to output: SiteOutput) throws {
        try output.write(
            "\(city.id)/index.html",
            try DeskPage(context: context, municipality: municipality, lastChanged: lastChanged)
                .render(cityLinks: cityLinks("../")))
        for (index, category) in context.categories.enumerated() {
            guard let id = category.id?.value else { continue }
            try output.write("\(city.id)/thema/\(id)/index.html", try self.category(index, id))
        }
        for office in knowledge.offices where office.municipality == municipality {
            try output.write("\(city.id)/stelle/\(office.id)/index.html", try self.office(office))
        }
        try output.write("\(city.id)/a-z/index.html", try index())
    }

    private func cityLinks(_ root: String, _ rest: String = "") -> [UInt8] {
        context.cityLinks(municipality) { root + knowledge.municipalities[$0].id + "/" + rest }
    }

    // MARK: Lists of articles

    private func category(_ index: Int, _ id: String) throws -> [UInt8] {
        var html = HTMLBuffer()
        for topic in context.topicsByCategory[municipality][index] {
            let isOffered = knowledge.field(of: topic, in: municipality, \.offered)?.value ?? true
            html.raw(isOffered ? "<li>" : "<li class=\"not-offered\">")
            html.raw("<h2>")
            html.link("../../\(knowledge.topics[topic].id)/", knowledge.title(of: topic, in: municipality))
            html.raw("</h2>")
            if !isOffered { html.element("p", class: "mark", context.texts[.notOffered]) }
            if let answer = knowledge.field(of: topic, in: municipality, \.answer) { html.element("p", answer.value) }
            html.raw("</li>\n")
        }
        return try context.page(
            "category", path: "\(city.id)/thema/\(id)/", title: context.categories[index].title?.value ?? id,
            municipality: municipality, cityLinks: cityLinks("../../../", "thema/\(id)/"),
            [PageValue("articles", html.bytes)])
    }

    private func index() throws -> [UInt8] {
        var html = HTMLBuffer()
        var letter = ""
        for topic in context.topicsByTitle[municipality] {
            let title = knowledge.title(of: topic, in: municipality)
            let first = Self.letter(of: title)
            if first != letter {
                if !letter.isEmpty { html.raw("</ul>\n") }
                letter = first
                html.element("h2", letter)
                html.raw("\n<ul>\n")
            }
            html.raw("<li>")
            html.link("../\(knowledge.topics[topic].id)/", title)
            html.raw("</li>\n")
        }
        if !letter.isEmpty { html.raw("</ul>\n") }
        return try context.page(
            "a-z", path: "\(city.id)/a-z/", title: context.texts[.allArticles], municipality: municipality,
            cityLinks: cityLinks("../../", "a-z/"), [PageValue("articles", html.bytes)])
    }

    private static func letter(of title: String) -> String {
        guard let first = SortKey.make(title).first, first.isASCIILowercase else { return "0–9" }
        return String(decoding: [first & 0xDF], as: UTF8.self)
    }

    // MARK: Offices

    private func office(_ office: Office) throws -> [UInt8] {
        var facts = HTMLBuffer()
        context.officeFacts(office, &facts)
        var status = HTMLBuffer()
        context.openNow(office, &status)
        var articles = HTMLBuffer()
        for topic in context.topicsByOffice[office.id] ?? [] {
            articles.raw("<li>")
            articles.link("../../\(knowledge.topics[topic].id)/", knowledge.title(of: topic, in: municipality))
            articles.raw("</li>\n")
        }
        let notices = context.noticesWithComing(in: municipality) { notice in
            notice.offices?.value.contains { $0.value == office.id } ?? false
        }
        return try context.page(
            "office", path: "\(city.id)/stelle/\(office.id)/", title: office.displayName, municipality: municipality,
            cityLinks: cityLinks("../../../"),
            machine: StructuredData(context: context, municipality: municipality).office(office, root: "../../../"),
            [
                PageValue("id", office.id), PageValue("facts", facts.bytes), PageValue("articles", articles.bytes),
                PageValue("status", status.bytes),
                PageValue(
                    "notices",
                    context.noticeBoxes(notices, in: municipality, root: "../../../", cityPrefix: "../../")),
            ])
    }
}
