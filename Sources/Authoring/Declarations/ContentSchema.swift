import JSON

/// JSON Schema 2020-12 of the content's YAML, made from the declarations that read it.
///
/// What a schema cannot see is how a number is written: `46.005`, `1e3` and `.5` are amounts to it, and no amounts to our
/// reader.
public enum ContentSchema {
    /// A kind of file.
    public enum Kind: String, Sendable, CaseIterable {
        case article
        case municipality
        case office
        case notice
        case knowledgeBase = "knowledge-base"
    }

    /// The schema of a file, or of the front matter of a Markdown file, pretty-printed. Equal programs print equal bytes.
    ///
    /// That of `article` holds the front matter of a city's own file as `#/$defs/version`.
    public static func json(_ kind: Kind) -> String { document(kind).prettyPrinted }

    /// The same as a value, its keys in the order of the declarations.
    package static func document(_ kind: Kind) -> OrderedJSON {
        var definitions: [(key: String, value: OrderedJSON)] = []
        let (title, node) = declaration(kind)
        let root = members(of: node, help: nil, example: nil, &definitions)
        let head: [(key: String, value: OrderedJSON)] = [
            ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
            ("$id", .string("https://auskunft.example/schema/v1/\(kind.rawValue).json")),
            ("title", .string(title)),
        ]
        let parts: [(key: String, value: OrderedJSON)] = definitions.isEmpty ? [] : [("$defs", .object(definitions))]
        return .object(head + root + parts)
    }

    static func declaration(_ kind: Kind) -> (title: String, node: SchemaNode) {
        switch kind {
        case .article: ("Kopf eines Artikels: articles/**/<Kennung>.md", ArticleShape.article.schema)
        case .municipality: ("Eine Stadt: municipalities/<Kennung>.yaml", MunicipalityShape.municipality.schema)
        case .office: ("Eine Stelle: offices/<Stadt>/<Kennung>.yaml", OfficeShape.office.schema)
        case .notice: ("Kopf einer Meldung: notices/<Datum>-<Kennung>.md", NoticeShape.notice.schema)
        case .knowledgeBase: ("Die Wissensbasis: auskunft.yaml", SettingsShape.settings.schema)
        }
    }

    private static func members(
        of node: SchemaNode, help: String?, example: String?,
        _ definitions: inout [(key: String, value: OrderedJSON)]
    ) -> [(key: String, value: OrderedJSON)] {
        var members: [(key: String, value: OrderedJSON)] = []
        let sentences = [help, node.form.map { "Form: \($0)." }].compactMap { $0 }
        if !sentences.isEmpty { members.append(("description", .string(sentences.joined(separator: " ")))) }
        switch node {
        case .string(let text): members += self.members(of: text, example: example)
        case .integer(let range):
            members.append(("type", .string("integer")))
            members.append(("minimum", .integer(range.lowerBound)))
            members.append(("maximum", .integer(range.upperBound)))
        case .boolean: members.append(("type", .string("boolean")))
        case .choice(let words):
            members.append(("type", .string("string")))
            members.append(("enum", .strings(words)))
        case .array(let item):
            members.append(("type", .string("array")))
            members.append(("items", .object(self.members(of: item, help: nil, example: example, &definitions))))
        case .object(let properties, let alternatives):
            members.append(("type", .string("object")))
            members.append(
                (
                    "properties",
                    .object(
                        properties.map {
                            (
                                $0.key,
                                .object(self.members(of: $0.value, help: $0.help, example: $0.example, &definitions))
                            )
                        })
                ))
            let required = properties.filter(\.isRequired).map(\.key)
            if !required.isEmpty { members.append(("required", .strings(required))) }
            if !alternatives.isEmpty {
                members.append(("oneOf", .array(alternatives.map { .object(Self.members(of: $0)) })))
            }
            members.append(("additionalProperties", .boolean(false)))
        case .map(let names, let values):
            members.append(("type", .string("object")))
            members.append(("propertyNames", .object(self.members(of: names, example: nil))))
            members.append(
                ("additionalProperties", .object(self.members(of: values, help: nil, example: nil, &definitions))))
        case .optional(let value):
            let alternative = self.members(of: value, help: nil, example: example, &definitions)
            members.append(("anyOf", .array([.object(alternative), .object([("type", .string("null"))])])))
        case .definition(let name, let value):
            if !definitions.contains(where: { $0.key == name }) {
                // Its place comes before those of the definitions in it.
                let index = definitions.count
                definitions.append((name, .boolean(true)))
                let body = self.members(of: value, help: nil, example: nil, &definitions)
                definitions[index].value = .object(body)
            }
            members.append(("$ref", .string("#/$defs/\(name)")))
        }
        return members
    }

    private static func members(of alternative: SchemaAlternative) -> [(key: String, value: OrderedJSON)] {
        let truth: [(key: String, value: OrderedJSON)] = [
            (alternative.truth.key, .object([("const", .boolean(alternative.truth.value))]))
        ]
        return [
            ("required", .strings(alternative.required)),
            ("properties", .object(truth + alternative.forbidden.map { ($0, .boolean(false)) })),
        ]
    }

    private static func members(of text: SchemaText, example: String?) -> [(key: String, value: OrderedJSON)] {
        var members: [(key: String, value: OrderedJSON)] = []
        let others: [(name: String, isAllowed: Bool)] = [
            ("number", text.isNumberAllowed), ("integer", text.integers != nil), ("boolean", text.isTruthAllowed),
        ]
        let types = ["string"] + others.filter(\.isAllowed).map(\.name)
        members.append(("type", types.count > 1 ? .strings(types) : .string("string")))
        if let format = text.format { members.append(("format", .string(format))) }
        if let pattern = text.pattern { members.append(("pattern", .string(pattern))) }
        if let length = text.minimumLength { members.append(("minLength", .integer(length))) }
        if let length = text.maximumLength { members.append(("maxLength", .integer(length))) }
        if let minimum = text.minimum ?? text.integers?.lowerBound { members.append(("minimum", .integer(minimum))) }
        if let maximum = text.integers?.upperBound { members.append(("maximum", .integer(maximum))) }
        if let limit = text.limit { members.append(("exclusiveMaximum", .integer(limit))) }
        if let example = example ?? text.example { members.append(("examples", .strings([example]))) }
        return members
    }
}
