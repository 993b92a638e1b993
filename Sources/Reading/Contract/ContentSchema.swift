import JSON

/// JSON Schema 2020-12 of the content's YAML, made from the declarations that read it.
///
/// What a schema cannot see is how a number is written: `46.005`, `1e3` and `.5` are amounts to it, and no amounts to our
/// reader.
package enum ContentSchema {
    /// A kind of file.
    package enum Kind: String, Sendable, CaseIterable {
        case article
        case municipality
        case office
        case notice
        case bodies
        case facts
        case guide
        case knowledgeBase = "knowledge-base"
    }

    /// The schema of a file, or of the front matter of a Markdown file, pretty-printed. Equal programs print equal bytes.
    ///
    /// That of `article` holds the front matter of a city's own file as `#/$defs/version`.
    package static func json(_ kind: Kind) -> String {
        let (title, node) = declaration(kind)
        let root = schema(of: node)
        var json = JSONBuffer(.readable)
        json.object { json in
            json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
            json.member("$id", "https://auskunft.example/schema/v1/\(kind.rawValue).json")
            json.member("title", title)
            root.writeMembers(definitions: "#/$defs/", to: &json)
            let definitions = root.definitions
            guard !definitions.isEmpty else { return }
            json.key("$defs")
            json.object { json in
                for definition in definitions {
                    json.key(definition.name)
                    definition.schema.write(definitions: "#/$defs/", to: &json)
                }
            }
        }
        json.lineFeed()
        return json.text
    }

    static func declaration(_ kind: Kind) -> (title: String, node: SchemaNode) {
        switch kind {
        case .article: ("Kopf eines Artikels: articles/**/<Kennung>.md", ArticleShape.article.schema)
        case .municipality: ("Eine Stadt: municipalities/<Kennung>.yaml", MunicipalityShape.municipality.schema)
        case .office: ("Eine Stelle: offices/<Stadt>/<Kennung>.yaml", OfficeShape.office.schema)
        case .notice: ("Kopf einer Meldung: notices/<Datum>-<Kennung>.md", NoticeShape.notice.schema)
        case .bodies: ("Andere Behörden: bodies.yaml", PublicBodyShape.list)
        case .facts: ("Werte, die an vielen Stellen stehen: facts.yaml", FactShape.map)
        case .guide: ("Ein Leitfaden: guides/<Kennung>.yaml", GuideShape.schema)
        case .knowledgeBase: ("Die Wissensbasis: auskunft.yaml", SettingsShape.settings.schema)
        }
    }

    /// - Parameters:
    ///   - help: what the key says that has the value.
    ///   - example: a value that reads well in its place.
    private static func schema(of node: SchemaNode, help: String? = nil, example: String? = nil) -> JSONSchema {
        let sentences = [help, node.form.map { "Form: \($0)." }].compactMap { $0 }
        let description: [JSONSchema.Keyword] =
            sentences.isEmpty ? [] : [.description(sentences.joined(separator: " "))]
        return JSONSchema(description + keywords(of: node, example: example))
    }

    private static func keywords(of node: SchemaNode, example: String?) -> [JSONSchema.Keyword] {
        switch node {
        case .string(let text): keywords(of: text, example: example)
        case .integer(let range): [.type(["integer"]), .minimum(range.lowerBound), .maximum(range.upperBound)]
        case .boolean: [.type(["boolean"])]
        case .choice(let words): [.type(["string"]), .words(words)]
        case .array(let item): [.type(["array"]), .items(schema(of: item, example: example))]
        case .object(let properties, let alternatives): keywords(of: properties, alternatives)
        case .map(let names, let values):
            [
                .type(["object"]), .propertyNames(JSONSchema(keywords(of: names, example: nil))),
                .otherProperties(schema(of: values)),
            ]
        case .either(let first, let second):
            [.anyOf([schema(of: first, example: example), schema(of: second)])]
        case .optional(let value): [.anyOf([schema(of: value, example: example), JSONSchema([.type(["null"])])])]
        case .definition(let name, let value): [.reference(JSONDefinition(name: name, schema: schema(of: value)))]
        }
    }

    private static func keywords(
        of properties: [SchemaProperty], _ alternatives: [SchemaAlternative]
    ) -> [JSONSchema.Keyword] {
        let members = properties.map { property in
            (name: property.key, schema: schema(of: property.value, help: property.help, example: property.example))
        }
        var keywords: [JSONSchema.Keyword] = [.type(["object"]), .properties(members)]
        let required = properties.filter(\.isRequired).map(\.key)
        if !required.isEmpty { keywords.append(.required(required)) }
        if !alternatives.isEmpty { keywords.append(.oneOf(alternatives.map(schema(of:)))) }
        return keywords + [.otherProperties(nil)]
    }

    private static func schema(of alternative: SchemaAlternative) -> JSONSchema {
        let truth = alternative.truth.map { truth in
            [(name: truth.key, schema: JSONSchema([.constant(.truth(truth.value))]))]
        }
        let forbidden = alternative.forbidden.map { (name: $0, schema: JSONSchema([.forbidden])) }
        return JSONSchema([.required(alternative.required), .properties((truth ?? []) + forbidden)])
    }

    private static func keywords(of text: SchemaText, example: String?) -> [JSONSchema.Keyword] {
        let others: [(name: String, isAllowed: Bool)] = [
            ("number", text.isNumberAllowed), ("integer", text.integers != nil), ("boolean", text.isTruthAllowed),
        ]
        let keywords: [JSONSchema.Keyword?] = [
            .type(["string"] + others.filter(\.isAllowed).map(\.name)),
            text.format.map { .format($0) },
            text.pattern.map { .pattern($0) },
            text.minimumLength.map { .minimumLength($0) },
            text.maximumLength.map { .maximumLength($0) },
            (text.minimum ?? text.integers?.lowerBound).map { .minimum($0) },
            (text.integers?.upperBound).map { .maximum($0) },
            text.limit.map { .limit($0) },
            (example ?? text.example).map { .examples([$0]) },
        ]
        return keywords.compactMap { $0 }
    }
}
