import Diagnostics

/// What can be wrong with Markdown besides its links and scopes.
package enum BodyRule: RuleSet {
    case callout, nesting, rawHtml, controlCharacter

    package var declaration: RuleDeclaration {
        switch self {
        case .callout:
            RuleDeclaration(
                id: "body.callout", .error,
                LocalizedText(
                    de: "Ein Hinweiskasten heißt NOTE, TIP, IMPORTANT, WARNING oder CAUTION.",
                    en: "A call-out is called NOTE, TIP, IMPORTANT, WARNING or CAUTION."),
                why: LocalizedText(
                    de: """
                        Diese fünf kennt auch die Vorschau von GitHub und GitLab. Unter einem anderen Namen stünde die \
                        Warnung als gewöhnliches Zitat auf der Seite.
                        """,
                    en: """
                        The previews of GitHub and GitLab know these five too. Under another name the warning would \
                        appear on the page as an ordinary quote.
                        """),
                wrong: .article(body: "> [!ACHTUNG]\n> Nur mit Termin."),
                right: .article(body: "> [!WARNING]\n> Nur mit Termin."))
        case .nesting:
            RuleDeclaration(
                id: "body.nesting", .error,
                LocalizedText(
                    de: """
                        Listen, Zitate und Bereiche sind höchstens so tief geschachtelt, wie auskunft.yaml unter „limits: \
                        nesting“ erlaubt, sonst 60 Ebenen.
                        """,
                    en: """
                        Lists, quotes and scopes are nested at most as deep as auskunft.yaml allows under "limits: \
                        nesting", or 60 levels by default.
                        """),
                why: LocalizedText(
                    de: """
                        Was tiefer steht, hat auf keiner Seite Platz. Meist sind es eingefügte Mails, deren Zitatzeichen \
                        stehengeblieben sind.
                        """,
                    en: """
                        Anything deeper does not fit on a page. Usually it is pasted mail that still has its quote \
                        marks.
                        """),
                wrong: .settings("limits:\n  nesting: 5").and(
                    .article(body: "> > > > > > Die Abholung kostet 20 Euro.")),
                right: .settings("limits:\n  nesting: 5").and(.article(body: "> Die Abholung kostet 20 Euro.")))
        case .rawHtml:
            RuleDeclaration(
                id: "body.raw-html", .warning, adjustable: true,
                LocalizedText(
                    de: "Der Text ist Markdown und enthält kein HTML.",
                    en: "The body is Markdown and contains no HTML."),
                why: LocalizedText(
                    de: """
                        HTML wird nicht ausgeführt, sondern als Text gezeigt: so kann kein fremdes Skript und keine \
                        kaputte Tabelle auf die Seite geraten. Wer Zeichen wie „<br>“ zeigen will, setzt sie in `Code`.
                        """,
                    en: """
                        HTML is not interpreted but shown as text: so no foreign script and no broken table can get \
                        onto the page. To show characters such as "<br>", put them in `code`.
                        """),
                wrong: .article(body: "Bitte <b>sofort</b> melden."),
                right: .article(body: "Bitte **sofort** melden."))
        case .controlCharacter:
            RuleDeclaration(
                id: "safety.control-character", .error,
                LocalizedText(
                    de: "Ein Text enthält keine Steuerzeichen und keine Zeichen, die die Schreibrichtung ändern.",
                    en: "A text contains no control characters and none that change the writing direction."),
                why: LocalizedText(
                    de:
                        "Sie sind unsichtbar, kommen meist mit der Zwischenablage, und mit ihnen kann ein Text anders aussehen, als er ist: eine Adresse, ein Betrag, ein Name.",
                    en:
                        "They are invisible, usually come from the clipboard, and can make a text look different from what it is: an address, an amount, a name."
                ),
                wrong: .article(body: "Der Antrag kostet &#x202E;26 Euro.\n"),
                right: .article(body: "Der Antrag kostet 26 Euro.\n"))
        }
    }
}
