import Diagnostics
import Knowledge

/// An article that has fees has one for today.
enum ExpiredFees: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "fee.expired", .warning, adjustable: true,
        LocalizedText(
            de: "Von den Gebühren eines Artikels gilt mindestens eine noch.",
            en: "At least one of an article's fees has not ended."),
        why: LocalizedText(
            de: "Sind alle abgelaufen, zeigt die Seite keinen Betrag, obwohl die Leistung etwas kostet.",
            en: "If all have ended, the page shows no amount although the service costs something."),
        wrong: .article("fees:\n  - amount: 37.00\n    until: 2026-02-06\n"),
        right: .article(
            "fees:\n  - amount: 37.00\n    until: 2026-02-06\n  - amount: 46.00\n    from: 2026-02-07\n"))

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        for topic in knowledge.topics.indices {
            for index in knowledge.topics[topic].versions.indices {
                guard let fees = knowledge.topics[topic].versions[index].fields.fees?.value, !fees.isEmpty,
                    fees.allSatisfy({ $0.until.map { $0 < knowledge.date } ?? false }),
                    let last = fees.max(by: { $1.ends(after: $0) }), let end = last.until
                else { continue }
                findings.add(
                    Diagnostic(
                        declaration, at: last.place.range,
                        LocalizedText(
                            de:
                                "Von den Gebühren eines Artikels gilt mindestens eine noch; hier endete die letzte am \(Wording.date(end, .german)).",
                            en:
                                "At least one of an article's fees must not have ended; here the last one ended on \(Wording.date(end, .english))."
                        ),
                        help: LocalizedText(
                            de:
                                "Den Betrag ergänzen, der seitdem gilt, oder „until“ streichen, wenn er sich nicht geändert hat.",
                            en: "Add the amount that has applied since then, or remove \"until\" if it has not changed."
                        ),
                        municipalities: knowledge.ids(knowledge.topics[topic].versions[index].municipalities)))
            }
        }
    }
}
