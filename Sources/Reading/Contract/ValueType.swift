import Diagnostics
import Knowledge
import ReadingYAML

/// How one kind of value is written, and how it is read.
struct ValueType<Value: Sendable>: Sendable {
    /// The right form with an example, fit for "Hier wird … erwartet": "ein Datum wie 2026-03-31".
    let form: LocalizedText
    /// What a JSON Schema says of it.
    let schema: SchemaNode
    /// Reports what is wrong and returns nil, or returns the value.
    let read: @Sendable (YAMLNode, inout ReadingContext) -> Value?
    /// The lines of an entry of a list for what was written in one word, without the dash; nil where an entry is a text.
    let entry: (@Sendable (String) -> [String])?

    init(
        de german: String, en english: String, schema: SchemaNode, entry: (@Sendable (String) -> [String])? = nil,
        read: @escaping @Sendable (YAMLNode, inout ReadingContext) -> Value?
    ) {
        form = LocalizedText(de: german, en: english)
        self.schema = schema
        self.entry = entry
        self.read = read
    }

    /// A value written as one scalar; `parse` returns nil where the form is wrong, `repair` what was probably meant, `advice`
    /// why a value is none and what to write, where the form alone does not tell.
    static func scalar(
        de german: String, en english: String, schema: SchemaNode, repair: (@Sendable (String) -> Repair?)? = nil,
        advice: (@Sendable (String) -> LocalizedText?)? = nil,
        parse: @escaping @Sendable (_ text: String, _ isPlain: Bool) -> Value?
    ) -> ValueType {
        let form = LocalizedText(de: german, en: english)
        return ValueType(de: german, en: english, schema: schema.described(german)) { node, context in
            guard case .scalar(let text, let isPlain) = node.content else {
                context.wrongForm(node, expected: form)
                return nil
            }
            guard let value = parse(text, isPlain) else {
                let plain = LookAlike.replaced(in: text)
                let candidates = [
                    plain.map { Repair(value: $0, isSafe: true) }, repair?(text),
                    Repair.withoutTypographicMarks(text, as: schema, repair), plain.flatMap { repair?($0) },
                ]
                // A repair that would be refused in its turn is none.
                let found = candidates.enumerated().lazy.compactMap { candidate in
                    candidate.element.map { (number: candidate.offset, repair: $0) }
                }.first { parse($0.repair.value, true) != nil }
                let sign = found.flatMap { [0, 3].contains($0.number) ? LookAlike.first(in: text) : nil }
                let help = sign == nil ? advice?(text) : nil
                context.wrongForm(
                    node, expected: form, repair: found?.repair,
                    help: help
                        ?? (found == nil && !form.german.hasPrefix("eine Kennung")
                            ? schema.exampleText.map { .forExample($0, schema) } : nil),
                    naming: sign)
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
        repair: Repair.amount, advice: FeeWords.advice
    ) { text, _ in Amount(text) }
}

extension ValueType where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    /// One of a few words.
    static func choice() -> ValueType {
        let words: [String] = Value.allCases.map(\.rawValue)
        let german = words.map { "„\($0)“" }.joined(separator: ", ")
        let english = words.map { "\"\($0)\"" }.joined(separator: ", ")
        return ValueType(de: "eines von \(german)", en: "One of \(english)", schema: .choice(words)) { node, context in
            let form = LocalizedText(de: "eines von \(german)", en: "One of \(english)")
            guard case .scalar(let text, _) = node.content else {
                context.wrongForm(node, expected: form)
                return nil
            }
            if let value = Value(rawValue: text) { return value }
            let repair = GermanWords.repair(text, among: words)
            context.wrongForm(
                node, expected: form, repair: repair,
                help: repair == nil
                    ? LocalizedText(
                        de: "Möglich sind: \(words.joined(separator: ", ")).",
                        en: "It must be one of \(words.joined(separator: ", ")).") : nil,
                naming: repair == nil ? nil : LookAlike.first(in: text))
            return nil
        }
    }
}

extension ValueType where Value == [LocatedText] {
    static let texts = list(ValueType<String>.text.located)
    static let identifiers = list(ValueType<String>.identifier.located)
    /// A single title in place of the list is taken as it is: which id is meant is told when all files are read.
    static let references = ValueType(
        de: ids.form.german, en: ids.form.english, schema: ids.schema
    ) { node, context in
        guard case .scalar(let text, isPlain: true) = node.content, text.contains(" "),
            !text.contains(where: { ",;".contains($0) })
        else { return ids.read(node, &context) }
        var scratch = context
        scratch.findings = Findings()
        if let title = ValueType<String>.reference.located.read(node, &scratch), scratch.findings.list.isEmpty {
            return [title]
        }
        return ids.read(node, &context)
    }
    private static let ids = list(ValueType<String>.reference.located)
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
                let help = ListWords.help(insteadOf: node, items: item, context)
                context.wrongForm(
                    node,
                    expected: LocalizedText(
                        de: "eine Liste (jede Zeile mit „- “)", en: "A list (each line with \"- \")"), help: help)
                return nil
            }
            var items: [Item] = []
            items.reserveCapacity(nodes.count)
            for node in nodes where !node.isRefused {
                if let value = item.read(node, &context) { items.append(value) }
            }
            return items
        }
    }

    /// A group of keys.
    static func object(_ shape: Shape<Value>) -> ValueType {
        ValueType(
            de: "eine Gruppe von Angaben", en: "A mapping", schema: shape.schema, entry: shape.entry
        ) { node, context in
            shape.read(node, &context)
        }
    }
}
