import Diagnostics

/// Fees, dates and opening hours.
enum FactDescriptions {
    static let all: [RuleDescription] = [
        RuleDescription(
            "date.order", .error,
            LocalizedText(de: "Kein Zeitraum endet, bevor er beginnt.", en: "No period ends before it begins."),
            why: LocalizedText(
                de: "Ein Artikel, eine Gebühr oder eine Meldung mit einem solchen Zeitraum gälte an keinem Tag.",
                en: "An article, a fee or a notice with such a period would hold on no day."),
            wrong: .article("from: 2026-12-31\nuntil: 2026-11-01"),
            right: .article("from: 2026-11-01\nuntil: 2026-12-31")),
        RuleDescription(
            "fee.price", .error,
            LocalizedText(
                de: "Eine Gebühr hat genau eines: einen Betrag, eine Spanne aus „min“ und „max“, oder „free: true“.",
                en: "A fee has exactly one of: an amount, a range of \"min\" and \"max\", or \"free: true\"."),
            why: LocalizedText(
                de: """
                    Anrufer erhalten eine einzige Auskunft darüber, was etwas kostet. Verschiedene Gebühren stehen als \
                    verschiedene Einträge mit je einem Namen.
                    """,
                en: """
                    Callers get one single answer to what something costs. Different fees stand as different entries, \
                    each with a name.
                    """),
            wrong: .article("fees:\n  - amount: 20\n    free: true"),
            right: .article("fees:\n  - name: Abholung\n    amount: 20\n  - name: Anlieferung\n    free: true")),
        RuleDescription(
            "fee.range", .error,
            LocalizedText(
                de: "In einer Spanne ist „max“ nicht kleiner als „min“.",
                en: "In a range \"max\" is not less than \"min\"."),
            why: LocalizedText(
                de: """
                    Vertauschte Grenzen sind fast immer ein Tippfehler, und am Telefon klänge „von 50 bis 20 Euro“ \
                    falsch.
                    """,
                en: """
                    Limits in the wrong order are almost always a typing error, and "from 50 to 20 euros" sounds \
                    wrong.
                    """
            ),
            wrong: .article("fees:\n  - min: 50\n    max: 20"),
            right: .article("fees:\n  - min: 20\n    max: 50")),
        RuleDescription(
            "office.hours", .error,
            LocalizedText(
                de: "Die Öffnungszeiten eines Tages enden nach ihrem Beginn und überschneiden sich nicht.",
                en: "The opening hours of a day end after they begin and do not overlap."),
            why: LocalizedText(
                de: """
                    Anrufer hören diese Zeiten und machen sich auf den Weg. Überschneiden sie sich, so ist eine der \
                    Uhrzeiten falsch.
                    """,
                en: """
                    Callers hear these hours and set out. Where they overlap, one of the times is wrong.
                    """),
            wrong: RuleDescription.Example(
                ("offices/rhein/rhein-amt.yaml", "name: Amt am Rhein\nhours:\n  mon: \"08:00-12:00, 11:00-16:00\"\n")),
            right: RuleDescription.Example(
                ("offices/rhein/rhein-amt.yaml", "name: Amt am Rhein\nhours:\n  mon: \"08:00-12:00, 14:00-16:00\"\n"))),
    ]
}
