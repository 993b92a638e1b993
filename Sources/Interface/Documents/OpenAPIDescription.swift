import JSON
import Knowledge
import Rendering

/// The OpenAPI description of the interface, made from the declarations that write the documents.
struct OpenAPIDescription {
    let discovery: DiscoveryRecord

    /// OpenAPI 3.1: one path for each kind of document that this site has.
    func json() -> [UInt8] {
        let kinds = Documents.all.filter { $0.isPublished(discovery) }
        var json = JSONBuffer(capacity: 40_000)
        json.object { json in
            json.member("openapi", "3.1.1")
            json.member("jsonSchemaDialect", "https://json-schema.org/draft/2020-12/schema")
            json.key("info")
            json.object { json in
                json.member("title", discovery.context.knowledge.settings.title?.value ?? "api/v1")
                json.member("version", "1")
                json.member(
                    "description",
                    "Static files. Version 1 only grows: members are added, none is taken away or changes its meaning.")
            }
            json.key("servers")
            json.array { json in json.object { json in json.member("url", ".") } }
            json.key("paths")
            json.object { json in for kind in kinds { path(kind, &json) } }
            json.key("components")
            json.object { json in
                json.key("schemas")
                json.object { json in
                    let definitions = Dictionary(
                        kinds.flatMap(\.schema.all).map { ($0.name, $0.schema) },
                        uniquingKeysWith: { first, _ in first })
                    for (name, schema) in definitions.sorted(by: { $0.key < $1.key }) {
                        json.key(name)
                        schema.write(definitions: "#/components/schemas/", to: &json)
                    }
                }
            }
        }
        json.lineFeed()
        return json.bytes
    }

    private func path(_ kind: Documents.Kind, _ json: inout JSONBuffer) {
        json.key("/" + kind.template)
        json.object { json in
            json.key("get")
            json.object { json in
                json.member("operationId", kind.name)
                json.member("summary", kind.schema.text)
                if !kind.parameters.isEmpty {
                    json.key("parameters")
                    json.array { json in for name in kind.parameters { parameter(name, &json) } }
                }
                json.key("responses")
                json.object { json in
                    json.key("200")
                    json.object { json in
                        json.member("description", kind.schema.text)
                        json.key("content")
                        json.object { json in
                            json.key("application/json")
                            json.object { json in
                                json.key("schema")
                                json.object { json in json.member("$ref", "#/components/schemas/\(kind.schema.name)") }
                            }
                        }
                    }
                    guard !kind.parameters.isEmpty else { return }
                    json.key("404")
                    json.object { json in
                        json.member("description", "There is no such city, or it has no such article.")
                    }
                }
            }
        }
    }

    /// A city and an article that it has.
    private var example: (city: String, article: String)? {
        let knowledge = discovery.context.knowledge
        for (index, city) in knowledge.municipalities.indexed() {
            if let topic = knowledge.topics.first(where: { $0.versionOfMunicipality[index] != nil }) {
                return (city.id, topic.id)
            }
        }
        return nil
    }

    private func parameter(_ name: String, _ json: inout JSONBuffer) {
        json.object { json in
            json.member("name", name)
            json.member("in", "path")
            json.key("required")
            json.bool(true)
            let isCity = name == "municipality"
            json.member("description", isCity ? "Id of the city." : "Id of the article.")
            let example = example
            json.member("example", isCity ? example?.city : example?.article)
            json.key("schema")
            json.object { json in
                json.member("type", "string")
                guard isCity else {
                    json.member("pattern", "^[a-z0-9-]+$")
                    return
                }
                json.key("enum")
                json.array { json in
                    for city in discovery.context.knowledge.municipalities { json.string(city.id) }
                }
            }
        }
    }
}
