import Diagnostics

/// What can be wrong with the settings and excuses that change findings.
enum AdjustmentRule: RuleSet {
    case excuseFixedRule, excuseReason, excuseUnknownRule, excuseUnused, settingsFixedRule, settingsUnknownRule

    var declaration: RuleDeclaration {
        switch self {
        case .excuseFixedRule:
            RuleDeclaration(
                id: "excuse.fixed-rule", .error,
                LocalizedText(
                    de: "Entschuldigt werden nur Regeln, ohne die die Website richtig bleibt.",
                    en: "Only rules that the site can do without may be excused."),
                why: LocalizedText(
                    de: """
                        Ein Link ins Leere oder ein leerer Platzhalter wird nicht dadurch richtig, dass niemand ihn mehr \
                        meldet. Welche Regeln sich ändern lassen, steht auf ihren Seiten.
                        """,
                    en: """
                        A link that leads nowhere or an empty placeholder does not become right because nobody \
                        reports it any more. The page of a rule says whether it can be changed.
                        """),
                wrong: .article(body: "<!-- auskunft:allow link.dead-article: kommt noch -->\n\nText."),
                right: .article(
                    body: "<!-- auskunft:allow link.bare-address: so steht es im Brief -->\n\nhttps://amt.example/"))
        case .excuseReason:
            RuleDeclaration(
                id: "excuse.reason", .error,
                LocalizedText(
                    de: "Eine Ausnahme nennt nach der Regel und einem Doppelpunkt den Grund.",
                    en: "An excuse gives the reason after the rule and a colon."),
                why: LocalizedText(
                    de: "Wer den Artikel in zwei Jahren pflegt, muss wissen, ob die Ausnahme noch gebraucht wird.",
                    en: "Whoever maintains the article in two years must know whether the excuse is still needed."),
                wrong: .article(body: "<!-- auskunft:allow body.raw-html -->\n\nIm Formular steht <Name>."),
                right: .article(
                    body: "<!-- auskunft:allow body.raw-html: so steht es im Formular -->\n\nIm Formular steht <Name>.")
            )
        case .excuseUnknownRule:
            RuleDeclaration(
                id: "excuse.unknown-rule", .error,
                LocalizedText(
                    de: "Eine Ausnahme nennt eine Regel, die es gibt.", en: "An excuse names a rule that exists."),
                why: LocalizedText(
                    de: "Mit einem Tippfehler im Namen bliebe der Befund bestehen, und niemand wüsste, warum.",
                    en: "With a typo in the name the finding would remain, and nobody would know why."),
                wrong: .article(
                    body: "<!-- auskunft:allow body.rawhtml: so steht es im Formular -->\n\nIm Formular steht <Name>."),
                right: .article(
                    body: "<!-- auskunft:allow body.raw-html: so steht es im Formular -->\n\nIm Formular steht <Name>.")
            )
        case .excuseUnused:
            RuleDeclaration(
                id: "excuse.unused", .warning,
                LocalizedText(
                    de: "Eine Ausnahme steht nur dort, wo es einen Befund der Regel gibt.",
                    en: "An excuse is only written where the rule finds something."),
                why: LocalizedText(
                    de: """
                        Ist der Anlass behoben, so entschuldigte der Kommentar unbemerkt den nächsten Fehler an derselben \
                        Stelle.
                        """,
                    en: """
                        Once the cause is fixed, the comment would silently excuse the next mistake at the same \
                        place.
                        """),
                wrong: .article(
                    body: "<!-- auskunft:allow body.raw-html: so steht es im Formular -->\n\nIm Formular steht „Name“."),
                right: .article(body: "Im Formular steht „Name“."))
        case .settingsFixedRule:
            RuleDeclaration(
                id: "settings.fixed-rule", .error,
                LocalizedText(
                    de: "Unter „rules“ stehen nur Regeln, ohne die die Website richtig bleibt.",
                    en: "\"rules\" lists only rules that the site can do without."),
                why: LocalizedText(
                    de: """
                        Ein Link ins Leere oder ein leerer Platzhalter wird nicht dadurch richtig, dass niemand ihn mehr \
                        meldet. Welche Regeln sich einstellen lassen, steht auf ihren Seiten.
                        """,
                    en: """
                        A link that leads nowhere or an empty placeholder does not become right because nobody \
                        reports it any more. The page of a rule says whether it can be set.
                        """),
                wrong: .settings("rules:\n  link.dead-article: warning"),
                right: .settings("rules:\n  link.not-published: note"))
        case .settingsUnknownRule:
            RuleDeclaration(
                id: "settings.unknown-rule", .error,
                LocalizedText(
                    de: "Unter „rules“ stehen Regeln und Gruppen von Regeln, die es gibt.",
                    en: "\"rules\" lists rules and groups of rules that exist."),
                why: LocalizedText(
                    de: "Mit einem Tippfehler im Namen bliebe die Regel, wie sie war, und niemand wüsste, warum.",
                    en: "With a typo in the name the rule would stay as it was, and nobody would know why."),
                wrong: .settings("rules:\n  link.htp: error"),
                right: .settings("rules:\n  link.http: error"))
        }
    }
}
