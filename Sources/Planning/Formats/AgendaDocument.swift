import Diagnostics
import JSON
import Knowledge

/// An agenda as JSON, version 1: fields may be added, none changes its meaning.
extension AgendaReport {
    /// The document, indented, with a line feed at the end.
    public func json() -> String {
        var json = JSONBuffer(.spacious)
        Self.document.write(self, &json)
        json.lineFeed()
        return json.text
    }

    /// What describes the document (JSON Schema 2020-12).
    public static var schema: String { document.schemaDocument(title: "auskunft due --format json") }

    /// An item with the report that it is part of.
    private struct Entry: Sendable {
        let item: AgendaItem
        let report: AgendaReport
    }

    private static let day = JSONForm<CalendarDate>(.string(format: "date")) { $1.string($0.iso8601) }
    private static let kinds = JSONForm<AgendaKind>(.word(AgendaKind.allCases.map(\.rawValue))) {
        $1.string($0.rawValue)
    }
    private static let times = JSONForm<AgendaTime>(.word(AgendaTime.allCases.map(\.rawValue))) {
        $1.string($0.rawValue)
    }

    private static let document = JSONObject<AgendaReport>(
        "agenda",
        text: "What auskunft due --format json prints, version 1. Fields may be added; none changes its meaning."
    ) {
        $0.required("version", as: .constant(1), text: "Of this form.") { _ in 1 }
        $0.required("date", as: day, text: "The day that it is told for.") { $0.knowledge.date }
        $0.optional("days", as: .count, text: "Days ahead that were asked for.") { $0.days }
        $0.required(
            "items", as: .list(.object(item)), text: "What is overdue first, the longest first; then by day."
        ) { report in report.agenda.items.map { Entry(item: $0, report: report) } }
    }

    private static let item = JSONObject<Entry>("item", text: "Something that is to be done, or that changes on a day.")
    {
        $0.required("kind", as: kinds, text: "What kind of matter it is; more kinds may come.") { $0.item.kind }
        $0.required("time", as: times, text: "Whether its day is over, the last, or the first.") { $0.item.time }
        $0.optional("day", as: day, text: "The day that something was due, the last or the first.") { $0.item.day }
        $0.required("label", as: .nonemptyText, text: "What it is, in few words.") { $0.item.label[$0.report.language] }
        $0.required("subject", as: .object(subject), text: "What it is about.") { $0.item }
        $0.required("detail", as: .nonemptyText, text: "Why, in a sentence.") { $0.item.detail[$0.report.language] }
        $0.optional("owner", as: .nonemptyText, text: "Who keeps it right.") { $0.item.owner }
        $0.required(
            "municipalities", as: .list(.matching("^[a-z0-9-]+$")), text: "Ids of the cities that it concerns."
        ) { entry in entry.item.municipalities.map { entry.report.knowledge.municipalities[$0].id } }
        $0.optional("place", as: .object(place), text: "Where it is written.") { entry in
            entry.item.place.map { _ in entry }
        }
        $0.optional("page", as: .uri, text: "The page of the site, where its address is known.") {
            $0.report.page($0.item)
        }
        $0.optional("rule", as: .nonemptyText, text: "The rule of the checks that found it.") { $0.item.rule?.rawValue }
    }

    private static let subject = JSONObject<AgendaItem>("subject", text: "What an item is about.") {
        $0.required(
            "kind", as: .matching("^[a-z]+$"), text: "`article`, `office`, `notice`, `contact`, `question` or `file`."
        ) { $0.subject.word }
        $0.required("id", as: .nonemptyText, text: "Its id; of a question its words, of a file its path.") {
            $0.subject.id
        }
        $0.required("title", as: .nonemptyText, text: "What it is called.") { $0.title }
    }

    private static let place = JSONObject<Entry>("place", text: "Where an item is written.") {
        $0.required("file", as: .nonemptyText, text: "The content folder as it was given, and the path in it.") {
            entry in
            entry.report.pathPrefix + (entry.item.place.map { entry.report.knowledge.sources.path(of: $0.file) } ?? "")
        }
        $0.required("line", as: .ordinal, text: "From 1.") { max(1, Int($0.item.place?.line ?? 1)) }
        $0.required("column", as: .ordinal, text: "From 1, in Unicode characters.") {
            max(1, Int($0.item.place?.column ?? 1))
        }
        $0.optional("url", as: .uri, text: "The line on the git host, where auskunft.yaml names it.") {
            $0.report.source($0.item)
        }
    }
}
