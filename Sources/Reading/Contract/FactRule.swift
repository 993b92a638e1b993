import Diagnostics

/// What can be wrong with values that have the right form: fees, dates, opening hours.
package enum FactRule: RuleSet {
    case dateOrder, factValue, feePrice, feeRange, feeZero, officeHours, specialDays

    /// Name, weight and texts of the kind.
    package var declaration: RuleDeclaration {
        switch self {
        case .dateOrder:
            RuleDeclaration(
                id: "date.order", .error,
                LocalizedText(de: "Kein Zeitraum endet, bevor er beginnt.", en: "No period ends before it begins."),
                why: LocalizedText(
                    de: "Ein Artikel, eine Gebühr oder eine Meldung mit einem solchen Zeitraum gälte an keinem Tag.",
                    en: "An article, a fee or a notice with such a period would never be valid."),
                wrong: .article("from: 2026-12-31\nuntil: 2026-11-01"),
                right: .article("from: 2026-11-01\nuntil: 2026-12-31"))
        case .factValue:
            RuleDeclaration(
                id: "fact.value", .error,
                LocalizedText(
                    de:
                        "Ein Wert in facts.yaml ist genau eines: ein Betrag, eine Spanne, „free: true“, ein Text oder ein Tag.",
                    en:
                        "A value in facts.yaml is exactly one of an amount, a range, \"free: true\", a text or a date."),
                why: LocalizedText(
                    de: """
                        Er steht an vielen Stellen; was an einer davon stünde, wäre sonst nicht zu sagen. Was später gilt, \
                        ist ein weiterer Wert mit „from“.
                        """,
                    en: """
                        It stands in many places; what to show there could not be told otherwise. What holds later is \
                        another value with "from".
                        """),
                wrong: RuleDeclaration.Example(
                    (
                        "facts.yaml",
                        "abholung:\n  name: Abholung\n  values:\n    - amount: 20\n      text: zwanzig Euro\n"
                    )
                ).and(.article("fees:\n  - fact: abholung")),
                right: RuleDeclaration.Example(
                    ("facts.yaml", "abholung:\n  name: Abholung\n  values:\n    - amount: 20\n")
                ).and(.article("fees:\n  - fact: abholung")))
        case .feePrice:
            RuleDeclaration(
                id: "fee.price", .error,
                LocalizedText(
                    de:
                        "Eine Gebühr hat genau eines: einen Betrag, eine Spanne aus „min“ und „max“, „free: true“ oder „fact“.",
                    en:
                        "A fee has exactly one of an amount, a range of \"min\" and \"max\", \"free: true\", or \"fact\"."
                ),
                why: LocalizedText(
                    de: """
                        Anrufer erhalten eine einzige Auskunft darüber, was etwas kostet. Verschiedene Gebühren stehen als \
                        verschiedene Einträge mit je einem Namen.
                        """,
                    en: """
                        Callers get a single answer to what something costs. Different fees are different entries, \
                        each with a name.
                        """),
                wrong: .article("fees:\n  - amount: 20\n    free: true"),
                right: .article("fees:\n  - name: Abholung\n    amount: 20\n  - name: Anlieferung\n    free: true"))
        case .feeRange:
            RuleDeclaration(
                id: "fee.range", .error,
                LocalizedText(
                    de: "In einer Spanne ist „max“ nicht kleiner als „min“.",
                    en: "In a range \"max\" is not less than \"min\"."),
                why: LocalizedText(
                    de: """
                        Vertauschte Grenzen sind fast immer ein Tippfehler, und am Telefon klänge „von 50 bis 20 Euro“ \
                        falsch.
                        """,
                    en: """
                        Limits in the wrong order are almost always a typo, and "from 50 to 20 euros" sounds wrong.
                        """
                ),
                wrong: .article("fees:\n  - min: 50\n    max: 20"),
                right: .article("fees:\n  - min: 20\n    max: 50"))
        case .feeZero:
            RuleDeclaration(
                id: "fee.zero", .note, adjustable: true,
                LocalizedText(
                    de: "Was nichts kostet, hat „free: true“ und keinen Betrag.",
                    en: "What costs nothing has \"free: true\" and no amount."),
                why: LocalizedText(
                    de: "Auf der Seite stünde „0,00 Euro“, wo Anrufer „kostenlos“ hören wollen.",
                    en: "The page would say \"0.00 euros\" where callers want to hear \"free of charge\"."),
                wrong: .article("fees:\n  - name: Abholung\n    amount: 0"),
                right: .article("fees:\n  - name: Abholung\n    free: true"))
        case .specialDays:
            RuleDeclaration(
                id: "office.special-days", .error,
                LocalizedText(
                    de: "Besondere Tage einer Stelle haben einen Tag oder einen Zeitraum und sagen, was dann gilt.",
                    en: "Special days of an office have a day or a period, and say what holds then."),
                why: LocalizedText(
                    de: """
                        Nach diesen Angaben sagt die Seite, ob jetzt geöffnet ist. Ein Eintrag ohne Tag gälte nie, einer mit \
                        Zeiten und „closed: true“ widerspräche sich.
                        """,
                    en: """
                        The page says by these values whether the office is open now. An entry without a day would never \
                        hold; one with times and "closed: true" would contradict itself.
                        """),
                wrong: RuleDeclaration.Example(
                    (
                        "offices/rhein/rhein-amt.yaml",
                        "name: Amt am Rhein\nspecial-hours:\n  - date: 2026-12-05\n    reason: Advent\n"
                    )),
                right: RuleDeclaration.Example(
                    (
                        "offices/rhein/rhein-amt.yaml",
                        "name: Amt am Rhein\nspecial-hours:\n  - date: 2026-12-05\n    hours: \"09:00-13:00\"\n    reason: Advent\n"
                    )))
        case .officeHours:
            RuleDeclaration(
                id: "office.hours", .error,
                LocalizedText(
                    de: "Die Öffnungszeiten eines Tages enden nach ihrem Beginn und überschneiden sich nicht.",
                    en: "The opening hours of a day end after they begin and do not overlap."),
                why: LocalizedText(
                    de: """
                        Anrufer hören diese Zeiten und machen sich auf den Weg. Überschneiden sie sich, so ist eine der \
                        Uhrzeiten falsch.
                        """,
                    en: """
                        Callers hear these hours and set out. If they overlap, one of the times is wrong.
                        """),
                wrong: RuleDeclaration.Example(
                    (
                        "offices/rhein/rhein-amt.yaml",
                        "name: Amt am Rhein\nhours:\n  mon: \"08:00-12:00, 11:00-16:00\"\n"
                    )),
                right: RuleDeclaration.Example(
                    (
                        "offices/rhein/rhein-amt.yaml",
                        "name: Amt am Rhein\nhours:\n  mon: \"08:00-12:00, 14:00-16:00\"\n"
                    )))
        }
    }
}
