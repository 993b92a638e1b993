import Knowledge

/// A part of a text as it is published.
package struct PublishedSection: Sendable {
    /// Nil before the first one.
    package let heading: Body.Heading?
    /// Text module of the national catalogue.
    package let module: String?
    package let layer: Layer
    /// Path in the content folder.
    package let file: String
    package let html: [UInt8]
}

/// Where a text leads.
package struct PublishedLink: Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case article, office, municipality, file, web
    }

    package let kind: Kind
    /// The id, the path of the file, or the address.
    package let target: String
    package let anchor: String?
}
