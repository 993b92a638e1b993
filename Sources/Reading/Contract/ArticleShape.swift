import Diagnostics
import Knowledge
import ReadingYAML

/// The front matter of an article file.
package struct ArticleFile: Sendable {
    /// A city under `municipalities`, with its differences.
    package struct Entry: Sendable {
        /// Its id.
        package let municipality: LocatedText
        /// What is different there.
        package let fields: ArticleFields
    }

    /// What all cities share.
    package var fields = ArticleFields()
    /// Id of the category.
    package var category: LocatedText?
    /// Old ids.
    package var aliases: Located<[LocatedText]>?
    /// Nil where the article is for all cities.
    package var municipalities: Located<[Entry]>?

    /// Of a file that could not be read.
    package static let unread: ArticleFile = {
        var file = ArticleFile()
        file.fields = .unread
        return file
    }()
}

/// Which keys an article may have.
package enum ArticleShape {
    /// Fields that a city may have its own value of.
    package static let layered = Shape<ArticleFields>(
        ArticleField.allCases.map(declaration(of:)), unread: \.unread, make: { ArticleFields() })

    /// How a field is read, and what is said of it to those who begin a file.
    private static func declaration(of field: ArticleField) -> Field<ArticleFields> {
        switch field {
        case .title:
            Field(
                field.key, at: \.title, as: .text,
                help: "Titel in den Worten der Verwaltung.", example: "Personalausweis beantragen")
        case .answer:
            Field(
                field.key, at: \.answer, as: .answer,
                help:
                    "Die Antwort zum Vorlesen: eine bis drei Sätze, höchstens \(Settings.defaultAnswerLength) Zeichen.",
                example: "Den Ausweis beantragen Sie persönlich im Bürgerbüro.")
        case .keywords:
            Field(
                field.key, at: \.keywords, as: .texts,
                help: "Andere Wörter dafür; die Suche findet den Artikel auch unter ihnen.", example: "Perso")
        case .questions:
            Field(
                field.key, at: \.questions, as: .texts,
                help: "Fragen, wie Anrufende sie stellen; die Suche kennt sie, die Redaktion sieht sie.",
                example: "Wo bekomme ich einen neuen Ausweis?")
        case .ask:
            Field(
                field.key, at: \.ask, as: .texts,
                help:
                    "Was zu fragen ist, ehe geantwortet oder verbunden wird; nur das Servicecenter sieht es, gleich unter der Antwort.",
                example: "Ist der Ausweis verloren oder abgelaufen?")
        case .responsible:
            Field(
                field.key, at: \.responsible, as: .list(.responsibility),
                help:
                    "Wer nach dem Nachnamen (letters) oder der Adresse (districts) zuständig ist; die erste Zeile, die zutrifft, gilt. Nur im Servicecenter."
            )
        case .leika:
            Field(
                field.key, at: \.leika, as: .leikaKey,
                help: "Schlüssel der Leistung im Leistungskatalog der Verwaltung (LeiKa).")
        case .fees:
            Field(
                field.key, at: \.fees, as: .list(.fee),
                help: "Gebühren, jede mit einem Betrag, einer Spanne oder „free: true“.")
        case .documents:
            Field(field.key, at: \.documents, as: .texts, help: "Was mitzubringen ist.", example: "bisheriger Ausweis")
        case .duration:
            Field(field.key, at: \.duration, as: .text, help: "Wie lange es dauert.", example: "etwa 3 Wochen")
        case .deadline:
            Field(
                field.key, at: \.deadline, as: .text,
                help: "Bis wann es zu tun ist.", example: "innerhalb von zwei Wochen nach dem Einzug")
        case .offices:
            Field(
                field.key, at: \.offices, as: .references,
                help: "Kennungen der zuständigen Stellen, die beste zuerst.", example: "musterstadt-buergerbuero")
        case .online:
            Field(field.key, at: \.online, as: .secureURL, help: "Seite, auf der es sich im Internet erledigen lässt.")
        case .forms:
            Field(
                field.key, at: \.forms, as: .list(.webReference),
                help: "Formulare mit Titel und Adresse.")
        case .legal:
            Field(
                field.key, at: \.legal, as: .list(.webReference),
                help: "Rechtsgrundlagen mit Titel und Adresse.")
        case .offered:
            Field(
                field.key, at: \.offered, as: .bool,
                help: "false, wenn die Stadt das nicht macht; dann gehört „instead“ dazu.", example: "false")
        case .instead:
            Field(
                instead: field.key,
                help: "Wer stattdessen zuständig ist: ein Satz, oder „body“ mit der Kennung aus bodies.yaml.",
                example: "Zuständig ist der Kreis Musterland.")
        case .owner:
            Field(field.key, at: \.owner, as: .text, help: "Wer den Text richtig hält.", example: "Bürgerservice")
        case .reviewed: Field(field.key, at: \.reviewed, as: .date, help: "Tag der letzten Prüfung.")
        case .reviewEvery:
            Field(
                field.key, at: \.reviewEvery, as: .reviewInterval,
                help: "Wie oft zu prüfen ist; danach gilt der Text als veraltet.")
        case .confidence:
            Field(
                field.key, at: \.confidence, as: .choice(),
                help: "Wie verlässlich der Text ist: example (Beispiel), draft (Entwurf) oder verified (geprüft).",
                example: "draft")
        case .audience:
            Field(
                field.key, at: \.audience, as: .choice(),
                help: "Für wen der Text ist: public (alle) oder agents (nur das Servicecenter).", example: "agents")
        case .from: Field(field.key, at: \.from, as: .date, help: "Erster Tag, an dem der Artikel erscheint.")
        case .until: Field(field.key, at: \.until, as: .date, help: "Letzter Tag, an dem der Artikel erscheint.")
        case .related:
            Field(
                field.key, at: \.related, as: .references, help: "Kennungen verwandter Artikel.", example: "reisepass")
        }
    }

    private static let required = [ArticleField.title, .answer].map(\.key)

    /// The whole front matter of `<id>.md`.
    package static let article = Shape<ArticleFile>(
        layered.fields.map { $0.lifted(to: \.fields, required: required.contains($0.key)) } + [
            Field(
                TopicField.category.key, at: \.category, as: .category, required: true,
                help: "Kategorie aus auskunft.yaml.", example: "ausweise"),
            Field(
                TopicField.aliases.key, at: \.aliases, as: .identifiers,
                help: "Alte Kennungen; ihre Adressen führen weiter zum Artikel.", example: "perso", keepsParts: true),
            Field(
                TopicField.municipalities.key, at: \.municipalities, as: .cityEntries,
                help: "Städte, für die der Artikel gilt, mit ihren Abweichungen; ohne diese Angabe gilt er für alle.",
                example: "musterstadt", keepsParts: true),
        ], unread: \.fields.unread, make: { ArticleFile() })
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
                    "title", at: \.title, as: .text, required: true, help: "Wie die Seite heißt.",
                    example: "Satzung der Stadt Musterstadt"),
                Field("url", at: \.url, as: .webURL, required: true, help: "Wo sie im Internet steht."),
            ], make: { WebReferenceDraft() })
        return ValueType(
            de: "„title“ und „url“", en: "\"title\" and \"url\"", schema: .definition("reference", shape.schema),
            entry: ReferenceWords.entry
        ) { node, context in
            if case .scalar(let text, _) = node.content {
                context.wrongForm(
                    node,
                    expected: LocalizedText(
                        de: "eine Gruppe von Angaben (Schlüssel: Wert)", en: "A mapping (key: value)"),
                    help: .asEntry(ReferenceWords.entry(text)))
                return nil
            }
            guard let draft = shape.read(node, &context), let title = draft.title, let url = draft.url else {
                return nil
            }
            return WebReference(title: title, url: url)
        }
    }()
}

