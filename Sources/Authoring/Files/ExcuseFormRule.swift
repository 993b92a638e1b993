import Diagnostics

/// What can be wrong with the form of a comment that excuses findings.
package enum ExcuseFormRule: RuleSet {
    case form

    package var declaration: RuleDeclaration {
        switch self {
        case .form:
            RuleDeclaration(
                id: "excuse.form", .error,
                LocalizedText(
                    de: "Eine Ausnahme beginnt mit „auskunft:allow“, klein und ohne Leerzeichen.",
                    en: "An excuse begins with \"auskunft:allow\", in lower case and without spaces."),
                why: LocalizedText(
                    de:
                        "Anders geschrieben ist sie ein gewöhnlicher Kommentar, und niemand wüsste, warum der Befund bleibt.",
                    en:
                        "Written any other way it is an ordinary comment, and nobody would know why the finding remains."
                ),
                wrong: .article(
                    body: "<!-- Auskunft: alow body.raw-html: so steht es im Formular -->\n\nIm Formular steht <Name>."),
                right: .article(
                    body: "<!-- auskunft:allow body.raw-html: so steht es im Formular -->\n\nIm Formular steht <Name>.")
            )
        }
    }
}
