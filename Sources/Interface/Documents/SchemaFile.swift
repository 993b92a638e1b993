import JSON
import Knowledge

/// The JSON Schema of a kind of document, made from the declaration that writes it.
enum SchemaFile {
    /// The schema of one kind of document, complete in itself (JSON Schema 2020-12).
    ///
    /// - Parameter base: of the site; without one the schema has no id.
    static func json(of kind: Documents.Kind, base: SiteBase?) -> [UInt8] {
        var json = JSONBuffer(capacity: 8_000)
        json.object { json in
            json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
            json.member("$id", base?.url(of: .schema(of: kind.name)))
            json.member("title", kind.schema.name)
            json.member("$ref", "#/$defs/\(kind.schema.name)")
            json.key("$defs")
            json.object { json in
                for definition in kind.schema.all {
                    json.key(definition.name)
                    definition.schema.write(definitions: "#/$defs/", to: &json)
                }
            }
        }
        json.lineFeed()
        return json.bytes
    }
}
