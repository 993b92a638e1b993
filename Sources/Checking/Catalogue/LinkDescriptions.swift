import Diagnostics

/// What an address says by itself; where links between articles lead, the rules check.
enum LinkDescriptions {
    static let all: [RuleDescription] = [
        RuleDescription(
            "link.dead-file", .error,
            LocalizedText(
                de: "Ein Link zu einer Datei führt zu einer, die es gibt.",
                en: "A link to a file leads to one that exists."),
            why: LocalizedText(
                de: """
                    Wer ihm folgt, während ein Anrufer wartet, landet sonst auf einer Fehlerseite. Ein Link gilt von \
                    der Datei aus, in der er steht; nach dem Verschieben ändert sich der Weg.
                    """,
                en: """
                    Whoever follows it while a caller waits would otherwise land on an error page. A link starts from \
                    the file that it stands in; after moving that, the way is another one.
                    """),
            wrong: .article(body: "Siehe [Umzug](umzg.md).").and(.article(at: "articles/umzug.md")),
            right: .article(body: "Siehe [Umzug](umzug.md).").and(.article(at: "articles/umzug.md"))),
        RuleDescription(
            "link.empty", .error,
            LocalizedText(de: "Ein Link hat ein Ziel.", en: "A link has a target."),
            why: LocalizedText(
                de: "Ein Link ohne Ziel sieht aus wie einer und führt nirgendwohin.",
                en: "A link without a target looks like one and leads nowhere."),
            wrong: .article(body: "Zum [Formular]()."),
            right: .article(body: "Zum [Formular](https://probe.example/formular).")),
        RuleDescription(
            "link.no-page", .error,
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
                    explained by themselves where they occur.
                    """),
            wrong: .article(body: "Was [Sperrgut](../glossary.yaml) ist.").and(
                .init(("glossary.yaml", "Sperrgut: Was nicht in die Tonne passt.\n"))),
            right: .article(body: "Was Sperrgut ist.").and(
                .init(("glossary.yaml", "Sperrgut: Was nicht in die Tonne passt.\n")))),
        RuleDescription(
            "link.outside-content", .error,
            LocalizedText(
                de: "Ein Link zu einer Datei bleibt im Ordner der Inhalte.",
                en: "A link to a file stays in the content folder."),
            why: LocalizedText(
                de: """
                    Veröffentlicht wird nur, was in diesem Ordner liegt. Ein Weg hinaus oder vom Anfang der Festplatte \
                    („/…“) führt auf der Website ins Leere.
                    """,
                en: """
                    Only what lies in this folder is published. A way out of it or from the root of the disk ("/…") \
                    leads nowhere on the site.
                    """),
            wrong: .article(body: "Zum [Merkblatt](../../merkblatt.pdf)."),
            right: .article(body: "Zum [Merkblatt](merkblatt.pdf).").and(
                .init(("articles/merkblatt.pdf", "%PDF-1.7\n")))),
        RuleDescription(
            "link.remote-image", .error,
            LocalizedText(
                de: "Ein Bild liegt im Ordner der Inhalte.", en: "A picture lies in the content folder."),
            why: LocalizedText(
                de: """
                    Die Seiten laden nichts von fremden Servern: so erfährt niemand, wer was nachschlägt, und kein \
                    Bild verschwindet von selbst.
                    """,
                en: """
                    The pages load nothing from other servers: thus nobody learns who looks up what, and no picture \
                    disappears by itself.
                    """),
            wrong: .article(body: "![Plan des Recyclinghofs](https://karten.example/hof.png)"),
            right: .article(body: "![Plan des Recyclinghofs](hof.png)").and(.init(("articles/hof.png", "PNG\n")))),
        RuleDescription(
            "link.scheme", .error,
            LocalizedText(
                de: "Ein Link ins Netz beginnt mit https:, http:, mailto: oder tel:.",
                en: "A link to the web begins with https:, http:, mailto: or tel:."),
            why: LocalizedText(
                de: """
                    Andere Anfänge öffnet der Browser nicht, oder er führt mit ihnen etwas aus (javascript:). \
                    Laufwerke und file:-Adressen gibt es nur am eigenen Arbeitsplatz.
                    """,
                en: """
                    Other beginnings the browser does not open, or it carries something out with them (javascript:). \
                    Drives and file: addresses exist at your own desk only.
                    """),
            wrong: .article(body: "Zum [Formular](file:///H:/Formulare/antrag.pdf)."),
            right: .article(body: "Zum [Formular](https://probe.example/antrag.pdf).")),
    ]
}
