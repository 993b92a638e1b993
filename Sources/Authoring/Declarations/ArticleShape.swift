import Diagnostics
import Knowledge

/// The front matter of an article file.
struct ArticleFile: Sendable {
    struct Entry: Sendable {
        let municipality: LocatedText
        let fields: ArticleFields
    }

    var fields = ArticleFields()
    var category: LocatedText?
    var aliases: Located<[LocatedText]>?
    /// Nil where the article is for all cities.
    var municipalities: Located<[Entry]>?

    /// Of a file that could not be read.
    static let unread: ArticleFile = {
        var file = ArticleFile()
        file.fields = .unread
        return file
    }()
}

enum ArticleShape {
    /// Fields that a city may have its own value of.
    static let layered = Shape<ArticleFields>(
        [
            Field(
                "title", \.title, .text,
                help: "Titel in den Worten der Verwaltung.", example: "Personalausweis beantragen"),
            Field(
                "answer", \.answer, .answer,
                help:
                    "Die Antwort zum Vorlesen: eine bis drei Sätze, höchstens \(Settings.defaultAnswerLength) Zeichen.",
                example: "Den Ausweis beantragen Sie persönlich im Bürgerbüro."),
            Field(
                "keywords", \.keywords, .texts,
                help: "Andere Wörter dafür; die Suche findet den Artikel auch unter ihnen.", example: "Perso"),
            Field(
                "questions", \.questions, .texts,
                help: "Fragen, wie Anrufende sie stellen; die Suche kennt sie, die Redaktion sieht sie.",
                example: "Wo bekomme ich einen neuen Ausweis?"),
            Field(
                "leika", \.leika, .leikaKey,
                help: "Schlüssel der Leistung im Leistungskatalog der Verwaltung (LeiKa)."),
            Field(
                "fees", \.fees, .list(.fee),
                help: "Gebühren, jede mit einem Betrag, einer Spanne oder „free: true“."),
            Field("documents", \.documents, .texts, help: "Was mitzubringen ist.", example: "bisheriger Ausweis"),
            Field("duration", \.duration, .text, help: "Wie lange es dauert.", example: "etwa 3 Wochen"),
            Field(
                "deadline", \.deadline, .text,
                help: "Bis wann es zu tun ist.", example: "innerhalb von zwei Wochen nach dem Einzug"),
            Field(
                "offices", \.offices, .identifiers,
                help: "Kennungen der zuständigen Stellen, die beste zuerst.", example: "musterstadt-buergerbuero"),
            Field("online", \.online, .secureURL, help: "Seite, auf der es sich im Internet erledigen lässt."),
            Field(
                "forms", \.forms, .list(.webReference),
                help: "Formulare mit Titel und Adresse."),
            Field(
                "legal", \.legal, .list(.webReference),
                help: "Rechtsgrundlagen mit Titel und Adresse."),
            Field(
                "offered", \.offered, .bool,
                help: "false, wenn die Stadt das nicht macht; dann gehört „instead“ dazu.", example: "false"),
            Field(
                "instead", \.instead, .text,
                help: "Wer stattdessen zuständig ist.", example: "Zuständig ist der Kreis Musterland."),
            Field("owner", \.owner, .text, help: "Wer den Text richtig hält.", example: "Bürgerservice"),
            Field("reviewed", \.reviewed, .date, help: "Tag der letzten Prüfung."),
            Field(
                "review-every", \.reviewEvery, .reviewInterval,
                help: "Wie oft zu prüfen ist; danach gilt der Text als veraltet."),
            Field(
                "confidence", \.confidence, .choice(),
                help: "Wie verlässlich der Text ist: example (Beispiel), draft (Entwurf) oder verified (geprüft).",
                example: "draft"),
            Field(
                "audience", \.audience, .choice(),
                help: "Für wen der Text ist: public (alle) oder agents (nur das Servicecenter).", example: "agents"),
            Field("from", \.from, .date, help: "Erster Tag, an dem der Artikel erscheint."),
            Field("until", \.until, .date, help: "Letzter Tag, an dem der Artikel erscheint."),
            Field("related", \.related, .identifiers, help: "Kennungen verwandter Artikel.", example: "reisepass"),
        ], unread: \.unread, make: { ArticleFields() })

