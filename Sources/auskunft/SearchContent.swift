import ArgumentParser
import Authoring
import Checking
import Diagnostics
import Files
import Foundation
import Indexing
import Knowledge
import Publishing
import Search

/// The content as `search` and `eval` need it: read and resolved, not checked.
struct SearchContent {
    let knowledge: KnowledgeBase
    let index: KnowledgeIndex
    private let tree: FileTree
    private let reading: [Diagnostic]

    /// - Throws: `ExitCode` where the content or the theme cannot be read, after saying so.
    init(content: String, site: String, date: CalendarDate?, edition: Edition) throws {
        do {
            tree = try FileTree(directory: content)
        } catch let failure as FileTree.Failure {
            Console.message("auskunft: \(failure)")
            throw failure.isMissing ? ExitStatus.wrongUse : ExitStatus.machine
        }
        let parsed = ParsedContent(ContentSurvey(tree), edition: edition)
        if let failure = parsed.failures.first {
            Console.message("auskunft: \(failure)")
            throw ExitStatus.machine
        }
        let day = date ?? CalendarDate.today(inTimeZone: parsed.timeZone?.value)
        let resolution = parsed.resolve(date: day, edition: edition)
        knowledge = resolution.knowledge
        reading = resolution.findings
        do {
            index = try SiteBuild(knowledge, site: site).index
        } catch let failure as SiteBuild.Failure {
            Console.message("auskunft: \(failure)")
            throw ExitStatus.findings
        } catch {
            Console.message("auskunft: \(error)")
            throw ExitStatus.machine
        }
    }

    /// What forbids publishing in some of the content's files, as `check` prints it; nil where there is nothing.
    func errors(in paths: [String]) -> String? {
        let errors = Rules.review(knowledge, reading: reading).filter {
            $0.severity == .error && paths.contains(knowledge.sources.path(of: $0.range.start.file))
        }
        guard !errors.isEmpty else { return nil }
        let report = Report(
            errors.sortedAndMerged(knowledge.sources, municipalityCount: knowledge.municipalities.count),
            knowledge.sources, language: Console.language)
        return TextReport(report, isColoured: Console.isColoured) { path in
            tree.contents(ofFile: path).map { SourceText(String(decoding: $0, as: UTF8.self)) }
        }.render()
    }

    /// An engine over the whole text.
    func searcher(stages: SearchStages = .all) throws -> Searcher {
        do {
            return Searcher(try SearchIndex(index.builder(stages: stages).build()))
        } catch {
            // The bytes were made a moment ago.
            Console.message("auskunft: the index was refused (\(error))")
            throw ExitStatus.machine
        }
    }
}
