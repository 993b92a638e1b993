import Diagnostics
import JSON
import Knowledge
import Rendering
import Theme

/// What the first document says of a site.
struct DiscoveryRecord: Sendable {
    let context: SiteContext
    let hasChanges: Bool

    /// Where a document lies, and what it is.
    fileprivate struct Resource: Sendable {
        let name: String
        let url: String
        let schema: String
    }

    fileprivate var resources: [Resource] {
        Documents.all.compactMap { kind in
            guard kind.isPublished(self) else { return nil }
            return Resource(
                name: kind.name, url: kind.template,
                schema: SiteAddress.schema(of: kind.name).reference(from: .indexDocument))
        }
    }
}

extension Documents {
    private static let resource = JSONObject<DiscoveryRecord.Resource>("Resource", "A document of the interface.") {
        members in
        members.required("name", .text, "What it is.") { $0.name }
        members.required("url", .template, "Where it is; `{municipality}` and `{article}` stand for ids.") { $0.url }
        members.required("schema", .reference, "What describes it.") { $0.schema }
    }

    private struct CityInShort: Sendable {
        let id: String
        let name: String
    }

    private static let cityInShort = JSONObject<CityInShort>("MunicipalityInShort", "A city.") { members in
        members.required("id", .id, "Stands in addresses for the city.") { $0.id }
        members.required("name", .text, "Name to show.") { $0.name }
    }

    /// `index.json`: begin here.
    static let index = JSONDocument<DiscoveryRecord>(
        "Index", named: "index", "What this interface holds, and where: begin here."
    ) { members in
        members.required("version", .constant("1"), "Members are added, none changes its meaning.") { _ in "1" }
        members.required("title", .text, "The knowledge base.") { $0.context.knowledge.settings.title?.value ?? "" }
        members.required("language", .matching("^[a-z]{2}$"), "Language of the texts, ISO 639-1.") {
            $0.context.texts.language
        }
        members.required("edition", .word, "For whom it was made.") { $0.context.knowledge.edition }
        members.required("date", .date, "The day of the build: fees, notices and openings are as of that day.") {
            $0.context.knowledge.date
        }
        members.required("timeZone", .text, "The clock that all times are read on (IANA).") {
            $0.context.knowledge.settings.timeZoneName
        }
        members.optional("baseUrl", .uri, "Where the site is meant to stand.") {
            $0.context.knowledge.settings.baseURL?.value
        }
        members.required("municipalities", .list(.object(cityInShort)), "The cities.") { record in
            record.context.knowledge.municipalities.map { CityInShort(id: $0.id, name: $0.displayName) }
        }
        members.required("documents", .list(.object(resource)), "The documents.") { $0.resources }
        members.required("openapi", .reference, "The same as an OpenAPI 3.1 description.") { _ in
            SiteAddress.openAPI.reference(from: .indexDocument)
        }
        members.required("catalogue", .reference, "The services in CPSV-AP 3.2, as JSON-LD.") { _ in
            SiteAddress.serviceCatalogue.reference(from: .indexDocument)
        }
    }
}
