import Knowledge
import ReadingContract

/// What a new file has to fit in with: the ids, categories, cities and headings that there are.
package struct ContentOutline: Sendable {
    /// Why a file cannot have an id.
    package enum Objection: Sendable, Hashable {
        /// It is not made of `[a-z0-9]` and `-`.
        case form
        /// The site itself uses it.
        case reserved
        /// The file at this path has it, as its id or as an old one.
        case taken(by: String)
    }

    /// Whether there is an auskunft.yaml.
    package let hasSettings: Bool
    /// Ids, in order.
    package let categories: [String]
    /// Indexed as `categories`; the id where a category has no title.
    package let categoryTitles: [String]
    /// Longest `answer`, in characters.
    package let answerLimit: Int
    /// Ids.
    package let municipalities: [String]
    /// The state of the first municipality.
    package let state: String?
    /// Headings that every article should have; where none is marked so, all headings of auskunft.yaml.
    package let headings: [String]
    /// In the order of their paths.
    package let articles: [ArticleOutline]
    /// By article id or old one, path in the content folder.
    package let articlePaths: [String: String]
    /// By id of anything, path in the content folder.
    package let pathOfID: [String: String]
    /// Ids of facts.
    package let factIDs: Set<String>
    private let factPath: String?
    /// Headings of auskunft.yaml, in order, with their text modules.
    package let sections: [(module: String?, heading: String)]
    /// Ids of offices, by their names as `Slug` makes them.
    package let officeNames: [String: [String]]
    /// Largest size of a file, in bytes.
    package let fileLimit: Int
    /// By municipality id, its regional key and its municipality key.
    package let keys: [String: (ars: String?, ags: String?)]

    /// By municipality id, what its lists of contacts and streets may name.
    package let directories: [String: DirectoryOutline]

    /// O(n) in the number of files.
    package init(_ content: ParsedContent) {
        hasSettings = content.index.files.contains { $0.kind == .settings }
        categories = (content.settings.categories?.value ?? []).compactMap { $0.id?.value }
        categoryTitles = (content.settings.categories?.value ?? []).compactMap { category in
            category.id.map { category.title?.value ?? $0.value }
        }
        answerLimit = content.settings.maximumAnswerLength
        municipalities = Array(content.index.municipalityIDs)
        state = content.municipalities.lazy.compactMap { $0.state?.value }.first
        let sections = content.settings.sections?.value ?? []
        let expected = sections.filter { $0.expected?.value == true }
        headings = (expected.isEmpty ? sections : expected).compactMap { $0.heading?.value }
        self.sections = sections.compactMap { section in
            section.heading.map { (module: section.module?.value, heading: $0.value) }
        }
        fileLimit = content.settings.maximumFileBytes
        officeNames = content.offices.reduce(into: [:]) { names, office in
            if let name = office.name?.value { names[Slug.make(name), default: []].append(office.id) }
        }
        keys = Dictionary(
            content.municipalities.map { ($0.id, ($0.ars?.value, $0.ags?.value)) }, uniquingKeysWith: { a, _ in a })
        let versions = Dictionary(grouping: content.versions, by: \.id)
        self.articles = content.articles.map {
            ArticleOutline($0, own: versions[$0.id] ?? [], sources: content.sources)
        }
        var paths: [String: String] = [:]
        for article in self.articles {
            for alias in article.aliases { paths[alias] = article.path }
        }
        var articles = paths
        for file in content.index.files {
            if case .article(let id) = file.kind { articles[id] = file.path }
            switch file.kind {
            case .municipality(let id), .office(_, let id), .article(let id), .notice(let id), .guide(let id):
                paths[id] = file.path
            default: continue
            }
        }
        for list in content.contacts {
            for contact in list.contacts { paths[contact.id.value] = content.sources.path(of: list.file) }
        }
        for body in content.publicBodies {
            if let id = body.id { paths[id.value] = content.sources.path(of: id.span.place.file) }
        }
        factIDs = Set(content.facts.map(\.id.value))
        factPath = content.index.files.first { $0.kind == .facts }?.path
        articlePaths = articles
        pathOfID = paths
        directories = DirectoryOutline.all(content)
    }

    /// Nil where a new file of this kind may have the id.
    package func objection(to id: String, as kind: ContentSchema.Kind) -> Objection? {
        guard Slug.isIdentifier(id) else { return .form }
        let reserved: Set<String> =
            switch kind {
            case .article: SiteAddress.reservedIDs(for: .article)
            case .municipality: SiteAddress.reservedIDs(for: .municipality)
            case .office: SiteAddress.reservedIDs(for: .office)
            case .guide: SiteAddress.reservedIDs(for: .guide)
            case .notice, .bodies, .facts, .knowledgeBase: []
            }
        if reserved.contains(id) { return .reserved }
        // Facts are named behind `fact.` only, so that an article of the same id is no matter.
        if kind == .facts { return factPath.flatMap { factIDs.contains(id) ? .taken(by: $0) : nil } }
        return pathOfID[id].map { .taken(by: $0) }
    }

    /// An id that a new file may have, as near as possible to the one wished for; nil where that has no letter or digit.
    package func freeID(near id: String, as kind: ContentSchema.Kind) -> String? {
        let slug = String(Slug.make(id).prefix(90))
        guard !slug.isEmpty else { return nil }
        if objection(to: slug, as: kind) == nil { return slug }
        return (2...).lazy.map { "\(slug)-\($0)" }.first { objection(to: $0, as: kind) == nil }
    }
}
