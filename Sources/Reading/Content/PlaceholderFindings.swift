import Diagnostics
import Knowledge

extension Diagnostic {
    /// - Parameter isField: whether it stands in a field.
    static func emptyPlaceholder(
        _ placeholder: Document.PlaceholderUse, in municipality: String, isField: Bool = false
    ) -> Diagnostic {
        Diagnostic(
            PlaceholderRule.empty, at: placeholder.span.range,
            LocalizedText(
                de: "„\(placeholder.path)“ hat keinen Wert, der hier stehen könnte.",
                en: "\"\(placeholder.path)\" has no value to fill in here."),
            help: isField
                ? LocalizedText(
                    de:
                        "Die Angabe im Kopf ergänzen oder der Stadt unter „municipalities“ einen eigenen Text geben.",
                    en:
                        "Give the value in the front matter, or give the city a text of its own under \"municipalities\"."
                )
                : LocalizedText(
                    de:
                        "Die Angabe im Kopf ergänzen oder die Stelle mit „::: not …“ auf die anderen Städte beschränken.",
                    en:
                        "Give the value in the front matter, or limit the passage to the other cities with \"::: not …\"."
                ),
            municipalities: [municipality])
    }

    /// - Parameter isField: whether it stands in a field.
    static func agentsOnlyPlaceholder(_ placeholder: Document.PlaceholderUse, isField: Bool = false) -> Diagnostic {
        Diagnostic(
            PlaceholderRule.agentsOnly, at: placeholder.span.range,
            LocalizedText(
                de: "„\(placeholder.path)“ ist nur für Agenten; in einem Text für alle wird es nicht eingesetzt.",
                en: "\"\(placeholder.path)\" is for agents only; it is not filled in in a text for everyone."),
            help: isField
                ? LocalizedText(
                    de: "Den Platzhalter streichen.", en: "Remove the placeholder.")
                : LocalizedText(
                    de: "Die Stelle in einen Bereich „::: agents“ setzen.",
                    en: "Put the passage in a scope \"::: agents\"."))
    }

    static func unknownPlaceholder(_ placeholder: Document.PlaceholderUse, _ nearest: String?) -> Diagnostic {
        let possible = Placeholder.possible(insteadOf: placeholder.path).joined(separator: ", ")
        return Diagnostic(
            PlaceholderRule.unknown, at: placeholder.span.range,
            LocalizedText(
                de: "„\(placeholder.path)“ ist keine Angabe, die eingesetzt werden kann.",
                en: "\"\(placeholder.path)\" is not a value that can be filled in."
            )
            .followed(by: LookAlike.first(in: placeholder.path).flatMap { nearest == nil ? nil : $0.sentence }),
            help: nearest.map { .didYouMean($0) }
                ?? LocalizedText(
                    de: "Möglich sind zum Beispiel \(possible).", en: "Use, for example, \(possible)."))
    }

    /// A `{{` of a field without a `}}`.
    static func openPlaceholder(at span: Span) -> Diagnostic {
        Diagnostic(
            PlaceholderRule.unknown, at: span.range,
            LocalizedText(
                de: "Diese geschweiften Klammern schließt nichts; vorgelesen würden sie selbst.",
                en: "Nothing closes these braces; they would be read out themselves."),
            help: LocalizedText(
                de: "Zum Beispiel schreiben: {{ fees.0.amount }}", en: "Write, for example: {{ fees.0.amount }}"))
    }

    /// A placeholder of a field for one that has placeholders itself.
    static func nestedPlaceholder(_ placeholder: Document.PlaceholderUse, _ field: ArticleField) -> Diagnostic {
        Diagnostic(
            PlaceholderRule.nested, at: placeholder.span.range,
            LocalizedText(
                de: "In „\(field.key)“ stehen selbst Platzhalter; hier wird es nicht eingesetzt.",
                en: "\"\(field.key)\" has placeholders itself; it is not filled in here."),
            help: LocalizedText(
                de: "Hier schreiben, was dort steht.", en: "Write here what stands there."))
    }

    /// - Parameter fixPlace: where the id alone stands; nil where it follows from the span.
    static func unknownFact(_ id: String, at span: Span, among facts: FactLookup, isPlaceholder: Bool = true)
        -> Diagnostic
    {
        let known = facts.ids
        let nearest = NearMiss.nearest(to: id, among: known)
        let written = isPlaceholder ? nearest.map { "{{ \(Placeholder.fact(id: $0).path) }}" } : nearest
        return Diagnostic(
            FactReferenceRule.unknown, at: span.range,
            LocalizedText(
                de: "„\(id)“ steht nicht in facts.yaml.", en: "\"\(id)\" is not in facts.yaml."
            ).followed(by: LookAlike.first(in: id)?.sentence),
            help: nearest.map { .didYouMean($0) }
                ?? (known.isEmpty
                    ? LocalizedText(
                        de: "In facts.yaml ergänzen:\n\(id):\n  name: …\n  values:\n    - amount: 37.00",
                        en: "Add to facts.yaml:\n\(id):\n  name: …\n  values:\n    - amount: 37.00")
                    : .possible(known)),
            fixes: written.map { [.write($0, at: span)] } ?? [])
    }

    /// A fee that is a fact without a price.
    static func factWithoutPrice(_ id: LocatedText, _ fact: Fact) -> Diagnostic {
        Diagnostic(
            FactReferenceRule.noPrice, at: id.span.range,
            LocalizedText(
                de: "„\(id.value)“ ist kein Betrag; eine Gebühr braucht einen.",
                en: "\"\(id.value)\" is not an amount; a fee needs one."),
            help: LocalizedText(
                de: "Den Eintrag streichen und den Wert im Text einsetzen: {{ fact.\(id.value) }}",
                en: "Remove the entry and put the value into the text: {{ fact.\(id.value) }}"),
            related: [
                Related(
                    fact.id.span.range, LocalizedText(de: "Der Wert steht hier.", en: "The value is here."))
            ])
    }
}

extension LocalizedText {
    /// The ids that there are, as far as one reads them.
    fileprivate static func possible(_ ids: [String]) -> LocalizedText {
        let shown = ids.prefix(12).joined(separator: ", ") + (ids.count > 12 ? " …" : "")
        return LocalizedText(de: "Es gibt: \(shown).", en: "There are: \(shown).")
    }
}
