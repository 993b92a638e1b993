import Diagnostics
import Knowledge

/// An agenda as tab-separated values: a header row, then an item a row, ids where machines need them.
extension AgendaReport {
    /// Names of the columns.
    public static let columns = [
        "day", "time", "kind", "municipalities", "owner", "subject", "id", "title", "detail", "file", "line", "url",
    ]

    /// With a line feed at the end of each row.
    public func table() -> String {
        var rows = [Self.columns.joined(separator: "\t")]
        for item in agenda.items {
            let cells = [
                item.day?.iso8601 ?? "", item.time.rawValue, item.kind.rawValue,
                item.municipalities.map { knowledge.municipalities[$0].id }.joined(separator: ","), item.owner ?? "",
                item.subject.word, item.subject.id, item.title, item.detail[language],
                item.place.map { pathPrefix + knowledge.sources.path(of: $0.file) } ?? "",
                item.place.map { String($0.line) } ?? "", source(item) ?? "",
            ]
            rows.append(cells.map(\.onOneLine).joined(separator: "\t"))
        }
        return rows.map { $0 + "\n" }.joined()
    }
}
