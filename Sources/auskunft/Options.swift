import ArgumentParser
import Diagnostics
import Foundation
import Knowledge

extension CalendarDate: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension Edition: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}

/// Options that `build` and `check` share.
struct ContentOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder of the content.", valueName: "dir"))
    var content = "content"

    @Option(help: ArgumentHelp("The day the content is read on, YYYY-MM-DD (default: today).", valueName: "date"))
    var date: CalendarDate?

    @Flag(help: "Warnings forbid publishing as well.")
    var strict = false

    @Option(help: "How findings are printed: \(ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
    var format = ReportFormat.text

    var input: ContentInput { ContentInput(content: content, date: date) }
}

/// Which content is read, and for which day.
struct ContentInput: Sendable {
    /// The folder.
    let content: String
    /// Nil for today.
    let date: CalendarDate?

    /// The day given, or today on the clock of a time zone.
    func day(_ timeZone: TimeZone) -> CalendarDate {
        if let date { return date }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        let parts = calendar.dateComponents([.year, .month, .day], from: Date())
        return CalendarDate(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
            ?? CalendarDate.epoch
    }

    /// What leads to a file of the content folder from here.
    var pathPrefix: String { content.hasSuffix("/") ? content : content + "/" }
}
