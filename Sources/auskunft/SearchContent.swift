import ArgumentParser
import Authoring
import Foundation
import Indexing
import Knowledge
import Publishing
import Search

/// The content as `search` and `eval` need it: read and resolved, not checked.
struct SearchContent {
    let knowledge: KnowledgeBase
    let index: KnowledgeIndex

    /// - Throws: `ExitCode` where the content or the theme cannot be read, after saying so.
    init(content: String, site: String, date: CalendarDate?, edition: Edition) throws {
        let tree: FileTree
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
        knowledge = parsed.resolve(date: day, edition: edition).knowledge
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
