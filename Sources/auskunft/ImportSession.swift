import Authoring
import Diagnostics
import Files
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
    private let report: ImportReport
    /// What a dry run prints.
    private var plan: [String] = []

    /// - Throws: `ExitCode` where the content cannot be read, after saying so.
    init(_ options: ImportOptions, format: String) throws {
        self.options = options
        folder = ImportLog.folder(municipality: options.municipality, format: format)
        batch = FileBatch(folder: options.content)
        earlier = ImportLog(FileTree.text(of: "\(options.content)/\(folder)/\(ImportLog.fileName)") ?? "")
        surroundings = try options.surroundings(earlier.origins)
        report = ImportReport(options.report, isDry: options.dryRun)
        log = earlier
        sources = SourceTable(paths: [options.shownFile])
    }

    var knownIDs: [String: String] { earlier.ids }

    /// Keeps what has no place in the content.
    func note(_ loss: ImportLoss) throws { try report.add(loss) }

    /// Makes one file ready to be written.
    func put(_ file: ContentImport.File) throws {
        guard let origin = file.origin else {
            if file.isNew { beginnings.append(file) } else { try putEntry(file) }
            return
        }
        seen.insert(origin)
        let basePath = "\(folder)/\(ImportLog.path(of: origin))"
        let base = FileTree.text(of: "\(options.content)/\(basePath)")
        var ours = file.isNew ? nil : FileTree.text(of: "\(options.content)/\(file.path)")
        if origin.kind == .version, ours == nil, (base ?? "").isEmpty {
            // So far the city said what all say: no file is there, and none was deleted.
            guard !file.text.isEmpty else {
                counts.unchanged += 1
                log.add(origin)
                if !options.dryRun { try batch.add("", at: basePath) }
                return
            }
            if base != nil { ours = "" }
        }
        let updated = UpdatedFile(base: base, ours: ours, theirs: file.text)
        count(updated.change, file)
        // What no import wrote, this one cannot miss later.
        if updated.change != .foreign { log.add(origin) }
        if options.dryRun {
            if let text = updated.text {
                // What differs is the point of a city's own file.
                let old = ours ?? (origin.kind == .version ? "" : nil)
                plan.append(shown(updated.change, file.path, old, text))
            }
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

    /// An article of others that now names the city.
    private func putEntry(_ file: ContentImport.File) throws {
        counts.changed += 1
        let old = FileTree.text(of: "\(options.content)/\(file.path)") ?? ""
        if options.dryRun {
            plan.append(shown(.changed, file.path, old, file.text))
        } else {
            try batch.add(file.text, at: file.path)
        }
    }

    private func count(_ change: UpdatedFile.Change, _ file: ContentImport.File) {
        switch change {
        case .added: counts.added += 1
        case .changed: counts.changed += 1
        case .unchanged: counts.unchanged += 1
        case .conflict(let lines):
            counts.conflicts += 1
            for line in lines { found.append(ImportNotice.conflict.diagnostic(start(of: file.path, line: line))) }
        case .unresolved(let lines):
            counts.conflicts += 1
            found.append(ImportNotice.unresolved.diagnostic(start(of: file.path, line: lines.first ?? 1)))
        case .deletedHere: found.append(ImportNotice.deletedHere.diagnostic(start(of: file.path)))
        case .foreign:
            counts.foreign += 1
            found.append(ImportNotice.foreign.diagnostic(start(of: file.path)))
        }
    }

    private func start(of path: String, line: Int = 1) -> Place {
        Place(file: sources.add("\(options.content)/\(path)"), line: line, column: 1)
    }

    private func shown(_ change: UpdatedFile.Change, _ path: String, _ ours: String?, _ text: String) -> String {
        let shownPath = "\(options.content)/\(path)"
        guard let ours else { return "+ \(shownPath)\n" }
        if case .added = change {
            return "+ \(shownPath)\n" + UnifiedDiff.render(path: shownPath, old: ours, new: text)
        }
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
        let shown = Report(all, sources, language: Console.language, pathPrefix: "")
        if !shown.diagnostics.isEmpty {
            Console.message(TextReport(shown, isColoured: Console.isColoured) { _ in nil }.render())
        }
        for finding in findings where finding.severity == .error { try report.add(finding) }
        try report.close()
        let isGerman = Console.language == .german
        guard !isBad || options.keepGoing else {
            let rest = counts.added + counts.changed + counts.conflicts
            batch.discard()
            Console.refuse(
                de: "Nichts geschrieben." + (rest > 0 ? " --keep-going übernimmt die übrigen \(rest) Dateien." : ""),
                en: "Nothing written." + (rest > 0 ? " --keep-going takes over the other \(rest) files." : ""))
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
        if hasImported, !options.dryRun, !beginnings.isEmpty {
            let begun = beginnings.map { "\(options.content)/\($0.path)" }.joined(separator: ", ")
            Console.message(isGerman ? "Begonnen, bitte prüfen: \(begun)" : "Begun, please check: \(begun)")
        }
        if counts.foreign > 0, !hasImported {
            Console.refuse(
                de: "Für \(options.municipality) wurde nichts übernommen: \(counts.foreign) Dateien gibt es schon.",
                en: "Nothing was imported for \(options.municipality): \(counts.foreign) files are already there.")
            throw ExitStatus.findings
        }
        if isBad || counts.conflicts > 0 { throw ExitStatus.findings }
    }

    /// What an earlier import brought and the source no longer has.
    private func reportGone(_ deleted: [String]) {
        for origin in earlier.origins.values where !seen.contains(origin) {
            let own = origin.kind == .version ? surroundings.topics[origin.id]?.ownFile : nil
            guard let path = own ?? surroundings.paths[origin.id] else { continue }
            let isDeleted = deleted.contains(origin.id)
            found.append((isDeleted ? ImportNotice.deletedThere : .gone).diagnostic(start(of: path)))
        }
    }
}
