/// What a file was in the source, so that a later import finds it again.
package struct ImportOrigin: Sendable, Hashable {
    /// What a record became; its raw value names the folder of an earlier import's copies.
    package enum Kind: String, Sendable {
        case article = "articles"
        /// A city's own file of an article.
        case version = "versions"
        case office = "offices"
        /// A picture or document beside an article; its id is its path in the content.
        case file = "files"
        /// A table of contacts or streets; its id is its city's.
        case table = "tables"
    }

    /// Of the article or office.
    package let id: String
    /// The source's own identifier.
    package let key: String
    /// What the record became.
    package let kind: Kind

    /// An origin written down.
    package init(id: String, key: String, kind: Kind) {
        self.id = id
        self.key = key
        self.kind = kind
    }
}
