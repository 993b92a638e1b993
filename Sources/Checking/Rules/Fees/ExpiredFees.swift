import Diagnostics
import Knowledge

/// An article that has fees has one for today.
enum ExpiredFees: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "fee.expired", .warning, adjustable: true,
        LocalizedText(
            de: "Von den Gebühren eines Artikels gilt mindestens eine, heute und in den nächsten Wochen.",
            en: "At least one of an article's fees is in force, today and in the next weeks."),
        why: LocalizedText(
            de:
                "Sind alle abgelaufen, sagt die Seite nur noch, dass die Gebühr unbekannt ist. Gewarnt wird schon vorher (notice-days in auskunft.yaml, sonst 30 Tage).",
            en:
                "If all have ended, the page can only say that the fee is unknown. The warning comes some days before (notice-days in auskunft.yaml, 30 by default)."
        ),
        wrong: .article("fees:\n  - amount: 37.00\n    until: 2026-02-06\n"),
        right: .article(
            "fees:\n  - amount: 37.00\n    until: 2026-02-06\n  - amount: 46.00\n    from: 2026-02-07\n"))

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        let announced = knowledge.date.adding(days: knowledge.settings.noticeDays) ?? knowledge.date
        for topic in knowledge.topics {
            for version in topic.versions {
                guard let (last, end) = lastFee(of: version), end < announced else { continue }
                findings.add(finding(last, end, of: version, on: knowledge.date, in: knowledge))
            }
        }
    }

    static func foreseen(_ knowledge: KnowledgeBase, through last: CalendarDate) -> [ContentCheck] {
        [
            .topics { number, findings in
                for version in knowledge.topics[number].versions {
                    guard let (fee, end) = lastFee(of: version),
                        let day = end.adding(days: 1 - knowledge.settings.noticeDays), knowledge.date < day, day <= last
                    else { continue }
                    var finding = finding(fee, end, of: version, on: day, in: knowledge)
                    finding.firstDay = day.iso8601
                    findings.add(finding)
                }
            }
        ]
    }

    /// The fee that ends last, and its last day; nil where one has no end.
    private static func lastFee(of version: Topic.Version) -> (fee: Fee, end: CalendarDate)? {
        guard let fees = version.fields.fees?.value, fees.allSatisfy({ $0.until != nil }),
            let last = fees.max(by: { $1.ends(after: $0) }), let end = last.until,
            // The end of a fact has a finding of its own.
            last.fact == nil
        else { return nil }
        return (last, end)
    }

    private static func finding(
        _ fee: Fee, _ end: CalendarDate, of version: Topic.Version, on date: CalendarDate, in knowledge: KnowledgeBase
    ) -> Diagnostic {
        let isOver = end < date
        return Diagnostic(
            declaration, at: fee.place.range,
            LocalizedText(
                de:
                    "Die letzte Gebühr \(isOver ? "endete" : "endet") am \(Wording.date(end, .german)); danach ist keine bekannt.",
                en:
                    "The last fee \(isOver ? "ended" : "ends") on \(Wording.date(end, .english)); none is known after that."
            ),
            help: LocalizedText(
                de: "Den Betrag ergänzen, der danach gilt, oder „until“ streichen, wenn er sich nicht geändert hat.",
                en: "Add the amount that applies after that, or remove \"until\" if it has not changed."),
            municipalities: knowledge.ids(version.municipalities))
    }
}
