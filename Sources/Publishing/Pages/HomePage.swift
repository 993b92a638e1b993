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
                [.text("cities", "the names of those that it is for"), .html("notice", "its box")]),
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

    /// Each once, however many cities it is for.
    private func urgentNotices() -> [[PageValue]] {
        let pieces = context.site.pieces
        var cities: [(notice: Notice, cities: [CityIndex])] = []
        for city in knowledge.municipalities.indices {
            for notice in pieces.noticesWithComing(in: city, where: { $0.rank == .urgent }) {
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
                PageValue("notice", pieces.noticeBoxes([notice], in: cities[0], on: .home)),
            ]
        }
    }
}
