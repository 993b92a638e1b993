import Diagnostics
import ReadingYAML

/// What can be wrong with keys and values of the content contract.
package enum ContractRule: RuleSet {
    case empty, missing, quotationMarks, unquoted, comment, tooLong, unfilled, type, unknownKey

    /// Kinds that refuse a value: what was meant is unknown then, and nothing may follow from what is left of it.
    static let refusals: Set<RuleID> =
        Set(
            [ContractRule.empty, .missing, .type, .unknownKey].map(\.id) + [
                YAMLRule.leadingSign.id, YAMLRule.syntax.id,
            ]
        )
        .union([FactRule.feePrice.id])

    /// Name, weight and texts of the kind.
    package var declaration: RuleDeclaration {
        switch self {
        case .empty:
            RuleDeclaration(
                id: "contract.empty", .error,
                LocalizedText(
                    de: "Eine Angabe, die dasteht, hat einen Wert.", en: "A key that is there has a value."),
                why: LocalizedText(
                    de: """
                        Eine leere Zeile lässt offen, ob es nichts zu sagen gibt oder ob etwas vergessen wurde. Wer nichts \
                        angeben will, löscht die Zeile.
                        """,
                    en: """
                        An empty line leaves open whether there is nothing to say or something was forgotten. If \
                        there is nothing to say, delete the line.
                        """),
                wrong: .article("duration:"),
                right: .article("duration: zwei Wochen"))
        case .missing:
            RuleDeclaration(
                id: "contract.missing", .error,
                LocalizedText(
                    de: "Jede Datei enthält die Angaben, ohne die sie nicht zu gebrauchen ist.",
                    en: "Every file has the keys that it cannot do without."),
                why: LocalizedText(
                    de: """
                        Ohne Antwort haben Agenten nichts vorzulesen, ohne Kategorie steht der Artikel auf keiner \
                        Übersicht. Was eine Stadt nicht anbietet (offered: false), bietet ein anderer an: wer, sagt \
                        „instead“.
                        """,
                    en: """
                        Without an answer agents have nothing to read aloud; without a category the article appears \
                        in no overview. What a city does not offer (offered: false) somebody else does: "instead" \
                        says who.
                        """),
                wrong: RuleDeclaration.Example(
                    ("articles/probe.md", "---\ntitle: Probe\ncategory: alltag\nowner: Amt\n---\n\nText.\n")),
                right: .article())
        case .quotationMarks:
            RuleDeclaration(
                id: "contract.quotation-marks", .warning, adjustable: true,
                LocalizedText(
                    de: "Um einen ganzen Wert stehen gerade Anführungszeichen oder keine.",
                    en: "A whole value is put in straight quotes or in none."),
                why: LocalizedText(
                    de: """
                        Schreibprogramme machen aus geraden Anführungszeichen typographische; in YAML sind diese ein Teil des \
                        Textes und erscheinen auf der Seite. Sollen sie dort stehen, setzen Sie gerade darum.
                        """,
                    en: """
                        Word processors turn straight quotes into typographic ones; in YAML these are part of the \
                        text and appear on the page. If they are meant to appear, put straight ones around them.
                        """),
                wrong: .article("duration: „zwei Wochen“"),
                right: .article("duration: \"zwei Wochen\""))
        case .unquoted:
            RuleDeclaration(
                id: "contract.unquoted", .warning, adjustable: true,
                LocalizedText(
                    de: "Ziffern, die keine Zahl sind, stehen in Anführungszeichen, wenn sie mit 0 oder + beginnen.",
                    en: "Digits that are not a number are put in quotes if they begin with 0 or +."),
                why: LocalizedText(
                    de: """
                        Auskunft liest sie, wie sie dastehen. Andere Programme, auch Editoren mit dem Schema, lesen eine Zahl, \
                        und die Null am Anfang ist weg.
                        """,
                    en: """
                        Auskunft reads them as they are. Other programs, including editors that use the schema, read \
                        a number and lose the leading zero.
                        """),
                wrong: RuleDeclaration.Example(
                    ("municipalities/rhein.yaml", "name: Rheinstadt\nstate: DE-NW\nags: 05112000\n")),
                right: RuleDeclaration.Example(
                    ("municipalities/rhein.yaml", "name: Rheinstadt\nstate: DE-NW\nags: \"05112000\"\n")))
        case .comment:
            RuleDeclaration(
                id: "contract.comment", .warning, adjustable: true,
                LocalizedText(
                    de: "Ein Text mit „ #“ steht in Anführungszeichen; ein Kommentar beginnt mit „# “.",
                    en: "A text with \" #\" is put in quotes; a comment begins with \"# \"."),
                why: LocalizedText(
                    de: "In YAML beginnt mit „ #“ ein Kommentar: was folgt, verschwindet, ohne dass es jemand merkt.",
                    en: "In YAML \" #\" begins a comment: what follows disappears, and nobody notices."),
                wrong: .article("title: Schalter #1"),
                right: .article("title: \"Schalter #1\""))
        case .tooLong:
            RuleDeclaration(
                id: "contract.too-long", .error,
                LocalizedText(
                    de: "Die Antwort hat höchstens 400 Zeichen, wenn auskunft.yaml keine andere Grenze setzt.",
                    en: "The answer has at most 400 characters, unless auskunft.yaml sets another limit."),
                why: LocalizedText(
                    de: """
                        Die Antwort wird am Telefon vorgelesen; länger hört niemand zu. Einzelheiten gehören in den Text \
                        darunter.
                        """,
                    en: """
                        The answer is read aloud on the phone; nobody listens longer than that. Details belong in the \
                        body.
                        """),
                wrong: .article(
                    """
                    answer: >-
                      Sperrmüll holen wir viermal im Jahr kostenlos ab, wenn Sie ihn spätestens zwei Wochen vorher anmelden.
                      Zum Sperrmüll gehören Möbel, Matratzen, Teppiche und große Elektrogeräte. Nicht dazu gehören
                      Bauschutt, Autoreifen, Farben und alles, was in die Restmülltonne passt. Stellen Sie die Sachen am
                      Abend vor dem Termin ab 18 Uhr an den Straßenrand. Was liegen bleibt, bringen Sie selbst zum
                      Recyclinghof, der von Montag bis Samstag geöffnet ist.
                    """),
                right: .article(
                    """
                    answer: >-
                      Sperrmüll holen wir viermal im Jahr kostenlos ab, wenn Sie ihn spätestens zwei Wochen vorher anmelden.
                    """,
                    body: "## Hinweise\n\nZum Sperrmüll gehören Möbel, Matratzen, Teppiche und große Elektrogeräte."))
        case .unfilled:
            RuleDeclaration(
                id: "contract.unfilled", .error,
                LocalizedText(
                    de: "Was „auskunft new“ zum Ausfüllen markiert, ist ausgefüllt.",
                    en: "Everything that \"auskunft new\" marks to be filled in has been filled in."),
                why: LocalizedText(
                    de: """
                        Die neue Datei besteht jede andere Prüfung; ohne diese stünde „BITTE AUSFÜLLEN“ auf der Website, und \
                        Agenten läsen es vor.
                        """,
                    en: """
                        The new file passes every other check; without this one "BITTE AUSFÜLLEN" (please fill in) \
                        would appear on the site, and agents would read it out.
                        """),
                wrong: .article("answer: \"BITTE AUSFÜLLEN: die Antwort zum Vorlesen\""),
                right: .article("answer: Den Ausweis beantragen Sie im Bürgerbüro."))
        case .type:
            RuleDeclaration(
                id: "contract.type", .error,
                LocalizedText(
                    de: "Jeder Wert hat die Form, die seine Angabe verlangt.",
                    en: "Every value has the form that its key requires."),
                why: LocalizedText(
                    de: """
                        Das Programm rechnet mit Tagen, Beträgen und Adressen. Ein Datum in anderer Schreibweise könnte es \
                        nur erraten.
                        """,
                    en: """
                        The program calculates with days, amounts and addresses. It could only guess at a date \
                        written another way.
                        """),
                wrong: .article("from: 1.3.2026"),
                right: .article("from: 2026-03-01"))
        case .unknownKey:
            RuleDeclaration(
                id: "contract.unknown-key", .error,
                LocalizedText(
                    de: "Es stehen nur Angaben da, die es gibt.", en: "Only keys that exist are used."),
                why: LocalizedText(
                    de: """
                        Ein Tippfehler im Namen ließe die Angabe sonst stillschweigend weg: sie stünde in der Datei und \
                        auf keiner Seite.
                        """,
                    en: """
                        A typo in the name would otherwise drop the value silently: it would be in the file and on \
                        no page.
                        """),
                wrong: .article("document: [Personalausweis]"),
                right: .article("documents: [Personalausweis]"))
        }
    }
}
