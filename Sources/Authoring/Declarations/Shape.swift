import Diagnostics
import Knowledge

/// One key of a `Shape`: its name, how its value is read, and how a later layer replaces an earlier one.
struct Field<Root: Sendable>: Sendable {
    /// What schemas and the skeletons of new files say of the key.
    let property: SchemaProperty
    let read: @Sendable (YAMLNode, inout Root, inout ReadingContext) -> Void
    /// Replaces the value by the overlay's, where that has one.
    let inherit: @Sendable (_ base: inout Root, _ overlay: Root) -> Void

    init<Value>(
        _ key: String, _ path: WritableKeyPath<Root, Located<Value>?> & Sendable, _ type: ValueType<Value>,
        required: Bool = false, help: String, example: String? = nil
    ) {
        property = SchemaProperty(
            key: key, isRequired: required, help: help, example: example, value: type.schema)
        read = { node, root, context in
            if let value = type.read(node, &context) { root[keyPath: path] = context.located(value, node) }
        }
        inherit = { base, overlay in
            if let value = overlay[keyPath: path] { base[keyPath: path] = value }
        }
    }

    /// A key whose value is not simply kept.
    init(
        _ property: SchemaProperty,
        read: @escaping @Sendable (YAMLNode, inout Root, inout ReadingContext) -> Void
    ) {
        self.property = property
        self.read = read
        inherit = { _, _ in }
    }

    /// The same key as part of a larger value.
    func lifted<Whole>(to path: WritableKeyPath<Whole, Root> & Sendable, required: Bool) -> Field<Whole> {
        var property = property
        property.isRequired = required
        return Field<Whole>(property) { node, whole, context in read(node, &whole[keyPath: path], &context) }
    }

    var key: String { property.key }
    var isRequired: Bool { property.isRequired }
}

/// The keys that a mapping may have: the one declaration of a file kind or of a part of one.
struct Shape<Root: Sendable>: Sendable {
    let fields: [Field<Root>]
    let make: @Sendable () -> Root
    private let indexByKey: [String: Int]

    init(_ fields: [Field<Root>], make: @escaping @Sendable () -> Root) {
        self.fields = fields
        self.make = make
        indexByKey = Dictionary(
            fields.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { a, _ in a })
    }

    var keys: [String] { fields.map(\.key) }

    var schema: SchemaNode { .object(fields.map(\.property)) }

    /// Reads every key, reporting unknown, missing and empty ones; nil only where there is no mapping at all.
    func read(_ node: YAMLNode, _ context: inout ReadingContext) -> Root? {
        guard case .mapping(let entries) = node.content else {
            context.wrongForm(
                node,
                expected: LocalizedText(
                    de: "eine Gruppe von Angaben (Schlüssel: Wert)", en: "A group of keys (key: value)"))
            return nil
        }
        var root = make()
        var seen = Set<Int>()
        /// Keys that an unknown one was probably meant to be; that they are missing needs no finding of its own.
        var meant: Set<String> = []
        for entry in entries {
            guard let index = indexByKey[entry.key] else {
                let nearest = NearMiss.nearest(to: entry.key, among: keys)
                if let nearest { meant.insert(nearest) }
                context.findings.add(unknownKey(entry, nearest))
                continue
            }
            seen.insert(index)
            if entry.value.isNull {
                context.findings.add(
                    Diagnostic(
                        "contract.empty", .error, entry.keySpan.range,
                        LocalizedText(
                            de: "„\(entry.key)“ darf nicht leer sein.", en: "\"\(entry.key)\" must not be empty."),
                        help: LocalizedText(
                            de: "Einen Wert eintragen oder die Zeile löschen.", en: "Give a value or delete the line."))
                )
                continue
            }
            fields[index].read(entry.value, &root, &context)
        }
        for (index, field) in fields.enumerated()
        where field.isRequired && !seen.contains(index) && !meant.contains(field.key) {
            context.findings.add(
                Diagnostic(
                    "contract.missing", .error, node.span.range,
                    LocalizedText(de: "„\(field.key)“ fehlt.", en: "\"\(field.key)\" is missing.")))
        }
        return root
    }

    private func unknownKey(_ entry: YAMLNode.Entry, _ nearest: String?) -> Diagnostic {
        let fixes: [Diagnostic.Fix]? = nearest.map {
            [.write($0, at: entry.keySpan, isSafe: true)]
        }
        return Diagnostic(
            "contract.unknown-key", .error, entry.keySpan.range,
            LocalizedText(de: "„\(entry.key)“ ist hier keine Angabe.", en: "\"\(entry.key)\" is not a key here."),
            help: nearest.map { .didYouMean($0) }
                ?? LocalizedText(
                    de: "Möglich sind: \(keys.joined(separator: ", ")).",
                    en: "Possible are: \(keys.joined(separator: ", "))."),
            fixes: fixes ?? [])
    }
}
