/// What JSON Schema says of an object. Members that it does not name are allowed: a version may gain some.
package struct ObjectSchema: Sendable {
    /// A member.
    package struct Property: Sendable {
        /// As it is written.
        package let name: String
        /// What is said of its value.
        package let schema: JSONSchema
        /// Whether it is always there.
        package let isRequired: Bool
        /// What the member says, in one sentence.
        package let text: String

        /// A member written down.
        package init(name: String, schema: JSONSchema, isRequired: Bool, text: String) {
            (self.name, self.schema, self.isRequired, self.text) = (name, schema, isRequired, text)
        }
    }

    /// Under which it is defined.
    package let name: String
    /// What the object is, in one sentence.
    package let text: String
    /// In the order in which they are written.
    package let properties: [Property]

    /// An object written down.
    package init(name: String, text: String, properties: [Property]) {
        (self.name, self.text, self.properties) = (name, text, properties)
    }

    /// The object under its name, for other schemas to refer to.
    package var definition: JSONDefinition {
        var keywords: [JSONSchema.Keyword] = [
            .type(["object"]), .description(text),
            .properties(
                properties.map { ($0.name, JSONSchema($0.schema.keywords + [.description($0.text)])) }),
        ]
        let required = properties.filter(\.isRequired).map(\.name)
        if !required.isEmpty { keywords.append(.required(required)) }
        return JSONDefinition(name: name, schema: JSONSchema(keywords))
    }

    /// This object and every one below it, each once, in order of name.
    package var all: [JSONDefinition] {
        JSONSchema.object(self).definitions.sorted { $0.name < $1.name }
    }
}