private struct FeeDraft: Sendable {
    var name: LocatedText?
    var fact: LocatedText?
    var price = PriceDraft()
    var from: Located<CalendarDate>?
    var until: Located<CalendarDate>?
    var note: LocatedText?
}

extension ValueType where Value == Fee {
    static let fee: ValueType = {
        let shape = Shape<FeeDraft>(
            [
                Field(
                    "name", at: \.name, as: .text, help: "Wofür oder für wen die Gebühr gilt.",
                    example: "Ausweis ab 24 Jahren"),
                Field(
                    "fact", at: \.fact, as: .identifier,
                    help: "Kennung aus facts.yaml, wo der Betrag dort steht; mit seinen Tagen und seinem Gesetz."),
            ] + PriceDraft.fields.map { $0.lifted(to: \.price, required: false) } + [
                Field("from", at: \.from, as: .date, help: "Erster Tag, an dem die Gebühr gilt."),
                Field("until", at: \.until, as: .date, help: "Letzter Tag, an dem die Gebühr gilt."),
                Field("note", at: \.note, as: .text, help: "Ein Hinweis zur Gebühr."),
            ], make: { FeeDraft() })
        let schema = SchemaNode.object(
            shape.fields.map(\.property),
            alternatives: [
                SchemaAlternative(
                    required: ["amount"], forbidden: ["fact", "min", "max"], truth: ("free", false)),
                SchemaAlternative(
                    required: ["min", "max"], forbidden: ["fact", "amount"], truth: ("free", false)),
                SchemaAlternative(
                    required: ["free"], forbidden: ["fact", "amount", "min", "max"], truth: ("free", true)),
                SchemaAlternative(
                    required: ["fact"], forbidden: ["amount", "min", "max", "currency"], truth: ("free", false)),
            ])
        return ValueType(
            de: "eine Gebühr", en: "A fee", schema: .definition("fee", schema), entry: FeeWords.entry
        ) { node, context in
            let before = context.findings.mark
            if case .scalar(let text, _) = node.content {
                context.wrongForm(
                    node,
                    expected: LocalizedText(
                        de: "eine Gruppe von Angaben (Schlüssel: Wert)", en: "A mapping (key: value)"),
                    help: .asEntry(FeeWords.entry(text)))
                return nil
            }
            let node = FeeCurrency.separated(node, &context)
            // Of an amount without its currency nothing follows, and what is wrong besides is told.
            let isUnclear = context.findings.hasAny(since: before)
            guard let draft = shape.read(node, &context), !isUnclear else { return nil }
            var price: Fee.Price?
            if draft.fact == nil {
                price = draft.price.price(
                    node, since: before, &context, orElse: { .feePrice(node, draft.price, hasFact: false) })
                guard price != nil else { return nil }
            } else if draft.price.isWritten || draft.price.currency != nil {
                context.findings.add(.feePrice(node, draft.price, hasFact: true))
                return nil
            }
            if let from = draft.from, let until = draft.until, until.value < from.value {
                context.findings.add(.endsBeforeItBegins(from.span, until.span))
            }
            // The value of a fact takes its place when all files are read.
            return Fee(
                name: draft.name, price: price ?? .free, currency: draft.price.currency?.value ?? "EUR",
                from: draft.from?.value, until: draft.until?.value, note: draft.note, fact: draft.fact,
                whole: draft.price.amount.flatMap { node.keyAndValue("amount", $0.span) },
                span: draft.fact?.span ?? draft.price.span ?? node.span)
        }
    }()
}

