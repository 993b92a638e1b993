import Knowledge

/// An article that the content has already, as the city of an import sees it.
package struct ExistingArticle: Sendable {
    /// As the file is called.
    package let id: String
    /// In the content folder.
    package let path: String
    /// Old ids.
    package let aliases: [String]
    /// Whether the city gets the article as it stands.
    package let isForCity: Bool
    /// Whether other cities get it: then it is not the city's to change.
    package let isShared: Bool
    /// What the city gets, or would get, before its own file.
    package let fields: ArticleFields
    /// Path of the city's own file, where there is one.
    package let ownFile: String?

    /// An article written down.
    package init(
        id: String, path: String, aliases: [String] = [], isForCity: Bool, isShared: Bool, fields: ArticleFields,
        ownFile: String? = nil
    ) {
        self.id = id
        self.path = path
        self.aliases = aliases
        self.isForCity = isForCity
        self.isShared = isShared
        self.fields = fields
        self.ownFile = ownFile
    }

    /// Where the city's own file is or belongs.
    package func ownPath(_ municipality: String) -> String {
        ownFile ?? (path.hasSuffix(".md") ? String(path.dropLast(3)) : path) + ".\(municipality).md"
    }
}

/// The articles that the content has, to be found by what another city calls them.
package struct ExistingTopics: Sendable {
    /// By id and old ids.
    private var byID: [String: ExistingArticle] = [:]
    /// Only keys that one article has.
    private var byLeika: [String: ExistingArticle] = [:]
    /// The text of a file of the content folder; nil where it cannot be read.
    package let text: @Sendable (_ path: String) -> String?

    /// - Parameter text: of a file of the content folder; nil where it cannot be read.
    package init(
        _ articles: [ExistingArticle] = [], text: @escaping @Sendable (_ path: String) -> String? = { _ in nil }
    ) {
        self.text = text
        var counts: [String: Int] = [:]
        for article in articles {
            for alias in article.aliases where byID[alias] == nil { byID[alias] = article }
            guard let key = article.fields.leika?.value else { continue }
            counts[key, default: 0] += 1
            byLeika[key] = article
        }
        for article in articles { byID[article.id] = article }
        byLeika = byLeika.filter { counts[$0.key] == 1 }
    }

    /// By id or old id.
    package subscript(id: String) -> ExistingArticle? { byID[id] }

    /// The article of other cities that a record is about; nil where there is none.
    ///
    /// - Parameters:
    ///   - before: what an earlier import of the city made of the record.
    ///   - isTaken: whether another record is about an article.
    package func shared(
        id: String, leika: String?, before: ImportOrigin?, isTaken: (String) -> Bool
    ) -> ExistingArticle? {
        if let before { return before.kind == .version ? byID[before.id] : nil }
        let found = byID[id] ?? leika.flatMap { byLeika[$0] }.flatMap { isTaken($0.id) ? nil : $0 }
        return found.flatMap { $0.isShared ? $0 : nil }
    }
}
