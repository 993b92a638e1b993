import Diagnostics
import Knowledge
import ReadingYAML

/// One key of a `Shape`: its name, and how its value is read.
struct Field<Root: Sendable>: Sendable {
    /// What schemas and the skeletons of new files say of the key.
    let property: SchemaProperty
    let read: @Sendable (YAMLNode, inout Root, inout ReadingContext) -> Void
    /// Takes a value away of which a part was refused: it is unknown then, and what is left of it would say something else.
    /// Nil where each part stands for itself.
    let clear: (@Sendable (inout Root) -> Void)?
    /// What to do about an empty value, where it has a cause of its own.
    let emptyHelp: LocalizedText?

    init<Value>(
        _ key: String, at path: WritableKeyPath<Root, Located<Value>?> & Sendable, as type: ValueType<Value>,
        required: Bool = false, help: String, example: String? = nil, whenEmpty emptyHelp: LocalizedText? = nil,
        keepsParts: Bool = false
    ) {
        self.emptyHelp = emptyHelp
        property = SchemaProperty(
            key: key, isRequired: required, help: help, example: example, value: type.schema)
        read = { node, root, context in
            if let value = type.read(node, &context) { root[keyPath: path] = context.located(value, node) }
        }
        if keepsParts {
            clear = nil
        } else {
            clear = { (root: inout Root) in root[keyPath: path] = nil }
        }
    }

    /// A key whose value is not simply kept.
    init(
        _ property: SchemaProperty,
        read: @escaping @Sendable (YAMLNode, inout Root, inout ReadingContext) -> Void,
        clear: (@Sendable (inout Root) -> Void)?
    ) {
        self.property = property
        self.read = read
        self.clear = clear
        emptyHelp = nil
    }

    /// The same key as part of a larger value.
    func lifted<Whole>(to path: WritableKeyPath<Whole, Root> & Sendable, required: Bool) -> Field<Whole> {
        var property = property
        property.isRequired = required
        var clearing: (@Sendable (inout Whole) -> Void)?
        if let clear { clearing = { (whole: inout Whole) in clear(&whole[keyPath: path]) } }
        return Field<Whole>(
            property, read: { node, whole, context in read(node, &whole[keyPath: path], &context) }, clear: clearing)
    }

    var key: String { property.key }
    var isRequired: Bool { property.isRequired }

    /// A line with a value that can be read, where there is one of a single line.
    private var exampleLine: String? {
        let text = property.example ?? property.value.exampleText
        guard let text else { return nil }
        switch property.value {
        case .array: return "\(key): [\(Quoting.needsQuotes(text) ? Quoting.quoted(text) : text)]"
        case .object, .map, .definition, .optional: return nil
        default: return "\(key): \(property.value.isQuoted || Quoting.needsQuotes(text) ? Quoting.quoted(text) : text)"
        }
    }

    fileprivate var helpWhenMissing: LocalizedText {
        guard let exampleLine else {
            return LocalizedText(de: "Eine Zeile „\(key): …“ ergänzen.", en: "Add a line \"\(key): …\".")
        }
        return LocalizedText(
            de: "Eine Zeile ergänzen, zum Beispiel:\n\(exampleLine)", en: "Add a line, for example:\n\(exampleLine)")
    }

    fileprivate var helpWhenEmpty: LocalizedText {
        let general = LocalizedText(
            de: "Einen Wert eintragen oder die Zeile löschen.", en: "Give a value or delete the line.")
        guard isRequired, let exampleLine else { return general }
        return LocalizedText(
            de: "Einen Wert eintragen, zum Beispiel:\n\(exampleLine)", en: "Give a value, for example:\n\(exampleLine)")
    }
}

