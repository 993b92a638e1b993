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
        index = try Self.sources(knowledge, site: site).index(knowledge)
    }

    /// The user's files where the theme's folder has them.
    private static func sources(_ knowledge: KnowledgeBase, site: String) throws -> SearchSources {
        do {
            let theme = try Theme(
                language: knowledge.settings.language?.value ?? "de", overrides: try SiteBuild.overrides(in: site))
            return try SearchSources(theme, knowledge.settings)
        } catch let failure as Theme.Failure {
            Console.message("auskunft: \(site)/\(failure)")
            throw ExitStatus.findings
        } catch let failure as EverydayGerman.Failure {
            Console.message("auskunft: \(site)/search/everyday.yaml:\(failure)")
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

    /// The number of a city by its id; a wrong one is named with the nearest right one.
    func municipality(_ id: String?) throws -> Int? {
        guard let id else { return nil }
        if let number = knowledge.municipalityIndex[id] { return number }
        let known = knowledge.municipalities.map(\.id).joined(separator: ", ")
        Console.message(
            Console.language == .german
                ? "auskunft: Die Stadt „\(id)“ gibt es nicht; es gibt: \(known)."
                : "auskunft: there is no municipality \"\(id)\"; there are: \(known).")
        throw ExitStatus.wrongUse
    }
}
