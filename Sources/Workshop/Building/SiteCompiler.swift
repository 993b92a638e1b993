import Checking
import Diagnostics
import Digest
import Files
import Indexing
import Interface
import Knowledge
import Publishing
import Reading
import Search
import Theme

/// A theme and a knowledge base that become a site.
package struct SiteCompiler: Sendable {
    private let knowledge: KnowledgeBase
    private let theme: Theme
    /// The folder of the theme, as it was given.
    private let folder: String
    private let sources: SearchSources

    /// - Parameter folder: of the theme.
    /// - Throws: where the theme cannot be read or used.
    package init(_ knowledge: KnowledgeBase, theme folder: String, in environment: Environment) throws(Refusal) {
        self.knowledge = knowledge
        self.folder = folder
        do {
            theme = try Theme(
                language: knowledge.settings.languageCode,
                overrides: try Self.overrides(in: folder, environment))
            sources = try SearchSources(theme, knowledge.settings)
        } catch let failure as Theme.Failure {
            throw Self.refusal(failure, folder)
        } catch let failure as EverydayGerman.Failure {
            let place = "\(folder)/search/everyday.yaml:"
            throw Refusal(.findings, LocalizedText(de: failure[.german], en: failure[.english]).after(place))
        } catch {
            throw environment.refusal(error, at: folder)
        }
    }

    private static func refusal(_ failure: Theme.Failure, _ folder: String) -> Refusal {
        Refusal(.findings, LocalizedText(de: "\(folder)/\(failure[.german])", en: "\(folder)/\(failure[.english])"))
    }

    /// What is to be said of the theme and what the search reads; nothing where all is there.
    package var remarks: [LocalizedText] { sources.remark.map { [$0] } ?? [] }

    /// Where the site will be published.
    var baseURL: String? { knowledge.settings.baseURL?.value }

    /// The content made ready for index files.
    package var index: KnowledgeIndex { sources.index(knowledge) }

    /// Makes the index, and asks it the questions of `questions.tsv`. It takes long, and little waits for it.
    ///
    /// - Throws: where the index is refused, which was made a moment ago.
    func makeSearch() throws -> SiteSearch {
        let (first, full) = indexFiles()
        let directory = index.directoryBuilder().build()
        return SiteSearch(
            files: SearchFiles(first: first, full: full, directory: directory),
            unanswered: try unansweredQuestions(
                SearchCollection(try SearchIndex(full), directory: try SearchIndex(directory))))
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

    /// Those whose answer, of whatever kind, is not among the first three, for the editors.
    private func unansweredQuestions(_ collection: SearchCollection) throws -> [UnansweredQuestion] {
        guard knowledge.edition == .agents, !knowledge.questions.isEmpty else { return [] }
        let evaluation = Evaluation(
            of: AskedQuestion.asked(knowledge.questions, of: knowledge).filter { $0.target != .nothing },
            by: collection,
            stages: .all)
        return evaluation.outcomes.filter { $0.rank.map { 3 < $0 } ?? true }.map { outcome in
            UnansweredQuestion(
                text: outcome.question.text, municipality: outcome.question.municipality,
                answers: outcome.question.answers, rank: outcome.rank, found: outcome.hits.prefix(3).map(\.name))
        }
    }

    /// Writes every file of the site.
    ///
    /// - Parameters:
    ///   - search: asked for when nearly all else is written.
    ///   - earlier: a site built earlier, to say what changed since.
    ///   - inputs: what the content says, where pages are to be remembered.
    ///   - memory: pages of an earlier build.
    ///   - findings: of the checks, for editors.
    /// - Returns: pages for the next build.
    /// - Throws: `Refusal` for a theme that cannot be used; `EarlierSite.Failure`; what `search`, `output` and `attachment`
    ///   throw.
    @discardableResult
    func write(
        to output: SiteOutput, search: @autoclosure () throws -> SiteSearch?, since earlier: EarlierSite? = nil,
        inputs: ContentHashes? = nil, memory: PageMemory = PageMemory(), findings: [Diagnostic] = [],
        attachment: @Sendable (_ path: String) throws -> [UInt8]
    ) throws -> PageMemory {
        do {
            return try Site.write(
                knowledge, theme: theme, rules: Rules.declarations, handbook: handbook, findings: findings,
                search: try search(),
                since: earlier, inputs: inputs,
                memory: memory, to: output, attachment: attachment)
        } catch let failure as Theme.Failure {
            throw Self.refusal(failure, folder)
        }
    }

    /// Nil in the public edition, which has none.
    private var handbook: PublishedHandbook? {
        knowledge.edition == .agents ? Handbook(theme.handbook).published : nil
    }

    /// The user's files of the theme, by path below its folder.
    private static func overrides(in folder: String, _ environment: Environment) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for part in themeFolders {
            let tree: FileTree
            do {
                tree = try environment.tree(environment.path("\(folder)/\(part)"))
            } catch let failure as FileFailure where failure.isMissing {
                continue
            }
            for entry in tree.entries {
                guard case .file = entry.kind else { continue }
                files["\(part)/\(entry.path)"] = try tree.read(entry.path)
            }
        }
        return files
    }

    /// The folders of a theme, below its own.
    static let themeFolders = ["templates", "assets", "texts", "search", "handbook"]
}
