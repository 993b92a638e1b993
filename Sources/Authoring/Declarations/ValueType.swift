import Diagnostics
import Knowledge

/// How one kind of value is written, and how it is read.
struct ValueType<Value: Sendable>: Sendable {
    /// The right form with an example, fit for "Hier wird … erwartet": "ein Datum wie 2026-03-31".
    let form: LocalizedText
    /// What a JSON Schema says of it.
    let schema: SchemaNode
    /// Reports what is wrong and returns nil, or returns the value.
    let read: @Sendable (YAMLNode, inout ReadingContext) -> Value?

    init(
        de german: String, en english: String, schema: SchemaNode,
        read: @escaping @Sendable (YAMLNode, inout ReadingContext) -> Value?
    ) {
        form = LocalizedText(de: german, en: english)
        self.schema = schema
        self.read = read
    }

    /// A value written as one scalar; `parse` returns nil where the form is wrong, `repair` what was probably meant.
    static func scalar(
        de german: String, en english: String, schema: SchemaNode, repair: (@Sendable (String) -> Repair?)? = nil,
        parse: @escaping @Sendable (_ text: String, _ isPlain: Bool) -> Value?
    ) -> ValueType {
        let form = LocalizedText(de: german, en: english)
        return ValueType(de: german, en: english, schema: schema.described(german)) { node, context in
            guard case .scalar(let text, let isPlain) = node.content else {
                context.wrongForm(node, expected: form)
                return nil
            }
            guard let value = parse(text, isPlain) else {
                let candidates = [repair?(text), Repair.withoutTypographicMarks(text, as: schema, repair)]
                // A repair that would be refused in its turn is none.
                let repair = candidates.lazy.compactMap(\.self).first { parse($0.value, true) != nil }
                context.wrongForm(node, expected: form, repair: repair)
                return nil
            }
            if isPlain, case .string(let asked) = schema, !asked.admitsUnquoted(text) {
                context.findings.add(.unquoted(text, node.span))
            }
            return value
        }
    }

    /// The same value with its place.
    var located: ValueType<Located<Value>> {
        ValueType<Located<Value>>(de: form.german, en: form.english, schema: schema) { node, context in
            read(node, &context).map { context.located($0, node) }
        }
    }
}

extension ValueType where Value == Bool {
    static let bool = scalar(
        de: "true oder false", en: "true or false", schema: .boolean, repair: Repair.bool
    ) { text, isPlain in
        guard isPlain, case .truth(let value) = PlainScalar(text) else { return nil }
        return value
    }
}

extension ValueType where Value == Int {
    static func integer(_ range: ClosedRange<Int>) -> ValueType {
        scalar(
            de: "eine ganze Zahl von \(range.lowerBound) bis \(range.upperBound)",
            en: "A whole number from \(range.lowerBound) to \(range.upperBound)", schema: .integer(range),
            repair: Repair.integer
        ) { text, isPlain in
            guard isPlain, let value = Int(text), range.contains(value) else { return nil }
            return value
        }
    }
}

extension ValueType where Value == Amount {
    static let amount = scalar(
        de: "ein Betrag als Dezimalzahl wie 37 oder 22.80", en: "An amount as a decimal number such as 37 or 22.80",
        schema: .string(
            SchemaText(
                pattern: #"^[0-9]{1,12}(\.[0-9]{1,2})?$"#, isNumberAllowed: true, minimum: 0,
                limit: 1_000_000_000_000, example: "22.80")),
        repair: Repair.amount
    ) { text, _ in Amount(text) }
}

extension ValueType where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    /// One of a few words.
    static func choice() -> ValueType {
        let words: [String] = Value.allCases.map(\.rawValue)
        let german = words.map { "„\($0)“" }.joined(separator: ", ")
        let english = words.map { "\"\($0)\"" }.joined(separator: ", ")
        return ValueType(de: "eines von \(german)", en: "One of \(english)", schema: .choice(words)) { node, context in
            if case .scalar(let text, _) = node.content {
                if let value = Value(rawValue: text) { return value }
                let meant = Quoting.insideTypographicMarks(text) ?? text
                if let nearest = NearMiss.nearest(to: meant, among: words) {
                    context.findings.add(
                        Diagnostic(
                            ContractRule.type, at: node.span.range,
                            LocalizedText(
                                de: "Hier wird eines von \(german) erwartet, nicht „\(text)“.",
                                en: "One of \(english) is expected here, not \"\(text)\"."),
                            help: .didYouMean(nearest),
                            fixes: [.write(nearest, at: node.span, isSafe: meant != text && meant == nearest)]))
                    return nil
                }
            }
            context.wrongForm(node, expected: LocalizedText(de: "eines von \(german)", en: "One of \(english)"))
            return nil
        }
    }
}

extension ValueType where Value == [LocatedText] {
    static let texts = list(ValueType<String>.text.located)
    static let identifiers = list(ValueType<String>.identifier.located)
    static let phones = list(ValueType<String>.phone.located)
}

extension ValueType where Value == [Located<DateRange>] {
    static let dateRanges = list(ValueType<DateRange>.orderedDateRange.located)
}

extension ValueType {
    /// A list whose items are all read, so that every wrong one is reported.
    static func list<Item>(_ item: ValueType<Item>) -> ValueType where Value == [Item] {
        let form = LocalizedText(de: "eine Liste", en: "A list")
        return ValueType(de: form.german, en: form.english, schema: .array(of: item.schema)) { node, context in
            guard case .sequence(let nodes) = node.content else {
                var help: LocalizedText?
                if case .scalar(let text, isPlain: true) = node.content, !text.isEmpty, !node.isNull,
                    !text.contains(where: { "[]{}:#\"'".contains($0) })
                {
                    help = LocalizedText(
                        de: "In eckige Klammern setzen: [\(text)]", en: "Put it in square brackets: [\(text)]")
                }
                context.wrongForm(
                    node,
                    expected: LocalizedText(
                        de: "eine Liste (jede Zeile mit „- “)", en: "A list (each line with \"- \")"), help: help)
                return nil
            }
            var items: [Item] = []
            items.reserveCapacity(nodes.count)
            for node in nodes {
                if let value = item.read(node, &context) { items.append(value) }
            }
            return items
        }
    }

    /// A group of keys.
    static func object(_ shape: Shape<Value>) -> ValueType {
        ValueType(de: "eine Gruppe von Angaben", en: "A mapping", schema: shape.schema) { node, context in
            shape.read(node, &context)
        }
    }
}
