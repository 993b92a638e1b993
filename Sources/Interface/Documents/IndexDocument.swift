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
    private static let resource = JSONObject<DiscoveryRecord.Resource>("Resource", text: "A document of the interface.")
    {
        members in
        members.required("name", as: .text, text: "What it is.") { $0.name }
        members.required("url", as: .template, text: "Where it is; `{municipality}` and `{article}` stand for ids.") {
            $0.url
        }
        members.required("schema", as: .reference, text: "What describes it.") { $0.schema }
    }

    private struct CityInShort: Sendable {
        let id: String
        let name: String
    }

    private static let cityInShort = JSONObject<CityInShort>("MunicipalityInShort", text: "A city.") { members in
        members.required("id", as: .id, text: "Stands in addresses for the city.") { $0.id }
        members.required("name", as: .text, text: "Name to show.") { $0.name }
    }

    /// `index.json`: begin here.
    static let index = JSONDocument<DiscoveryRecord>(
        "Index", named: "index", "What this interface holds, and where: begin here."
    ) { members in
        members.required("version", as: .constant("1"), text: "Members are added, none changes its meaning.") { _ in "1"
        }
        members.required("title", as: .text, text: "The knowledge base.") {
            $0.context.knowledge.settings.title?.value ?? ""
        }
        members.required("language", as: .matching("^[a-z]{2}$"), text: "Language of the texts, ISO 639-1.") {
            $0.context.texts.language
        }
        members.required("edition", as: .word, text: "For whom it was made.") { $0.context.knowledge.edition }
        members.required(
            "date", as: .date, text: "The day of the build: fees, notices and openings are as of that day."
        ) {
            $0.context.knowledge.date
        }
        members.required("timeZone", as: .text, text: "The clock that all times are read on (IANA).") {
            $0.context.knowledge.settings.timeZoneName
        }
        members.optional("baseUrl", as: .uri, text: "Where the site is meant to stand.") {
            $0.context.knowledge.settings.baseURL?.value
        }
        members.required("municipalities", as: .list(.object(cityInShort)), text: "The cities.") { record in
            record.context.knowledge.municipalities.map { CityInShort(id: $0.id, name: $0.displayName) }
        }
        members.required("documents", as: .list(.object(resource)), text: "The documents.") { $0.resources }
        members.required("openapi", as: .reference, text: "The same as an OpenAPI 3.1 description.") { _ in
            SiteAddress.openAPI.reference(from: .indexDocument)
        }
        members.required("catalogue", as: .reference, text: "The services in CPSV-AP 3.2, as JSON-LD.") { _ in
            SiteAddress.serviceCatalogue.reference(from: .indexDocument)
        }
    }
}
