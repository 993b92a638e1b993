/// What JSON Schema (2020-12) says of a value: keywords, in the order in which they are written.
package struct JSONSchema: Sendable {
    /// A keyword with its value.
    package enum Keyword: Sendable {
        /// One or more of JSON's types.
        case type([String])
        case description(String)
        case format(String)
        /// A regular expression of ECMA 262.
        case pattern(String)
        case words([String])
        case constant(Constant)
        /// Least and greatest value of a number; `limit` is what it is less than.
        case minimum(Int)
        case maximum(Int)
        case limit(Int)
        /// Length of a text in Unicode scalars.
        case minimumLength(Int)
        case maximumLength(Int)
        case examples([String])
        case items(JSONSchema)
        case properties([(name: String, schema: JSONSchema)])
        case required([String])
        /// What members may say that are not among the properties; nil where there may be none.
        case otherProperties(JSONSchema?)
        case propertyNames(JSONSchema)
        case anyOf([JSONSchema])
        case oneOf([JSONSchema])
        /// What stands elsewhere under its name.
        case reference(JSONDefinition)
        /// Properties that there may not be.
        case forbidden
    }

    /// A value that is always the same.
    package enum Constant: Sendable {
        case text(String)
        case number(Int)
        case truth(Bool)
    }

    /// In the order in which they are written.
    package var keywords: [Keyword]

    /// A schema of any keywords.
    package init(_ keywords: [Keyword]) {
        self.keywords = keywords
    }
}

/// A schema that others refer to by its name.
package struct JSONDefinition: Sendable {
    /// Under which it stands.
    package let name: String
    /// What is said of the value.
    package let schema: JSONSchema

    /// A schema under a name.
    package init(name: String, schema: JSONSchema) {
        (self.name, self.schema) = (name, schema)
    }
}

extension JSONSchema {
    /// A text; `pattern` is a regular expression of ECMA 262, `minimumLength` in Unicode scalars.
    package static func string(
        format: String? = nil, pattern: String? = nil, minimumLength: Int? = nil
    ) -> JSONSchema {
        JSONSchema(
            [
                .type(["string"]), format.map { .format($0) }, pattern.map { .pattern($0) },
                minimumLength.map { .minimumLength($0) },
            ].compactMap { $0 })
    }

    /// One of a few words.
    package static func word(_ words: [String]) -> JSONSchema { JSONSchema([.type(["string"]), .words(words)]) }

    /// Always this word.
    package static func constant(_ word: String) -> JSONSchema { JSONSchema([.constant(.text(word))]) }

    /// Always this number.
    package static func constant(_ number: Int) -> JSONSchema { JSONSchema([.constant(.number(number))]) }

    /// A whole number.
    package static func integer(minimum: Int?) -> JSONSchema {
        JSONSchema([.type(["integer"])] + (minimum.map { [.minimum($0)] } ?? []))
    }

    /// Any number.
    package static var number: JSONSchema { JSONSchema([.type(["number"])]) }
    /// `true` or `false`.
    package static var boolean: JSONSchema { JSONSchema([.type(["boolean"])]) }

    /// A list whose items are of one kind.
    package static func list(_ item: JSONSchema) -> JSONSchema { JSONSchema([.type(["array"]), .items(item)]) }

    /// An object whose members have names of the content's.
    package static func map(_ values: JSONSchema) -> JSONSchema {
        JSONSchema([.type(["object"]), .otherProperties(values)])
    }

    /// An object that is defined elsewhere by its name.
    package static func object(_ object: ObjectSchema) -> JSONSchema { JSONSchema([.reference(object.definition)]) }

    /// The definitions that the schema refers to, and those that they refer to, each once, in the order in which they
    /// come up first.
    package var definitions: [JSONDefinition] {
        var found: [JSONDefinition] = []
        var names: Set<String> = []
        collect(into: &found, &names)
        return found
    }

    private func collect(into found: inout [JSONDefinition], _ names: inout Set<String>) {
        for keyword in keywords {
            switch keyword {
            case .items(let schema), .propertyNames(let schema), .otherProperties(let schema?):
                schema.collect(into: &found, &names)
            case .properties(let properties):
                for property in properties { property.schema.collect(into: &found, &names) }
            case .anyOf(let schemas), .oneOf(let schemas):
                for schema in schemas { schema.collect(into: &found, &names) }
            case .reference(let definition):
                guard names.insert(definition.name).inserted else { continue }
                found.append(definition)
                definition.schema.collect(into: &found, &names)
            default: continue
            }
        }
    }
}

// MARK: Writing

extension JSONSchema {
    /// The schema as an object.
    ///
    /// - Parameter definitions: what leads to the definitions, such as `#/$defs/`.
    package func write(definitions: String, to json: inout JSONBuffer) {
        if case .forbidden? = keywords.first { return json.bool(false) }
        json.object { json in writeMembers(definitions: definitions, to: &json) }
    }

    /// The schema's keywords, to be put among others.
    package func writeMembers(definitions: String, to json: inout JSONBuffer) {
        for keyword in keywords { keyword.write(definitions: definitions, to: &json) }
    }
}

extension JSONSchema.Keyword {
    fileprivate func write(definitions: String, to json: inout JSONBuffer) {
        func list(_ name: StaticString, _ schemas: [JSONSchema]) {
            json.member(name, array: schemas) { schema, json in schema.write(definitions: definitions, to: &json) }
        }
        func texts(_ name: StaticString, _ texts: [String]) {
            json.key(name)
            json.array(of: texts)
        }
        func schema(_ name: StaticString, _ schema: JSONSchema) {
            json.key(name)
            schema.write(definitions: definitions, to: &json)
        }
        switch self {
        case .type(let types) where types.count == 1: json.member("type", types[0])
        case .type(let types): texts("type", types)
        case .description(let text): json.member("description", text)
        case .format(let name): json.member("format", name)
        case .pattern(let pattern): json.member("pattern", pattern)
        case .words(let words): texts("enum", words)
        case .constant(.text(let text)): json.member("const", text)
        case .constant(.number(let number)): json.member("const", number)
        case .constant(.truth(let value)): json.member("const", value)
        case .minimum(let number): json.member("minimum", number)
        case .maximum(let number): json.member("maximum", number)
        case .limit(let number): json.member("exclusiveMaximum", number)
        case .minimumLength(let length): json.member("minLength", length)
        case .maximumLength(let length): json.member("maxLength", length)
        case .examples(let examples): texts("examples", examples)
        case .items(let item): schema("items", item)
        case .properties(let properties):
            json.member(
                "properties",
                object: { json in
                    for property in properties {
                        json.key(property.name)
                        property.schema.write(definitions: definitions, to: &json)
                    }
                })
        case .required(let names): texts("required", names)
        case .otherProperties(let values?): schema("additionalProperties", values)
        case .otherProperties(nil): json.member("additionalProperties", false)
        case .propertyNames(let names): schema("propertyNames", names)
        case .anyOf(let schemas): list("anyOf", schemas)
        case .oneOf(let schemas): list("oneOf", schemas)
        case .reference(let definition): json.member("$ref", definitions + definition.name)
        case .forbidden: break
        }
    }
}
