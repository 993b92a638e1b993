import Diagnostics
import Knowledge
import ReadingMarkdown

/// Some articles of the content with all that is no article: enough to say what a day changes about them, and much less than all.
package struct ContentExcerpts: Sendable {
    /// Everything but articles, and what is only asked of all of them.
    private let rest: ParsedContent
    /// By id, of the first file that has it.
    private let articles: [String: ParsedContent.Article]
    private let versions: [String: [ParsedContent.Version]]
    private let excuses: [FileID: [Excuse]]
    /// Ids and old ids of all articles.
    private let names: Set<String>
    /// By id, with the file and the city of its list: a city may have thousands, and articles name a few.
    private let contacts: [String: (file: FileID, municipality: String, contacts: [Contact])]

    /// - Complexity: O(n) in articles.
    package init(_ content: ParsedContent) {
        articles = Dictionary(content.articles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        versions = Dictionary(grouping: content.versions, by: \.id)
        excuses = Dictionary(grouping: content.excuses, by: \.file)
        contacts = Dictionary(
            content.contacts.flatMap { list in
                list.contacts.map { ($0.id.value, (file: list.file, municipality: list.municipality, contacts: [$0])) }
            }, uniquingKeysWith: { first, _ in first })
        names = content.articles.reduce(into: []) { names, article in
            names.insert(article.id)
            names.formUnion(article.front.aliases?.value.map(\.value) ?? [])
        }
        var rest = content
        (rest.articles, rest.versions, rest.excuses, rest.findings) = ([], [], [], [])
        // These say nothing of a day, and may be long.
        (rest.contacts, rest.streets, rest.synonyms, rest.questions) = ([], [], [], [])
        self.rest = rest
    }

    /// What the cities get of these articles on a day.
    package func resolve(_ ids: Set<String>, date: CalendarDate, edition: Edition) -> Resolution {
        var part = rest
        for id in ids.sorted() {
            if let article = articles[id] { part.articles.append(article) }
            part.versions += versions[id] ?? []
        }
        let named = Set(
            ids.flatMap { fields(of: $0) }.flatMap { $0.responsible?.value ?? [] }.compactMap(\.contact?.value))
        part.contacts = named.sorted().compactMap { contacts[$0] }
        part.excuses = files(of: ids).sorted().flatMap { excuses[$0] ?? [] }
        // To guess which article a link could mean takes longer than all else.
        return part.resolve(date: date, edition: edition, others: names)
    }

    /// What an article says for all cities, for each of them, and in their own files.
    private func fields(of id: String) -> [ArticleFields] {
        let front = articles[id]?.front
        return [front?.fields].compactMap { $0 } + (front?.municipalities?.value.map(\.fields) ?? [])
            + (versions[id]?.map(\.fields) ?? [])
    }

    /// The files of articles and of the cities' own versions.
    package func files(of ids: Set<String>) -> Set<FileID> {
        var files: Set<FileID> = []
        for id in ids {
            if let article = articles[id] { files.insert(article.file) }
            for version in versions[id] ?? [] { files.insert(version.file) }
        }
        return files
    }

    /// Ids, or old ids, that an article leads to, by links and by `related`.
    package func targets(of id: String) -> Set<String> {
        var targets: Set<String> = []
        for fields in fields(of: id) { targets.formUnion(fields.related?.value.map(\.value) ?? []) }
        func add(_ variants: DocumentReader.Variants) {
            for document in variants.documents {
                for link in document.links {
                    if case .article(let id, _) = link.target { targets.insert(id) }
                }
            }
        }
        if let article = articles[id] { add(article.variants) }
        for version in versions[id] ?? [] { add(version.variants) }
        return targets
    }

    /// By each of some ids the articles that lead to it or to one of its old ids.
    ///
    /// - Complexity: O(n) in the links of all articles.
    package func sources(leadingTo ids: Set<String>) -> [String: Set<String>] {
        guard !ids.isEmpty else { return [:] }
        var names: [String: String] = [:]
        for id in ids {
            names[id] = id
            for alias in articles[id]?.front.aliases?.value ?? [] { names[alias.value] = id }
        }
        var sources: [String: Set<String>] = [:]
        for id in articles.keys {
            for target in targets(of: id) {
                if let meant = names[target] { sources[meant, default: []].insert(id) }
            }
        }
        return sources
    }
}
