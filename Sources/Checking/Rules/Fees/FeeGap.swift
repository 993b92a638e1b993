import Diagnostics
import Knowledge

/// A fee that goes on later goes on without a day between.
enum FeeGap: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "fee.gap", .warning, adjustable: true,
        LocalizedText(
            de: "Zwischen zwei Gebühren gleichen Namens liegt kein Tag ohne Gebühr.",
            en: "There is no day without a fee between two fees of the same name."),
        why: LocalizedText(
            de: "An den Tagen dazwischen zeigt die Seite keinen Betrag. Meist ist nur ein Datum verschrieben.",
            en: "On the days in between the page shows no amount. Usually a date is just mistyped."),
        wrong: .article(
            "fees:\n  - amount: 96.00\n    until: 2026-11-30\n  - amount: 114.00\n    from: 2027-01-01\n"),
        right: .article(
            "fees:\n  - amount: 96.00\n    until: 2026-12-31\n  - amount: 114.00\n    from: 2027-01-01\n"))

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        knowledge.forEachFeeSeries { series, municipalities in
            guard var lasting = series.first else { return }
            for fee in series.dropFirst() {
                if let end = lasting.until, let start = fee.from, end.dayNumber + 1 < start.dayNumber {
                    findings.add(
                        diagnostic(fee, end: end, from: start, and: lasting, in: knowledge.ids(municipalities)))
                }
                if fee.ends(after: lasting) { lasting = fee }
            }
        }
    }

    private static func diagnostic(
        _ fee: Fee, end: CalendarDate, from start: CalendarDate, and other: Fee, in municipalities: [String]
    ) -> Diagnostic {
        let days = start.dayNumber - end.dayNumber - 1
        return Diagnostic(
            declaration, at: fee.place.range,
            LocalizedText(
                de:
                    "Zwischen zwei Gebühren \(fee.title(.german)) liegt kein Tag ohne Gebühr; hier \(days == 1 ? "fehlt einer" : "fehlen \(days)"), nach dem \(Wording.date(end, .german)).",
                en:
                    "There must be no day without a fee between two fees \(fee.title(.english)); here \(days == 1 ? "one is" : "\(days) are") missing, after \(Wording.date(end, .english))."
            ),
            help: LocalizedText(
                de: "Das „until“ der früheren auf den Tag vor dem „from“ der späteren setzen.",
                en: "Set \"until\" of the earlier fee to the day before \"from\" of the later one."),
            related: [
                Diagnostic.Related(other.place.range, LocalizedText(de: "Die frühere.", en: "The earlier fee."))
            ],
            municipalities: municipalities)
    }
}
