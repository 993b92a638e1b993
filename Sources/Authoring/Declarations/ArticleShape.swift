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
}

enum ArticleShape {
    /// Fields that a city may have its own value of.
    static let layered = Shape<ArticleFields>(
        [
            Field("title", \.title, .text),
            Field("answer", \.answer, .answer),
            Field("keywords", \.keywords, .texts),
            Field("questions", \.questions, .texts),
            Field("leika", \.leika, .leikaKey),
            Field("fees", \.fees, .list(.fee)),
            Field("documents", \.documents, .texts),
            Field("duration", \.duration, .text),
            Field("deadline", \.deadline, .text),
            Field("offices", \.offices, .identifiers),
            Field("online", \.online, .secureURL),
            Field("forms", \.forms, .list(.webReference)),
            Field("legal", \.legal, .list(.webReference)),
            Field("offered", \.offered, .bool),
            Field("instead", \.instead, .text),
            Field("owner", \.owner, .text),
            Field("reviewed", \.reviewed, .date),
            Field("review-every", \.reviewEvery, .reviewInterval),
            Field("confidence", \.confidence, .choice()),
            Field("audience", \.audience, .choice()),
            Field("from", \.from, .date),
            Field("until", \.until, .date),
            Field("related", \.related, .identifiers),
        ], make: { ArticleFields() })

    /// The whole front matter of `<id>.md`.
    static let article = Shape<ArticleFile>(
        layered.fields.map { $0.lifted(to: \.fields, required: ["title", "answer"].contains($0.key)) } + [
            Field("category", \.category, .identifier, required: true),
            Field("aliases", \.aliases, .identifiers),
            Field("municipalities", \.municipalities, .cityEntries),
        ], make: { ArticleFile() })

    /// The fields with the overlay's values in place of the base's, field by field.
    static func overlay(_ base: ArticleFields, with overlay: ArticleFields) -> ArticleFields {
        var result = base
        for field in layered.fields { field.inherit(&result, overlay) }
        return result
    }
}

extension ValueType where Value == [ArticleFile.Entry] {
    /// Municipality id to fields; an empty one says that the article is for the city as it stands.
    fileprivate static let cityEntries = ValueType(
        de: "eine Gruppe mit einer Stadt je Schlüssel", en: "A group with a city for each key"
    ) { node, context in
        guard case .mapping(let entries) = node.content else {
            context.wrongForm(
                node,
                expected: LocalizedText(
                    de: "eine Gruppe mit einer Stadt je Schlüssel (bottrop: …)",
                    en: "A group with a city for each key (bottrop: …)"))
            return nil
        }
        let outer = context.layer
        context.layer = .entry
        defer { context.layer = outer }
        return entries.map { entry in
            let city = Located(entry.key, entry.keySpan, layer: .entry)
            if entry.value.isNull { return ArticleFile.Entry(municipality: city, fields: ArticleFields()) }
            return ArticleFile.Entry(
                municipality: city, fields: ArticleShape.layered.read(entry.value, &context) ?? ArticleFields())
        }
    }
}

private struct WebReferenceDraft: Sendable {
    var title: LocatedText?
    var url: LocatedText?
}

extension ValueType where Value == WebReference {
    static let webReference = ValueType(de: "„title“ und „url“", en: "\"title\" and \"url\"") { node, context in
        let shape = Shape<WebReferenceDraft>(
            [Field("title", \.title, .text, required: true), Field("url", \.url, .webURL, required: true)],
            make: { WebReferenceDraft() })
        guard let draft = shape.read(node, &context), let title = draft.title, let url = draft.url else { return nil }
        return WebReference(title: title, url: url)
    }
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
                Field("name", \.name, .text), Field("amount", \.amount, .amount), Field("min", \.min, .amount),
                Field("max", \.max, .amount), Field("free", \.free, .bool), Field("currency", \.currency, .currency),
                Field("from", \.from, .date), Field("until", \.until, .date), Field("note", \.note, .text),
            ], make: { FeeDraft() })
        return ValueType(de: "eine Gebühr", en: "A fee") { node, context in
            let before = context.findings.list.count
            guard let draft = shape.read(node, &context) else { return nil }
            let price: Fee.Price
            switch (draft.amount, draft.min, draft.max, draft.free?.value ?? false) {
            case (let amount?, nil, nil, false): price = .fixed(amount.value)
            case (nil, let min?, let max?, false):
                if max.value < min.value {
                    context.findings.add(
                        Diagnostic(
                            "fee.range", .error, max.span.range,
                            LocalizedText(
                                de: "„max“ darf nicht kleiner sein als „min“.",
                                en: "\"max\" must not be less than \"min\"."),
                            related: [
                                Diagnostic.Related(
                                    min.span.range, LocalizedText(de: "„min“ steht hier.", en: "\"min\" stands here."))
                            ]))
                }
                price = .range(minimum: min.value, maximum: max.value)
            case (nil, nil, nil, true): price = .free
            default:
                // A wrong amount has been reported; that one is missing besides would be noise.
                if context.findings.list.count == before {
                    context.findings.add(
                        Diagnostic(
                            "fee.price", .error, node.span.range,
                            LocalizedText(
                                de: "Eine Gebühr hat genau eines: „amount“, oder „min“ und „max“, oder „free: true“.",
                                en: "A fee has exactly one of: \"amount\", or \"min\" and \"max\", or \"free: true\"."))
                    )
                }
                return nil
            }
            if let from = draft.from, let until = draft.until, until.value < from.value {
                context.findings.add(.endsBeforeItBegins(from.span, until.span))
            }
            return Fee(
                name: draft.name, price: price, currency: draft.currency?.value ?? "EUR", from: draft.from?.value,
                until: draft.until?.value, note: draft.note)
        }
    }()
}

extension Diagnostic {
    static func endsBeforeItBegins(_ from: Span, _ until: Span) -> Diagnostic {
        Diagnostic(
            "date.order", .error, until.range,
            LocalizedText(de: "„until“ darf nicht vor „from“ liegen.", en: "\"until\" must not lie before \"from\"."),
            related: [Related(from.range, LocalizedText(de: "„from“ steht hier.", en: "\"from\" stands here."))])
    }
}
