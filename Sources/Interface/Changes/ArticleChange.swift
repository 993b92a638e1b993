import Knowledge

/// What became of one article of one city since the earlier build.
package struct ArticleChange: Sendable {
    package enum Kind: Sendable, Equatable {
        case added
        case changed([String])
    }

    package let topic: Int
    package let municipality: Int
    package let kind: Kind
}
