import Diagnostics
import Knowledge

/// On each day, a fee of one name has one amount.
enum OverlappingFees: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "fee.overlap", .warning, adjustable: true,
        LocalizedText(
            de: "An jedem Tag gilt von den Gebühren gleichen Namens nur eine.",
            en: "On each day only one of the fees of the same name is in force."),
        why: LocalizedText(
            de: "Stehen zwei Beträge für dasselbe nebeneinander, weiß am Telefon niemand, welcher stimmt.",
            en:
                "With two amounts for the same thing side by side, nobody on the phone knows which is right."
        ),
        wrong: .article(
            "fees:\n  - name: Ausweis\n    amount: 37.00\n  - name: Ausweis\n    amount: 46.00\n    from: 2026-02-07\n"
        ),
        right: .article(
            "fees:\n  - name: Ausweis\n    amount: 37.00\n    until: 2026-02-06\n  - name: Ausweis\n    amount: 46.00\n    from: 2026-02-07\n"
        ))

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        knowledge.forEachFeeSeries { series, municipalities in
            // The fee that lasts longest of those before.
            guard var lasting = series.first else { return }
            for fee in series.dropFirst() {
                if lasting.lasts(beyond: fee.from) {
                    findings.add(diagnostic(fee, and: lasting, in: knowledge.ids(municipalities)))
                }
                if fee.ends(after: lasting) { lasting = fee }
            }
        }
    }

    private static func diagnostic(_ fee: Fee, and other: Fee, in municipalities: [String]) -> Diagnostic {
        let until = [fee.until, other.until].compactMap(\.self).min()
        let overlap = DateRange(from: fee.from, until: until)
        func period(_ language: Language) -> String {
            let text = Wording.dateRange(overlap, language)
            return text.isEmpty ? "" : " (\(text))"
        }
        return Diagnostic(
            declaration, at: fee.place.range,
            LocalizedText(
                de: "An jedem Tag gilt nur eine Gebühr \(fee.title(.german)); hier sind es zwei\(period(.german)).",
                en:
                    "On each day only one fee \(fee.title(.english)) is in force; here there are two\(period(.english))."
            ),
            help: LocalizedText(
                de: "Die Zeiträume mit „from“ und „until“ trennen oder den Gebühren verschiedene Namen geben.",
                en: "Separate the periods with \"from\" and \"until\", or give the fees different names."),
            related: [
                Diagnostic.Related(
                    other.place.range, LocalizedText(de: "Die andere Gebühr.", en: "The other fee."))
            ],
            municipalities: municipalities)
    }
}

extension KnowledgeBase {
    /// The fees of the same name, or all without one, in order of the day they begin; only where there are several.
    func forEachFeeSeries(_ visit: (_ series: [Fee], _ municipalities: [CityIndex]) -> Void) {
        for topic in topics.indices {
            for index in topics[topic].versions.indices {
                guard let fees = topics[topic].versions[index].fields.fees?.value, fees.count > 1 else { continue }
                let byName = Dictionary(grouping: fees.indices, by: { fees[$0].name?.value })
                for numbers in byName.values where numbers.count > 1 {
                    let series = numbers.sorted { left, right in
                        let (a, b) = (fees[left].from?.dayNumber ?? .min, fees[right].from?.dayNumber ?? .min)
                        return a == b ? left < right : a < b
                    }
                    // What one fact is on which days is told where it is written.
                    let facts = Set(series.map { fees[$0].fact?.value })
                    if facts.count == 1, facts.first != .some(nil) { continue }
                    visit(series.map { fees[$0] }, topics[topic].versions[index].municipalities)
                }
            }
        }
    }
}

extension Fee {
    /// Where the name stands or, without one, the amount.
    var place: Span { name?.span ?? span }

    func title(_ language: Language) -> String {
        switch (name?.value, language) {
        case (let name?, .german): "„\(name)“"
        case (let name?, .english): "\"\(name)\""
        case (nil, .german): "ohne Namen"
        case (nil, .english): "without a name"
        }
    }

    /// Whether the fee is still in force on the day; nil is the beginning of time.
    func lasts(beyond day: CalendarDate?) -> Bool {
        guard let until, let day else { return true }
        return day <= until
    }

    func ends(after other: Fee) -> Bool {
        guard let end = other.until else { return false }
        return until.map { end < $0 } ?? true
    }
}
