import Diagnostics

/// Categories of a source that auskunft.yaml does not have.
struct UnknownCategories {
    /// More are no list that anybody pastes; what is beyond comes up with the next import.
    private static let limit = 100

    private var listed: [(id: String, title: String)] = []
    private var ids: Set<String> = []
    /// The first article with one.
    private var first: (line: Int, file: FileID, title: String)?
    private var articles = 0

    /// - Parameter id: the source's own, where it has one.
    mutating func add(_ id: String?, title: String, line: Int, file: FileID) {
        articles += 1
        if first == nil { first = (line, file, title) }
        let id = ImportCategories.id(id, title)
        guard listed.count < Self.limit, !id.isEmpty, ids.insert(id).inserted else { return }
        listed.append((id, title))
    }

    /// All of them at once, with the lines to add; nil where there is none.
    ///
    /// - Parameter fallback: where the articles are.
    func problem(fallback: String) -> (problem: ImportProblem, file: FileID)? {
        first.map {
            // A report indents them as the file has them.
            let entries = ImportCategories.yaml(listed, indentation: "")
            let problem = ImportProblem(
                .category(first: $0.title, articles: articles, fallback: fallback, entries: entries), line: $0.line)
            return (problem, $0.file)
        }
    }
}
