import Knowledge

/// What became of one article of one city since the earlier build.
package struct ArticleChange: Sendable {
    /// Whether it is new, or which members of its document changed.
    package enum Kind: Sendable, Equatable {
        case added
        case changed([String])
    }

    /// Which article.
    package let topic: TopicIndex
    /// Of which city.
    package let municipality: CityIndex
    /// What became of it.
    package let kind: Kind
}
