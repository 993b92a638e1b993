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

    /// What leads to a file of the content folder from here, as it was given.
    var pathPrefix: String { content.hasSuffix("/") ? content : content + "/" }

    /// The same for those who know files by their path from the working folder only, such as git hosts: without `./`,
    /// and relative where the folder lies in it. Empty where it is the working folder itself.
    static func relativePrefix(of content: String) -> String {
        let environment = ProcessInfo.processInfo.environment
        // A shell names the folder by the way it was entered, perhaps over symbolic links.
        let here = [FileManager.default.currentDirectoryPath, environment["PWD"] ?? ""].filter { $0.hasPrefix("/") }
        var parts = normalised(content)
        let isAbsolute = content.hasPrefix("/")
        if isAbsolute {
            for folder in here.map(normalised) where parts.starts(with: folder) {
                parts.removeFirst(folder.count)
                return parts.map { $0 + "/" }.joined()
            }
        }
        return (isAbsolute ? "/" : "") + parts.map { $0 + "/" }.joined()
    }

    /// The parts of a path without `.`, and without `..` where a part before it can be dropped.
    private static func normalised(_ path: String) -> [Substring] {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
        }
        return parts
    }
}
