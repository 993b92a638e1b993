import Diagnostics
import TestSupport
import Testing

/// What somebody reads who checks a knowledge base with a mistake of each group in it: every sentence, place, underline and
/// help, in both languages, as `Golden/findings.….txt` has them.
@Suite struct FindingsTextTests {
    private static let site = TestSite([
        "auskunft.yaml": """
        title: Probe
        base-url: https://probe.example/
        time-zone: Europe/Berlin
        categories:
          - id: alltag
            title: Alltag
        sections:
          - heading: Ablauf
          - heading: Kosten
        rules:
          link.htp: note
          contract.type: note

        """,
        "municipalities/ruhr.yaml": "name: Ruhrstadt\nstate: NRW\naccent: green\nlines: [\"+4920412345\"]\n",
        "offices/rhein/rhein-amt.yaml": """
        name: Amt am Rhein
        phone: 02041 7030
        address:
          postcode: "47051"
          city: Rheinstadt
        hours:
          mo: "08:00-12:00"
          tue: "12:30-07:30"
        closed: ["2027-01-02/2026-12-28"]

        """,
        "articles/antrag.md": """
        ---
        title: Antrag stellen
        categorie: alltag
        category: altag
        answer: Stellen Sie den Antrag im Amt.
        onwer: Amt
        reviewed: 19.10.2026
        leika: "991070230000"
        fees:
          - amount: 30,00
          - min: 40
            max: 30
          - note: teuer
        offices: [rein-amt]
        online: http://antrag.example/
        related: [antrg]
        aliases: [auskunft]
        municipalities:
          rhein:
          rhur:
        ---

        Zum Antrag: [hier](auskunft.md#gibt-es-nicht), [weg](gibt-es-nicht.md), [[antrg]], [[office:rein-amt]].

        ## Ablauf

        ::: rhur
        Nur <b>dort</b>, an erika.muster@amt.example schreiben.
        :::

        Es kostet {{ gebuehr }} oder {{ deadline }}.

        > [!CAUTON]
        > Achtung.

        #### Zu tief

        ## Kosten

        """,
        "articles/auskunft.md": """
        ---
        title: Auskunft: erhalten
        category: alltag
        answer: Fragen Sie.
        owner: Amt
        title: Noch einmal
        ---

        <!-- Auskunft: alow link.http: so -->

        ##Ohne Leerzeichen

        ::: rhein
        Offen geblieben.

        """,
        "articles/alt.md": """
        ---
        title: Alte Prüfung
        category: alltag
        answer: Längst geprüft.
        reviewed: 2024-01-01
        review-every: 6 months
        fees:
          - amount: 5
            until: 2025-12-31
        ---

        Mehr steht unter https://probe.example/mehr im Netz. Siehe [Plan](plan.pdf).

        """,
        "notices/2026-11-20-streik.md": """
        ---
        title: Streik
        municipalities: [rein]
        from: 2026-11-25
        until: 2026-11-20
        severity: urgend
        ---

        Text.

        """,
        "synonyms.yaml": "pappe: [Zwergplanet]\n",
        "questions.tsv": "wie stelle ich den antrag\tantrg\nohne tabulator\n",
    ])

    @Test(arguments: [(Language.german, "de"), (Language.english, "en")])
    func readsAsApproved(_ language: Language, _ name: String) throws {
        let (knowledge, found) = Self.site.read()
        let report = Report(found, knowledge.sources, language: language, pathPrefix: "content/")
        let text = TextReport(report, isColoured: false) { path in Self.site.files[path].map { SourceText($0) } }
            .render()
        try GoldenFile("Golden/findings.\(name).txt").expect(text)
    }
}
