import Diagnostics
import Knowledge
import ReadingYAML

/// Which keys a fact may have.
package enum FactShape {
    /// - Parameter isCity: whether it is what a city says otherwise, of which the values tell most.
    private static func keys(isCity: Bool) -> [Field<Fact.Details>] {
        [
            Field(
                "name", at: \.name, as: .text, help: "Was der Wert ist, in wenigen Worten.",
                example: isCity ? nil : "Personalausweis ab 24 Jahren"),
            Field(
                "values", at: \.values, as: .list(.factValue),
                help:
                    "Der Wert, jeder mit einem Betrag, einer Spanne, „free: true“, einem Text oder einem Tag; mehrere mit „from“ und „until“.",
                example: "37.00"),
            Field("law", at: \.law, as: .webReference, help: "Das Gesetz oder die Satzung, die den Wert festlegt."),
            Field(
                "owner", at: \.owner, as: .text, help: "Wer den Wert richtig hält.",
                example: isCity ? nil : "Bürgerservice"),
            Field("reviewed", at: \.reviewed, as: .date, help: "Tag der letzten Prüfung."),
            Field(
                "review-every", at: \.reviewEvery, as: .reviewInterval,
                help: "Wie oft zu prüfen ist; danach gilt der Wert als veraltet."),
        ]
    }

    /// What a city says otherwise.
    static let city = Shape<Fact.Details>(keys(isCity: true), unread: \.unread, make: { Fact.Details() })

    /// An entry of `facts.yaml`, without its id.
    package static let fact = Shape<Fact>(
        keys(isCity: false).map { $0.lifted(to: \.shared, required: $0.key == "name") } + [
            Field(
                "municipalities", at: \.cities, as: .factCities,
                help: "Städte, in denen etwas anders ist, mit dem, was anders ist.", example: "musterstadt",
                keepsParts: true)
        ], unread: \.shared.unread, make: { Fact(id: Located("", Span.start(of: 0))) })

    /// The whole file.
    static let map = SchemaNode.map(names: id, values: .definition("fact", fact.schema))

    private static let id = SchemaText(pattern: "^[a-z0-9-]{1,100}$", example: "personalausweis-ab-24")

    /// Entries of `facts.yaml`, in the order of the file.
    package static func facts(_ node: YAMLNode?, file: FileID, _ findings: inout Findings) -> [Fact] {
        guard let node, !node.isNull else { return [] }
        var context = ReadingContext(file: file)
        defer { findings.add(contentsOf: context.findings.list) }
        guard case .mapping(let entries) = node.content else {
            context.wrongForm(
                node,
                expected: LocalizedText(
                    de: "eine Gruppe mit einem Wert je Kennung (personalausweis-ab-24: …)",
                    en: "A mapping with one fact per id (personalausweis-ab-24: …)"))
            return []
        }
        return entries.compactMap { entry in
            guard Slug.isIdentifier(entry.key) else {
                context.findings.add(.noFactID(entry))
                return nil
            }
            guard var read = fact.read(entry.value, &context) else { return nil }
            read.id = Located(entry.key, entry.keySpan)
            // Where each city has its own, there is none that all share.
            let isCities = read.cities?.value.contains { $0.details.values != nil } ?? false
            if read.shared.values == nil, !isCities, !read.shared.unread.contains("values"),
                !read.shared.unread.contains("municipalities")
            {
                context.findings.add(.noFactValues(entry))
            }
            return read
        }
    }
}

extension Diagnostic {
    fileprivate static func noFactValues(_ entry: YAMLNode.Entry) -> Diagnostic {
        Diagnostic(
            ContractRule.missing, at: entry.keySpan.range,
            LocalizedText(de: "„values“ fehlt.", en: "\"values\" is missing."),
            help: LocalizedText(
                de: "Ergänzen, zum Beispiel:\nvalues:\n  - amount: 37.00",
                en: "Add, for example:\nvalues:\n  - amount: 37.00"))
    }

    fileprivate static func noFactID(_ entry: YAMLNode.Entry) -> Diagnostic {
        let slug = Slug.make(entry.key)
        let place = entry.keySpan.exactly(entry.key)
        return Diagnostic(
            ContractRule.type, at: entry.keySpan.range,
            LocalizedText(
                de: "Hier wird eine Kennung aus a–z, 0–9 und - erwartet, nicht „\(entry.key)“.",
                en: "An id of a–z, 0–9 and - is expected here, not \"\(entry.key)\"."
            ).followed(by: LookAlike.first(in: entry.key)?.sentence),
            help: slug.isEmpty ? nil : .didYouMean(slug),
            fixes: slug.isEmpty ? [] : place.map { [.write(slug, at: $0)] } ?? [])
    }
}

