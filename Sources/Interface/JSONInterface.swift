import JSON
import Knowledge
import Rendering

/// The files of the JSON interface but the articles and comparisons, which are written with their pages, the manifest, which names
/// all others, and the catalogue of services.
package struct JSONInterface: Sendable {
    private let context: SiteContext
    private let changes: SiteChanges

    /// - Parameter changes: since an earlier build, as far as they are known.
    package init(_ context: SiteContext, changes: SiteChanges) {
        (self.context, self.changes) = (context, changes)
    }

    private var knowledge: KnowledgeBase { context.knowledge }

    /// One after the other, so that no two need be held at once.
    package var files: [SiteFile] {
        var files = [
            file(Documents.index, at: .indexDocument, discovery),
            file(Documents.municipalities, at: .municipalitiesDocument, context),
            file(Documents.categories, at: .categoriesDocument, context),
            file(Documents.bodies, at: .bodiesDocument, context),
            file(Documents.facts, at: .factsDocument, context),
            file(Documents.glossary, at: .glossaryDocument, context),
            file(Documents.synonyms, at: .synonymsDocument, context),
        ]
        if changes.since != nil {
            let record = Documents.ChangeRecord(changes: changes, knowledge: knowledge)
            files.append(file(Documents.changes, at: .changesDocument, record))
        }
        files += knowledge.municipalities.indices.flatMap(cityFiles)
        let base = knowledge.settings.siteBase
        files += Documents.all.map { kind in
            SiteFile(.schema(of: kind.name)) { SchemaFile.json(of: kind, base: base) }
        }
        return files + [SiteFile(.openAPI) { OpenAPIDescription(discovery: discovery).json() }]
    }

    private var discovery: DiscoveryRecord { DiscoveryRecord(context: context, hasChanges: changes.since != nil) }

    private func file<Value: Sendable>(
        _ document: JSONDocument<Value>, at address: SiteAddress, _ value: Value, capacity: Int = 4_000
    ) -> SiteFile {
        SiteFile(address) { document.file(value, at: address, capacity: capacity) }
    }

    private func cityFiles(_ municipality: CityIndex) -> [SiteFile] {
        let id = knowledge.municipalities[municipality].id
        let changes = changes.cities[municipality]
        let articles = Documents.ArticleList(
            context: context, municipality: municipality, changed: changes.lastChanged, gone: changes.gone)
        let offices = Documents.CityRecord(
            context: context, municipality: municipality, changed: changes.offices.lastChanged)
        var files = [
            file(
                Documents.articles, at: .articlesDocument(of: id), articles, capacity: knowledge.topics.count * 300),
            file(Documents.offices, at: .officesDocument(of: id), offices),
            file(Documents.openings, at: .openingsDocument(of: id), offices),
            file(Documents.districts, at: .districtsDocument(of: id), offices),
            file(
                Documents.streets, at: .streetsDocument(of: id), offices,
                capacity: knowledge.streets[municipality].count * 120 + 1_000),
            file(
                Documents.guides, at: .guidesDocument(of: id), offices, capacity: knowledge.guides.count * 4_000 + 1_000
            ),
        ]
        if knowledge.edition == .agents {
            var notices = offices
            notices.changed = changes.notices.lastChanged
            files.append(
                file(
                    Documents.contacts, at: .contactsDocument(of: id), offices,
                    capacity: knowledge.contacts.count * 300 + 1_000))
            files.append(file(Documents.notices, at: .noticesDocument(of: id), notices))
        }
        return files
    }
}
