/// What a file was in the source, so that a later import finds it again.
package struct ImportOrigin: Sendable, Hashable {
    package enum Kind: String, Sendable {
        case article = "articles"
        /// A city's own file of an article.
        case version = "versions"
        case office = "offices"
    }

    /// Of the article or office.
    package let id: String
    /// The source's own identifier.
    package let key: String
    package let kind: Kind

    package init(id: String, key: String, kind: Kind) {
        self.id = id
        self.key = key
        self.kind = kind
    }
}
