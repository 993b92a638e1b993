import Diagnostics

/// What can be wrong with a setting that has the right form.
package enum SettingsRule: RuleSet {
    case timeZone

    package var declaration: RuleDeclaration {
        switch self {
        case .timeZone:
            RuleDeclaration(
                id: "settings.time-zone", .error, shownByText: false,
                LocalizedText(
                    de: "Die Zeitzone in auskunft.yaml ist eine, die es gibt.",
                    en: "The time zone in auskunft.yaml is one that exists."),
                why: LocalizedText(
                    de: """
                        Sie bestimmt, wann ein Tag beginnt, also ab wann ein Artikel gilt und wann eine Meldung \
                        verschwindet. Die Namen sind englisch und stehen in der Datenbank der IANA.
                        """,
                    en: """
                        It decides when a day begins, and so when an article becomes valid and when a notice \
                        disappears. The names are those of the IANA database.
                        """),
                wrong: .settings("time-zone: Europa/Berlin"),
                right: .settings("time-zone: Europe/Berlin"))
        }
    }
}
