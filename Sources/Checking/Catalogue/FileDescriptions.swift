import Diagnostics

enum FileDescriptions {
    static let all: [RuleDescription] = [
        RuleDescription(
            "file.conflict", .error,
            LocalizedText(
                de: "In keiner Datei stehen zwei Fassungen derselben Zeilen nebeneinander.",
                en: "No file has two versions of the same lines side by side."),
            why: LocalizedText(
                de: """
                    Git und „auskunft import --update“ setzen die Zeichen <<<<<<<, ======= und >>>>>>>, wo zwei Seiten \
                    dasselbe verschieden geändert haben. Welche Fassung gilt, weiß nur die Redaktion.
                    """,
                en: """
                    Git and "auskunft import --update" set the marks <<<<<<<, ======= and >>>>>>> where two sides \
                    changed the same lines, each in its way. Only the editors know which version is right.
                    """),
            wrong: .article(
                "title: Probe", body: "<<<<<<< Redaktion\nMontags.\n=======\nDienstags.\n>>>>>>> Import\n"),
            right: .article()),
        RuleDescription(
            "file.encoding", .error, shownByText: false,
            LocalizedText(de: "Jede Datei ist in UTF-8 gespeichert.", en: "Every file is saved as UTF-8."),
            why: LocalizedText(
                de: """
                    In anderen Kodierungen stehen für Umlaute und „ß“ andere Bytes; auf der Seite erschienen unlesbare \
                    Zeichen. Jeder Editor bietet beim Speichern UTF-8 an.
                    """,
                en: """
                    Other encodings have other bytes for umlauts and "ß"; the page would show unreadable characters. \
                    Every editor offers UTF-8 when saving.
                    """),
            wrong: .article("title: Sperrm\u{FFFD}ll abholen lassen"),
            right: .article("title: Sperrmüll abholen lassen")),
        RuleDescription(
            "file.front-matter", .error,
            LocalizedText(
                de: "Jeder Artikel und jede Meldung beginnt mit einem Kopf zwischen zwei Zeilen „---“.",
                en: "Every article and every notice begins with a front matter between two lines \"---\"."),
            why: LocalizedText(
                de: """
                    Titel, Kategorie und Antwort stehen im Kopf; ohne ihn ist der Text kein Artikel, der gefunden und \
                    vorgelesen werden kann.
                    """,
                en: """
                    Title, category and answer stand in the front matter; without it the text is no article that can \
                    be found and read aloud.
                    """),
            wrong: RuleDescription.Example(("articles/probe.md", "# Probe\n\nText.\n")),
            right: .article()),
        RuleDescription(
            "file.kind", .error, shownByText: false,
            LocalizedText(
                de: "Im Ordner der Inhalte liegen nur gewöhnliche Dateien und Ordner.",
                en: "The content folder holds ordinary files and folders only."),
            why: LocalizedText(
                de: """
                    Geräte, Sockets und Pipes haben keinen Inhalt zum Veröffentlichen, und auf manche wartete man \
                    endlos.
                    """,
                en: """
                    Devices, sockets and pipes have nothing to publish, and some of them would be waited for \
                    endlessly.
                    """
            ),
            wrong: RuleDescription.Example(
                ("articles/probe.md", "(eine Pipe, angelegt mit: mkfifo articles/probe.md)\n")),
            right: .article()),
        RuleDescription(
            "file.missing", .error, shownByText: false,
            LocalizedText(
                de: "Eine Wissensbasis hat eine Datei auskunft.yaml und mindestens eine Stadt in municipalities/.",
                en: "A knowledge base has a file auskunft.yaml and at least one city in municipalities/."),
            why: LocalizedText(
                de: """
                    In auskunft.yaml stehen Titel und Kategorien, und jede Seite gehört zu einer Stadt. Groß- und \
                    Kleinschreibung der Dateinamen zählt.
                    """,
                en: """
                    Title and categories stand in auskunft.yaml, and every page belongs to a city. Capital and small \
                    letters in file names make a difference.
                    """),
            wrong: RuleDescription.Example(
                ("Auskunft.yaml", "title: Probe\ncategories:\n  - id: alltag\n    title: Alltag\n")),
            right: .settings("")),
        RuleDescription(
            "file.name", .error, shownByText: false,
            LocalizedText(
                de: "Die Namen aller Dateien sind in UTF-8 geschrieben.",
                en: "The names of all files are written in UTF-8."),
            why: LocalizedText(
                de: """
                    Ein anderer Name lässt sich weder anzeigen noch verlinken. Meist stammt er von einem alten Rechner \
                    oder aus einem Archiv; Umbenennen genügt.
                    """,
                en: """
                    Another name can be neither shown nor linked to. It mostly comes from an old machine or an \
                    archive; renaming is enough.
                    """),
            wrong: .article(at: "articles/sperrm\u{FFFD}ll.md"),
            right: .article(at: "articles/sperrmuell.md")),
        RuleDescription(
            "file.orphan-version", .error,
            LocalizedText(
                de: "Die Fassung einer Stadt gehört zu einem Artikel, den es gibt.",
                en: "A city's version belongs to an article that exists."),
            why: LocalizedText(
                de: """
                    Eine Fassung ändert nur Teile eines Artikels; ohne ihn erreicht ihr Text niemanden. Oft wurde der \
                    Artikel umbenannt oder im Dateinamen steht ein Tippfehler.
                    """,
                en: """
                    A version changes parts of an article only; without it the text reaches nobody. Often the article \
                    was renamed, or there is a typing error in the file name.
                    """),
            wrong: .article().and(.init(("articles/prob.rhein.md", "## Kosten\n\n20 Euro.\n"))),
            right: .article().and(.init(("articles/probe.rhein.md", "## Kosten\n\n20 Euro.\n")))),
        RuleDescription(
            "file.symbolic-link", .error, shownByText: false,
            LocalizedText(
                de: "Im Ordner der Inhalte liegen die Dateien selbst und keine symbolischen Links.",
                en: "The content folder holds the files themselves and no symbolic links."),
            why: LocalizedText(
                de: """
                    Ein Link kann aus dem Ordner hinausführen und etwas veröffentlichen, das niemand freigegeben hat; \
                    auf anderen Rechnern führt er ins Leere.
                    """,
                en: """
                    A link may lead out of the folder and publish what nobody released; on other machines it leads \
                    nowhere.
                    """),
            wrong: RuleDescription.Example(("articles/probe.md", "(ein symbolischer Link auf /daten/probe.md)\n")),
            right: .article()),
        RuleDescription(
            "file.too-large", .error,
            LocalizedText(
                de: """
                    Eine Datei ist höchstens so groß, wie auskunft.yaml unter „limits: file-bytes“ erlaubt, sonst zwei \
                    Millionen Bytes.
                    """,
                en: """
                    A file is at most as large as auskunft.yaml allows under "limits: file-bytes", otherwise two \
                    million bytes.
                    """),
            why: LocalizedText(
                de: """
                    Ein so langer Text ist ein Versehen oder gehört in mehrere Artikel: am Telefon sucht niemand auf \
                    hundert Seiten.
                    """,
                en: """
                    A text that long is a mistake or belongs into several articles: nobody on the phone searches a \
                    hundred pages.
                    """),
            wrong: .settings("limits:\n  file-bytes: 1000").and(
                .article(body: String(repeating: "Ein Satz mehr, der in einen anderen Artikel gehört.\n", count: 20))),
            right: .settings("limits:\n  file-bytes: 1000").and(.article())),
        RuleDescription(
            "file.trailing-blanks", .note,
            LocalizedText(
                de: "Am Ende einer Zeile des Kopfes und der YAML-Dateien steht kein Leerzeichen.",
                en: "No blank stands at the end of a line of front matter or of a YAML file."),
            why: LocalizedText(
                de: """
                    Man sieht sie nicht, und in git erscheint als Änderung, was keine ist. Im Text dürfen zwei stehen: \
                    dort brechen sie die Zeile um.
                    """,
                en: """
                    Nobody sees them, and git shows a change where there is none. In the text two may stand: there they \
                    break the line.
                    """),
            wrong: .article("duration: zwei Wochen  "),
            right: .article("duration: zwei Wochen")),
        RuleDescription(
            "file.unknown", .error,
            LocalizedText(
                de: "Jede Datei liegt dort, wo Dateien ihrer Art gelesen werden.",
                en: "Every file lies where files of its kind are read."),
            why: LocalizedText(
                de: """
                    Ein Artikel am falschen Ort fehlt, und niemand merkt es, bis ein Anrufer danach fragt. Eine Datei, \
                    die nach keinem Inhalt aussieht, ist nur eine Warnung.
                    """,
                en: """
                    An article in the wrong place is missing, and nobody notices until a caller asks for it. A file \
                    that looks like no content is a warning only.
                    """),
            wrong: .article(at: "artikel/probe.md"),
            right: .article(at: "articles/probe.md")),
        RuleDescription(
            "file.unused-version", .error,
            LocalizedText(
                de: "Eine Stadt hat eine eigene Fassung nur von einem Artikel, den sie hat.",
                en: "A city has a version of its own only of an article that it has."),
            why: LocalizedText(
                de: """
                    Nennt der Artikel unter „municipalities“ andere Städte, so erreicht die Fassung niemanden, obwohl \
                    jemand sie pflegt.
                    """,
                en: """
                    Where the article names other cities under "municipalities", the version reaches nobody although \
                    somebody maintains it.
                    """),
            wrong: .article("municipalities:\n  ruhr:").and(
                .init(("articles/probe.rhein.md", "## Kosten\n\n20 Euro.\n"))),
            right: .article("municipalities:\n  rhein:\n  ruhr:").and(
                .init(("articles/probe.rhein.md", "## Kosten\n\n20 Euro.\n")))),
    ]
}
