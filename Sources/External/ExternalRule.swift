import Diagnostics

/// What can be wrong with a web address, as its server says.
package enum ExternalRule: RuleSet {
    case externalDead, externalMoved, externalUnknown

    /// Name, weight and texts of the kind.
    package var declaration: RuleDeclaration {
        switch self {
        case .externalDead:
            RuleDeclaration(
                id: "link.external-dead", .warning, adjustable: true, shownByText: false,
                LocalizedText(
                    de: "Eine Adresse im Internet führt zu einer Seite, die es gibt.",
                    en: "A web address leads to a page that exists."),
                why: LocalizedText(
                    de: """
                        Seiten anderer Ämter werden umgebaut, ohne dass es jemand meldet. Wer einem Anrufer eine tote \
                        Adresse nennt, schickt ihn in die Irre. Geprüft wird nur mit „auskunft check --external“.
                        """,
                    en: """
                        Other authorities rebuild their pages without telling anyone. Giving a caller a dead address \
                        sends them astray. Only "auskunft check --external" tests addresses.
                        """),
                wrong: .article(body: "Der [Antrag](https://www.stadt.example/alt/antrag) liegt im Netz.\n"),
                right: .article(body: "Der [Antrag](https://www.stadt.example/antrag) liegt im Netz.\n"))
        case .externalMoved:
            RuleDeclaration(
                id: "link.external-moved", .note, adjustable: true, shownByText: false,
                LocalizedText(
                    de: "Eine Adresse im Internet ist die, unter der die Seite jetzt steht.",
                    en: "A web address is the one where the page is now."),
                why: LocalizedText(
                    de: """
                        Eine Weiterleitung auf Dauer (301, 308) wird irgendwann abgeschaltet; dann führt die alte Adresse \
                        ins Leere. Geprüft wird nur mit „auskunft check --external“.
                        """,
                    en: """
                        A permanent redirect (301, 308) is switched off one day; then the old address leads nowhere. \
                        Only "auskunft check --external" tests addresses.
                        """),
                wrong: .article(body: "Die [Termine](https://stadt.example/termine) stehen im Netz.\n"),
                right: .article(body: "Die [Termine](https://www.stadt.example/termine/) stehen im Netz.\n"))
        case .externalUnknown:
            RuleDeclaration(
                id: "link.external-unknown", .note, adjustable: true, shownByText: false,
                LocalizedText(
                    de: "Eine Adresse im Internet antwortet, wenn sie abgefragt wird.",
                    en: "A web address answers when it is requested."),
                why: LocalizedText(
                    de: """
                        Manche Server sind überlastet, in Wartung oder weisen Programme ab (403): dann ist nichts gewiss, \
                        und nur ein Mensch kann nachsehen. Adressen in lokalen Netzen fragt „auskunft check --external“ \
                        nicht ab.
                        """,
                    en: """
                        Some servers are overloaded, under maintenance or turn programs away (403): then nothing is \
                        certain, and only a person can look. "auskunft check --external" does not request addresses \
                        in local networks.
                        """),
                wrong: .article(body: "Siehe die [Karte](https://karten.intern.example/plan).\n"),
                right: .article(body: "Siehe die [Karte](https://karten.example/plan).\n"))
        }
    }
}
