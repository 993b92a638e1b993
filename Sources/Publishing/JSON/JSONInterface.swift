import JSON
import Knowledge

/// The files of `api/v1/` but the articles and comparisons, which are written with their pages, and the catalogue of services.
struct JSONInterface {
    let context: SiteContext
    let changes: SiteChanges

    private var knowledge: KnowledgeBase { context.knowledge }

    func write(to output: PageOutput) throws {
        func write<Value>(_ document: JSONDocument<Value>, at address: SiteAddress, _ value: Value) throws {
            try output.write(address, document.file(value, at: address))
        }
        let discovery = DiscoveryRecord(context: context, hasChanges: changes.since != nil)
        try write(Documents.index, at: .indexDocument, discovery)
        try write(Documents.municipalities, at: .municipalitiesDocument, context)
        try write(Documents.categories, at: .categoriesDocument, context)
        try write(Documents.glossary, at: .glossaryDocument, context)
        try write(Documents.synonyms, at: .synonymsDocument, context)
        if changes.since != nil {
            try write(
                Documents.changes, at: .changesDocument,
                Documents.ChangeRecord(changes: changes, knowledge: knowledge))
        }
        for municipality in knowledge.municipalities.indices { try writeCity(municipality, to: output) }
        for kind in Documents.all {
            let schema = Descriptions.schema(of: kind, base: knowledge.settings.siteBase)
            try output.write(.schema(of: kind.name), schema)
        }
        try output.write(.openAPI, Descriptions(discovery: discovery).openAPI())
    }

    private func writeCity(_ municipality: Int, to output: PageOutput) throws {
        let city = knowledge.municipalities[municipality].id
        let changes = changes.cities[municipality]
        let list = Documents.ArticleList(
            context: context, municipality: municipality, changed: changes.lastChanged, gone: changes.gone)
        func write<Value>(
            _ document: JSONDocument<Value>, at address: SiteAddress, _ value: Value, capacity: Int = 4_000
        ) throws {
            try output.write(address, document.file(value, at: address, capacity: capacity))
        }
        try write(
            Documents.articles, at: .articlesDocument(of: city), list, capacity: knowledge.topics.count * 300)
        var record = Documents.CityRecord(
            context: context, municipality: municipality, changed: changes.offices.lastChanged)
        try write(Documents.offices, at: .officesDocument(of: city), record)
        try write(Documents.openings, at: .openingsDocument(of: city), record)
        if knowledge.edition == .agents {
            record.changed = changes.notices.lastChanged
            try write(Documents.notices, at: .noticesDocument(of: city), record)
        }
    }
}
