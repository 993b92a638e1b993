import Knowledge
import Rendering

/// The page of the whole site: choose a city, or search at once.
struct HomePage {
    let context: PageContext

    static let template = PageTemplate(
        "home",
        [
            .list("cities", "all cities", DeclaredValue.city),
            .list(
                "urgent-notices", "urgent notices of any city",
                [
                    .text("cities", "the names of those that it is for"), .text("title", "its title"),
                    .text("href", "the desk of the first of them, which has its text"),
                    .text("end", "when it ends, as scripts read it"), .text("until", "when it ends, in words"),
                ]),
        ])

    private var knowledge: KnowledgeBase { context.knowledge }

    func render() throws -> [UInt8] {
        try context.frame.page(
            Self.template, at: .home, title: knowledge.settings.title?.value ?? "",
            [
                PageValue("cities", context.frame.cityLinks(nil, from: .home) { .desk(of: $0.id) }),
                PageValue("urgent-notices", urgentNotices()),
            ])
    }

    /// Those in force, each once, however many cities it is for.
    private func urgentNotices() -> [[PageValue]] {
        let pieces = context.site.pieces
        var cities: [(notice: Notice, cities: [CityIndex])] = []
        for city in knowledge.municipalities.indices {
            for notice in pieces.notices(in: city, where: { $0.rank == .urgent }) {
                if let known = cities.firstIndex(where: { $0.notice.id == notice.id }) {
                    cities[known].cities.append(city)
                } else {
                    cities.append((notice, [city]))
                }
            }
        }
        return cities.map { notice, cities in
            [
                PageValue("cities", cities.map { knowledge.municipalities[$0].displayName }.joined(separator: ", ")),
                PageValue("title", notice.title?.value ?? notice.id),
                PageValue(
                    "href", SiteAddress.desk(of: knowledge.municipalities[cities[0]].id).reference(from: .home)),
                PageValue("end", notice.until?.value.iso8601 ?? ""),
                PageValue("until", notice.until.map { Wording.moment($0.value, context.language) } ?? ""),
            ]
        }
    }
}
