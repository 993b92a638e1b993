import Diagnostics
import Knowledge
import ReadingYAML

extension ValueType where Value == String {
    static let diallingCode = scalar(
        de: "eine Vorwahl wie \"0203\", in Anführungszeichen", en: "A dialling code such as \"0203\", in quotes",
        schema: .text(pattern: "^0[1-9][0-9]{1,4}$", example: "0203")
    ) { text, _ in
        (3...6).contains(text.utf8.count) && text.hasPrefix("0") && !text.hasPrefix("00")
            && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? text : nil
    }
}

extension ValueType where Value == NameLetters {
    static let letters = scalar(
        de: "Anfangsbuchstaben wie „A-K“ oder „L-R, Sch“", en: "First letters such as \"A-K\" or \"L-R, Sch\"",
        schema: lettersSchema, repair: Repair.letters
    ) { text, _ in NameLetters(text) }

    /// Which signs are letters, patterns of JSON Schema say differently in every program.
    private static let lettersSchema: SchemaNode = {
        let letters = "[^-–,;0-9 ]{1,8}"
        let part = " *\(letters)( *[-–] *\(letters))? *"
        return .text(pattern: "^\(part)([,;]\(part))*$", example: "A-K")
    }()
}

private struct SpecialDaysDraft: Sendable {
    var date: Located<CalendarDate>?
    var from: Located<CalendarDate>?
    var until: Located<CalendarDate>?
    var hours: Located<[TimeRange]>?
    var closed: Located<Bool>?
    var reason: LocatedText?

    static let dates: [Field<SpecialDaysDraft>] = [
        Field("date", at: \.date, as: .date, help: "Der Tag.", example: "2026-12-05"),
        Field("from", at: \.from, as: .date, help: "Der erste Tag, wo es mehrere sind."),
        Field("until", at: \.until, as: .date, help: "Der letzte Tag."),
    ]

    static let reason = Field<SpecialDaysDraft>(
        "reason", at: \.reason, as: .text, help: "Warum; Anrufende fragen danach.", example: "Betriebsversammlung")

    static let closedShape = Shape<SpecialDaysDraft>(dates + [reason], make: { SpecialDaysDraft() })
    static let specialShape = Shape<SpecialDaysDraft>(
        dates + [
            Field("hours", at: \.hours, as: .timeRanges, help: "Wann an diesen Tagen geöffnet ist."),
            Field("closed", at: \.closed, as: .bool, help: "true, wenn geschlossen ist.", example: "true"),
            reason,
        ], make: { SpecialDaysDraft() })

    /// What stands in a group, and its days; nil, with what is wrong, where either cannot be read.
    static func read(
        _ shape: Shape<SpecialDaysDraft>, _ node: YAMLNode, _ context: inout ReadingContext
    ) -> (draft: SpecialDaysDraft, days: DateRange)? {
        let before = context.findings.mark
        guard let draft = shape.read(node, &context), !context.findings.hasError(since: before),
            let days = draft.days(node, &context)
        else { return nil }
        return (draft, days)
    }

    /// The days; nil, with what is wrong, where they are not said or said twice.
    func days(_ node: YAMLNode, _ context: inout ReadingContext) -> DateRange? {
        switch (date?.value, from?.value, until?.value) {
        case (let date?, nil, nil): return DateRange(from: date, until: date)
        case (nil, let from?, let until?):
            guard from <= until else {
                if let (from, until) = self.from.flatMap({ from in self.until.map { (from.span, $0.span) } }) {
                    context.findings.add(.endsBeforeItBegins(from, until))
                }
                return nil
            }
            return DateRange(from: from, until: until)
        default:
            context.findings.add(
                Diagnostic(
                    FactRule.specialDays, at: node.span.range,
                    LocalizedText(
                        de: "Hier steht entweder „date“ oder „from“ und „until“.",
                        en: "Either \"date\", or \"from\" and \"until\", must be given here."),
                    help: LocalizedText(
                        de: "Zum Beispiel: date: 2026-12-05", en: "For example: date: 2026-12-05")))
            return nil
        }
    }
}

extension ValueType where Value == SpecialDays {
    /// A day or a period, or a group that says why as well.
    static let closedDays: ValueType = {
        let range = ValueType<DateRange>.orderedDateRange
        let shape = SpecialDaysDraft.closedShape
        return ValueType(
            de: range.form.german, en: range.form.english, schema: .either(range.schema, shape.schema)
        ) { node, context in
            guard case .mapping = node.content else { return range.read(node, &context).map { SpecialDays(days: $0) } }
            guard let (draft, days) = SpecialDaysDraft.read(shape, node, &context) else { return nil }
            return SpecialDays(days: days, reason: draft.reason?.value)
        }
    }()

