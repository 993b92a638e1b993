import Diagnostics
import Interface
import Knowledge
import Parallel
import Planning
import Rendering
import Theme

/// Everything below `redaktion/` that says what is to be done and what changes when.
struct EditorsFiles {
    let context: PageContext
    let agenda: Agenda
    let unanswered: [UnansweredQuestion]
    let changes: SiteChanges
    /// Whether the site has the handbook as well.
    let hasHandbook: Bool

    /// While there are no more, a city's calendar has what concerns all cities as well; else it would stand in each of many files.
    private static let mostCities = 30

    /// - Parameter findings: of the checks, with their final weights.
    init(
        context: PageContext, findings: [Diagnostic], unanswered: [UnansweredQuestion], changes: SiteChanges,
        hasHandbook: Bool
    ) {
        (self.context, self.unanswered, self.changes, self.hasHandbook) = (context, unanswered, changes, hasHandbook)
        agenda = Agenda(context.knowledge, findings: findings).adding(
            unanswered.map { $0.item(of: context.knowledge, context.texts) })
    }

    func write(to output: ManifestOutput) throws {
        let page = EditorsPage(
            context: context, agenda: agenda, unanswered: unanswered, changes: changes, hasHandbook: hasHandbook)
        try output.write(.editors, try page.render())
        try output.write(.calendar, try CalendarPage(context: context, agenda: agenda).render())
        try output.write(.agendaSchema, Array(AgendaReport.schema.utf8))
        try writeFeed(agenda, called: nil, at: .calendarFeed, to: output)
        let cities = context.knowledge.municipalities.indices.parallelMap(chunk: 1) { city in
            Result { try writeCity(city, to: output) }
        }
        for city in cities { try city.get() }
        let owners = Dictionary(grouping: agenda.items) { $0.owner.map(Agenda.key(ofOwner:)) ?? "" }
        for (key, name) in agenda.owners {
            let own = agenda.having(owners[key] ?? [])
            let page = TasksPage(
                context: context, agenda: own, address: .tasks(ofOwner: key), municipality: nil, name: name,
                calendar: .calendarFeed(ofOwner: key))
            try output.write(page.address, try page.render())
            try writeFeed(own, called: name, at: .calendarFeed(ofOwner: key), to: output)
        }
    }

    private func writeCity(_ city: CityIndex, to output: ManifestOutput) throws {
        let municipality = context.knowledge.municipalities[city]
        let own = agenda.concerning(city)
        let page = TasksPage(
            context: context, agenda: own, address: .tasks(in: municipality.id), municipality: city,
            name: municipality.displayName, calendar: .calendarFeed(of: municipality.id))
        try output.write(page.address, try page.render())
        let count = context.knowledge.municipalities.count
        try writeFeed(
            count <= Self.mostCities ? own : own.filtered { $0.municipalities.count < count },
            called: municipality.displayName, at: .calendarFeed(of: municipality.id), to: output)
    }

    private func writeFeed(
        _ agenda: Agenda, called name: String?, at address: SiteAddress, to output: ManifestOutput
    ) throws {
        let names = [context.knowledge.settings.title?.value, name].compactMap { $0 }
        let report = AgendaReport(agenda, language: context.language)
        try output.write(address, Array(report.calendar(name: names.joined(separator: ": ")).utf8))
    }
}
