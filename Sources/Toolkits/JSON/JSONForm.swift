/// How a value is written as JSON, and what JSON Schema says of what is written: one declaration for both, so that
/// documents and their descriptions cannot part ways.
package struct JSONForm<Value>: Sendable {
    /// What is said of the value.
    package let schema: JSONSchema
    /// Writes the value.
    package let write: @Sendable (Value, inout JSONBuffer) -> Void

    /// A form of its own.
    package init(_ schema: JSONSchema, _ write: @escaping @Sendable (Value, inout JSONBuffer) -> Void) {
        self.schema = schema
        self.write = write
    }
}

extension JSONForm where Value == String {
    /// A text that says something.
    package static var nonemptyText: JSONForm { JSONForm(.string(minimumLength: 1)) { $1.string($0) } }
    /// Any text.
    package static var text: JSONForm { JSONForm(.string()) { $1.string($0) } }
    /// An address with its scheme.
    package static var uri: JSONForm { JSONForm(.string(format: "uri")) { $1.string($0) } }
    /// An address relative to the document's own.
    package static var reference: JSONForm { JSONForm(.string(format: "uri-reference")) { $1.string($0) } }
    /// A reference with ids in braces (RFC 6570).
    package static var template: JSONForm { JSONForm(.string(format: "uri-template")) { $1.string($0) } }
    /// A mail address.
    package static var email: JSONForm { JSONForm(.string(format: "email")) { $1.string($0) } }

    /// A text that a regular expression of ECMA 262 matches.
    package static func matching(_ pattern: String) -> JSONForm {
        JSONForm(.string(pattern: pattern)) { $1.string($0) }
    }
    /// Always this word.
    package static func constant(_ word: String) -> JSONForm { JSONForm(.constant(word)) { $1.string($0) } }
}

extension JSONForm where Value == [UInt8] {
    /// A text in UTF-8.
    package static var bytes: JSONForm { JSONForm(.string()) { $1.string($0) } }

    /// An object whose members were written earlier by `writtenMembers`.
    package static func written<Part>(_ object: JSONObject<Part>) -> JSONForm {
        JSONForm(.object(object.schema)) { members, json in json.object { $0.members(written: members) } }
    }
}

extension JSONForm where Value == Int {
    /// Always this number.
    package static func constant(_ number: Int) -> JSONForm { JSONForm(.constant(number)) { $1.number($0) } }
    /// A number from 1.
    package static var ordinal: JSONForm { JSONForm(.integer(minimum: 1)) { $1.number($0) } }
    /// A number from 0.
    package static var count: JSONForm { JSONForm(.integer(minimum: 0)) { $1.number($0) } }
}

extension JSONForm where Value == Bool {
    /// True or false.
    package static var flag: JSONForm { JSONForm(.boolean) { $1.bool($0) } }
}

extension JSONForm where Value: CaseIterable & RawRepresentable & Sendable, Value.RawValue == String {
    /// One of the type's words.
    package static var word: JSONForm { JSONForm(.word(Value.allCases.map(\.rawValue))) { $1.string($0.rawValue) } }
}

extension JSONForm {
    /// An object whose members have names of the content's, in order of the names.
    package static func map<Item>(_ item: JSONForm<Item>) -> JSONForm where Value == [String: Item] {
        JSONForm(.map(item.schema)) { items, json in
            json.object { json in
                for (name, value) in items.sorted(by: { $0.key < $1.key }) {
                    json.key(name)
                    item.write(value, &json)
                }
            }
        }
    }

    /// A list of values of one form.
    package static func list<Item>(_ item: JSONForm<Item>) -> JSONForm where Value == [Item] {
        JSONForm(.list(item.schema)) { items, json in
            json.array { json in for value in items { item.write(value, &json) } }
        }
    }

    /// An object with the members declared.
    package static func object(_ object: JSONObject<Value>) -> JSONForm {
        JSONForm(.object(object.schema)) { value, json in object.write(value, &json) }
    }
}

