/// A key that a file may have, as somebody looks it up who writes one.
package struct ContentKey: Sendable, Equatable {
    /// The keys that lead to it from the part that was asked for, and its own: `limits.file-bytes`.
    package let path: String
    /// Whether a file without it is refused.
    package let isRequired: Bool
    /// What it says and in which form, in German.
    package let meaning: String
    /// A value that reads well in its place; nil where none is needed.
    package let example: String?
}

extension ContentSchema {
    /// The keys of a kind of file in the order of the declarations, below each those of the part that it opens. A part that
    /// has a name of its own (`$defs` in the schema) is opened only where it is asked for.
    ///
    /// - Parameter path: keys that lead to the part; without any, the whole file. Behind a key whose own keys are names that
    ///   the content gives, any of them is meant.
    /// - Returns: nil where no key leads there.
    package static func keys(of kind: Kind, at path: [String] = []) -> [ContentKey]? {
        var node = declaration(kind).node
        // A file that is a group of ids: the keys are those behind each.
        if case .map(_, .definition(_, let value)) = node { node = value }
        for key in path {
            guard let property = node.part.properties.first(where: { $0.key == key }) else { return nil }
            node = property.value.part
            if case .map(_, let values) = node { node = values.part }
            if case .definition(_, let value) = node { node = value }
        }
        return keys(of: node, prefix: "")
    }

    private static func keys(of node: SchemaNode, prefix: String) -> [ContentKey] {
        node.part.properties.flatMap { property in
            let form = property.value.form.map { "Form: \($0)." }
            let key = ContentKey(
                path: prefix + property.key, isRequired: property.isRequired,
                meaning: [property.help, form].compactMap { $0 }.joined(separator: " "),
                example: property.example ?? property.value.part.example)
            return [key] + keys(of: property.value, prefix: prefix + property.key + ".")
        }
    }
}

extension SchemaNode {
    /// What a list repeats and what may be left empty, else the value itself.
    fileprivate var part: SchemaNode {
        switch self {
        case .array(let item): item.part
        case .optional(let value): value.part
        default: self
        }
    }

    fileprivate var properties: [SchemaProperty] {
        if case .object(let properties, _) = self { properties } else { [] }
    }

    fileprivate var example: String? {
        if case .string(let text) = self { text.example } else { nil }
    }
}
