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

    static let template = PageTemplate(
        "desk",
        [
            .html("urgent-notices", "boxes of the notices that are urgent"),
            .html("notices", "boxes of the others"),
            .list(
                "categories", "those with articles",
                DeclaredValue.link + [.text("count", "how many articles it has")]),
            .list(
                "offices", "the city's offices",
                DeclaredValue.link + [.html("open-now", "where a script says whether it is open")]),
            .list("most-asked", "the articles with the most questions on record", DeclaredValue.link),
            .list(
                "news", "what is new, the latest first",
                DeclaredValue.link + [.text("what", "what is new"), .text("day", "since when, or from when")]),
            .text("guides-address", "the way to the guided questions, where there are any"),
            .text("directory-address", "the way to all offices, contacts and other bodies"),
            .text("streets-address", "the way to the street index, where there is one"),
        ])

    private var knowledge: KnowledgeBase { context.knowledge }
    private var city: Municipality { knowledge.municipalities[municipality] }

    private var address: SiteAddress { .desk(of: city.id) }

    func render() throws -> [UInt8] {
        let notices = context.site.pieces.noticesWithComing(in: municipality) { _ in true }
        func boxes(_ notices: [Notice]) -> [UInt8] {
            context.site.pieces.noticeBoxes(notices, in: municipality, on: .desk)
        }
        return try context.frame.page(
            Self.template, at: address, title: city.displayName, municipality: municipality,
            cityLinks: context.frame.cityLinks(municipality, from: address) { .desk(of: $0.id) },
            [
                PageValue("urgent-notices", boxes(notices.filter { $0.rank == .urgent })),
                PageValue("notices", boxes(notices.filter { $0.rank != .urgent })),
                PageValue("categories", categories()),
                PageValue("offices", offices()),
                PageValue("most-asked", mostAsked()),
                PageValue("news", news()),
                PageValue(
                    "guides-address",
                    context.site.hasGuides(city.id) ? SiteAddress.guides(of: city.id).reference(from: address) : ""),
                PageValue("directory-address", SiteAddress.directory(of: city.id).reference(from: address)),
                PageValue(
                    "streets-address",
                    knowledge.streets[municipality].isEmpty
                        ? "" : SiteAddress.streets(of: city.id).reference(from: address)),
            ])
    }

    private func categories() -> [[PageValue]] {
        context.categories.indexed().compactMap { index, category in
            let topics = context.site.topicsByCategory[municipality][index]
            guard let id = category.id?.value, !topics.isEmpty else { return nil }
            return [
                PageValue("href", SiteAddress.category(id, in: city.id).reference(from: address)),
                PageValue("title", category.title?.value ?? id), PageValue("count", topics.count),
            ]
        }
    }

    private func offices() -> [[PageValue]] {
        knowledge.offices.filter { $0.municipality == municipality }.map { office in
            var openNow = HTMLBuffer()
            context.site.pieces.openNow(office, to: &openNow)
            return [
                PageValue("href", knowledge.address(of: office).reference(from: address)),
                PageValue("title", office.displayName), PageValue("open-now", openNow.bytes),
            ]
        }
    }

    private func mostAsked() -> [[PageValue]] {
        context.site.mostAsked(in: municipality).map { context.link(to: $0, in: municipality, from: address) }
    }

    private func news() -> [[PageValue]] {
        context.site.news(in: municipality, lastChanged: lastChanged).map { item in
            context.link(to: item.topic, in: municipality, from: address) + [
                PageValue("what", context.texts[item.kind.textKey]),
                PageValue("day", Wording.date(item.date, context.language)),
            ]
        }
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