/// An object with its members, in the order in which they are written.
package struct JSONObject<Value>: Sendable {
    /// One or more members that are written together.
    package struct Member: Sendable {
        /// What is said of them.
        package let properties: [ObjectSchema.Property]
        /// Writes them.
        package let write: @Sendable (Value, inout JSONBuffer) -> Void
    }

    /// What is said of the object.
    package let schema: ObjectSchema
    /// All members in one: to take them from a list would count references that every core counts at the same time.
    private let writeAll: @Sendable (Value, inout JSONBuffer) -> Void

    /// - Parameters:
    ///   - name: of the definition in the schema.
    ///   - text: what the object is, in one sentence.
    package init(_ name: String, text: String, _ members: (inout Members) -> Void) {
        var list = Members()
        members(&list)
        var writeAll: @Sendable (Value, inout JSONBuffer) -> Void = { _, _ in }
        for write in list.members.map(\.write) {
            let before = writeAll
            writeAll = { value, json in
                before(value, &json)
                write(value, &json)
            }
        }
        self.writeAll = writeAll
        schema = ObjectSchema(name: name, text: text, properties: list.members.flatMap(\.properties))
    }

    /// Names of the members, in order.
    package var memberNames: [String] { schema.properties.map(\.name) }

    /// Writes a value with its braces.
    package func write(_ value: Value, _ json: inout JSONBuffer) {
        json.object { json in writeMembers(value, &json) }
    }

    /// Writes the members of a value into an object that is open.
    package func writeMembers(_ value: Value, _ json: inout JSONBuffer) {
        writeAll(value, &json)
    }

    /// The members alone, without braces, to be put into a larger object again and again.
    package func writtenMembers(_ value: Value) -> [UInt8] {
        var json = JSONBuffer(capacity: 1_000)
        writeMembers(value, &json)
        return json.bytes
    }

    /// The object's schema as a document of its own (JSON Schema 2020-12), with a line feed at the end.
    package func schemaDocument(title: String) -> String {
        let root = schema.definition
        var json = JSONBuffer(.readable)
        json.object { json in
            json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
            json.member("title", title)
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

    /// Collects the members of an object.
    package struct Members {
        fileprivate var members: [Member] = []

        /// A member that is always there.
        package mutating func required<Content>(
            _ name: StaticString, as form: JSONForm<Content>, text: String,
            _ get: @escaping @Sendable (Value) -> Content
        ) {
            add(name.description, as: form.schema, isRequired: true, text: text) { value, json in
                json.key(name)
                form.write(get(value), &json)
            }
        }

        /// A member that is left out where there is nothing to say.
        package mutating func optional<Content>(
            _ name: StaticString, as form: JSONForm<Content>, text: String,
            _ get: @escaping @Sendable (Value) -> Content?
        ) {
            add(name.description, as: form.schema, isRequired: false, text: text) { value, json in
                guard let content = get(value) else { return }
                json.key(name)
                form.write(content, &json)
            }
        }

        /// A member under a name that is made, always there.
        package mutating func required<Content>(
            named name: String, as form: JSONForm<Content>, text: String,
            _ get: @escaping @Sendable (Value) -> Content
        ) {
            add(name, as: form.schema, isRequired: true, text: text) { value, json in
                json.key(name)
                form.write(get(value), &json)
            }
        }

        /// A member under a name that is made, left out where there is nothing to say.
        package mutating func optional<Content>(
            named name: String, as form: JSONForm<Content>, text: String,
            _ get: @escaping @Sendable (Value) -> Content?
        ) {
            add(name, as: form.schema, isRequired: false, text: text) { value, json in
                guard let content = get(value) else { return }
                json.key(name)
                form.write(content, &json)
            }
        }

        /// The members of another object, written earlier by `writtenMembers`.
        package mutating func members<Part>(
            of object: JSONObject<Part>, written get: @escaping @Sendable (Value) -> [UInt8]
        ) {
            members.append(
                Member(properties: object.schema.properties) { value, json in json.members(written: get(value)) })
        }

        /// The members of another object.
        package mutating func members<Part>(
            of object: JSONObject<Part>, _ get: @escaping @Sendable (Value) -> Part
        ) {
            members.append(
                Member(properties: object.schema.properties) { value, json in
                    object.writeMembers(get(value), &json)
                })
        }

        private mutating func add(
            _ name: String, as schema: JSONSchema, isRequired: Bool, text: String,
            write: @escaping @Sendable (Value, inout JSONBuffer) -> Void
        ) {
            let property = ObjectSchema.Property(name: name, schema: schema, isRequired: isRequired, text: text)
            members.append(Member(properties: [property], write: write))
        }
    }
}
