import Authoring
import Checking
import Digest
import Files
import Foundation
import Indexing
import Knowledge
import Parallel
import Publishing
import Search

/// A theme and a knowledge base that become a site.
struct SiteBuild: Sendable {
    private let knowledge: KnowledgeBase
    private let theme: Theme
    private let site: String
    private let sources: SearchSources

    /// What is wrong in the folder of the theme.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// - Parameter site: the folder of the theme.
    /// - Throws: `SiteBuild.Failure`; `FileTree.Failure` where a file of the theme cannot be read.
    init(_ knowledge: KnowledgeBase, site: String) throws {
        self.knowledge = knowledge
        self.site = site
        do {
            theme = try Theme(
                language: knowledge.settings.language?.value ?? "de", overrides: try Self.overrides(in: site))
            sources = try SearchSources(theme, knowledge.settings)
        } catch let failure as Theme.Failure {
            throw Failure(description: "\(site)/\(failure)")
        } catch let failure as EverydayGerman.Failure {
            throw Failure(description: "\(site)/search/everyday.yaml:\(failure[Console.language])")
        }
    }

    /// Where the site will be published.
    var baseURL: String? { knowledge.settings.baseURL?.value }

    /// The content made ready for index files.
    var index: KnowledgeIndex { sources.index(knowledge) }

    /// Makes the index, and asks it the questions of `questions.tsv`. It takes long, and little waits for it.
    ///
    /// - Throws: where the index is refused, which was made a moment ago.
    func makeSearch() throws -> SiteSearch {
        let (first, full) = indexFiles()
        return SiteSearch(
            files: SearchFiles(first: first, full: full), unanswered: try unansweredQuestions(index: full))
    }

    /// The builder holds every word of the content, and is gone before the files are packed.
    private func indexFiles() -> (first: [UInt8], full: [UInt8]) {
        let builder = index.builder()
        let full = builder.build(.full)
        // The first result needs few bytes: as much of the collection as they hold.
        for extent in IndexExtent.allCases where extent != .titles {
            let first = extent == .full ? full : builder.build(extent)
            if SearchFiles.isQuicklyLoaded(first) { return (first, full) }
        }
        return (builder.build(.titles), full)
    }

    /// Those whose article is not among the first three, for the editors.
    private func unansweredQuestions(index: [UInt8]) throws -> [UnansweredQuestion] {
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

    /// Writes every file of the site.
    ///
    /// - Parameters:
    ///   - search: asked for when nearly all else is written.
    ///   - earlier: a site built earlier, to say what changed since.
    ///   - inputs: what the content says, where pages are to be remembered.
    ///   - memory: pages of an earlier build.
    /// - Returns: pages for the next build.
    /// - Throws: `SiteBuild.Failure`; `EarlierSite.Failure`; what `search`, `output` and `attachment` throw.
    @discardableResult
    func write(
        to output: SiteOutput, search: @autoclosure () throws -> SiteSearch?, since earlier: EarlierSite? = nil,
        inputs: ContentHashes? = nil, memory: PageMemory = PageMemory(),
        attachment: @Sendable (_ path: String) throws -> [UInt8]
    ) throws -> PageMemory {
        do {
            return try Site.write(
                knowledge, theme: theme, rules: Rules.declarations, search: try search(), since: earlier, inputs: inputs,
                memory: memory, to: output, attachment: attachment)
        } catch let failure as Theme.Failure {
            throw Failure(description: "\(site)/\(failure)")
        }
    }

    /// The user's files of the theme, by path below its folder.
    static func overrides(in site: String) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for folder in themeFolders {
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

    /// The folders of a theme, below its own.
    static let themeFolders = ["templates", "assets", "texts", "search"]
}
