import Checking
import Diagnostics
import Indexing
import Knowledge
import Reading
import Search

/// The content as `search` and `eval` need it: read and resolved, not checked.
package struct SearchContent: Sendable {
    /// What the content says.
    package let knowledge: KnowledgeBase
    /// What is to be said of what the search reads.
    package let remarks: [LocalizedText]
    private let content: ResolvedContent
    private let index: KnowledgeIndex

    /// - Parameter theme: the folder of the theme.
    /// - Throws: where the content or the theme cannot be read.
    package init(_ input: ContentInput, theme: String, in environment: Environment) throws(Refusal) {
        var stopwatch = Stopwatch(environment)
        content = try ResolvedContent(input, in: environment, timing: &stopwatch)
        knowledge = content.knowledge
        let compiler = try SiteCompiler(knowledge, theme: theme, in: environment)
        (index, remarks) = (compiler.index, compiler.remarks)
    }

    /// What forbids publishing in some of the content's files, as `check` prints it; nil where there is nothing.
    ///
    /// - Parameter paths: in the content folder.
    package func errors(in paths: [String], language: Language, isColoured: Bool) -> String? {
        let errors = Rules.review(knowledge, reading: content.findings).filter {
            $0.severity == .error && paths.contains(knowledge.sources.path(of: $0.range.start.file))
        }
        guard !errors.isEmpty else { return nil }
        let report = Report(
            errors.sortedAndMerged(knowledge.sources, municipalityCount: knowledge.municipalities.count),
            knowledge.sources, language: language)
        return report.text(isColoured: isColoured, content.tree)
    }

    /// An engine over the whole text.
    ///
    /// - Throws: where the index is refused, which was made a moment ago.
    package func searcher(stages: SearchStages = .all) throws(Refusal) -> Searcher {
        try opened { Searcher(try SearchIndex(index.builder(stages: stages).build())) }
    }

    /// Articles, and whatever else callers ask for.
    ///
    /// - Throws: where an index is refused, which was made a moment ago.
    package func collection(stages: SearchStages = .all) throws(Refusal) -> SearchCollection {
        try opened {
            SearchCollection(
                try SearchIndex(index.builder(stages: stages).build()),
                directory: try SearchIndex(index.directoryBuilder(stages: stages).build()))
        }
    }

    private func opened<Opened>(_ open: () throws -> Opened) throws(Refusal) -> Opened {
        do {
            return try open()
        } catch {
            throw Refusal(
                .machine, de: "Der Suchindex wurde nicht angenommen (\(error)).",
                en: "The search index was refused (\(error)).")
        }
    }
}

extension KnowledgeBase {
    /// The city that an option names; nil where it names none.
    ///
    /// - Throws: where there is no such city.
    func municipality(named id: String?) throws(Refusal) -> CityIndex? {
        guard let id else { return nil }
        if let number = municipalityIndex[id] { return number }
        let known = municipalities.map(\.id).joined(separator: ", ")
        throw Refusal(
            .wrongUse, de: "Die Stadt „\(id)“ gibt es nicht; es gibt: \(known).",
            en: "There is no municipality \"\(id)\"; the knowledge base has: \(known).")
    }
}
