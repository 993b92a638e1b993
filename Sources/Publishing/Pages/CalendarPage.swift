import Knowledge
import Planning
import Rendering
import Theme

/// What changes when, by month, with the calendars of each city and owner.
struct CalendarPage {
    let context: PageContext
    let agenda: Agenda

    static let template = PageTemplate(
        "calendar",
        [
            .text("editors-address", "the way to the page of all editors"),
            .list(
                "months", "those in which something changes",
                [
                    .text("id", "of the heading"), .text("title", "`Dezember 2026`"),
                    .text("count", "how many changes"), .list("items", "by day", AgendaSection.item),
                    .text("left-out", "how many are not listed; empty where all are"),
                ]),
            .text("feed-address", "the calendar of all cities"),
            .list("city-feeds", "the calendar of each city", DeclaredValue.link),
            .list("owner-feeds", "the calendar of each owner", DeclaredValue.link),
        ])

    /// In a month, not more are listed; the calendars have all.
    private static let mostOfAMonth = 100

    func render() throws -> [UInt8] {
        let page = SiteAddress.calendar
        let section = AgendaSection(context: context, agenda: agenda, page: page)
        var months: [(first: CalendarDate, items: [AgendaItem])] = []
        for item in agenda.items where item.time == .ends || item.time == .begins {
            guard let day = item.day else { continue }
            if let last = months.last, last.first.year == day.year, last.first.month == day.month {
                months[months.count - 1].items.append(item)
            } else {
                months.append((day, [item]))
            }
        }
        let values = months.map { first, items in
            [
                PageValue("id", String(first.iso8601.prefix(7))),
                PageValue("title", Wording.month(of: first, context.language)), PageValue("count", items.count),
                PageValue("items", items.prefix(Self.mostOfAMonth).map(section.values)),
                PageValue(
                    "left-out", items.count > Self.mostOfAMonth ? String(items.count - Self.mostOfAMonth) : ""),
            ]
        }
        func feed(_ address: SiteAddress, _ title: String) -> [PageValue] {
            [PageValue("href", address.reference(from: page)), PageValue("title", title)]
        }
        return try context.frame.page(
            Self.template, at: page, title: context.texts[.calendar],
            cityLinks: context.frame.cityLinks(nil, from: page) { .tasks(in: $0.id) },
            [
                PageValue("editors-address", SiteAddress.editors.reference(from: page)), PageValue("months", values),
                PageValue("feed-address", SiteAddress.calendarFeed.reference(from: page)),
                PageValue(
                    "city-feeds",
                    context.knowledge.municipalities.map { feed(.calendarFeed(of: $0.id), $0.displayName) }),
                PageValue("owner-feeds", agenda.owners.map { feed(.calendarFeed(ofOwner: $0.key), $0.name) }),
            ])
    }
}
