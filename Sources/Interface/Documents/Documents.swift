import JSON
import Knowledge
import Rendering

/// The kinds of documents of the JSON interface.
package enum Documents {
    /// A kind of document: its schema and where its files lie.
    struct Kind: Sendable {
        let name: String
        let schema: ObjectSchema
        /// Path below `api/v1/`; ids stand in braces.
        let template: String
        let isPublished: @Sendable (DiscoveryRecord) -> Bool

        init<Value>(
            _ document: JSONDocument<Value>, at kind: SiteAddress.Kind,
            where isPublished: @escaping @Sendable (DiscoveryRecord) -> Bool = { _ in true }
        ) {
            name = document.name
            schema = document.schema
            template = String(kind.rawValue.dropFirst(SiteAddress.interfaceFolder.count))
            self.isPublished = isPublished
        }

        /// Names in braces, in order.
        var parameters: [String] {
            template.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map { piece in
                String(piece.prefix { $0 != "}" })
            }
        }
    }

    /// Every kind of document, as far as a site may have it.
    static let all: [Kind] = [
        Kind(index, at: .indexDocument),
        Kind(municipalities, at: .municipalitiesDocument),
        Kind(categories, at: .categoriesDocument),
        Kind(articles, at: .articlesDocument),
        Kind(article, at: .articleDocument),
        Kind(offices, at: .officesDocument),
        Kind(openings, at: .openingsDocument),
        Kind(districts, at: .districtsDocument),
        Kind(streets, at: .streetsDocument),
        Kind(contacts, at: .contactsDocument) { $0.context.knowledge.edition == .agents },
        Kind(guides, at: .guidesDocument),
        Kind(bodies, at: .bodiesDocument),
        Kind(facts, at: .factsDocument),
        Kind(notices, at: .noticesDocument) { $0.context.knowledge.edition == .agents },
        Kind(comparison, at: .comparisonDocument) { $0.context.knowledge.municipalities.count > 1 },
        Kind(glossary, at: .glossaryDocument),
        Kind(synonyms, at: .synonymsDocument),
        Kind(changes, at: .changesDocument) { $0.hasChanges },
        Kind(manifest, at: .manifestDocument),
    ]
}
