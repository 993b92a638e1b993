import Authoring
import Diagnostics
import Foundation
import Importing
import Knowledge

/// Takes the files that an import gives out, merges them with what is there and writes them all at once.
final class ImportSession {
    let surroundings: ContentImport.Surroundings
    /// What earlier imports of the format into the city brought.
    private let earlier: ImportLog
    private let options: ImportOptions
    private let folder: String
    private let batch: FileBatch
    private var log: ImportLog
    private var seen: Set<ContentImport.Origin> = []
    private var sources: SourceTable
    private var found: [Diagnostic] = []
    private var counts: (added: Int, changed: Int, conflicts: Int, unchanged: Int, foreign: Int) = (0, 0, 0, 0, 0)
    /// Files that a knowledge base begins with; they are of use once something came in.
    private var beginnings: [ContentImport.File] = []
    /// By id, the other city whose import brought the article or office.
    private lazy var otherCities = Self.otherCities(options)
    /// What a dry run prints.
    private var plan: [String] = []

    /// - Throws: `ExitCode` where the content cannot be read, after saying so.
    init(_ options: ImportOptions, format: String) throws {
        self.options = options
        surroundings = try options.surroundings()
        folder = ImportLog.folder(municipality: options.municipality, format: format)
        batch = FileBatch(folder: options.content)
        earlier = ImportLog(Self.text("\(options.content)/\(folder)/\(ImportLog.fileName)") ?? "")
        log = earlier
        sources = SourceTable(paths: [options.shownFile])
    }

    var knownIDs: [String: String] { earlier.ids }

    private static func text(_ path: String) -> String? {
        (try? FileTree.contents(of: path)).flatMap { String(validating: $0, as: UTF8.self) }
    }

    /// Makes one file ready to be written.
    func put(_ file: ContentImport.File) throws {
        guard let origin = file.origin else {
            beginnings.append(file)
            return
        }
        seen.insert(origin)
        let basePath = "\(folder)/\(ImportLog.path(of: origin))"
        let ours = file.isNew ? nil : Self.text("\(options.content)/\(file.path)")
        let updated = UpdatedFile(
            base: Self.text("\(options.content)/\(basePath)"), ours: ours, theirs: file.text)
        count(updated.change, file, origin)
        // What no import wrote, this one cannot miss later.
        if updated.change != .foreign { log.add(origin) }
        if options.dryRun {
            if let text = updated.text { plan.append(shown(updated.change, file.path, ours, text)) }
            return
        }
        if let text = updated.text { try batch.add(text, at: file.path) }
        switch updated.change {
        case .foreign: break
        // What the file has marks for is the last thing that was merged into it.
        case .unresolved: break
        default: try batch.add(file.text, at: basePath)
        }
    }

    private func count(_ change: UpdatedFile.Change, _ file: ContentImport.File, _ origin: ContentImport.Origin) {
        switch change {
        case .added: counts.added += 1
        case .changed: counts.changed += 1
        case .unchanged: counts.unchanged += 1
        case .conflict(let lines):
            counts.conflicts += 1
            for line in lines { report(ImportNotice.conflict.diagnostic(start(of: file.path, line: line))) }
        case .unresolved(let lines):
            counts.conflicts += 1
            report(ImportNotice.unresolved.diagnostic(start(of: file.path, line: lines.first ?? 1)))
        case .deletedHere: report(ImportNotice.deletedHere.diagnostic(start(of: file.path)))
        case .foreign:
            counts.foreign += 1
            let city = otherCities[origin.id]
            let notice = city.map { ImportNotice.otherCity($0, options.municipality) } ?? .foreign
            report(notice.diagnostic(start(of: file.path)))
        }
    }

    private func start(of path: String, line: Int = 1) -> Place {
        Place(file: sources.add("\(options.content)/\(path)"), line: line, column: 1)
    }

    private static func otherCities(_ options: ImportOptions) -> [String: String] {
        let root = "\(options.content)/\(ImportLog.root)"
        func names(_ path: String) -> [String] {
            ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
        }
        var cities: [String: String] = [:]
        for city in names(root) where city != options.municipality {
            for format in names("\(root)/\(city)") {
                let log = ImportLog(text("\(root)/\(city)/\(format)/\(ImportLog.fileName)") ?? "")
                for id in log.ids.values { cities[id] = city }
            }
        }
        return cities
    }

    private func report(_ finding: Diagnostic) { found.append(finding) }

    private func shown(_ change: UpdatedFile.Change, _ path: String, _ ours: String?, _ text: String) -> String {
        let shownPath = "\(options.content)/\(path)"
        guard let ours else { return "+ \(shownPath)\n" }
        if case .conflict = change {
            return "! \(shownPath)\n" + UnifiedDiff.render(path: shownPath, old: ours, new: text)
        }
        return "~ \(shownPath)\n" + UnifiedDiff.render(path: shownPath, old: ours, new: text)
    }