    /// The whole front matter of `<id>.md`.
    static let article = Shape<ArticleFile>(
        layered.fields.map { $0.lifted(to: \.fields, required: ["title", "answer"].contains($0.key)) } + [
            Field(
                "category", \.category, .identifier, required: true,
                help: "Kategorie aus auskunft.yaml.", example: "ausweise"),
            Field(
                "aliases", \.aliases, .identifiers,
                help: "Alte Kennungen; ihre Adressen führen weiter zum Artikel.", example: "perso"),
            Field(
                "municipalities", \.municipalities, .cityEntries,
                help: "Städte, für die der Artikel gilt, mit ihren Abweichungen; ohne diese Angabe gilt er für alle.",
                example: "musterstadt"),
        ], unread: \.fields.unread, make: { ArticleFile() })

    /// The fields with the overlay's values in place of the base's, field by field.
    static func overlay(_ base: ArticleFields, with overlay: ArticleFields) -> ArticleFields {
        var result = base
        for field in layered.fields { field.inherit(&result, overlay) }
        result.unread.formUnion(overlay.unread)
        return result
    }
}

extension ValueType where Value == [ArticleFile.Entry] {
    /// Municipality id to fields; an empty one says that the article is for the city as it stands.
    fileprivate static let cityEntries = ValueType(
        de: "eine Gruppe mit einer Stadt je Schlüssel", en: "A mapping with one city per key",
        schema: .map(
            names: SchemaText(pattern: "^[a-z0-9-]{1,100}$", example: "musterstadt"),
            values: .optional(.definition("version", ArticleShape.layered.schema)))
    ) { node, context in
        guard case .mapping(let entries) = node.content else {
            context.wrongForm(
                node,
                expected: LocalizedText(
                    de: "eine Gruppe mit einer Stadt je Schlüssel (bottrop: …)",
                    en: "A mapping with one city per key (bottrop: …)"))
            return nil
        }
        let outer = context.layer
        context.layer = .entry
        defer { context.layer = outer }
        return entries.map { entry in
            let city = Located(entry.key, entry.keySpan, layer: .entry)
            if entry.value.isNull { return ArticleFile.Entry(municipality: city, fields: ArticleFields()) }
            return ArticleFile.Entry(
                municipality: city, fields: ArticleShape.layered.read(entry.value, &context) ?? .unread)
        }
    }
}

private struct WebReferenceDraft: Sendable {
    var title: LocatedText?
    var url: LocatedText?
}

extension ValueType where Value == WebReference {
    static let webReference: ValueType = {
        let shape = Shape<WebReferenceDraft>(
            [
                Field(
                    "title", \.title, .text, required: true, help: "Wie die Seite heißt.",
                    example: "Satzung der Stadt Musterstadt"),
                Field("url", \.url, .webURL, required: true, help: "Wo sie im Internet steht."),
            ], make: { WebReferenceDraft() })
        return ValueType(
            de: "„title“ und „url“", en: "\"title\" and \"url\"", schema: .definition("reference", shape.schema)
        ) { node, context in
            guard let draft = shape.read(node, &context), let title = draft.title, let url = draft.url else {
                return nil
            }
            return WebReference(title: title, url: url)
        }
    }()
}

private struct FeeDraft: Sendable {
    var name: LocatedText?
    var amount: Located<Amount>?
    var min: Located<Amount>?
    var max: Located<Amount>?
    var free: Located<Bool>?
    var currency: LocatedText?
    var from: Located<CalendarDate>?
    var until: Located<CalendarDate>?
    var note: LocatedText?
}

