import Diagnostics

/// What can be wrong with a file: its name, its place, its bytes.
package enum FileRule: RuleSet {
    case conflict, encoding, frontMatter, kind, missing, name, orphanVersion, symbolicLink, tooLarge, trailingBlanks,
        unknown, unusedVersion, svgScript, heavyAttachment

    /// Name, weight and texts of the kind.
    package var declaration: RuleDeclaration {
        switch self {
        case .conflict:
            RuleDeclaration(
                id: "file.conflict", .error,
                LocalizedText(
                    de: "In keiner Datei stehen zwei Fassungen derselben Zeilen nebeneinander.",
                    en: "No file contains two versions of the same lines."),
                why: LocalizedText(
                    de: """
                        Git und „auskunft import --update“ setzen die Zeichen <<<<<<<, ======= und >>>>>>>, wo zwei Seiten \
                        dasselbe verschieden geändert haben. Welche Fassung gilt, weiß nur die Redaktion.
                        """,
                    en: """
                        Git and "auskunft import --update" write the markers <<<<<<<, ======= and >>>>>>> where two \
                        sides changed the same lines in different ways. Only the editors know which version is \
                        right.
                        """),
                wrong: .article(
                    "title: Probe", body: "<<<<<<< Redaktion\nMontags.\n=======\nDienstags.\n>>>>>>> Import\n"),
                right: .article())
        case .svgScript:
            RuleDeclaration(
                id: "safety.svg-script", .error,
                LocalizedText(de: "Ein Bild führt nichts aus.", en: "A picture runs nothing."),
                why: LocalizedText(
                    de: "Wer ein SVG für sich öffnet, führt aus, was darin steht, unter der Adresse der Stadt.",
                    en: "Whoever opens an SVG by itself runs what is in it, under the city's address."),
                wrong: RuleDeclaration.Example(
                    ("articles/plan.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>\n")
                ),
                right: RuleDeclaration.Example(
                    (
                        "articles/plan.svg",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect width=\"9\" height=\"9\"/></svg>\n"
                    )))
        case .heavyAttachment:
            RuleDeclaration(
                id: "care.heavy-attachment", .note, shownByText: false,
                LocalizedText(
                    de: "Bilder und Dateien sind höchstens zwei Megabyte groß.",
                    en: "Pictures and files have at most two megabytes."),
                why: LocalizedText(
                    de:
                        "Wer mit einem Anrufer spricht, wartet auf ein Foto aus der Kamera mehrere Sekunden, unterwegs Minuten.",
                    en:
                        "Whoever speaks with a caller waits seconds for a photo as the camera took it, and minutes on the road."
                ),
                wrong: RuleDeclaration.Example(("articles/foto.jpg", "9 MB")),
                right: RuleDeclaration.Example(("articles/foto.jpg", "0,3 MB")))
        case .encoding:
            RuleDeclaration(
                id: "file.encoding", .error, shownByText: false,
                LocalizedText(de: "Jede Datei ist in UTF-8 gespeichert.", en: "Every file is saved as UTF-8."),
                why: LocalizedText(
                    de: """
                        In anderen Kodierungen stehen für Umlaute und „ß“ andere Bytes; auf der Seite erschienen unlesbare \
                        Zeichen. Jeder Editor bietet beim Speichern UTF-8 an.
                        """,
                    en: """
                        Other encodings use other bytes for umlauts and "ß"; the page would show garbled characters. \
                        Every editor offers UTF-8 when saving.
                        """),
                wrong: .article("title: Sperrm\u{FFFD}ll abholen lassen"),
                right: .article("title: Sperrmüll abholen lassen"))
        case .frontMatter:
            RuleDeclaration(
                id: "file.front-matter", .error,
                LocalizedText(
                    de: "Jeder Artikel und jede Meldung beginnt mit einem Kopf zwischen zwei Zeilen „---“.",
                    en: "Every article and every notice begins with front matter between two \"---\" lines."),
                why: LocalizedText(
                    de: """
                        Titel, Kategorie und Antwort stehen im Kopf; ohne ihn ist der Text kein Artikel, der gefunden und \
                        vorgelesen werden kann.
                        """,
                    en: """
                        Title, category and answer are in the front matter; without it the text is not an article \
                        that can be found and read aloud.
                        """),
                wrong: RuleDeclaration.Example(("articles/probe.md", "# Probe\n\nText.\n")),
                right: .article())
        case .kind:
            RuleDeclaration(
                id: "file.kind", .error, shownByText: false,
                LocalizedText(
                    de: "Im Ordner der Inhalte liegen nur gewöhnliche Dateien und Ordner.",
                    en: "The content folder contains only ordinary files and folders."),
                why: LocalizedText(
                    de: """
                        Geräte, Sockets und Pipes haben keinen Inhalt zum Veröffentlichen, und auf manche wartete man \
                        endlos.
                        """,
                    en: """
                        Devices, sockets and pipes contain nothing to publish, and reading some of them would never \
                        end.
                        """
                ),
                wrong: RuleDeclaration.Example(
                    ("articles/probe.md", "(eine Pipe, angelegt mit: mkfifo articles/probe.md)\n")),
                right: .article())
        case .missing:
            RuleDeclaration(
                id: "file.missing", .error, shownByText: false,
                LocalizedText(
                    de: "Eine Wissensbasis hat eine Datei auskunft.yaml und mindestens eine Stadt in municipalities/.",
                    en: "A knowledge base has a file auskunft.yaml and at least one city in municipalities/."),
                why: LocalizedText(
                    de: """
                        In auskunft.yaml stehen Titel und Kategorien, und jede Seite gehört zu einer Stadt. Groß- und \
                        Kleinschreibung der Dateinamen zählt.
                        """,
                    en: """
                        Title and categories are in auskunft.yaml, and every page belongs to a city. Upper and lower \
                        case in file names make a difference.
                        """),
                wrong: RuleDeclaration.Example(
                    ("Auskunft.yaml", "title: Probe\ncategories:\n  - id: alltag\n    title: Alltag\n")),
                right: .settings(""))
        case .name:
            RuleDeclaration(
                id: "file.name", .error, shownByText: false,
                LocalizedText(
                    de: "Die Namen aller Dateien sind in UTF-8 geschrieben.",
                    en: "The names of all files are written in UTF-8."),
                why: LocalizedText(
                    de: """
                        Ein anderer Name lässt sich weder anzeigen noch verlinken. Meist stammt er von einem alten Rechner \
                        oder aus einem Archiv; Umbenennen genügt.
                        """,
                    en: """
                        Any other name can be neither shown nor linked to. It usually comes from an old machine or \
                        an archive; renaming the file is enough.
                        """),
                wrong: .article(at: "articles/sperrm\u{FFFD}ll.md"),
                right: .article(at: "articles/sperrmuell.md"))
        case .orphanVersion:
            RuleDeclaration(
                id: "file.orphan-version", .error,
                LocalizedText(
                    de: "Die Fassung einer Stadt gehört zu einem Artikel, den es gibt.",
                    en: "A city's version belongs to an article that exists."),
                why: LocalizedText(
                    de: """
                        Eine Fassung ändert nur Teile eines Artikels; ohne ihn erreicht ihr Text niemanden. Oft wurde der \
                        Artikel umbenannt oder im Dateinamen steht ein Tippfehler.
                        """,
                    en: """
                        A version only changes parts of an article; without the article nobody gets to see the text. \
                        Often the article was renamed, or there is a typo in the file name.
                        """),
                wrong: .article().and(.init(("articles/prob.rhein.md", "## Kosten\n\n20 Euro.\n"))),
                right: .article().and(.init(("articles/probe.rhein.md", "## Kosten\n\n20 Euro.\n"))))
        case .symbolicLink:
            RuleDeclaration(
                id: "file.symbolic-link", .error, shownByText: false,
                LocalizedText(
                    de: "Im Ordner der Inhalte liegen die Dateien selbst und keine symbolischen Links.",
                    en: "The content folder contains the files themselves and no symbolic links."),
                why: LocalizedText(
                    de: """
                        Ein Link kann aus dem Ordner hinausführen und etwas veröffentlichen, das niemand freigegeben hat; \
                        auf anderen Rechnern führt er ins Leere.
                        """,
                    en: """
                        A link may lead out of the folder and publish what nobody approved; on other machines it \
                        leads nowhere.
                        """),
                wrong: RuleDeclaration.Example(("articles/probe.md", "(ein symbolischer Link auf /daten/probe.md)\n")),
                right: .article())
        case .tooLarge:
            RuleDeclaration(
                id: "file.too-large", .error,
                LocalizedText(
                    de: """
                        Eine Datei ist höchstens so groß, wie auskunft.yaml unter „limits: file-bytes“ erlaubt, sonst zwei \
                        Millionen Bytes.
                        """,
                    en: """
                        A file is at most as large as auskunft.yaml allows under "limits: file-bytes", or two \
                        million bytes by default.
                        """),
                why: LocalizedText(
                    de: """
                        Ein so langer Text ist ein Versehen oder gehört in mehrere Artikel: am Telefon sucht niemand auf \
                        hundert Seiten.
                        """,
                    en: """
                        A text that long is a mistake or belongs in several articles: nobody on the phone searches a \
                        hundred pages.
                        """),
                wrong: .settings("limits:\n  file-bytes: 1000").and(
                    .article(
                        body: String(repeating: "Ein Satz mehr, der in einen anderen Artikel gehört.\n", count: 20))),
                right: .settings("limits:\n  file-bytes: 1000").and(.article()))
        case .trailingBlanks:
            RuleDeclaration(
                id: "file.trailing-blanks", .note,
                LocalizedText(
                    de: "Am Ende einer Zeile des Kopfes und der YAML-Dateien steht kein Leerzeichen.",
                    en: "No line of front matter or of a YAML file ends in spaces."),
                why: LocalizedText(
                    de: """
                        Man sieht sie nicht, und in git erscheint als Änderung, was keine ist. Im Text dürfen zwei stehen: \
                        dort brechen sie die Zeile um.
                        """,
                    en: """
                        Nobody sees them, and git shows a change where there is none. In the body two spaces are \
                        fine: there they break the line.
                        """),
                wrong: .article("duration: zwei Wochen  "),
                right: .article("duration: zwei Wochen"))
        case .unknown:
            RuleDeclaration(
                id: "file.unknown", .error, exceptional: .warning,
                LocalizedText(
                    de: "Jede Datei liegt dort, wo Dateien ihrer Art gelesen werden.",
                    en: "Every file is where files of its kind are read."),
                why: LocalizedText(
                    de: """
                        Ein Artikel am falschen Ort fehlt, und niemand merkt es, bis ein Anrufer danach fragt. Eine Datei, \
                        die nach keinem Inhalt aussieht, ist nur eine Warnung.
                        """,
                    en: """
                        An article in the wrong place is missing, and nobody notices until a caller asks about it. A \
                        file that does not look like content is only a warning.
                        """),
                wrong: .article(at: "artikel/probe.md"),
                right: .article(at: "articles/probe.md"))
        case .unusedVersion:
            RuleDeclaration(
                id: "file.unused-version", .error,
                LocalizedText(
                    de: "Eine Stadt hat eine eigene Fassung nur von einem Artikel, den sie hat.",
                    en: "A city has its own version only of an article that it has."),
                why: LocalizedText(
                    de: """
                        Nennt der Artikel unter „municipalities“ andere Städte, so erreicht die Fassung niemanden, obwohl \
                        jemand sie pflegt.
                        """,
                    en: """
                        If the article names other cities under "municipalities", nobody gets to see the version \
                        although somebody maintains it.
                        """),
                wrong: .article("municipalities:\n  ruhr:").and(
                    .init(("articles/probe.rhein.md", "## Kosten\n\n20 Euro.\n"))),
                right: .article("municipalities:\n  rhein:\n  ruhr:").and(
                    .init(("articles/probe.rhein.md", "## Kosten\n\n20 Euro.\n"))))
        }
    }
}
