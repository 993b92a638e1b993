/// Every key of every file kind: what a text before a colon is, if it is one of them.
package enum ContractKeys {
    /// Each once, whatever file it is of.
    package static let all: Set<String> = keys { _ in true }

    /// Those whose value is a list.
    package static let ofLists: Set<String> = keys { if case .array = $0 { true } else { false } }

    private static func keys(where isAsked: (SchemaNode) -> Bool) -> Set<String> {
        ContentSchema.Kind.allCases.reduce(into: []) { keys, kind in
            collect(ContentSchema.declaration(kind).node, where: isAsked, &keys)
        }
    }

    private static func collect(_ node: SchemaNode, where isAsked: (SchemaNode) -> Bool, _ keys: inout Set<String>) {
        switch node {
        case .object(let properties, _):
            for property in properties {
                if isAsked(property.value) { keys.insert(property.key) }
                collect(property.value, where: isAsked, &keys)
            }
        case .array(let item): collect(item, where: isAsked, &keys)
        case .map(_, let values): collect(values, where: isAsked, &keys)
        case .either(let first, let second):
            collect(first, where: isAsked, &keys)
            collect(second, where: isAsked, &keys)
        case .optional(let value), .definition(_, let value): collect(value, where: isAsked, &keys)
        case .string, .integer, .boolean, .choice: return
        }
    }
}
