import Knowledge

/// How a value is written as JSON, and what JSON Schema says of what is written: one declaration for both, so that
/// documents and their descriptions cannot part ways.
struct JSONForm<Value>: Sendable {
    let schema: JSONSchema
    let write: @Sendable (Value, inout JSONBuffer) -> Void

    init(_ schema: JSONSchema, _ write: @escaping @Sendable (Value, inout JSONBuffer) -> Void) {
        self.schema = schema
        self.write = write
    }
}

extension JSONForm where Value == String {
    static var text: JSONForm { JSONForm(.string()) { $1.string($0) } }
    /// An address with its scheme.
    static var uri: JSONForm { JSONForm(.string(format: "uri")) { $1.string($0) } }
    /// An address relative to the document's own.
    static var reference: JSONForm { JSONForm(.string(format: "uri-reference")) { $1.string($0) } }
    /// A reference with ids in braces (RFC 6570).
    static var template: JSONForm { JSONForm(.string(format: "uri-template")) { $1.string($0) } }
    static var email: JSONForm { JSONForm(.string(format: "email")) { $1.string($0) } }
    /// An id of the content.
    static var id: JSONForm { JSONForm(.string(pattern: "^[a-z0-9-]+$")) { $1.string($0) } }
    /// A telephone number of ITU-T E.164.
    static var phone: JSONForm { JSONForm(.string(pattern: #"^\+[1-9][0-9]{6,14}$"#)) { $1.string($0) } }

    static func matching(_ pattern: String) -> JSONForm { JSONForm(.string(pattern: pattern)) { $1.string($0) } }
    static func constant(_ word: String) -> JSONForm { JSONForm(.constant(word)) { $1.string($0) } }
}

extension JSONForm where Value == [UInt8] {
    /// A text in UTF-8.
    static var bytes: JSONForm { JSONForm(.string()) { $1.string($0) } }

    /// An object whose members were written earlier by `writtenMembers`.
    static func written<Part>(_ object: JSONObject<Part>) -> JSONForm {
        JSONForm(.object(object.schema)) { members, json in json.object { $0.members(written: members) } }
    }
}

extension JSONForm where Value == Int {
    static var count: JSONForm { JSONForm(.integer(minimum: 0)) { $1.number($0) } }
}

extension JSONForm where Value == Bool {
    static var flag: JSONForm { JSONForm(.boolean) { $1.bool($0) } }
}

extension JSONForm where Value == CalendarDate {
    /// `YYYY-MM-DD`.
    static var date: JSONForm { JSONForm(.string(format: "date")) { $1.string($0.iso8601) } }
}

extension JSONForm where Value == ReviewInterval {
    /// `P6M`, `P1Y`: a duration of ISO 8601.
    static var interval: JSONForm { JSONForm(.string(format: "duration")) { $1.string($0.iso8601) } }
}

extension JSONForm where Value == Moment {
    /// `YYYY-MM-DD` or `YYYY-MM-DDThh:mm`, on the clock of the knowledge base's time zone.
    static var moment: JSONForm {
        JSONForm(.string(pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2})?$")) { $1.string($0.iso8601) }
    }
}

extension JSONForm where Value == Amount {
    /// Two decimals, exact.
    static var amount: JSONForm { JSONForm(.number) { $1.number(decimal: $0.decimal) } }
}

extension JSONForm where Value: CaseIterable & RawRepresentable & Sendable, Value.RawValue == String {
    /// One of the type's words.
    static var word: JSONForm { JSONForm(.word(Value.allCases.map(\.rawValue))) { $1.string($0.rawValue) } }
}

extension JSONForm {
    static func list<Item>(_ item: JSONForm<Item>) -> JSONForm where Value == [Item] {
        JSONForm(.list(item.schema)) { items, json in
            json.array { json in for value in items { item.write(value, &json) } }
        }
    }

    static func object(_ object: JSONObject<Value>) -> JSONForm {
        JSONForm(.object(object.schema)) { value, json in object.write(value, &json) }
    }
}

/// An object with its members, in the order in which they are written.
struct JSONObject<Value>: Sendable {
    struct Member: Sendable {
        let properties: [ObjectSchema.Property]
        let write: @Sendable (Value, inout JSONBuffer) -> Void
    }

    let schema: ObjectSchema
    private let members: [Member]

    /// - Parameters:
    ///   - name: of the definition in the schema.
    ///   - text: what the object is, in one sentence.
    init(_ name: String, _ text: String, _ members: (inout Members) -> Void) {
        var list = Members()
        members(&list)
        self.members = list.members
        schema = ObjectSchema(name: name, text: text, properties: list.members.flatMap(\.properties))
    }

    var memberNames: [String] { schema.properties.map(\.name) }

    func write(_ value: Value, _ json: inout JSONBuffer) {
        json.object { json in writeMembers(value, &json) }
    }

    func writeMembers(_ value: Value, _ json: inout JSONBuffer) {
        for member in members { member.write(value, &json) }
    }

    /// The members alone, without braces, to be put into a larger object again and again.
    func writtenMembers(_ value: Value) -> [UInt8] {
        var json = JSONBuffer(capacity: 1_000)
        writeMembers(value, &json)
        return json.bytes
    }

    /// Collects the members of an object.
    struct Members {
        fileprivate var members: [Member] = []

        /// A member that is always there.
        mutating func required<Content>(
            _ name: StaticString, _ form: JSONForm<Content>, _ text: String,
            _ get: @escaping @Sendable (Value) -> Content
        ) {
            add(name.description, form.schema, isRequired: true, text) { value, json in
                json.key(name)
                form.write(get(value), &json)
            }
        }

        /// A member that is left out where there is nothing to say.
        mutating func optional<Content>(
            _ name: StaticString, _ form: JSONForm<Content>, _ text: String,
            _ get: @escaping @Sendable (Value) -> Content?
        ) {
            add(name.description, form.schema, isRequired: false, text) { value, json in
                guard let content = get(value) else { return }
                json.key(name)
                form.write(content, &json)
            }
        }

        /// The member of a field of an article, always there.
        mutating func required<Content>(
            _ field: ArticleField, _ form: JSONForm<Content>, _ text: String,
            _ get: @escaping @Sendable (Value) -> Content
        ) {
            let name = field.member
            add(name, form.schema, isRequired: true, text) { value, json in
                json.key(name)
                form.write(get(value), &json)
            }
        }

        /// The member of a field of an article, left out where it is not written.
        mutating func optional<Content>(
            _ field: ArticleField, _ form: JSONForm<Content>, _ text: String,
            _ get: @escaping @Sendable (Value) -> Content?
        ) {
            let name = field.member
            add(name, form.schema, isRequired: false, text) { value, json in
                guard let content = get(value) else { return }
                json.key(name)
                form.write(content, &json)
            }
        }

        /// The members of another object, written earlier by `writtenMembers`.
        mutating func members<Part>(of object: JSONObject<Part>, written get: @escaping @Sendable (Value) -> [UInt8]) {
            members.append(
                Member(properties: object.schema.properties) { value, json in json.members(written: get(value)) })
        }

        /// The members of another object.
        mutating func members<Part>(of object: JSONObject<Part>, _ get: @escaping @Sendable (Value) -> Part) {
            members.append(
                Member(properties: object.schema.properties) { value, json in
                    object.writeMembers(get(value), &json)
                })
        }

        private mutating func add(
            _ name: String, _ schema: JSONSchema, isRequired: Bool, _ text: String,
            _ write: @escaping @Sendable (Value, inout JSONBuffer) -> Void
        ) {
            let property = ObjectSchema.Property(name: name, schema: schema, isRequired: isRequired, text: text)
            members.append(Member(properties: [property], write: write))
        }
    }
}

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
