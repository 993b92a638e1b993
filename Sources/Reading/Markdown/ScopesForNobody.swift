import Diagnostics
import Knowledge

extension ScopedLines {
    /// Reports the scopes that none of some cities reads; one inside another only once.
    ///
    /// - Parameters:
    ///   - cities: those that have the text.
    ///   - ids: of all municipalities.
    package func scopesForNobody(among cities: Set<CityIndex>, _ ids: IndexedList<CityIndex, String>) -> [Diagnostic] {
        guard !cities.isEmpty else { return [] }
        var readers: [Set<CityIndex>] = []
        var findings: [Diagnostic] = []
        for scope in scopes {
            let around = scope.parent.map { readers[$0] } ?? cities
            let own = scope.isUnderstood ? scope.condition.municipalities ?? cities : cities
            readers.append(around.intersection(own))
            guard !around.isEmpty, around.isDisjoint(with: own) else { continue }
            let parent = scope.parent.flatMap { own.isDisjoint(with: cities) ? nil : scopes[$0] }
            findings.append(finding(scope, inside: parent, cities.sorted().map { ids[$0] }))
        }
        return findings
    }

    private func finding(_ scope: Scope, inside parent: Scope?, _ cities: [String]) -> Diagnostic {
        guard let parent else {
            let list = cities.joined(separator: ", ")
            return Diagnostic(
                ScopeRule.nobody, at: scope.place.range,
                LocalizedText(
                    de: "Ein Bereich ist für mindestens eine Stadt, die den Text hat; diesen liest keine.",
                    en: "A scope must be for at least one city that has the text; no city reads this one."),
                help: LocalizedText(de: "Den Text haben: \(list).", en: "The text is for: \(list)."))
        }
        return Diagnostic(
            ScopeRule.nobody, at: scope.place.range,
            LocalizedText(
                de: "Dieser Bereich steht in einem, der für andere Städte ist: ihn liest niemand.",
                en: "This scope is inside one that is for other cities: nobody reads it."),
            help: LocalizedText(
                de: "Den äußeren Bereich davor mit „:::“ enden lassen.",
                en: "End the outer scope before it with \":::\"."),
            related: [
                Diagnostic.Related(
                    parent.place.range, LocalizedText(de: "Der äußere Bereich.", en: "The outer scope."))
            ])
    }
}