    /// Days with hours of their own.
    static let specialHours: ValueType = {
        let shape = SpecialDaysDraft.specialShape
        return ValueType(
            de: "Tage mit „hours“ oder „closed: true“", en: "Days with \"hours\" or \"closed: true\"",
            schema: shape.schema
        ) { node, context in
            guard let (draft, days) = SpecialDaysDraft.read(shape, node, &context) else { return nil }
            switch (draft.hours?.value, draft.closed?.value ?? false) {
            case (let ranges?, false):
                return SpecialDays(days: days, ranges: ranges, reason: draft.reason?.value)
            case (nil, true): return SpecialDays(days: days, reason: draft.reason?.value)
            default:
                context.findings.add(
                    Diagnostic(
                        FactRule.specialDays, at: node.span.range,
                        LocalizedText(
                            de: "Ein besonderer Tag hat genau eines: „hours“ oder „closed: true“.",
                            en: "A special day must have exactly one of \"hours\" and \"closed: true\"."),
                        help: LocalizedText(
                            de: "Zum Beispiel: hours: \"09:00-13:00\"", en: "For example: hours: \"09:00-13:00\"")))
                return nil
            }
        }
    }()
}

extension ValueType where Value == [StreetColumn] {
    /// Name of a column to its title.
    static let streetColumns: ValueType = {
        let shape = Shape<StreetColumn>(
            [
                Field(
                    "title", at: \.title, as: .text, required: true, help: "Wie die Spalte auf den Seiten heißt.",
                    example: "Gelbe Tonne"),
                Field(
                    "article", at: \.article, as: .reference, help: "Kennung des Artikels, der mehr sagt.",
                    example: "abfallkalender"),
            ], make: { StreetColumn(key: Located("", Span.start(of: 0))) })
        return ValueType(
            de: "eine Gruppe mit einer Spalte je Schlüssel", en: "A mapping with one column per key",
            schema: .map(names: SchemaText(pattern: "^[a-z0-9-]{1,100}$", example: "gelbe-tonne"), values: shape.schema)
        ) { node, context in
            guard case .mapping(let entries) = node.content else {
                context.wrongForm(
                    node,
                    expected: LocalizedText(
                        de: "eine Gruppe mit einer Spalte je Schlüssel (gelbe-tonne: …)",
                        en: "A mapping with one column per key (gelbe-tonne: …)"))
                return nil
            }
            return entries.compactMap { entry in
                guard var column = shape.read(entry.value, &context) else { return nil }
                column.key = Located(entry.key, entry.keySpan)
                return column
            }
        }
    }()
}

extension ValueType where Value == Responsibility {
    static let responsibility: ValueType = {
        let shape = Shape<Responsibility>(
            [
                Field(
                    "office", at: \.office, as: .reference, required: true, help: "Kennung der Stelle.",
                    example: "musterstadt-sozialamt"),
                Field(
                    "contact", at: \.contact, as: .identifier,
                    help: "Kennung aus der Tabelle der Kontakte (contacts/).",
                    example: "musterstadt-unterhalt-a-k"),
                Field("letters", at: \.letters, as: .letters, help: "Anfangsbuchstaben der Nachnamen."),
                Field(
                    "districts", at: \.districts, as: .identifiers, help: "Kennungen der Stadtteile.", example: "nord"),
                Field(
                    "note", at: \.note, as: .text, help: "Was dabei zu wissen ist.",
                    example: "Maßgeblich ist der Name des Kindes."),
            ], make: { Responsibility() })
        return ValueType(
            de: "eine Zuständigkeit mit „office“", en: "A responsibility with \"office\"",
            schema: .definition("responsibility", shape.schema), entry: shape.entry
        ) { node, context in
            let before = context.findings.mark
            guard let value = shape.read(node, &context), value.office != nil,
                !context.findings.hasError(since: before)
            else { return nil }
            return value
        }
    }()
}

extension Field where Root == ArticleFields {
    /// Whose job it is instead: a text, or a body of bodies.yaml.
    init(instead key: String, help: String, example: String) {
        let text = ValueType<String>.text
        self.init(
            SchemaProperty(
                key: key, isRequired: false, help: help, example: example,
                value: .either(text.schema, InsteadDraft.shape.schema)),
            read: { node, root, context in
                guard case .mapping = node.content else {
                    (root.instead, root.insteadBody) = (
                        text.read(node, &context).map { context.located($0, node) }, nil
                    )
                    return
                }
                guard let draft = InsteadDraft.shape.read(node, &context), let body = draft.body else { return }
                root.insteadBody = InsteadBody(id: body, note: draft.note)
                // The name of the body takes its place when all files are read.
                root.instead = Located(draft.note?.value ?? body.value, node.span, layer: context.layer)
            },
            clear: { (root: inout ArticleFields) in (root.instead, root.insteadBody) = (nil, nil) })
    }
}

private struct InsteadDraft: Sendable {
    var body: LocatedText?
    var note: LocatedText?

    static let shape = Shape<InsteadDraft>(
        [
            Field(
                "body", at: \.body, as: .identifier, required: true, help: "Kennung aus bodies.yaml.",
                example: "kreis-musterland"),
            Field(
                "note", at: \.note, as: .text, help: "Was Anrufende dazu wissen müssen.",
                example: "Die Zulassungsstelle ist im Kreishaus."),
        ], make: { InsteadDraft() })
}
