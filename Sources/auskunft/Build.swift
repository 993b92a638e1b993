import ArgumentParser
import Authoring
import Checking
import Diagnostics
import Foundation
import Indexing
import Knowledge
import Publishing
import Search

struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Checks the content and compiles it into a site.",
        discussion: """
            Example: auskunft build --edition public --output public --strict

            The old site is replaced only by a complete new one. Exit status: 0 fine, 1 findings that forbid publishing,
            2 wrong use, 3 the machine failed.
            """)

    @OptionGroup var options: ContentOptions

    @Option(help: ArgumentHelp("The folder of the theme: templates, assets, texts.", valueName: "dir"))
    var site = "site"

    @Option(help: ArgumentHelp("Where the site goes (default: dist in the folder of the theme).", valueName: "dir"))
    var output: String?

    @Option(help: "For whom: agents, public.")
    var edition = Edition.agents

    @Flag(help: "Build everything anew, whatever an earlier build left.")
    var clean = false

    @Flag(help: "Print time, files and bytes by stage.")
    var stats = false

    func run() throws {
        var stopwatch = Stopwatch()
        let pipeline = try Pipeline(options, edition: edition, language: Console.language, &stopwatch)
        let isForbidden = pipeline.forbidsPublishing(strict: options.strict)
        if !pipeline.report.diagnostics.isEmpty || options.format != .text {
            Console.result(try pipeline.rendered(options.format))
        }
        if isForbidden {
            Console.message(
                Console.language == .german
                    ? "Nicht veröffentlicht; der bisherige Stand bleibt." : "Not published; the site stays as it was.")
            throw ExitStatus.findings
        }
        let destination = output ?? (site.hasSuffix("/") ? site + "dist" : site + "/dist")
        let knowledge = pipeline.knowledge
        do {
            let theme = try Theme(
                language: knowledge.settings.language?.value ?? "de", overrides: try Self.overrides(in: site))
            Console.progress("indexing")
            let (search, unanswered) = try Self.searchFiles(knowledge, theme)
            stopwatch.lap("indexing", next: "writing")
            Console.progress("writing")
            let folder = try StagedFolder(destination: destination)
            do {
                try Site.write(
                    knowledge, theme: theme, rules: Self.rulePages, search: search, unanswered: unanswered, to: folder
                ) {
                    try pipeline.tree.read($0)
                }
                stopwatch.lap("writing", next: "swapping")
                try folder.commit()
                stopwatch.lap("swapping")
            } catch {
                folder.discard()
                throw error
            }
            let written = folder.written
            if stats { Self.printStats(pipeline, stopwatch, written) }
            Console.message(
                Console.language == .german
                    ? "\(written.files) Dateien in \(destination)" : "\(written.files) files in \(destination)")
        } catch let failure as Theme.Failure {
            Console.message("auskunft: \(site)/\(failure)")
            throw ExitStatus.findings
        } catch let failure as EverydayGerman.Failure {
            Console.message("auskunft: \(site)/search/everyday.yaml:\(failure)")
            throw ExitStatus.findings
        } catch let error as ExitCode {
            throw error
        } catch {
            Console.message("auskunft: \(error)")
            throw ExitStatus.machine
        }
    }

    /// The index files, and the questions of `questions.tsv` that they do not answer.
    private static func searchFiles(
        _ knowledge: KnowledgeBase, _ theme: Theme
    ) throws -> (files: SearchFiles, unanswered: [UnansweredQuestion]) {
        let builder = try SearchSources(theme, knowledge.settings).index(knowledge).builder()
        let full = builder.build(.full)
        let unanswered = try unansweredQuestions(knowledge, index: full)
        // The first result needs few bytes: as much of the collection as they hold.
        for extent in IndexExtent.allCases where extent != .titles {
            let first = extent == .full ? full : builder.build(extent)
            if SearchFiles.isQuicklyLoaded(first) { return (SearchFiles(first: first, full: full), unanswered) }
        }
        return (SearchFiles(first: builder.build(.titles), full: full), unanswered)
    }

    /// Those whose article is not among the first three, for the editors.
    private static func unansweredQuestions(
        _ knowledge: KnowledgeBase, index: [UInt8]
    ) throws -> [UnansweredQuestion] {
        guard knowledge.edition == .agents, !knowledge.questions.isEmpty else { return [] }
        let evaluation = Evaluation(
            AskedQuestion.asked(knowledge.questions, knowledge), knowledge, Searcher(try SearchIndex(index)),
            stages: .all)
        return evaluation.outcomes.filter { $0.rank.map { 3 < $0 } ?? true }.map { outcome in
            UnansweredQuestion(
                text: outcome.question.text, municipality: outcome.question.municipality,
                answers: outcome.question.answers, rank: outcome.rank, found: outcome.hits.prefix(3).map(\.id))
        }
    }

    private static var rulePages: [RulePage] {
        Rules.descriptions.map { rule in
            RulePage(
                id: rule.id.rawValue, severity: rule.severity, isAdjustable: rule.isAdjustable,
                statement: rule.statement, reason: rule.reason,
                wrong: rule.wrong.files.map { RulePage.File(path: $0.path, text: $0.text) },
                right: rule.right.files.map { RulePage.File(path: $0.path, text: $0.text) })
        }
    }

    /// The user's files of the theme, by path below its folder.
    static func overrides(in site: String) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for folder in ["templates", "assets", "texts", "search"] {
            let tree: FileTree
            do {
                tree = try FileTree(directory: "\(site)/\(folder)")
            } catch let failure as FileTree.Failure where failure.isMissing {
                continue
            }
            for entry in tree.entries {
                guard case .file = entry.kind else { continue }
                files["\(folder)/\(entry.path)"] = try tree.read(entry.path)
            }
        }
        return files
    }

    private static func printStats(_ pipeline: Pipeline, _ stopwatch: Stopwatch, _ written: StagedFolder.Totals) {
        for line in stopwatch.lines { Console.message(line) }
        Console.message("total: \(Stopwatch.milliseconds(stopwatch.total)) ms")
        Console.message("read: \(pipeline.contentFiles) files, \(pipeline.contentBytes) bytes")
        Console.message("written: \(written.files) files, \(written.bytes) bytes")
    }
}
