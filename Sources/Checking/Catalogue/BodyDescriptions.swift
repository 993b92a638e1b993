import Diagnostics

enum BodyDescriptions {
    static let all: [RuleDescription] = [
        RuleDescription(
            "body.callout", .error,
            LocalizedText(
                de: "Ein Hinweiskasten heißt NOTE, TIP, IMPORTANT, WARNING oder CAUTION.",
                en: "A call-out is called NOTE, TIP, IMPORTANT, WARNING or CAUTION."),
            why: LocalizedText(
                de: """
                    Diese fünf kennt auch die Vorschau von GitHub und GitLab. Unter einem anderen Namen stünde die \
                    Warnung als gewöhnliches Zitat auf der Seite.
                    """,
                en: """
                    These five are known to the preview of GitHub and GitLab too. Under another name the warning would \
                    stand on the page as an ordinary quote.
                    """),
            wrong: .article(body: "> [!ACHTUNG]\n> Nur mit Termin."),
            right: .article(body: "> [!WARNING]\n> Nur mit Termin.")),
        RuleDescription(
            "body.nesting", .error,
            LocalizedText(
                de: """
                    Listen, Zitate und Bereiche sind höchstens so tief geschachtelt, wie auskunft.yaml unter „limits: \
                    nesting“ erlaubt, sonst 60 Ebenen.
                    """,
                en: """
                    Lists, quotes and scopes are nested at most as deep as auskunft.yaml allows under "limits: \
                    nesting", otherwise 60 levels.
                    """),
            why: LocalizedText(
                de: """
                    Was tiefer steht, hat auf keiner Seite Platz. Meist sind es eingefügte Mails, deren Zitatzeichen \
                    stehengeblieben sind.
                    """,
                en: """
                    What stands deeper has room on no page. Mostly it is pasted mail whose quotation marks were left \
                    standing.
                    """),
            wrong: .settings("limits:\n  nesting: 5").and(.article(body: "> > > > > > Die Abholung kostet 20 Euro.")),
            right: .settings("limits:\n  nesting: 5").and(.article(body: "> Die Abholung kostet 20 Euro."))),
        RuleDescription(
            "body.raw-html", .warning, adjustable: true,
            LocalizedText(
                de: "Der Text ist Markdown und enthält kein HTML.",
                en: "The body is Markdown and contains no HTML."),
            why: LocalizedText(
                de: """
                    HTML wird nicht ausgeführt, sondern als Text gezeigt: so kann kein fremdes Skript und keine \
                    kaputte Tabelle auf die Seite geraten. Wer Zeichen wie „<br>“ zeigen will, setzt sie in `Code`.
                    """,
                en: """
                    HTML is not carried out but shown as text: thus no foreign script and no broken table can get onto \
                    the page. Whoever wants to show characters such as "<br>" puts them in `code`.
                    """),
            wrong: .article(body: "Bitte <b>sofort</b> melden."),
            right: .article(body: "Bitte **sofort** melden.")),
    ]
}
