import Diagnostics
import Knowledge
import Planning
import Reading

/// What `due` tells: what ends, begins and is overdue in the content.
package struct DueList: Sendable {
    /// How it is written.
    package enum Format: String, Sendable, CaseIterable {
        case text, tsv, json, ics, mail
    }

    /// Which part of it is asked for.
    package struct Order: Sendable {
        /// Days ahead; nil for those of auskunft.yaml.
        package let days: Int?
        /// Id of a city; nil for all.
        package let municipality: String?
        /// Name of an owner, `-` for what nobody is named for; nil for all.
        package let owner: String?

        /// Everything, where nothing else is said.
        package init(days: Int? = nil, municipality: String? = nil, owner: String? = nil) {
            (self.days, self.municipality, self.owner) = (days, municipality, owner)
        }
    }

    private let report: AgendaReport
    private let owner: String?
    /// Files that could not be read whole: what they say may be missing. Nil where all could.
    package let remark: LocalizedText?

    /// Reads, resolves, gathers.
    ///
    /// - Throws: where there is no content, the city or the owner does not exist, or the machine fails.
    package init(_ input: ContentInput, _ order: Order, in environment: Environment) throws(Refusal) {
        var stopwatch = Stopwatch(environment)
        let content = try ResolvedContent(input, in: environment, timing: &stopwatch)
        let knowledge = content.knowledge
        let municipality = try knowledge.municipality(named: order.municipality)
        let days = order.days ?? knowledge.settings.noticeDays
        // Whoever owns something owns it whether or not it is due.
        let everything = Agenda(knowledge, until: CalendarDate(year: 9999, month: 12, day: 31))
        var agenda = everything.due(within: days)
        if let municipality { agenda = agenda.concerning(municipality) }
        if let owner = order.owner {
            agenda = agenda.ownedBy(owner == "-" ? nil : try Self.key(of: owner, everything))
        }
        owner = order.owner
        report = AgendaReport(
            agenda, language: environment.language, municipality: municipality, pathPrefix: input.pathPrefix, days: days
        )
        let errors = content.findings.count { $0.severity == .error }
        remark =
            errors == 0
            ? nil
            : LocalizedText(
                de:
                    "Der Inhalt hat \(errors == 1 ? "einen Fehler" : "\(errors) Fehler"); was dort steht, fehlt hier womöglich. Welche es sind, sagt: auskunft check",
                en:
                    "The content has \(errors == 1 ? "an error" : "\(errors) errors"); what stands there may be missing here. Which: auskunft check"
            )
    }

    private static func key(of owner: String, _ agenda: Agenda) throws(Refusal) -> String {
        let key = Agenda.key(ofOwner: owner)
        let owners = agenda.owners
        if owners.contains(where: { $0.key == key }) { return key }
        let known = owners.map(\.name)
        throw Refusal(
            .wrongUse,
            LocalizedText(
                de: "Verantwortlich ist „\(owner)“ für nichts.", en: "\"\(owner)\" is the owner of nothing."
            ).followed(
                by: NearMiss.nearest(to: owner, among: known).map { .didYouMean($0) }
                    ?? LocalizedText(
                        de: known.isEmpty
                            ? "Kein Artikel nennt „owner“." : "Es gibt: \(known.joined(separator: ", ")).",
                        en: known.isEmpty ? "No article has \"owner\"." : "There are: \(known.joined(separator: ", "))."
                    ))
        )
    }

    /// The list, with a line feed at the end.
    package func rendered(_ format: Format) -> String {
        switch format {
        case .text: report.text()
        case .tsv: report.table()
        case .json: report.json()
        case .mail: report.mail()
        case .ics: report.calendar(name: calendarName)
        }
    }

    /// The content's title, and whose part of it this is.
    private var calendarName: String {
        let knowledge = report.agenda.knowledge
        return [
            knowledge.settings.title?.value, report.municipality.map { knowledge.municipalities[$0].displayName },
            owner,
        ].compactMap { $0 }.joined(separator: ", ")
    }
}