extension ValueType where Value == Fee {
    static let fee: ValueType = {
        let shape = Shape<FeeDraft>(
            [
                Field(
                    "name", \.name, .text, help: "Wofür oder für wen die Gebühr gilt.", example: "Ausweis ab 24 Jahren"),
                Field("amount", \.amount, .amount, help: "Der Betrag."),
                Field("min", \.min, .amount, help: "Der niedrigste Betrag einer Spanne."),
                Field("max", \.max, .amount, help: "Der höchste Betrag einer Spanne."),
                Field("free", \.free, .bool, help: "true, wenn es nichts kostet."),
                Field("currency", \.currency, .currency, help: "Die Währung; ohne diese Angabe EUR."),
                Field("from", \.from, .date, help: "Erster Tag, an dem die Gebühr gilt."),
                Field("until", \.until, .date, help: "Letzter Tag, an dem die Gebühr gilt."),
                Field("note", \.note, .text, help: "Ein Hinweis zur Gebühr."),
            ], make: { FeeDraft() })
        let schema = SchemaNode.object(
            shape.fields.map(\.property),
            alternatives: [
                SchemaAlternative(required: ["amount"], forbidden: ["min", "max"], truth: ("free", false)),
                SchemaAlternative(required: ["min", "max"], forbidden: ["amount"], truth: ("free", false)),
                SchemaAlternative(required: ["free"], forbidden: ["amount", "min", "max"], truth: ("free", true)),
            ])
        return ValueType(de: "eine Gebühr", en: "A fee", schema: .definition("fee", schema)) { node, context in
            let before = context.findings.list.count
            let node = FeeCurrency.separated(node, &context)
            // Of an amount without its currency nothing follows, and what is wrong besides is told.
            let isUnclear = context.findings.list.count > before
            guard let draft = shape.read(node, &context), !isUnclear else { return nil }
            let price: Fee.Price
            switch (draft.amount, draft.min, draft.max, draft.free?.value ?? false) {
            case (let amount?, nil, nil, false): price = .fixed(amount.value)
            case (nil, let min?, let max?, false):
                if max.value < min.value {
                    context.findings.add(
                        Diagnostic(
                            FactRule.feeRange, at: max.span.range,
                            LocalizedText(
                                de: "„max“ darf nicht kleiner sein als „min“.",
                                en: "\"max\" must not be less than \"min\"."),
                            help: LocalizedText(
                                de: "Die beiden Beträge tauschen oder einen berichtigen.",
                                en: "Swap the two amounts, or correct one of them."),
                            related: [
                                Diagnostic.Related(
                                    min.span.range, LocalizedText(de: "„min“ steht hier.", en: "\"min\" is here."))
                            ]))
                }
                price = .range(minimum: min.value, maximum: max.value)
            case (nil, nil, nil, true): price = .free
            default:
                // A wrong amount has been reported; that one is missing besides would be noise.
                if context.findings.list.count == before {
                    context.findings.add(
                        Diagnostic(
                            FactRule.feePrice, at: node.span.range,
                            LocalizedText(
                                de: "Eine Gebühr hat genau eines: „amount“, oder „min“ und „max“, oder „free: true“.",
                                en:
                                    "A fee must have exactly one of \"amount\", \"min\" and \"max\" together, or \"free: true\"."
                            ))
                    )
                }
                return nil
            }
            if let from = draft.from, let until = draft.until, until.value < from.value {
                context.findings.add(.endsBeforeItBegins(from.span, until.span))
            }
            return Fee(
                name: draft.name, price: price, currency: draft.currency?.value ?? "EUR", from: draft.from?.value,
                until: draft.until?.value, note: draft.note,
                span: draft.amount?.span ?? draft.min?.span ?? draft.free?.span ?? node.span)
        }
    }()
}

extension Diagnostic {
    static func endsBeforeItBegins(_ from: Span, _ until: Span) -> Diagnostic {
        Diagnostic(
            FactRule.dateOrder, at: until.range,
            LocalizedText(de: "„until“ darf nicht vor „from“ liegen.", en: "\"until\" must not be before \"from\"."),
            help: LocalizedText(
                de: "Die beiden Tage tauschen oder einen berichtigen.", en: "Swap the two days, or correct one of them."
            ),
            related: [Related(from.range, LocalizedText(de: "„from“ steht hier.", en: "\"from\" is here."))])
    }
}
