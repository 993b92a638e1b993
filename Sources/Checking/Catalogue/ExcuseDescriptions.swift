import Diagnostics

/// What comments may say about rules.
enum ExcuseDescriptions {
    static let all: [RuleDescription] = [
        RuleDescription(
            "excuse.fixed-rule", .error,
            LocalizedText(
                de: "Entschuldigt werden nur Regeln, ohne die die Website richtig bleibt.",
                en: "Only rules without which the site stays right are excused."),
            why: LocalizedText(
                de: """
                    Ein Link ins Leere oder ein leerer Platzhalter wird nicht dadurch richtig, dass niemand ihn mehr \
                    meldet. Welche Regeln sich ändern lassen, steht auf ihren Seiten.
                    """,
                en: """
                    A link that leads nowhere or an empty placeholder does not become right when nobody reports it any \
                    more. Which rules can be changed, their pages say.
                    """),
            wrong: .article(body: "<!-- auskunft:allow link.dead-article: kommt noch -->\n\nText."),
            right: .article(
                body: "<!-- auskunft:allow link.bare-address: so steht es im Brief -->\n\nhttps://amt.example/")),
        RuleDescription(
            "excuse.form", .error,
            LocalizedText(
                de: "Eine Ausnahme beginnt mit „auskunft:allow“, klein und ohne Leerzeichen.",
                en: "An excuse begins with \"auskunft:allow\", in small letters and without blanks."),
            why: LocalizedText(
                de:
                    "Anders geschrieben ist sie ein gewöhnlicher Kommentar, und niemand wüsste, warum der Befund bleibt.",
                en: "Written otherwise it is an ordinary comment, and nobody would know why the finding stays."),
            wrong: .article(
                body: "<!-- Auskunft: alow body.raw-html: so steht es im Formular -->\n\nIm Formular steht <Name>."),
            right: .article(
                body: "<!-- auskunft:allow body.raw-html: so steht es im Formular -->\n\nIm Formular steht <Name>.")),
        RuleDescription(
            "excuse.reason", .error,
            LocalizedText(
                de: "Eine Ausnahme nennt nach der Regel und einem Doppelpunkt den Grund.",
                en: "An excuse names the reason after the rule and a colon."),
            why: LocalizedText(
                de: "Wer den Artikel in zwei Jahren pflegt, muss wissen, ob die Ausnahme noch gebraucht wird.",
                en: "Whoever maintains the article in two years must know whether the excuse is still needed."),
            wrong: .article(body: "<!-- auskunft:allow body.raw-html -->\n\nIm Formular steht <Name>."),
            right: .article(
                body: "<!-- auskunft:allow body.raw-html: so steht es im Formular -->\n\nIm Formular steht <Name>.")),
        RuleDescription(
            "excuse.unknown-rule", .error,
            LocalizedText(
                de: "Eine Ausnahme nennt eine Regel, die es gibt.", en: "An excuse names a rule that exists."),
            why: LocalizedText(
                de: "Mit einem Tippfehler im Namen bliebe der Befund bestehen, und niemand wüsste, warum.",
                en: "With a typing error in the name the finding would stay, and nobody would know why."),
            wrong: .article(
                body: "<!-- auskunft:allow body.rawhtml: so steht es im Formular -->\n\nIm Formular steht <Name>."),
            right: .article(
                body: "<!-- auskunft:allow body.raw-html: so steht es im Formular -->\n\nIm Formular steht <Name>.")),
        RuleDescription(
            "excuse.unused", .warning,
            LocalizedText(
                de: "Eine Ausnahme steht nur dort, wo es einen Befund der Regel gibt.",
                en: "An excuse stands only where there is a finding of the rule."),
            why: LocalizedText(
                de: """
                    Ist der Anlass behoben, so entschuldigte der Kommentar unbemerkt den nächsten Fehler an derselben \
                    Stelle.
                    """,
                en: """
                    Once the cause is mended, the comment would excuse the next mistake at the same place unnoticed.
                    """),
            wrong: .article(
                body: "<!-- auskunft:allow body.raw-html: so steht es im Formular -->\n\nIm Formular steht „Name“."),
            right: .article(body: "Im Formular steht „Name“.")),
    ]
}