/// The keys that a mapping may have: the one declaration of a file kind or of a part of one.
package struct Shape<Root: Sendable>: Sendable {
    let fields: [Field<Root>]
    let make: @Sendable () -> Root
    /// Where the value keeps the keys that could not be read; nil where nobody asks.
    private let unread: (WritableKeyPath<Root, UnreadKeys> & Sendable)?
    private let indexByKey: [String: Int]

    init(
        _ fields: [Field<Root>], unread: WritableKeyPath<Root, UnreadKeys> & Sendable,
        make: @escaping @Sendable () -> Root
    ) {
        self.init(fields, keeping: unread, make: make)
    }

    init(_ fields: [Field<Root>], make: @escaping @Sendable () -> Root) {
        self.init(fields, keeping: nil, make: make)
    }

    private init(
        _ fields: [Field<Root>], keeping unread: (WritableKeyPath<Root, UnreadKeys> & Sendable)?,
        make: @escaping @Sendable () -> Root
    ) {
        self.fields = fields
        self.unread = unread
        self.make = make
        indexByKey = Dictionary(
            fields.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { a, _ in a })
    }

    var keys: [String] { fields.map(\.key) }

    var schema: SchemaNode { .object(fields.map(\.property)) }

    /// Reads every key, reporting unknown, missing and empty ones; nil only where there is no mapping at all.
    package func read(_ node: YAMLNode, _ context: inout ReadingContext) -> Root? {
        guard case .mapping(let entries) = node.content else {
            var help: LocalizedText?
            if case .scalar(let text, _) = node.content { help = .asEntry(entry(text)) }
            context.wrongForm(
                node,
                expected: LocalizedText(
                    de: "eine Gruppe von Angaben (Schlüssel: Wert)", en: "A mapping (key: value)"), help: help)
            return nil
        }
        var root = make()
        var seen = Set<Int>()
        /// Keys that an unknown one was probably meant to be; that they are missing needs no finding of its own.
        var meant: Set<String> = []
        func markUnread(_ key: String) {
            if let unread { root[keyPath: unread].insert(key) }
        }
        let guesses = entries.contains { indexByKey[$0.key] == nil } ? guesses(entries) : [:]
        for number in entries.indices {
            let entry = entries[number]
            guard let index = indexByKey[entry.key] else {
                let guess = guesses[number] ?? Guess(keys: [])
                for key in guess.keys {
                    meant.insert(key)
                    markUnread(key)
                }
                context.findings.add(unknownKey(entry, guess))
                continue
            }
            seen.insert(index)
            guard !entry.value.isRefused else {
                markUnread(entry.key)
                continue
            }
            if entry.value.isNull {
                markUnread(entry.key)
                context.findings.add(
                    Diagnostic(
                        ContractRule.empty, at: entry.keySpan.range,
                        LocalizedText(
                            de: "„\(entry.key)“ darf nicht leer sein.", en: "\"\(entry.key)\" must not be empty."),
                        help: fields[index].emptyHelp ?? fields[index].helpWhenEmpty))
                continue
            }
            let before = context.findings.mark
            fields[index].read(entry.value, &root, &context)
            if context.findings.hasError(since: before) {
                markUnread(entry.key)
                if context.findings.hasError(since: before, where: ContractRule.refusals.contains) {
                    fields[index].clear?(&root)
                }
            }
        }
        for index in fields.indices where !seen.contains(index) {
            let field = fields[index]
            guard field.isRequired, !meant.contains(field.key) else { continue }
            context.findings.add(
                Diagnostic(
                    ContractRule.missing, at: node.span.range,
                    LocalizedText(de: "„\(field.key)“ fehlt.", en: "\"\(field.key)\" is missing."),
                    help: field.helpWhenMissing))
        }
        return root
    }

    /// The lines of a group for what was written in one word: the keys that it must have, the word as the first that is a
    /// text. Empty where there is none.
    @Sendable func entry(_ text: String) -> [String] {
        let required = fields.filter(\.isRequired)
        let first = required.firstIndex {
            $0.key == "title" || $0.key == "name" || $0.key == "street" || $0.key == "heading"
        }
        guard let first else { return [] }
        if required[first].key == "street", let lines = PostalAddress.lines(text) { return lines }
        return required.enumerated().map { number, field in
            if number == first { return "\(field.key): \(Quoting.written(text))" }
            let example =
                field.key == "id" ? Slug.make(text) : field.property.example ?? field.property.value.exampleText
            let value = example.map { field.property.value.isQuoted ? Quoting.quoted($0) : Quoting.written($0) }
            return "\(field.key): \(value ?? "…")"
        }
    }

    /// Which keys an unknown one was probably meant to be.
    private struct Guess {
        /// More than one where they are equally near.
        var keys: [String]
        /// Whether the key stands in the mapping already, or another unknown one may be it just as well: to write it
        /// would leave it there twice.
        var isTaken = false
        /// Whether the key is a slip of the pen, not a word of another language.
        var isNear = true
    }

    /// By number of the entry.
    private func guesses(_ entries: [YAMLNode.Entry]) -> [Int: Guess] {
        var guesses: [Int: Guess] = [:]
        var claims: [String: Int] = [:]
        for (number, entry) in entries.enumerated() where indexByKey[entry.key] == nil {
            var keys = GermanKeys.meanings(of: entry.key).filter { indexByKey[$0] != nil }
            let near = NearMiss.allNearest(to: entry.key, among: self.keys)
            if keys.isEmpty { keys = near }
            let present = keys.filter { key in entries.contains { $0.key == key } }
            // Of two that are equally near, the one that is there already was not meant.
            if present.count < keys.count { keys.removeAll { present.contains($0) } }
            guesses[number] = Guess(
                keys: keys, isTaken: !present.isEmpty, isNear: near.contains { keys.contains($0) })
            for key in keys { claims[key, default: 0] += 1 }
        }
        for number in guesses.keys where guesses[number]?.keys.contains(where: { claims[$0, default: 0] > 1 }) == true {
            guesses[number]?.isTaken = true
        }
        return guesses
    }

    private func unknownKey(_ entry: YAMLNode.Entry, _ guess: Guess) -> Diagnostic {
        let nearest = guess.keys.count == 1 ? guess.keys.first : nil
        var fixes: [Diagnostic.Fix] = []
        // A key in quotes keeps them.
        if let nearest, !guess.isTaken, let place = entry.keySpan.exactly(entry.key) {
            fixes = [.write(nearest, at: place, isSafe: guess.isNear)]
        }
        let help: LocalizedText? =
            if guess.isTaken, let nearest {
                LocalizedText(
                    de: "Ist „\(nearest)“ gemeint? Das darf hier nur einmal stehen.",
                    en: "Did you mean \"\(nearest)\"? It may be given only once here.")
            } else if guess.keys.isEmpty {
                nil
            } else {
                .didYouMean(oneOf: guess.keys)
            }
        return Diagnostic(
            ContractRule.unknownKey, at: entry.keySpan.range,
            LocalizedText(de: "„\(entry.key)“ ist hier keine Angabe.", en: "\"\(entry.key)\" is not a key here.")
                .followed(by: LookAlike.first(in: entry.key)?.sentence),
            help: help
                ?? LocalizedText(
                    de: "Möglich sind: \(keys.joined(separator: ", ")).",
                    en: "It must be one of \(keys.joined(separator: ", "))."),
            fixes: fixes)
    }
}
