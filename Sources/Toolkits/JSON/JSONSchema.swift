/// What JSON Schema (2020-12) says of a value.
package indirect enum JSONSchema: Sendable {
    /// A text; `pattern` is a regular expression of ECMA 262.
    case string(format: String? = nil, pattern: String? = nil)
    /// One of a few words.
    case word([String])
    /// Always this word.
    case constant(String)
    case integer(minimum: Int?)
    case number
    case boolean
    case list(JSONSchema)
    /// An object that stands under `$defs` by its name.
    case object(ObjectSchema)
}

/// What JSON Schema says of an object. Members that it does not name are allowed: version 1 may gain some.
package struct ObjectSchema: Sendable {
    package struct Property: Sendable {
        package let name: String
        package let schema: JSONSchema
        package let isRequired: Bool
        /// What the member says, in one sentence.
        package let text: String

        package init(name: String, schema: JSONSchema, isRequired: Bool, text: String) {
            (self.name, self.schema, self.isRequired, self.text) = (name, schema, isRequired, text)
        }
    }

    package let name: String
    package let text: String
    package let properties: [Property]

    package init(name: String, text: String, properties: [Property]) {
        (self.name, self.text, self.properties) = (name, text, properties)
    }
}

extension ObjectSchema {
    /// This object and every one below it, each once, in order of name.
    package var all: [ObjectSchema] {
        var found: [String: ObjectSchema] = [:]
        collect(into: &found)
        return found.values.sorted { $0.name < $1.name }
    }

    package func collect(into found: inout [String: ObjectSchema]) {
        guard found[name] == nil else { return }
        found[name] = self
        for property in properties {
            var schema = property.schema
            while case .list(let item) = schema { schema = item }
            if case .object(let object) = schema { object.collect(into: &found) }
        }
    }

    /// The object as a JSON Schema.
    ///
    /// - Parameter definitions: what leads to the other objects, such as `#/$defs/`.
    package func write(definitions: String, _ json: inout JSONBuffer) {
        json.object { json in
            json.member("type", "object")
            json.member("description", text)
            json.key("properties")
            json.object { json in
                for property in properties {
                    json.key(property.name)
                    json.object { json in
                        property.schema.writeMembers(definitions: definitions, &json)
                        json.member("description", property.text)
                    }
                }
            }
            let required = properties.filter(\.isRequired)
            guard !required.isEmpty else { return }
            json.key("required")
            json.array { json in for property in required { json.string(property.name) } }
        }
    }
}

extension JSONSchema {
    fileprivate func writeMembers(definitions: String, _ json: inout JSONBuffer) {
        switch self {
        case .string(let format, let pattern):
            json.member("type", "string")
            json.member("format", format)
            json.member("pattern", pattern)
        case .word(let words):
            json.member("type", "string")
            json.key("enum")
            json.array { json in for word in words { json.string(word) } }
        case .constant(let word): json.member("const", word)
        case .integer(let minimum):
            json.member("type", "integer")
            if let minimum {
                json.key("minimum")
                json.number(minimum)
            }
        case .number: json.member("type", "number")
        case .boolean: json.member("type", "boolean")
        case .list(let item):
            json.member("type", "array")
            json.key("items")
            json.object { json in item.writeMembers(definitions: definitions, &json) }
        case .object(let object): json.member("$ref", definitions + object.name)
        }
    }
}
