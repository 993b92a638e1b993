import JSON

/// What `--format json` prints, as JSON Schema 2020-12, made from the declarations that write it.
public enum FindingsSchema {
    /// The schema, with a line feed at the end.
    public static var text: String {
        let root = JSONReport.document.schema.definition
        var json = JSONBuffer(.readable)
        json.object { json in
            json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
            json.member("title", "auskunft check --format json")
            root.schema.writeMembers(definitions: "#/$defs/", to: &json)
            json.member(
                "$defs",
                object: { json in
                    for definition in root.schema.definitions {
                        json.key(definition.name)
                        definition.schema.write(definitions: "#/$defs/", to: &json)
                    }
                })
        }
        json.lineFeed()
        return json.text
    }
}
