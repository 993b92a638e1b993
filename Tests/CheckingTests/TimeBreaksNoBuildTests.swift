import Diagnostics
import Knowledge
import TestSupport
import Testing

/// What could be published on a day can be published on every later one: time alone makes no error.
@Suite struct TimeBreaksNoBuildTests {
    private static let files = [
        "articles/ausweis.md": article(
            """
            title: Ausweis
            answer: Der Ausweis kostet 10 Euro.
            fees:
              - {name: Kind, amount: 5, until: 2026-12-05}
              - {name: Sonst, amount: 10, from: 2026-02-01, until: 2027-06-30}
            reviewed: 2026-06-01
            review-every: 6 months
            related: [markt, winter]
            aliases: [pass]
            """,
            body:
                "## Kosten\n\n{{ fees }}, {{ fees.0 }}, {{ fees.1 }}. Siehe [[markt]], [[markt#anfahrt]], [[winter|dort]] und [Markt](markt.md).\n"
        ),
        "articles/markt.md": article(
            "title: Markt\nfrom: 2026-11-01\nuntil: 2027-01-10\nreviewed: 2026-11-01\nreview-every: 1 month",
            body: "## Anfahrt\n\nMit [[ausweis]].\n"),
        "articles/winter.md": article(
            "title: Winter\nmunicipalities:\n  rhein:\n    until: 2027-03-01\n  ruhr:\n    from: 2027-02-01",
            body: "Text.\n"),
        "notices/sperrung.md":
            "---\ntitle: Sperrung\nfrom: 2026-11-20\nuntil: 2026-12-24\narticles: [markt]\n---\n\nSiehe [[markt]].\n",
        "offices/rhein/rhein-amt.yaml": "name: Amt am Rhein\nphone: \"+4920312345\"\nclosed: [2026-12-24]\n",
        "facts.yaml": """
        gebuehr:
          name: Gebühr der Karte
          values:
            - {amount: 5, from: 2026-12-01, until: 2026-12-31}
            - {amount: 6, from: 2027-02-01, until: 2027-03-31}
          reviewed: 2026-06-01
          review-every: 6 months
          municipalities:
            ruhr: {values: [{text: fünf, until: 2026-12-05}]}

        """,
        "articles/karte.md": article(
            "title: Karte\nanswer: Die Karte kostet {{ fact.gebuehr }}.\nduration: \"{{ fact.gebuehr }}\"",
            body: "Sie kostet {{ fact.gebuehr }}.\n"),
        "articles/entgelt.md": article(
            "title: Entgelt\nanswer: Es kostet {{ fees.0.amount }}.\nfees: [{name: Karte, fact: gebuehr}]\nmunicipalities: {rhein: }",
            body: "{{ fees }}\n"),
        "questions.tsv": "wann ist markt\tmarkt\n",
    ]

    @Test func overEightHundredDays() throws {
        let first = try #require(CalendarDate("2026-11-22"))
        #expect(errors(on: first).isEmpty, "\(errors(on: first))")
        let ends = ["2026-12-05", "2026-12-24", "2027-01-10", "2027-02-01", "2027-03-01", "2027-06-30"].compactMap {
            CalendarDate($0)
        }
        let days = Set(
            stride(from: 0, through: 800, by: 20).compactMap { first.adding(days: $0) } + ends
                + ends.compactMap { $0.adding(days: 1) })
        for day in days.sorted() { #expect(errors(on: day).isEmpty, "\(day.iso8601): \(errors(on: day))") }
    }

    private func errors(on day: CalendarDate) -> [String] {
        TestSite(Self.files, date: day.iso8601).read().diagnostics.filter { $0.severity == .error }.map {
            "\($0.rule.rawValue): \($0.message.english)"
        }
    }

    @Test func whatWillEndIsAnnounced() throws {
        let rules = TestSite(Self.files, date: "2027-06-10").read().diagnostics.map(\.rule.rawValue)
        #expect(rules.contains("fee.expired") && rules.contains("care.review-overdue"))
    }
}
