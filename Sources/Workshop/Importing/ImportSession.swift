import Diagnostics
import Digest
import Files
import Foundation
import Importing
import Knowledge
import Markup
import Reading

/// Takes the files that an import gives out, merges them with what is there and writes them all at once.
package final class ImportSession {
    let content: ExistingContent
    /// What earlier imports of the format into the city made.
    private let earlier: ImportLog
    let order: ImportOrder
    private let environment: Environment
    private let folder: String
    private let batch: FileBatch
    private var log: ImportLog
    private var seen: Set<ImportOrigin> = []
    private var sources: SourceTable
    private var found: [Diagnostic] = []
    private var counts: (added: Int, changed: Int, conflicts: Int, unchanged: Int, foreign: Int) = (0, 0, 0, 0, 0)
    /// Files that a knowledge base begins with; they are of use once something came in.
    private var beginnings: [ImportedFile] = []
    private let losses: ImportReport
    /// Paths of files that came along.
    private var copied: Set<String> = []
    /// Whether a record could not be read.
    private var isBad = false
    /// What a dry run prints.
    private let plan: ImportPlan

    /// The bytes of a file of the source, where it brings files along.
    private let attachments: @Sendable (_ path: String) throws -> [UInt8]

    /// - Parameters:
    ///   - format: the name of the source's format.
    ///   - files: of a source of several, by their numbers from 1 on.
    ///   - attachments: the bytes of a file of the source.
    /// - Throws: where the content cannot be read.
    init(
        _ order: ImportOrder, format: String, files: [String] = [],
        attachments: @escaping @Sendable (_ path: String) throws -> [UInt8] = { throw FileFailure.unreadable($0) },
        in environment: Environment
    ) throws(Refusal) {
        self.attachments = attachments
        (self.order, self.environment) = (order, environment)
        folder = ImportLog.folder(municipality: order.municipality, format: format)
        batch = FileBatch(folder: order.content, in: environment)
        earlier = ImportLog(environment.text("\(order.content)/\(folder)/\(ImportLog.fileName)") ?? "")
        content = try order.existingContent(earlierImports: earlier.origins, in: environment)
        losses = ImportReport(order.report, isDry: order.isDry, in: environment)
        log = earlier
        plan = ImportPlan(in: environment)
        let prefix = order.sourceName.hasSuffix("/") ? order.sourceName : order.sourceName + "/"
        sources = SourceTable(paths: [order.sourceName] + files.map { prefix + $0 })
    }

    var knownIDs: [String: String] { earlier.ids }

    /// Keeps what has no place in the content, and what is wrong.
    func note(_ detail: ImportDetail) throws(Refusal) {
        switch detail {
        case .loss(let loss): try losses.add(loss)
        case .problem(let problem, let record): try losses.add(problem, record: record)
        }
    }

    /// Makes one file ready to be written.
    func put(_ file: ImportedFile) throws(Refusal) {
        guard let origin = file.origin else {
            if file.isNew { beginnings.append(file) } else { try putEntry(file) }
            return
        }
        if let source = file.source { return try putCopy(of: source, file, origin) }
        // Only what an earlier import brought can be missed.
        if earlier.origins[origin.key] != nil { seen.insert(origin) }
        let basePath = "\(folder)/\(ImportLog.path(of: origin))"
        let base = environment.text("\(order.content)/\(basePath)")
        var ours = file.isNew ? nil : environment.text("\(order.content)/\(file.path)")
        if origin.kind == .version, ours == nil, (base ?? "").isEmpty {
            // So far the city said what all say: no file is there, and none was deleted.
            guard !file.text.isEmpty else {
                counts.unchanged += 1
                if !order.isDry {
                    log.add(origin)
                    try batch.add("", at: basePath)
                }
                return
            }
            if base != nil { ours = "" }
        }
        let updated = UpdatedFile(base: base, ours: ours, theirs: file.text)
        count(updated.change, file)
        // What no import wrote, this one cannot miss later.
        if updated.change != .foreign, !order.isDry { log.add(origin) }
        if order.isDry {
            if let text = updated.text {
                // What differs is the point of a city's own file.
                let old = ours ?? (origin.kind == .version ? "" : nil)
                try plan.add(shown(updated.change, file.path, from: old, to: text))
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

    /// Makes a table ready to be written: rows and cells of both sides are put together.
    ///
    /// - Parameters:
    ///   - path: in the content folder.
    ///   - key: columns that say which row it is.
    func put(_ table: TableText, at path: String, key: [String]) throws(Refusal) {
        let origin = ImportOrigin(id: order.municipality, key: path, kind: .table)
        let file = ImportedFile(path: path, text: table.text, isNew: false, origin: origin)
        let basePath = "\(folder)/\(ImportLog.path(of: origin))"
        let base = environment.text("\(order.content)/\(basePath)").map(MarkdownText.unixLines)
        let ours = environment.text("\(order.content)/\(path)").map(MarkdownText.unixLines)
        var updated = UpdatedFile(base: base, ours: ours, theirs: file.text)
        if let ours, ours != file.text, ThreeWayMerge.conflicts(in: ours).isEmpty {
            // Of a table that no import wrote, nothing is taken away.
            let merge = TableMerge(
                base: TableText(base ?? ""), ours: TableText(ours), theirs: table, key: key)
            updated = UpdatedFile(merge.table.text, over: ours, conflicts: merge.conflicts)
            if !merge.kept.isEmpty { found.append(ImportNotice.rowsKept(merge.kept).diagnostic(start(of: path))) }
            if !merge.deleted.isEmpty {
                found.append(ImportNotice.rowsDeleted(merge.deleted).diagnostic(start(of: path)))
            }
        }
        count(updated.change, file)
        if order.isDry {
            if let text = updated.text { try plan.add(shown(updated.change, path, from: ours ?? "", to: text)) }
            return
        }
        log.add(origin)
        if let text = updated.text { try batch.add(text, at: path) }
        if case .unresolved = updated.change { return }
        try batch.add(file.text, at: basePath)
    }

    /// Tables that have ids of rows that the source may have: the last import's, and the editors'.
    func earlierTables(at path: String) -> [TableText] {
        let origin = ImportOrigin(id: order.municipality, key: path, kind: .table)
        return ["\(order.content)/\(folder)/\(ImportLog.path(of: origin))", "\(order.content)/\(path)"].compactMap {
            environment.text($0).map { TableText(MarkdownText.unixLines($0)) }
        }
    }

    /// Whether an earlier import wrote a table.
    func hasImported(_ path: String) -> Bool { earlier.origins[path] != nil }

    /// A picture or document that comes along, as it is.
    private func putCopy(of source: String, _ file: ImportedFile, _ origin: ImportOrigin) throws(Refusal) {
        guard copied.insert(file.path).inserted else { return }
        let path = "\(order.content)/\(file.path)"
        let theirs: [UInt8]
        do {
            theirs = try attachments(source)
        } catch {
            throw environment.refusal(error, at: source)
        }
        let basePath = "\(folder)/\(ImportLog.path(of: origin))"
        let hash = ContentHash(of: theirs).description
        let ours = (try? FileTree.contents(of: environment.path(path))).map { ContentHash(of: $0).description }
        // Of a file that is no text the hash is the base; lines of it cannot be merged.
        let updated = UpdatedFile(
            base: environment.text("\(order.content)/\(basePath)"), ours: ours, theirs: hash)
        let change: UpdatedFile.Change = if case .conflict = updated.change { .foreign } else { updated.change }
        count(change, file)
        guard change != .foreign else { return }
        if order.isDry {
            if change == .added || change == .changed { try plan.add((change == .added ? "+ " : "~ ") + path + "\n") }
            return
        }
        log.add(origin)
        if change == .added || change == .changed { try batch.add(theirs, at: file.path) }
        try batch.add(hash, at: basePath)
    }

    /// An article of others that now names the city.
    private func putEntry(_ file: ImportedFile) throws(Refusal) {
        counts.changed += 1
        let old = environment.text("\(order.content)/\(file.path)") ?? ""
        if order.isDry {
            try plan.add(shown(.changed, file.path, from: old, to: file.text))
        } else {
            try batch.add(file.text, at: file.path)
        }
    }

    private func count(_ change: UpdatedFile.Change, _ file: ImportedFile) {
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
        Place(file: sources.add("\(order.content)/\(path)"), line: line, column: 1)
    }

    private func shown(_ change: UpdatedFile.Change, _ path: String, from ours: String?, to text: String) -> String {
        let shownPath = "\(order.content)/\(path)"
        guard let ours else { return "+ \(shownPath)\n" }
        if case .added = change {
            return "+ \(shownPath)\n" + UnifiedDiff.render(path: shownPath, old: ours, new: text)
        }
        if case .conflict = change {
            return "! \(shownPath)\n" + UnifiedDiff.render(path: shownPath, old: ours, new: text)
        }
        return "~ \(shownPath)\n" + UnifiedDiff.render(path: shownPath, old: ours, new: text)
    }

    /// What was found, to be said before `commit`.
    package struct Review: Sendable {
        /// What was found in the source and in the content.
        package let report: Report
        /// Where the losses are.
        package let remark: LocalizedText?

        /// For people; nil where nothing was found.
        package func text(isColoured: Bool) -> String? {
            report.diagnostics.isEmpty ? nil : TextReport(report, isColoured: isColoured) { _ in nil }.render()
        }
    }

    /// Ends the taking of files.
    ///
    /// - Parameters:
    ///   - findings: of reading the source, in file 0.
    ///   - deleted: ids that the source says it has deleted.
    /// - Throws: where the report of the losses cannot be written.
    func review(_ findings: [Diagnostic], deleted: [String] = []) throws(Refusal) -> Review {
        isBad = findings.contains { $0.severity == .error }
        // What is missing in a broken file may only be behind the break.
        if order.isUpdate, !isBad { reportGone(deleted) }
        let all = (findings + found).sortedAndMerged(sources, municipalityCount: 1)
        return Review(
            report: Report(all, sources, language: environment.language, pathPrefix: ""), remark: try losses.close())
    }

    /// What was written.
    package struct Summary {
        /// What a dry run would write, as differences; else empty.
        package let plan: ImportPlan
        /// How many files, and which are new beginnings.
        package let messages: [LocalizedText]
        /// What is still wrong.
        package let refusal: Refusal?
    }

    /// Writes the files, all at once, unless something forbids it.
    ///
    /// - Throws: where a bad record forbids it or the machine fails.
    package func commit() throws(Refusal) -> Summary {
        let written = counts.added + counts.changed + counts.conflicts
        guard !isBad || order.keepsGoing else {
            batch.discard()
            throw Refusal(
                .findings,
                de: "Nichts geschrieben."
                    + (written > 0 ? " --keep-going übernimmt die übrigen \(written) Dateien." : ""),
                en: "Nothing written." + (written > 0 ? " --keep-going takes over the other \(written) files." : ""))
        }
        let hasImported = written + counts.unchanged > 0
        if hasImported {
            for file in beginnings {
                if order.isDry {
                    try plan.add("+ \(order.content)/\(file.path)\n")
                } else {
                    try batch.add(file.text, at: file.path)
                }
            }
        }
        if !order.isDry {
            if hasImported { try batch.add(log.text, at: "\(folder)/\(ImportLog.fileName)") }
            try batch.commit()
        }
        var messages = [
            LocalizedText(
                de: "\(order.content): \(counts.added) neu, \(counts.changed) geändert, "
                    + "\(counts.conflicts) mit Konflikt, \(counts.unchanged) unverändert",
                en: "\(order.content): \(counts.added) new, \(counts.changed) changed, "
                    + "\(counts.conflicts) in conflict, \(counts.unchanged) unchanged")
        ]
        if hasImported, !order.isDry, !beginnings.isEmpty {
            let begun = beginnings.map { "\(order.content)/\($0.path)" }.joined(separator: ", ")
            messages.append(
                LocalizedText(de: "Begonnen, bitte prüfen: \(begun)", en: "Begun, please check: \(begun)"))
            for file in beginnings where NewFiles.lacksState(file) {
                let path = "\(order.content)/\(file.path)"
                messages.append(
                    LocalizedText(
                        de: """
                            In welchem Land die Stadt liegt, ist nicht bekannt. In \(path) eine Zeile ergänzen, zum Beispiel \
                            „state: DE-BW“; danach richten sich die Feiertage.
                            """,
                        en: """
                            It is not known which state the city is in. Add a line to \(path), for example "state: DE-BW"; \
                            public holidays depend on it.
                            """))
            }
        }
        return Summary(plan: plan, messages: messages, refusal: refusal(hasImported))
    }

    private func refusal(_ hasImported: Bool) -> Refusal? {
        if counts.foreign > 0, !hasImported {
            return Refusal(
                .findings,
                de: "Für \(order.municipality) wurde nichts übernommen: \(counts.foreign) Dateien gibt es schon.",
                en: "Nothing was taken over for \(order.municipality): \(counts.foreign) files are there already.")
        }
        return isBad || counts.conflicts > 0 ? Refusal(.findings) : nil
    }

    /// What an earlier import brought and the source no longer has.
    private func reportGone(_ deleted: [String]) {
        for origin in earlier.origins.values where !seen.contains(origin) && ![.file, .table].contains(origin.kind) {
            let own = origin.kind == .version ? content.topics[origin.id]?.ownFile : nil
            guard let path = own ?? content.paths[origin.id] else { continue }
            let isDeleted = deleted.contains(origin.id)
            found.append((isDeleted ? ImportNotice.deletedThere : .gone).diagnostic(start(of: path)))
        }
    }
}
