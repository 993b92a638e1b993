import JSON
import Knowledge

/// A kind of file of the JSON interface.
package struct JSONDocument<Value>: Sendable {
    let object: JSONObject<Value>
    /// Names the kind, and the file of its schema.
    let name: String

    /// - Parameters:
    ///   - title: of the object, as its schema calls it.
    ///   - text: what the document says, in one sentence.
    init(_ title: String, named name: String, _ text: String, members: (inout JSONObject<Value>.Members) -> Void) {
        self.name = name
        object = JSONObject(title, text: text, members)
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
    /// - Parameter address: where it will lie.
    package func file(_ value: Value, at address: SiteAddress, capacity: Int = 4_000) -> [UInt8] {
        var json = JSONBuffer(capacity: capacity)
        json.object { json in
            json.member("$schema", SiteAddress.schema(of: name).reference(from: address))
            object.writeMembers(value, &json)
        }
        json.lineFeed()
        return json.bytes
    }
}
