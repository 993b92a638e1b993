import Authoring
import Diagnostics
import Digest
import Dispatch
import Files
import Foundation
import Knowledge
import Publishing
import Serving

/// Builds the site again and again, with what it knows of the time before.
///
/// `@unchecked Sendable`: what it remembers is touched on its queue only.
final class PreviewBuild: @unchecked Sendable {
    private let input: ContentInput
    private let site: String
    private let edition: Edition
    private let isStrict: Bool
    private let queue = DispatchQueue(label: "build")
    private var memory: ReadingMemory?
    private var pages = PageMemory()
    /// Of an earlier build, shown until there is one of the content of now.
    private var search: SiteSearch?
    /// The last build that could be published, and whether it has an index of its own.
    private var last: (build: SiteBuild, hashes: ContentHashes, tree: FileTree, isIndexed: Bool)?
    private let indexQueue = DispatchQueue(label: "index")
    /// The last good site.
    private var good: ServedSite?
    private var verdict = PreviewState.Verdict()

    struct Outcome: Sendable {
        let state: PreviewState
        /// The findings as `check` prints them, or what else is in the way; empty where all is well.
        let text: String
        let duration: Duration
        /// A line for each stage.
        let stages: [String]
    }

    /// Findings that a browser is sent; more would be no help.
    private static let mostFindings = 50

    /// - Parameters:
    ///   - site: the folder of the theme.
    ///   - isStrict: whether warnings hold the site back.
    init(_ input: ContentInput, site: String, edition: Edition, isStrict: Bool) {
        (self.input, self.site, self.edition, self.isStrict) = (input, site, edition, isStrict)
    }

    /// Folders whose files make the site.
    var folders: [String] { [input.content] + SiteBuild.themeFolders.map { "\(site)/\($0)" } }

    /// The site as the files are now, its index perhaps older; the last good one where it cannot be built.
    ///
    /// Not on Swift's own threads: a build keeps its thread busy, and connections are to be served meanwhile.
    func next() async -> Outcome {
        await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: self.build()) }
        }
    }

    /// The site with the index of the last `next`; nil where it has it or another call makes it.
    func withIndex() async -> PreviewState? {
        await withCheckedContinuation { continuation in
            // One at a time, and only for the last of several builds.
            indexQueue.async { continuation.resume(returning: self.index()) }
        }
    }

    private func index() -> PreviewState? {
        let pending = queue.sync {
            let pending = last.flatMap { $0.isIndexed ? nil : $0 }
            last?.isIndexed = true
            return pending
        }
        // The index was made a moment ago; refused, the older one stays.
        guard let pending, let made = try? pending.build.makeSearch() else { return nil }
        return queue.sync {
            search = made
            // A later build has put it into its site already, or its own will come.
            guard last?.hashes == pending.hashes, (try? publish()) != nil else { return nil }
            return state
        }
    }

    /// Makes the site of the last build, with the index that there is.
    private func publish() throws {
        guard let last else { return }
        let output = MemoryOutput()
        pages = try last.build.write(to: output, search: search, inputs: last.hashes, memory: pages) {
            try last.tree.read($0)
        }
        good = ServedSite(files: output.files, baseURL: last.build.baseURL)
    }

    private var state: PreviewState {
        var state = PreviewState(site: good)
        state.verdict = verdict
        return state
    }

    private func build() -> Outcome {
        var stopwatch = Stopwatch()
        var text = ""
        verdict = PreviewState.Verdict()
        do {
            let pipeline = try Pipeline(
                input, edition: edition, language: Console.language, reusing: memory, &stopwatch)
            memory = pipeline.memory
            if !pipeline.report.diagnostics.isEmpty { text = try pipeline.rendered(.text) }
            verdict = Self.verdict(pipeline)
            if pipeline.forbidsPublishing(strict: isStrict) {
                verdict.isHeldBack = true
            } else if let hashes = memory?.hashes {
                let build = try SiteBuild(pipeline.knowledge, site: site)
                // The first index is waited for: a page without search would be no preview.
                let isFirst = search == nil
                if isFirst { search = try build.makeSearch() }
                last = (build, hashes, pipeline.tree, isIndexed: isFirst)
                try publish()
                stopwatch.lap("writing")
            }
        } catch {
            verdict.isHeldBack = true
            verdict.failure = "\(error)"
            text = "auskunft: \(error)\n"
        }
        return Outcome(state: state, text: text, duration: stopwatch.total, stages: stopwatch.lines)
    }

    private static func verdict(_ pipeline: Pipeline) -> PreviewState.Verdict {
        let report = pipeline.report
        var verdict = PreviewState.Verdict()
        (verdict.errors, verdict.warnings) = (report.count(.error), report.count(.warning))
        verdict.notes = report.count(.note)
        let shown = [Severity.error, .warning, .note].lazy
            .flatMap { severity in report.diagnostics.lazy.filter { $0.severity == severity } }
            .prefix(mostFindings)
        var sources: [String: SourceText] = [:]
        verdict.findings = shown.map { diagnostic in
            let start = diagnostic.range.start
            let path = report.sources.path(of: start.file)
            if sources[path] == nil, let bytes = pipeline.tree.contents(ofFile: path) {
                sources[path] = SourceText(String(decoding: bytes, as: UTF8.self))
            }
            return PreviewState.Finding(
                severity: diagnostic.severity.name, file: report.pathPrefix + path, line: Int(start.line),
                column: Int(start.column), message: diagnostic.message[report.language],
                help: diagnostic.help?[report.language], rule: diagnostic.rule.rawValue,
                source: sources[path]?.line(Int(start.line)))
        }
        return verdict
    }
}
