import Diagnostics
import Knowledge

/// What is wrong with scopes, in the words of the findings.
extension Diagnostic {
    static func scopeLeavesQuote(at span: Span, begins: Span) -> Diagnostic {
        Diagnostic(
            ScopeRule.container, at: span.range,
            LocalizedText(
                de: "Ein Bereich endet im selben Zitat, in dem er beginnt.",
                en: "A scope must end in the same quote that it begins in."),
            help: LocalizedText(
                de: "Den Bereich ganz in das Zitat setzen oder ganz darum herum.",
                en: "Put the scope entirely inside the quote, or entirely around it."),
            related: [
                Diagnostic.Related(
                    begins.range,
                    LocalizedText(de: "Er beginnt hier.", en: "It begins here."))
            ])
    }

    static func scopeNotBegun(at span: Span) -> Diagnostic {
        Diagnostic(
            ScopeRule.unopened, at: span.range,
            LocalizedText(
                de: "Hier endet ein Bereich, der nicht begonnen hat.",
                en: "A scope ends here that was never begun."),
            help: LocalizedText(
                de: "Ein Bereich beginnt mit „::: bottrop“, „::: not bottrop“ oder „::: agents“.",
                en: "A scope begins with \"::: bottrop\", \"::: not bottrop\" or \"::: agents\"."))
    }

    static func scopesTooDeep(at span: Span, maximum: Int) -> Diagnostic {
        Diagnostic(
            BodyRule.nesting, at: span.range,
            LocalizedText(
                de: "Bereiche dürfen höchstens \(maximum) Ebenen tief geschachtelt sein.",
                en: "Scopes may be nested at most \(maximum) levels deep."),
            help: LocalizedText(de: "Bereiche davor mit „:::“ enden lassen.", en: "End earlier scopes with \":::\"."))
    }

    static func markerInsideLine(at span: Span) -> Diagnostic {
        Diagnostic(
            ScopeRule.place,
            at: span.range,
            LocalizedText(
                de: "„:::“ steht allein am Anfang seiner Zeile.",
                en: "\":::\" must be at the beginning of a line of its own."),
            help: LocalizedText(
                de: "Den Bereich auf einer eigenen Zeile beginnen und enden lassen.",
                en: "Begin and end the scope on lines of their own."))
    }

    static func scopeNotClosed(at span: Span) -> Diagnostic {
        Diagnostic(
            ScopeRule.unclosed, at: span.range,
            LocalizedText(
                de: "Dieser Bereich wird nicht geschlossen.", en: "This scope is not closed."),
            help: LocalizedText(
                de: "Nach dem Text des Bereichs eine Zeile „:::“ einfügen.",
                en: "Add a line \":::\" after the text of the scope."))
    }

    static func markerInCode(at span: Span) -> Diagnostic {
        Diagnostic(
            ScopeRule.place, at: span.range,
            LocalizedText(
                de: "Vier Leerzeichen oder mehr machen aus der Zeile Code; „:::“ begrenzt hier keinen Bereich.",
                en: "Four or more spaces turn the line into code; \":::\" does not begin or end a scope here."),
            help: LocalizedText(de: "Die Einrückung löschen.", en: "Delete the indentation."))
    }

    static func twoColons(at span: Span, words: [String]) -> Diagnostic {
        Diagnostic(
            ScopeRule.colons, at: span.range,
            LocalizedText(
                de: "Ein Bereich beginnt und endet mit drei Doppelpunkten; hier stehen zwei.",
                en: "A scope begins and ends with three colons; here are two."),
            help: .didYouMean(([":::"] + words).joined(separator: " ")), fixes: [.write(":::", at: span)])
    }

    /// A German word where an English one or a sign is meant.
    ///
    /// - Parameter written: what is to stand in its place.
    static func germanScopeWord(
        _ word: String, _ written: String, at span: Span, replacing place: Span
    ) -> Diagnostic {
        Diagnostic(
            ScopeRule.word, at: span.range,
            LocalizedText(
                de: "Ein Bereich kennt nur „agents“, „not“ und Städte, und er endet mit „:::“; hier steht „\(word)“.",
                en: "A scope only knows \"agents\", \"not\" and cities, and it ends with \":::\"; here is \"\(word)\"."),
            help: .didYouMean(written), fixes: [.write(written, at: place, isSafe: true)])
    }

    static func unknownReader(_ word: String, at span: Span, known candidates: [String]) -> Diagnostic {
        let plain = LookAlike.replaced(in: word) ?? word
        let slug = Slug.make(plain)
        let nearest =
            candidates.first { $0 == plain || $0 == slug } ?? NearMiss.nearest(to: plain, among: candidates)
            // `Rheinstadt` for `rhein`
            ?? candidates.first { $0.count > 3 && slug.hasPrefix($0) }
        let isForAll = ["alle", "allen", "all", "alles", "jeder", "jede"].contains(slug)
        return Diagnostic(
            ScopeRule.unknownMunicipality, at: span.range,
            LocalizedText(
                de: "„\(word)“ ist keine Stadt dieser Wissensbasis.",
                en: "\"\(word)\" is not a municipality of this knowledge base."
            )
            .followed(by: LookAlike.first(in: word)?.sentence),
            help: isForAll
                ? LocalizedText(
                    de: "Was für alle gilt, steht ohne Bereich: diese Zeile und ihr „:::“ löschen.",
                    en: "What everybody gets stands in no scope: delete this line and its \":::\".")
                : nearest.map { .didYouMean($0) }
                    ?? LocalizedText(
                        de: "Möglich sind: \(candidates.joined(separator: ", ")).",
                        en: "It must be one of \(candidates.joined(separator: ", "))."),
            fixes: isForAll
                ? []
                : nearest.map {
                    [.write($0, at: span)]
                } ?? [])
    }

    static func exceptedNobody(at span: Span, example: String?) -> Diagnostic {
        Diagnostic(
            ScopeRule.notWhom,
            at: span.range,
            LocalizedText(
                de: "Nach „not“ steht, für welche Städte der Bereich nicht ist.",
                en: "\"not\" must be followed by the cities that the scope is not for."),
            help: LocalizedText(
                de: "Zum Beispiel „::: not \(example ?? "bottrop")“ schreiben.",
                en: "Write, for example, \"::: not \(example ?? "bottrop")\"."))
    }
}
