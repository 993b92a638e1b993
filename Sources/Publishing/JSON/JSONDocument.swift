import JSON

/// A kind of file of the JSON interface.
struct JSONDocument<Value>: Sendable {
    let object: JSONObject<Value>
    /// Name of the schema's file.
    let schemaFile: String

    init(_ name: String, schema file: String, _ text: String, _ members: (inout JSONObject<Value>.Members) -> Void) {
        schemaFile = file
        object = JSONObject(name, text, members)
    }

    /// What the file is described by: the object and the link to this description.
    var schema: ObjectSchema {
        let link = ObjectSchema.Property(
            name: "$schema", schema: .string(format: "uri-reference"), isRequired: true,
            text: "This description, relative to the document.")
        return ObjectSchema(
            name: object.schema.name, text: object.schema.text, properties: [link] + object.schema.properties)
    }

    /// The whole file.
    ///
    /// - Parameter root: what leads from the file to `api/v1/`.
    func file(_ value: Value, root: String, capacity: Int = 4_000) -> [UInt8] {
        var json = JSONBuffer(capacity: capacity)
        json.object { json in
            json.member("$schema", "\(root)schemas/\(schemaFile)")
            object.writeMembers(value, &json)
        }
        json.lineFeed()
        return json.bytes
    }
}
