import Knowledge
import SiteTestSupport
import TestSupport

extension TestSite {
    /// Two cities that have something of everything.
    static func twoCities(date: String = "2026-11-22") -> TestSite {
        TestSite(
            places.merging(articles, uniquingKeysWith: { a, _ in a }).merging(around, uniquingKeysWith: { a, _ in a }),
            date: date)
    }

    /// The files of `twoCities()` by path, built once for all tests that only read them.
    static func twoCitiesBuilt(edition: Edition = .agents) throws -> [String: String] {
        try (edition == .agents ? agentsEdition : publicEdition).get()
    }

    private static let agentsEdition = Result { try twoCities().build() }
    private static let publicEdition = Result { try twoCities().build(edition: .public) }

    private static let places = [
        "auskunft.yaml": """
        title: Probe
        base-url: https://probe.example/
        time-zone: Europe/Berlin
        categories:
          - id: alltag
            title: Alltag
          - id: umwelt
            title: Umwelt
        sections:
          - heading: Ablauf
          - heading: Kosten
          - heading: Hinweise

        """,
        "municipalities/rhein.yaml": """
        name: Rheinstadt
        state: DE-NW
        accent: "#123456"
        lines: ["+4920312345"]
        switchboard: "+4920394000"

        """,
        "municipalities/ruhr.yaml": """
        name: Ruhrstadt
        state: DE-NW
        website: https://ruhr.example/
        accessibility: https://ruhr.example/barrierefrei
        feedback: rat@ruhr.example
        lines: ["+4920412345", "+4920412346"]

        """,
        "offices/rhein/rhein-amt.yaml": """
        name: Amt am Rhein
        address:
          street: Rheinweg 1
          postcode: "47051"
          city: Rheinstadt
        phone: "+4920312345"
        transfer: "4711"
        email: amt@rhein.example
        hours:
          mon: "08:00-12:00, 14:00-16:00"
          wed: "08:00-12:00"
        closed: ["2026-01-01", "2026-12-24/2026-12-31"]
        appointment: https://rhein.example/termin
        accessible: Rampe am Hof
        transit: Linie 901
        note: Klingeln

        """,
        "offices/ruhr/ruhr-amt.yaml": """
        name: Amt an der Ruhr
        address:
          street: Ruhrweg 2
          postcode: "46236"
          city: Ruhrstadt
        phone: "+4920412345"
        transfer: "0815"

        """,
    ]

    private static let articles = [
        "articles/wohnen/anmelden.md": """
        ---
        title: Wohnsitz anmelden
        category: alltag
        answer: Binnen zwei Wochen anmelden.
        keywords: [Umzug]
        questions: [Wo melde ich mich an?]
        leika: "99115005104000"
        documents: [Ausweis, Bestätigung]
        duration: zehn Minuten
        deadline: zwei Wochen
        online: https://online.example/anmelden
        forms:
          - title: Meldeschein
            url: https://forms.example/schein
        legal:
          - title: Bundesmeldegesetz
            url: https://laws.example/bmg
        owner: Bürgerservice
        reviewed: 2026-10-01
        review-every: 6 months
        confidence: verified
        related: [abmelden]
        aliases: [ummelden]
        municipalities:
          rhein:
            fees:
              - amount: 11.11
              - amount: 12.12
                from: 2027-01-01
            offices: [rhein-amt]
          ruhr:
            fees:
              - amount: 22.22
                until: 2026-12-31
            offices: [ruhr-amt]
        ---

        Einleitung mit Meldeschein und [Plan](../../anlagen/plan.pdf).

        ## Ablauf

        Erst [abmelden](abmelden.md#ablauf), dann anmelden.

        ::: agents
        Im Haus nachfragen.
        :::

        ::: rhein
        Am Rhein nur mit Termin.
        :::

        ::: ruhr
        An der Ruhr ohne Termin.
        :::

        ## Kosten

        {{ fees }}

        """,
        "articles/wohnen/abmelden.md": """
        ---
        title: Wohnsitz abmelden
        category: alltag
        answer: Nur bei Wegzug ins Ausland.
        owner: Meldestelle
        reviewed: 2025-10-15
        review-every: 1 year
        confidence: draft
        ---

        Siehe [[anmelden]].

        ## Ablauf

        Überall gleich.

        ## Hinweise

        Auch überall gleich.

        """,
        "articles/baum.md": """
        ---
        title: Baum fällen
        category: umwelt
        answer: Erst fragen, dann sägen.
        municipalities:
          rhein:
          ruhr:
            offered: false
            instead: Der Kreis ist zuständig.
        ---

        Text.

        """,
        "articles/intern.md": """
        ---
        title: Beschwerden
        category: alltag
        answer: Ruhig bleiben.
        audience: agents
        ---

        """,
        "articles/fluss.md": """
        ---
        title: Am Fluss grillen
        category: umwelt
        answer: Nur am Rhein.
        municipalities:
          rhein:
        ---

        """,
        "articles/winter.md": """
        ---
        title: Schnee räumen
        category: umwelt
        answer: Bis sieben Uhr.
        from: 2027-01-01
        ---

        """,
        "articles/muell.md": """
        ---
        title: Müll
        category: umwelt
        answer: Trennen.
        ---

        ## Ablauf

        Gemeinsamer Ablauf.

        ## Kosten

        Gemeinsame Kosten.

        """,
        "articles/muell.ruhr.md": """
        ---
        answer: An der Ruhr trennen.
        ---

        ## Kosten

        Kosten an der Ruhr.

        """,
    ]

    private static let around = [
        "anlagen/plan.pdf": "PDF",
        "anlagen/ungenutzt.pdf": "PDF",
        "glossary.yaml": "Meldeschein: Ein Blatt Papier.\n",
        "questions.tsv": "wo melde ich mich an\tanmelden\nwo baum weg\tbaum\truhr\nummelden\tanmelden\trhein\n",
        "notices/2026-11-20-streik.md": """
        ---
        title: Warnstreik am Rhein
        municipalities: [rhein]
        from: 2026-11-20
        until: 2026-11-25
        severity: urgent
        offices: [rhein-amt]
        ---

        Heute [[anmelden]] nur online.

        """,
        "notices/2026-11-22-hinweis.md": """
        ---
        title: Hinweis für alle
        from: 2026-11-22
        severity: info
        articles: [anmelden]
        ---

        Ruhe bewahren.

        """,
        "notices/2026-11-01-vorbei.md": """
        ---
        title: Längst vorbei
        until: 2026-11-21
        ---

        Vorbei.

        """,
    ]
}
