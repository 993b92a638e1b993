import Knowledge
import Planning
import Rendering
import Theme

/// What is to be done in a city, or by an owner.
struct TasksPage {
    let context: PageContext
    /// Of the whole knowledge base, or already of the owner.
    let agenda: Agenda
    let address: SiteAddress
    /// Nil on an owner's page.
    let municipality: CityIndex?
    /// The city's or owner's name.
    let name: String
    let calendar: SiteAddress

    static let template = PageTemplate(
        "tasks",
        [
            .text("editors-address", "the way to the page of all editors"),
            .text("calendar-address", "what changes when"), .text("feed-address", "the same as iCalendar"),
            .text("name", "of the city or the owner"),
        ] + AgendaSection.values)

    func render() throws -> [UInt8] {
        let section = AgendaSection(
            context: context, agenda: agenda.work, page: address, municipality: municipality)
        return try context.frame.page(
            Self.template, at: address, title: "\(context.texts[.workList]): \(name)",
            cityLinks: context.frame.cityLinks(municipality, from: address) { .tasks(in: $0.id) },
            [
                PageValue("editors-address", SiteAddress.editors.reference(from: address)),
                PageValue("calendar-address", SiteAddress.calendar.reference(from: address)),
                PageValue("feed-address", calendar.reference(from: address)), PageValue("name", name),
            ] + section.pageValues())
    }
}
