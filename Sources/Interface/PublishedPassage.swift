import Knowledge

/// A part of a text as it is published.
package struct PublishedSection: Sendable {
    /// Nil before the first one.
    package let heading: Body.Heading?
    /// Text module of the national catalogue.
    package let module: String?
    /// Whether the text of all cities has it, or the own file of one.
    package let layer: Layer
    /// Path in the content folder.
    package let file: String
    /// Its heading included, footnotes left out.
    package let html: [UInt8]
}

/// Where a text leads.
package struct PublishedLink: Sendable {
    /// What it leads to.
    package enum Kind: String, CaseIterable, Sendable {
        case article, office, municipality, file, web
    }

    /// What it leads to.
    package let kind: Kind
    /// The id, the path of the file, or the address.
    package let target: String
    /// The heading that it leads to.
    package let anchor: String?
}