extension Diagnostic {
    fileprivate static func feePrice(_ node: YAMLNode, _ price: PriceDraft, hasFact: Bool) -> Diagnostic {
        Diagnostic(
            FactRule.feePrice, at: node.span.range,
            LocalizedText(
                de: "Eine Gebühr hat genau eines: „amount“, oder „min“ und „max“, oder „free: true“, oder „fact“.",
                en:
                    "A fee must have exactly one of \"amount\", \"min\" and \"max\" together, \"free: true\", or \"fact\"."
            ),
            help: hasFact
                ? LocalizedText(
                    de: "Den Betrag hier streichen; er steht in facts.yaml.",
                    en: "Remove the amount here; it is in facts.yaml.")
                : FeeWords.helpForPrice(
                    amount: price.amount?.value, min: price.min?.value, max: price.max?.value,
                    isFree: price.free?.value == true))
    }
}

extension Diagnostic {
    /// A range whose days are in the wrong order.
    package static func endsBeforeItBegins(_ from: Span, _ until: Span) -> Diagnostic {
        Diagnostic(
            FactRule.dateOrder, at: until.range,
            LocalizedText(de: "„until“ darf nicht vor „from“ liegen.", en: "\"until\" must not be before \"from\"."),
            help: LocalizedText(
                de: "Die beiden Tage tauschen oder einen berichtigen.", en: "Swap the two days, or correct one of them."
            ),
            related: [Related(from.range, LocalizedText(de: "„from“ steht hier.", en: "\"from\" is here."))])
    }
}