extension ValueType where Value == [Fact.City] {
    /// Municipality id to what is different there.
    fileprivate static let factCities = ValueType(
        de: "eine Gruppe mit einer Stadt je Schlüssel", en: "A mapping with one city per key",
        schema: .map(
            names: SchemaText(pattern: "^[a-z0-9-]{1,100}$", example: "musterstadt"), values: FactShape.city.schema)
    ) { node, context in
        guard case .mapping(let entries) = node.content else {
            context.wrongForm(
                node,
                expected: LocalizedText(
                    de: "eine Gruppe mit einer Stadt je Schlüssel (bottrop: …)",
                    en: "A mapping with one city per key (bottrop: …)"))
            return nil
        }
        return entries.compactMap { entry in
            FactShape.city.read(entry.value, &context).map {
                Fact.City(municipality: Located(entry.key, entry.keySpan), details: $0)
            }
        }
    }
}

private struct FactValueDraft: Sendable {
    var price = PriceDraft()
    var text: LocatedText?
    var date: Located<CalendarDate>?
    var from: Located<CalendarDate>?
    var until: Located<CalendarDate>?
    var law: Located<WebReference>?
}

extension ValueType where Value == FactValue {
    static let factValue: ValueType = {
        let shape = Shape<FactValueDraft>(
            PriceDraft.fields.map { $0.lifted(to: \.price, required: false) } + [
                Field("text", at: \.text, as: .text, help: "Ein Text."),
                Field("date", at: \.date, as: .date, help: "Ein Tag."),
                Field("from", at: \.from, as: .date, help: "Erster Tag, an dem der Wert gilt."),
                Field("until", at: \.until, as: .date, help: "Letzter Tag, an dem der Wert gilt."),
                Field(
                    "law", at: \.law, as: .webReference,
                    help: "Was diesen Wert festlegt, wo es nicht dasselbe Gesetz ist wie sonst."),
            ], make: { FactValueDraft() })
        let kinds: [[String]] = [["amount"], ["min", "max"], ["free"], ["text"], ["date"]]
        let schema = SchemaNode.object(
            shape.fields.map(\.property),
            alternatives: kinds.map { keys in
                SchemaAlternative(
                    required: keys, forbidden: kinds.flatMap(\.self).filter { !keys.contains($0) && $0 != "free" },
                    truth: ("free", keys == ["free"]))
            })
        return ValueType(
            de: "ein Wert", en: "A value", schema: .definition("value", schema), entry: FeeWords.entry
        ) { node, context in
            let before = context.findings.mark
            if case .scalar(let text, _) = node.content {
                context.wrongForm(
                    node,
                    expected: LocalizedText(
                        de: "eine Gruppe von Angaben (Schlüssel: Wert)", en: "A mapping (key: value)"),
                    help: .asEntry(FeeWords.isPrice(text) ? FeeWords.entry(text) : ["text: \(Quoting.written(text))"]))
                return nil
            }
            let node = FeeCurrency.separated(node, &context)
            let isUnclear = context.findings.hasAny(since: before)
            guard let draft = shape.read(node, &context), !isUnclear else { return nil }
            let content: FactValue.Content
            switch (draft.price.isWritten, draft.text, draft.date) {
            case (true, nil, nil):
                guard
                    let price = draft.price.price(node, since: before, &context, orElse: { .factValue(node) })
                else { return nil }
                content = .price(price)
            case (false, let text?, nil): content = .text(text.value)
            case (false, nil, let date?): content = .date(date.value)
            default:
                if !context.findings.hasAny(since: before) { context.findings.add(.factValue(node)) }
                return nil
            }
            if let from = draft.from, let until = draft.until, until.value < from.value {
                context.findings.add(.endsBeforeItBegins(from.span, until.span))
            }
            return FactValue(
                content, currency: draft.price.currency?.value ?? "EUR", from: draft.from?.value,
                until: draft.until?.value, law: draft.law?.value,
                span: draft.price.span ?? draft.text?.span ?? draft.date?.span ?? node.span)
        }
    }()
}

extension Diagnostic {
    fileprivate static func factValue(_ node: YAMLNode) -> Diagnostic {
        Diagnostic(
            FactRule.factValue, at: node.span.range,
            LocalizedText(
                de:
                    "Ein Wert hat genau eines: „amount“, „min“ und „max“, „free: true“, „text“ oder „date“.",
                en:
                    "A value must have exactly one of \"amount\", \"min\" and \"max\" together, \"free: true\", \"text\" or \"date\"."
            ),
            help: LocalizedText(
                de: "Nur eine dieser Zeilen behalten, zum Beispiel:\namount: 37.00",
                en: "Keep one of these lines only, for example:\namount: 37.00"))
    }
}
