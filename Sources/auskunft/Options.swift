import ArgumentParser
import Diagnostics
import Foundation
import Knowledge
import Workshop

extension CalendarDate: ExpressibleByArgument {
    /// Nil for what is no date.
    public init?(argument: String) { self.init(argument) }
}

extension Severity: ExpressibleByArgument {
    /// Nil for what is no weight.
    public init?(argument: String) {
        guard let severity = Self.allCases.first(where: { $0.name == argument }) else { return nil }
        self = severity
    }

    /// As it is written.
    public static var allValueStrings: [String] { allCases.reversed().map(\.name) }
}

extension Edition: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}

/// The language of everything that is said; every command has it. `Console.language` reads it before the parser does.
struct LanguageOption: ParsableArguments {
    @Option(
        help: .text(
            de: "Die Sprache von allem, was gesagt wird (Standard: nach der Locale).",
            en: "The language of everything said (default: by the locale).", value: .language))
    var language: Language?
}

/// Which content is read, for whom and for which day.
struct ContentOptions: ParsableArguments {
    @Option(
        help: .text(
            de: "Der Ordner des Inhalts (Standard: content, hier oder in einem Ordner darüber).",
            en: "The folder of the content (default: content, here or in a folder above).", value: .folder))
    var content: String?

    /// Where the content is: as given, or found upwards.
    var found: ContentSearch { content.map { ContentSearch(given: $0) } ?? ContentSearch(in: Console.environment) }

    @Option(
        help: .text(
            de: "Der Tag, an dem gelesen wird, JJJJ-MM-TT (Standard: heute).",
            en: "The day the content is read on, YYYY-MM-DD (default: today).", value: .date))
    var date: CalendarDate?

    /// - Parameter day: in place of `--date`.
    func input(edition: Edition = .agents, on day: CalendarDate? = nil) -> ContentInput {
        ContentInput(folder: found.content, date: day ?? date, edition: edition)
    }
}

/// For whom a site, a search or an export is.
struct EditionOption: ParsableArguments {
    @Option(
        help: .text(
            de: "Für wen, das Servicecenter oder alle.", en: "For whom, agents or everyone.", value: .edition))
    var edition = Edition.agents
}

/// Where templates, assets and texts of a site come from.
struct ThemeOption: ParsableArguments {
    @Option(
        help: .text(
            de:
                "Der Ordner der Gestaltung: Vorlagen, Bilder und Stile, Texte, Suche (Standard: site neben dem Inhalt).",
            en: "The folder of the theme: templates, assets, texts, search (default: site beside the content).",
            value: .folder))
    var theme: String?

    func validate() throws {
        guard theme != "" else {
            throw ValidationError(de: "--theme nennt einen Ordner.", en: "--theme names a folder.")
        }
    }

    /// As given, or beside the content that was found.
    func folder(beside content: ContentOptions) -> String { theme ?? content.found.base + "site" }
}

/// How findings are weighed and printed.
struct FindingOptions: ParsableArguments {
    @Flag(
        help: .text(
            de: "Auch Warnungen verbieten das Veröffentlichen.", en: "Warnings forbid publishing as well."))
    var strict = false

    @Option(
        help: .text(
            de: "Wie Befunde ausgegeben werden.", en: "How findings are printed.",
            value: .format))
    var format = ReportFormat.text

    /// Prints the findings.
    ///
    /// - Parameter pathPrefix: what is to lead to files of the content folder; nil for the way from the working folder.
    func show(_ checked: CheckedContent, pathPrefix: String? = nil) throws {
        Console.result(
            try checked.rendered(
                format, in: Console.environment, isColoured: Console.isColoured, pathPrefix: pathPrefix,
                errorsLast: Console.isTerminal, program: Auskunft.version))
        switch format {
        case .text, .json: break
        // The report goes to a file; people look at the log of the job.
        case .gitlab, .sarif:
            guard !Console.isTerminal else { break }
            Console.message(
                try checked.rendered(
                    .text, in: Console.environment, isColoured: false, pathPrefix: pathPrefix, errorsLast: true
                ))
        case .github: writeJobSummary(checked, pathPrefix: pathPrefix)
        }
    }

    /// What GitHub takes from one step; a larger summary is not shown at all.
    private static let longestJobSummary = 1_000_000

    /// Adds to the file that GitHub shows on the page of the run, where there is one.
    private func writeJobSummary(_ checked: CheckedContent, pathPrefix: String?) {
        guard let path = ProcessInfo.processInfo.environment["GITHUB_STEP_SUMMARY"], !path.isEmpty else { return }
        let summary = checked.jobSummary(
            in: Console.environment, pathPrefix: pathPrefix, limit: Self.longestJobSummary)
        do {
            let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
            try file.seekToEnd()
            try file.write(contentsOf: Data(summary.utf8))
            try file.close()
        } catch {
            // The findings are said already; that they are not said twice is no reason to end differently.
            Console.say(Console.environment.refusal(error, at: path))
        }
    }
}

extension Stopwatch {
    /// Says how long each stage took.
    func showStages() {
        for line in lines { Console.say(line) }
    }
}
