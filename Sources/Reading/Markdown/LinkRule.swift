import Diagnostics

/// What can be wrong with a link by itself; where it leads is checked with the whole.
package enum LinkRule: RuleSet {
    case address, deadFile, empty, noPage, outsideContent, remoteImage, scheme

    /// Name, weight and texts of the kind.
    package var declaration: RuleDeclaration {
        switch self {
        case .address:
            RuleDeclaration(
                id: "link.address", .error,
                LocalizedText(
                    de: "Die Adresse eines Links kann zu etwas führen.", en: "The address of a link can lead somewhere."
                ),
                why: LocalizedText(
                    de: """
                        Eine Adresse ohne Server, ohne Nummer oder mit einem Leerzeichen darin öffnet kein Browser. \
                        Geprüft wird im Text dasselbe wie bei den Angaben am Anfang der Datei.
                        """,
                    en: """
                        No browser opens an address without a host, without a number or with a blank in it. The text is \
                        checked in the same way as the fields at the head of the file.
                        """),
                wrong: .article(body: "Zum [Formular](https:/probe.example/formular)."),
                right: .article(body: "Zum [Formular](https://probe.example/formular)."))
        case .deadFile:
            RuleDeclaration(
                id: "link.dead-file", .error,
                LocalizedText(
                    de: "Ein Link zu einer Datei führt zu einer, die es gibt.",
                    en: "A link to a file leads to one that exists."),
                why: LocalizedText(
                    de: """
                        Wer ihm folgt, während ein Anrufer wartet, landet sonst auf einer Fehlerseite. Ein Link gilt von \
                        der Datei aus, in der er steht; nach dem Verschieben ändert sich der Weg.
                        """,
                    en: """
                        Anyone following it while a caller waits would otherwise land on an error page. A link is \
                        relative to the file that it is in; after moving that file, the path is a different one.
                        """),
                wrong: .article(body: "Siehe [Umzug](umzg.md).").and(.article(at: "articles/umzug.md")),
                right: .article(body: "Siehe [Umzug](umzug.md).").and(.article(at: "articles/umzug.md")))
        case .empty:
            RuleDeclaration(
                id: "link.empty", .error,
                LocalizedText(de: "Ein Link hat ein Ziel.", en: "A link has a target."),
                why: LocalizedText(
                    de: "Ein Link ohne Ziel sieht aus wie einer und führt nirgendwohin.",
                    en: "A link without a target looks like one and leads nowhere."),
                wrong: .article(body: "Zum [Formular]()."),
                right: .article(body: "Zum [Formular](https://probe.example/formular)."))
        case .noPage:
            RuleDeclaration(
                id: "link.no-page", .error, messageSaysAll: true,
                LocalizedText(
                    de: "Ein Link führt zu einem Artikel, einer Stelle, einer Stadt oder einer Anlage.",
                    en: "A link leads to an article, an office, a city or an attachment."),
                why: LocalizedText(
                    de: """
                        Meldungen, das Glossar und auskunft.yaml haben keine eigene Seite. Begriffe aus dem Glossar werden \
                        von selbst erklärt, wo sie vorkommen.
                        """,
                    en: """
                        Notices, the glossary and auskunft.yaml have no page of their own. Terms of the glossary are \
                        explained automatically where they occur.
                        """),
                wrong: .article(body: "Was [Sperrgut](../glossary.yaml) ist.").and(
                    .init(("glossary.yaml", "Sperrgut: Was nicht in die Tonne passt.\n"))),
                right: .article(body: "Was Sperrgut ist.").and(
                    .init(("glossary.yaml", "Sperrgut: Was nicht in die Tonne passt.\n"))))
        case .outsideContent:
            RuleDeclaration(
                id: "link.outside-content", .error,
                LocalizedText(
                    de: "Ein Link zu einer Datei bleibt im Ordner der Inhalte.",
                    en: "A link to a file stays within the content folder."),
                why: LocalizedText(
                    de: """
                        Veröffentlicht wird nur, was in diesem Ordner liegt. Ein Weg hinaus oder vom Anfang der Festplatte \
                        („/…“) führt auf der Website ins Leere.
                        """,
                    en: """
                        Only what is in this folder is published. A path out of it or from the root of the disk \
                        ("/…") leads nowhere on the site.
                        """),
                wrong: .article(body: "Zum [Merkblatt](../../merkblatt.pdf)."),
                right: .article(body: "Zum [Merkblatt](merkblatt.pdf).").and(
                    .init(("articles/merkblatt.pdf", "%PDF-1.7\n"))))
        case .remoteImage:
            RuleDeclaration(
                id: "link.remote-image", .error,
                LocalizedText(
                    de: "Ein Bild liegt im Ordner der Inhalte.", en: "A picture is in the content folder."),
                why: LocalizedText(
                    de: """
                        Die Seiten laden nichts von fremden Servern: so erfährt niemand, wer was nachschlägt, und kein \
                        Bild verschwindet von selbst.
                        """,
                    en: """
                        The pages load nothing from other servers: so nobody learns who looks up what, and no \
                        picture disappears without warning.
                        """),
                wrong: .article(body: "![Plan des Recyclinghofs](https://karten.example/hof.png)"),
                right: .article(body: "![Plan des Recyclinghofs](hof.png)").and(.init(("articles/hof.png", "PNG\n"))))
        case .scheme:
            RuleDeclaration(
                id: "link.scheme", .error,
                LocalizedText(
                    de: "Ein Link ins Netz beginnt mit https:, http:, mailto: oder tel:.",
                    en: "A link to the web begins with https:, http:, mailto: or tel:."),
                why: LocalizedText(
                    de: """
                        Andere Anfänge öffnet der Browser nicht, oder er führt mit ihnen etwas aus (javascript:). \
                        Laufwerke und file:-Adressen gibt es nur am eigenen Arbeitsplatz.
                        """,
                    en: """
                        Other schemes the browser does not open, or it runs something (javascript:). Drives and \
                        file: addresses exist on your own machine only.
                        """),
                wrong: .article(body: "Zum [Formular](file:///H:/Formulare/antrag.pdf)."),
                right: .article(body: "Zum [Formular](https://probe.example/antrag.pdf)."))
        }
    }
}