    /// Prints what was found, and writes the files unless something forbids it.
    ///
    /// - Parameters:
    ///   - findings: of reading the source, in file 0.
    ///   - deleted: ids that the source says it has deleted.
    /// - Throws: `ExitCode` where something was wrong.
    func finish(_ findings: [Diagnostic], deleted: [String] = []) throws {
        let isBad = findings.contains { $0.severity == .error }
        // What is missing in a broken file may only be behind the break.
        if options.update, !isBad { reportGone(deleted) }
        let all = (findings + found).sortedAndMerged(sources, municipalityCount: 1)
        let report = Report(all, sources, language: Console.language, pathPrefix: "")
        if !report.diagnostics.isEmpty {
            Console.message(TextReport(report, isColoured: Console.isColoured) { _ in nil }.render())
        }
        let isGerman = Console.language == .german
        guard !isBad || options.keepGoing else {
            let rest = counts.added + counts.changed + counts.conflicts
            batch.discard()
            Console.refuse(
                de: "Nichts geschrieben. --keep-going übernimmt die übrigen \(rest) Dateien.",
                en: "Nothing written. --keep-going takes over the other \(rest) files.")
            throw ExitStatus.findings
        }
        let hasImported = counts.added + counts.changed + counts.conflicts + counts.unchanged > 0
        if hasImported {
            for file in beginnings {
                plan.append("+ \(options.content)/\(file.path)\n")
                if !options.dryRun { try batch.add(file.text, at: file.path) }
            }
        }
        if options.dryRun {
            Console.result(plan.joined())
        } else {
            if hasImported { try batch.add(log.text, at: "\(folder)/\(ImportLog.fileName)") }
            try batch.commit()
        }
        Console.message(
            isGerman
                ? "\(options.content): \(counts.added) neu, \(counts.changed) geändert, \(counts.conflicts) mit Konflikt, "
                    + "\(counts.unchanged) unverändert"
                : "\(options.content): \(counts.added) new, \(counts.changed) changed, \(counts.conflicts) in conflict, "
                    + "\(counts.unchanged) unchanged")
        if counts.foreign > 0, !hasImported {
            Console.refuse(
                de: "Für \(options.municipality) wurde nichts übernommen: \(counts.foreign) Dateien gibt es schon.",
                en: "Nothing was taken over for \(options.municipality): \(counts.foreign) files are there already.")
            throw ExitStatus.findings
        }
        if isBad || counts.conflicts > 0 { throw ExitStatus.findings }
    }

    /// What an earlier import brought and the source no longer has.
    private func reportGone(_ deleted: [String]) {
        for origin in earlier.origins.values where !seen.contains(origin) {
            guard let path = surroundings.paths[origin.id] else { continue }
            let isDeleted = deleted.contains(origin.id)
            report((isDeleted ? ImportNotice.deletedThere : .gone).diagnostic(start(of: path)))
        }
    }
}

/// What an update has to say of a file of the content.
enum ImportNotice {
    case conflict, unresolved, deletedHere, foreign, gone, deletedThere
    /// A file of another city's import, and the city that this one is for.
    case otherCity(String, String)

    func diagnostic(_ place: Place) -> Diagnostic {
        let (rule, severity, message, help): (RuleID, Severity, LocalizedText, LocalizedText?) =
            switch self {
            case .conflict:
                (
                    "import.conflict", .error,
                    LocalizedText(
                        de: "Redaktion und Quelle haben hier dasselbe verschieden geändert.",
                        en: "Editors and source changed the same lines here, each in its way."),
                    LocalizedText(
                        de: "Zwischen <<<<<<< und >>>>>>> die richtige Fassung stehen lassen, die Zeichen löschen.",
                        en: "Keep the right version between <<<<<<< and >>>>>>>, and delete the marks.")
                )
            case .unresolved:
                (
                    "import.unresolved", .error,
                    LocalizedText(
                        de: "Hier stehen noch zwei Fassungen eines früheren Imports; die Datei bleibt, wie sie ist.",
                        en: "Two versions of an earlier import still stand here; the file stays as it is."),
                    LocalizedText(
                        de: "Die richtige Fassung wählen, dann noch einmal mit --update importieren.",
                        en: "Choose the right version, then import with --update again.")
                )
            case .otherCity(let city, let here):
                (
                    "import.foreign", .warning,
                    LocalizedText(
                        de: "Diese Datei brachte ein Import für \(city); sie bleibt, und \(here) bekommt nichts davon.",
                        en: "An import for \(city) brought this file; it stays, and \(here) gets nothing of it."),
                    LocalizedText(
                        de:
                            "\(here) im Artikel unter „municipalities“ eintragen, oder in der Quelle andere Kennungen vergeben.",
                        en: "Add \(here) under \"municipalities\" in the article, or give other ids in the source.")
                )
            case .deletedHere:
                (
                    "import.deleted-here", .note,
                    LocalizedText(
                        de: "Die Quelle hat geändert, was hier gelöscht wurde; es bleibt gelöscht.",
                        en: "The source changed what was deleted here; it stays deleted."), nil
                )
            case .foreign:
                (
                    "import.foreign", .warning,
                    LocalizedText(
                        de: "Diese Datei stammt nicht aus einem früheren Import und bleibt, wie sie ist.",
                        en: "This file does not come from an earlier import and stays as it is."),
                    LocalizedText(
                        de: "Soll der Import sie ersetzen, die Datei löschen und noch einmal importieren.",
                        en: "To have the import replace it, delete the file and import again.")
                )
            case .gone:
                (
                    "import.gone", .note,
                    LocalizedText(
                        de: "Die Quelle enthält das nicht mehr; die Datei bleibt.",
                        en: "The source no longer has this; the file stays."), nil
                )
            case .deletedThere:
                (
                    "import.gone", .warning,
                    LocalizedText(
                        de: "Die Quelle hat das gelöscht; die Datei bleibt, bis die Redaktion sie löscht.",
                        en: "The source has deleted this; the file stays until the editors delete it."), nil
                )
            }
        return Diagnostic(rule, severity, Span(place, length: 0).range, message, help: help)
    }
}
