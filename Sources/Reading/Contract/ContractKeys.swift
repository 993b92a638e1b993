/// Every key of every file kind: what a text before a colon is, if it is one of them.
package enum ContractKeys {
    /// Each once, whatever file it is of.
    package static let all: Set<String> = ContentSchema.Kind.allCases.reduce(into: []) { keys, kind in
        collect(ContentSchema.declaration(kind).node, &keys)
    }

    private static func collect(_ node: SchemaNode, _ keys: inout Set<String>) {
        switch node {
        case .object(let properties, _):
            for property in properties {
                keys.insert(property.key)
                collect(property.value, &keys)
            }
        case .array(let item): collect(item, &keys)
        case .map(_, let values): collect(values, &keys)
        case .optional(let value), .definition(_, let value): collect(value, &keys)
        case .string, .integer, .boolean, .choice: return
        }
    }
}
