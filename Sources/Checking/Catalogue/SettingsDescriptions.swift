import Diagnostics

enum SettingsDescriptions {
    static let all: [RuleDescription] = [
        RuleDescription(
            "settings.time-zone", .error, shownByText: false,
            LocalizedText(
                de: "Die Zeitzone in auskunft.yaml ist eine, die es gibt.",
                en: "The time zone in auskunft.yaml is one that exists."),
            why: LocalizedText(
                de: """
                    Sie bestimmt, wann ein Tag beginnt, also ab wann ein Artikel gilt und wann eine Meldung \
                    verschwindet. Die Namen sind englisch und stehen in der Datenbank der IANA.
                    """,
                en: """
                    It says when a day begins, and so from when an article holds and when a notice disappears. The \
                    names stand in the IANA database.
                    """),
            wrong: .settings("time-zone: Europa/Berlin"),
            right: .settings("time-zone: Europe/Berlin"))
    ]
}
