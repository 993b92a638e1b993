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
            right: .settings("time-zone: Europe/Berlin")),
        RuleDescription(
            "settings.fixed-rule", .error,
            LocalizedText(
                de: "Unter „rules“ stehen nur Regeln, ohne die die Website richtig bleibt.",
                en: "Under \"rules\" stand only rules without which the site stays right."),
            why: LocalizedText(
                de: """
                    Ein Link ins Leere oder ein leerer Platzhalter wird nicht dadurch richtig, dass niemand ihn mehr \
                    meldet. Welche Regeln sich einstellen lassen, steht auf ihren Seiten.
                    """,
                en: """
                    A link that leads nowhere or an empty placeholder does not become right when nobody reports it any \
                    more. Which rules can be set, their pages say.
                    """),
            wrong: .settings("rules:\n  link.dead-article: warning"),
            right: .settings("rules:\n  link.not-published: note")),
        RuleDescription(
            "settings.unknown-rule", .error,
            LocalizedText(
                de: "Unter „rules“ stehen Regeln, die es gibt.", en: "Under \"rules\" stand rules that exist."),
            why: LocalizedText(
                de: "Mit einem Tippfehler im Namen bliebe die Regel, wie sie war, und niemand wüsste, warum.",
                en: "With a typing error in the name the rule would stay as it was, and nobody would know why."),
            wrong: .settings("rules:\n  link.htp: error"),
            right: .settings("rules:\n  link.http: error")),
    ]
}
