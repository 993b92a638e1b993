import Diagnostics
import Digest
import Dispatch
import Files
import Foundation
import Publishing
import Reading
import Serving

/// Builds the site again and again, with what it knows of the time before.
///
/// `@unchecked Sendable`: what it remembers is touched on its queue only.
package final class PreviewBuild: @unchecked Sendable {
    private let input: ContentInput
    private let theme: String
    private let isStrict: Bool
    private let environment: Environment
    private let isColoured: Bool
    private let queue = DispatchQueue(label: "build")
    private var memory: ReadingMemory?
    private var pages = PageMemory()
    /// Of an earlier build, shown until there is one of the content of now.
    private var search: SiteSearch?
    /// The last build that could be published, and whether it has an index of its own.
    private var last:
        (compiler: SiteCompiler, hashes: ContentHashes, tree: FileTree, findings: [Diagnostic], isIndexed: Bool)?
    private let indexQueue = DispatchQueue(label: "index")
    /// The last good site.
    private var good: ServedSite?
    private var verdict = PreviewState.Verdict()

    /// What became of a build.
    package struct Outcome: Sendable {
        /// What browsers are shown from now on.
        package let state: PreviewState
        /// The findings as `check` prints them; empty where there are none.
        package let findings: String
        /// What else is to be said: what the search does without, what is in the way.
        package let remarks: [LocalizedText]
        /// Of the whole build.
        package let duration: Duration
        /// A line for each stage.
        package let stages: [LocalizedText]
    }

    /// Findings that a browser is sent; more would be no help.
    private static let mostFindings = 50

    /// - Parameters:
    ///   - theme: the folder of the theme.
    ///   - isStrict: whether warnings hold the site back.
    ///   - isColoured: whether the findings are printed with colour.
    package init(
        _ input: ContentInput, theme: String, isStrict: Bool, in environment: Environment, isColoured: Bool = false
    ) {
        (self.input, self.theme, self.isStrict) = (input, theme, isStrict)
        (self.environment, self.isColoured) = (environment, isColoured)
    }

    /// Folders whose files make the site.
    package var folders: [String] {
        ([input.folder] + SiteCompiler.themeFolders.map { "\(theme)/\($0)" }).map(environment.path)
    }

    /// The site as the files are now, its index perhaps older; the last good one where it cannot be built.
    ///
    /// Not on Swift's own threads: a build keeps its thread busy, and connections are to be served meanwhile.
    package func next() async -> Outcome {
        await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: self.build()) }
        }
    }

    /// The site with the index of the last `next`; nil where it has it or another call makes it.
    package func withIndex() async -> PreviewState? {
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
        guard let pending, let made = try? pending.compiler.makeSearch() else { return nil }
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
        pages = try last.compiler.write(
            to: output, search: search, inputs: last.hashes, memory: pages, findings: last.findings
        ) {
            try last.tree.read($0)
        }
        good = ServedSite(files: output.files, baseURL: last.compiler.baseURL)
    }

    private var state: PreviewState {
        var state = PreviewState(site: good, isGerman: environment.language == .german)
        state.verdict = verdict
        return state
    }

    private func build() -> Outcome {
        var stopwatch = Stopwatch(environment)
        var findings = ""
        var remarks: [LocalizedText] = []
        verdict = PreviewState.Verdict()
        do {
            let content = try ResolvedContent(
                input, in: environment, reusing: memory, remembers: true, timing: &stopwatch)
            memory = content.memory
            let checked = CheckedContent(content, language: environment.language, timing: &stopwatch)
            if !checked.report.diagnostics.isEmpty {
                findings = checked.report.text(isColoured: isColoured, content.tree)
            }
            verdict = Self.verdict(checked)
            if checked.forbidsPublishing(isStrict: isStrict) {
                verdict.isHeldBack = true
            } else if let hashes = memory?.hashes {
                let compiler = try SiteCompiler(content.knowledge, theme: theme, in: environment)
                remarks = compiler.remarks
                // The first index is waited for: a page without search would be no preview.
                let isFirst = search == nil
                if isFirst { search = try compiler.makeSearch() }
                last = (compiler, hashes, content.tree, checked.report.diagnostics, isIndexed: isFirst)
                try publish()
                stopwatch.lap(.writing)
            }
        } catch {
            let texts = environment.refusal(error, at: input.folder).texts
            verdict.isHeldBack = true
            verdict.failure = texts.map { $0[environment.language] }.joined(separator: " ")
            remarks += texts
        }
        return Outcome(
            state: state, findings: findings, remarks: remarks, duration: stopwatch.total, stages: stopwatch.lines)
    }

    private static func verdict(_ checked: CheckedContent) -> PreviewState.Verdict {
        let report = checked.report
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
            if sources[path] == nil, let bytes = checked.content.tree.contents(ofFile: path) {
                sources[path] = SourceText(utf8: bytes)
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
