/// An id within a page that is no heading of an article.
package enum PageAnchor: Hashable, Sendable {
    /// A part of a page, as its template has it.
    case part(PagePart)
    /// The definition of a glossary term at the end of an article, by the term's slug.
    case term(String)
    /// A footnote of an article, from 1.
    case footnote(Int)
    /// A row of a comparison: a field, by its key.
    case comparedField(String)
    /// A row of a comparison: a section, from 1.
    case comparedSection(Int)
    /// A question of a guide, by its key.
    case question(String)

    /// As the page writes it.
    package var id: String {
        switch self {
        case .part(let part): Self.partPrefix + part.rawValue
        case .term(let slug): Self.termPrefix + slug
        case .footnote(let number): Self.footnotePrefix + "\(number)"
        case .comparedField(let key): "feld-" + key
        case .comparedSection(let number): "abschnitt-\(number)"
        case .question(let key): "frage-" + key
        }
    }

    private static let partPrefix = "part-"
    private static let termPrefix = "begriff-"
    private static let footnotePrefix = "fussnote-"

    /// The id of an article's heading, made of its words: one that the page has for itself is not taken.
    package static func heading(_ text: String) -> String {
        let slug = Slug.make(text)
        if slug.isEmpty { return "abschnitt" }
        return [partPrefix, termPrefix, footnotePrefix].contains { slug.hasPrefix($0) } ? "abschnitt-" + slug : slug
    }
}

/// The parts that templates and scripts give an id: `part-` and the raw value.
package enum PagePart: String, CaseIterable, Sendable {
    case main, search, filter
    // Of an article.
    case answer, backlinks, contents, differences, facts, legal, notices, offices, related, terms
    // Of a desk.
    case categories, favourites
    case askedLast = "asked-last"
    case mostAsked = "most-asked"
    case news, recent, urgent
    // Of an office.
    case articles
    // Of a guide.
    case question
    case guides
    // For editors.
    case changes, coverage, feeds, missing, orphans, right, unanswered, work, wrong
    // Made by scripts.
    case hits, keys, transfer
}
