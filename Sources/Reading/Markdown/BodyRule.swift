import Diagnostics

/// What can be wrong with Markdown besides its links and scopes.
package enum BodyRule: RuleSet {
    case callout, nesting, expansion, rawHtml, controlCharacter
    case openComment, openFence, indentedCode, underlinedHeading, dayAsItem, tableCells
    case unusedFootnote, repeatedFootnote

    /// Name, weight and texts of the kind.
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
                        Listen, Zitate, Bereiche und Hervorhebungen sind höchstens so tief geschachtelt, wie auskunft.yaml unter „limits: \
                        nesting“ erlaubt, sonst 60 Ebenen.
                        """,
                    en: """
                        Lists, quotes, scopes and emphases are nested at most as deep as auskunft.yaml allows under "limits: \
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
        case .expansion:
            RuleDeclaration(
                id: "body.expansion", .error,
                LocalizedText(
                    de: """
                        Was zu einem Text hinzukommt, ohne darin zu stehen, ist höchstens so lang, wie auskunft.yaml unter \
                        „limits: added-bytes“ erlaubt, sonst eine Million Bytes.
                        """,
                    en: """
                        What is added to a text without standing in it is at most as long as auskunft.yaml allows under \
                        "limits: added-bytes", or a million bytes by default.
                        """),
                why: LocalizedText(
                    de: """
                        Fehlende Zellen breiter Tabellen, Adressen hinter einer Marke und Werte von Platzhaltern stehen auf \
                        der Seite so oft, wie sie gebraucht werden. Aus einem kurzen Text würde eine Seite, die niemand mehr \
                        öffnen kann.
                        """,
                    en: """
                        Missing cells of wide tables, addresses behind a label and values of placeholders appear on the page \
                        as often as they are used. A short text would become a page that nobody can open.
                        """),
                wrong: .settings("limits:\n  added-bytes: 1000").and(
                    .article(
                        "documents:\n"
                            + (1...8).map { "  - ein Nachweis über die Zahl \($0)\n" }.joined(),
                        body: (1...8).map { _ in "{{ documents }}" }.joined(separator: "\n\n"))),
                right: .settings("limits:\n  added-bytes: 1000").and(
                    .article("documents:\n  - ein Nachweis\n", body: "{{ documents }}")))
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
        case .openComment:
            RuleDeclaration(
                id: "body.comment", .error,
                LocalizedText(de: "Ein Kommentar endet mit „-->“.", en: "A comment ends with \"-->\"."),
                why: LocalizedText(
                    de: "Ohne das Ende stünde auf der Seite, was nur für die Redaktion gedacht ist.",
                    en: "Without its end, what is meant for editors alone would appear on the page."),
                wrong: .article(body: "<!-- Chef fragen\n\nDer Antrag kostet 10 Euro."),
                right: .article(body: "<!-- Chef fragen -->\n\nDer Antrag kostet 10 Euro."))
        case .openFence:
            RuleDeclaration(
                id: "body.fence", .error,
                LocalizedText(
                    de: "Programmtext endet mit einer Zeile aus den Zeichen, mit denen er beginnt.",
                    en: "Code ends with a line of the characters that it begins with."),
                why: LocalizedText(
                    de: "Sonst wird alles, was folgt, zu Programmtext, auch Überschriften und Bereiche.",
                    en: "Otherwise all that follows becomes code, headings and scopes included."),
                wrong: .article(body: "```\nAntrag\n\n## Ablauf\n\nTermin buchen."),
                right: .article(body: "```\nAntrag\n```\n\n## Ablauf\n\nTermin buchen."))
        case .indentedCode:
            RuleDeclaration(
                id: "body.indented-code", .note, adjustable: true,
                LocalizedText(
                    de: "Text ist nicht um vier Zeichen eingerückt: das macht ihn zu Programmtext.",
                    en: "Text is not indented by four characters: that turns it into code."),
                why: LocalizedText(
                    de:
                        "Aus einer Textverarbeitung eingefügte Absätze sind oft eingerückt; auf der Seite stehen sie dann in Schreibmaschinenschrift, mit allen Zeichen.",
                    en:
                        "Paragraphs pasted from a word processor are often indented; on the page they then stand in typewriter letters, with all their characters."
                ),
                wrong: .article(body: "Mitzubringen:\n\n    der Ausweis"),
                right: .article(body: "Mitzubringen:\n\nder Ausweis"))
        case .underlinedHeading:
            RuleDeclaration(
                id: "body.underlined-heading", .note, adjustable: true,
                LocalizedText(
                    de: "Überschriften beginnen mit „##“; eine Trennlinie hat eine leere Zeile vor sich.",
                    en: "Headings begin with \"##\"; a dividing line has an empty line before it."),
                why: LocalizedText(
                    de:
                        "„---“ oder „===“ direkt unter einem Absatz macht den ganzen Absatz zur Überschrift, meist ohne Absicht.",
                    en:
                        "\"---\" or \"===\" directly below a paragraph turns the whole of it into a heading, mostly by accident."
                ),
                wrong: .article(body: "Der Antrag dauert drei Wochen.\n---\n\nTermin buchen."),
                right: .article(body: "Der Antrag dauert drei Wochen.\n\n---\n\nTermin buchen."))
        case .dayAsItem:
            RuleDeclaration(
                id: "body.day-as-item", .note, adjustable: true,
                LocalizedText(
                    de: "Ein Datum am Anfang einer Zeile wird mit „\\.“ geschrieben, sonst beginnt es eine Aufzählung.",
                    en: "A date at the beginning of a line is written with \"\\.\"; otherwise it starts a list."),
                why: LocalizedText(
                    de:
                        "Eine Zahl mit Punkt ist in Markdown die Nummer eines Punktes. Die Zahlen bleiben, wie sie geschrieben sind; die Zeilen stehen aber als Aufzählung da.",
                    en:
                        "In Markdown, a number with a full stop is that of an item. The numbers stay as they are written, but the lines appear as a list."
                ),
                wrong: .article(body: "Geschlossen ist am\n\n24. Dezember"),
                right: .article(body: "Geschlossen ist am\n\n24\\. Dezember"))
        case .tableCells:
            RuleDeclaration(
                id: "body.table-cells", .error,
                LocalizedText(
                    de: "Keine Zeile einer Tabelle hat mehr Zellen als die erste.",
                    en: "No row of a table has more cells than the first."),
                why: LocalizedText(
                    de:
                        "Was zu viel ist, erscheint nirgends. Oft steht ein | im Text, oder in einem Link, das „\\|“ heißen muss.",
                    en:
                        "What is too much appears nowhere. Often there is a | in the text, or in a link, that must be \"\\|\"."
                ),
                wrong: .article(body: "| Tag | Zeit |\n|---|---|\n| Montag | 8–12 | 14–16 |"),
                right: .article(body: "| Tag | vormittags | nachmittags |\n|---|---|---|\n| Montag | 8–12 | 14–16 |"))
        case .unusedFootnote:
            RuleDeclaration(
                id: "body.unused-footnote", .warning, adjustable: true,
                LocalizedText(
                    de: "Auf jede Fußnote weist ein Zeichen im Text hin.",
                    en: "A mark in the text refers to every footnote."),
                why: LocalizedText(
                    de: "Eine Fußnote ohne Zeichen im Text erscheint nirgends.",
                    en: "A footnote without a mark in the text appears nowhere."),
                wrong: .article(body: "Der Antrag ist frei.\n\n[^1]: Die Ausstellung kostet 5 Euro."),
                right: .article(body: "Der Antrag ist frei.[^1]\n\n[^1]: Die Ausstellung kostet 5 Euro."))
        case .repeatedFootnote:
            RuleDeclaration(
                id: "body.repeated-footnote", .error,
                LocalizedText(de: "Jede Fußnote hat ihr eigenes Zeichen.", en: "Every footnote has a mark of its own."),
                why: LocalizedText(
                    de: "Von zwei Fußnoten mit demselben Zeichen erscheint nur die erste.",
                    en: "Of two footnotes with the same mark, only the first appears."),
                wrong: .article(body: "Frei.[^1] Sofort.[^1]\n\n[^1]: Bis 2027.\n\n[^1]: Am Schalter."),
                right: .article(body: "Frei.[^1] Sofort.[^2]\n\n[^1]: Bis 2027.\n\n[^2]: Am Schalter."))
        }
    }
}
