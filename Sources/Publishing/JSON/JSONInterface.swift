import JSON
import Knowledge

/// The files of `api/v1/` but the articles and comparisons, which are written with their pages, and the catalogue of services.
struct JSONInterface {
    let context: SiteContext
    let changes: SiteChanges

    private var knowledge: KnowledgeBase { context.knowledge }

    func write(to output: SiteOutput) throws {
        func write<Value>(_ document: JSONDocument<Value>, _ value: Value) throws {
            try output.write("api/v1/\(document.schemaFile)", document.file(value, root: ""))
        }
        let discovery = DiscoveryRecord(context: context, hasChanges: changes.since != nil)
        try write(Documents.index, discovery)
        try write(Documents.municipalities, context)
        try write(Documents.categories, context)
        try write(Documents.glossary, context)
        try write(Documents.synonyms, context)
        if changes.since != nil {
            try write(Documents.changes, Documents.ChangeRecord(changes: changes, knowledge: knowledge))
        }
        for municipality in knowledge.municipalities.indices { try writeCity(municipality, to: output) }
        for kind in Documents.all {
            let schema = Descriptions.schema(of: kind, base: knowledge.settings.baseURL?.value)
            try output.write("api/v1/schemas/\(kind.schemaFile)", schema)
        }
        try output.write("api/v1/openapi.json", Descriptions(discovery: discovery).openAPI())
    }

    private func writeCity(_ municipality: Int, to output: SiteOutput) throws {
        let city = knowledge.municipalities[municipality].id
        let changes = changes.cities[municipality]
        let list = Documents.ArticleList(
            context: context, municipality: municipality, changed: changes.lastChanged, gone: changes.gone)
        try output.write(
            "api/v1/\(city)/articles.json",
            Documents.articles.file(list, root: "../", capacity: knowledge.topics.count * 300))
        var record = Documents.CityRecord(
            context: context, municipality: municipality, changed: changes.offices.lastChanged)
        try output.write("api/v1/\(city)/offices.json", Documents.offices.file(record, root: "../"))
        try output.write("api/v1/\(city)/openings.json", Documents.openings.file(record, root: "../"))
        if knowledge.edition == .agents {
            record.changed = changes.notices.lastChanged
            try output.write("api/v1/\(city)/notices.json", Documents.notices.file(record, root: "../"))
        }
    }
}
