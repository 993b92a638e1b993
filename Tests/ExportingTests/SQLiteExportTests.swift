import Foundation
import GRDB
import Knowledge
import Publishing
import SQLite
import TestSupport
import Testing
import Theme

@Suite struct SQLiteExportTests {
    private let scratch = ScratchExport()

    private static let content = [
        "articles/anmelden.md": """
        ---
        title: Wohnsitz anmelden
        category: alltag
        answer: Binnen zwei Wochen.
        keywords: [Umzug]
        questions: [Wo melde ich mich an?]
        documents: [Ausweis, Bestätigung]
        aliases: [ummelden]
        related: [abmelden]
        fees:
          - min: 5.00
            max: 12.50
            from: 2026-01-01
          - free: true
            name: Kinder
        legal:
          - title: Bundesmeldegesetz
            url: https://laws.example/bmg
        offices: [rhein-amt]
        responsible:
          - office: rhein-amt
            letters: A-K
        municipalities:
          rhein:
          ruhr:
            offices: [ruhr-amt]
        ---

        Siehe [[abmelden]] und [Gesetz](https://laws.example/bmg). Die Größe der Wohnung zählt nicht.

        ## Ablauf

        Sie bekommen einen Meldeschein.

        """,
        "articles/anmelden.ruhr.md": "---\nduration: sofort\n---\n\n## Ablauf\n\nKommen Sie vorbei.\n",
        "auskunft.yaml": """
        title: Probe
        base-url: https://probe.example/
        categories:
          - id: alltag
            title: Alltag
        sections:
          - heading: Ablauf
            module: "11"

        """,
        "municipalities/rhein.yaml": """
        name: Rheinstadt
        state: DE-NW
        ags: "05112000"
        lines: ["+4920394000"]
        districts:
          - id: nord
            name: Nord
            office: rhein-amt
            keywords: [Hafen]
        streets:
          tonne:
            title: Gelbe Tonne
            article: anmelden
        accent: "#00563f"
        accessibility: https://rhein.example/barrierefrei
        feedback: hinweis@rhein.example

        """,
        "articles/abmelden.md":
            "---\ntitle: Abmelden\ncategory: alltag\nanswer: Nur ins Ausland.\noffices: [rhein-amt]\nmunicipalities:\n  rhein:\n  ruhr:\n    offices: []\n---\n\nText.\n",
        "offices/rhein/rhein-amt.yaml": """
        name: Amt am Rhein
        hours:
          mon: "08:00-12:00, 14:00-16:00"
        closed: ["2026-12-01", "2026-12-24/2026-12-31"]
        keywords: [Meldeamt]
        special-hours:
          - date: 2026-12-05
            hours: "09:00-13:00"
        transfer: "4711"

        """,
        "glossary.yaml": "Meldeschein: Ein Blatt.\n",
        "synonyms.yaml": "Perso: Personalausweis\nLappen:\n  means: [Führerschein]\n  municipalities: [ruhr]\n",
        "notices/2026-11-22-x.md": """
        ---
        title: Streik
        articles: [ummelden]
        offices: [rhein-amt]
        ---

        Heute **zu**.

        """,
        "contacts/rhein.tsv":
            "id\toffice\tfunction\ttransfer\tletters\tdistricts\ttopics\nteam\trhein-amt\tMeldungen\t4712\tA-K, Sch\tnord\tanmelden\n",
        "streets/rhein.tsv":
            "street\tnumbers\tdistrict\tpostcode\ttonne\nUfer\t1-99 odd\tnord\t12345\tmontags\nUfer\t2- even\t\t\t\n",
        "bodies.yaml":
            "- id: kreis\n  name: Kreis\n  phone: \"+49203100\"\n  hours:\n    fri: \"08:00-12:00\"\n  does: [Führerschein]\n  covers: [rhein]\n",
        "notices/2026-11-23-y.md": "---\ntitle: Morgen\nfrom: 2026-11-23\n---\n\nAuch zu, {{ fact.karte }}.\n",
        "facts.yaml": """
        karte:
          name: Karte
          values: [{amount: 5, until: 2026-12-31}, {min: 6, max: 7.50, from: 2027-01-01}]
          law: {title: Satzung, url: "https://probe.example/satzung"}
          owner: Kasse
          municipalities: {ruhr: {values: [{text: nichts}]}}

        """,
        "guides/fragen.yaml":
            "title: Umzug\ncategory: alltag\nanswer: Hilft.\nkeywords: [umziehen]\nowner: Amt\nstart: a\nquestions:\n  a:\n    ask: Wohin?\n    answers:\n      - {text: Weiter, to: b}\n      - {text: Kreis, body: kreis, municipalities: [rhein]}\n      - {text: Nein, say: Gut.}\n  b:\n    ask: Wann?\n    answers:\n      - {text: Bald, article: anmelden}\n      - {text: Nie, office: rhein-amt, letters: A-K, municipalities: [rhein]}\n",
        "guides/weg.yaml":
            "title: Weg\ncategory: alltag\nanswer: Alles.\nsteps:\n  - {text: Erst, article: anmelden}\n",
    ]

    private func export(edition: Edition = .agents) throws -> DatabaseQueue {
        let knowledge = TestSite(Self.content).read(edition: edition).knowledge
        #expect(try SQLiteExport(knowledge, theme: Theme(language: "de")).write(to: scratch.folder) == 4)
        #expect(scratch.names == [SQLiteExport.file])
        return try DatabaseQueue(path: scratch.url.appending(path: SQLiteExport.file).path)
    }

    private func rows(_ sql: String, _ database: Database) throws -> Int {
        try Int.fetchOne(database, sql: sql) ?? -1
    }

    private func texts(_ sql: String, _ database: Database) throws -> [String] {
        try String.fetchAll(database, sql: sql)
    }

    @Test func referencesAndFileAreWhole() throws {
        try export().read { database in
            let problems = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
            #expect(problems.isEmpty)
            #expect(try texts("PRAGMA integrity_check", database) == ["ok"])
            let tables = try String.fetchAll(
                database,
                sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'article_search_%'")
            for table in tables {
                #expect(try rows("SELECT count(*) FROM \(table)", database) > 0, "\(table)")
            }
        }
    }

    @Test func valuesOfManyPlaces() throws {
        try export().read { database in
            let facts = try texts(
                "SELECT coalesce(municipality, '') || ' ' || name || ' ' || value || ' ' || owner || ' ' || law_title || ' ' || coalesce(next_change, '') FROM fact ORDER BY 1",
                database)
            #expect(facts == [" Karte 5,00\u{A0}€ Kasse Satzung 2027-01-01", "ruhr Karte nichts Kasse Satzung "])
            let values = try texts(
                "SELECT coalesce(municipality, '') || ' ' || coalesce(minimum, '') || ' ' || coalesce(maximum, '') || ' ' || coalesce(text, '') || ' ' || coalesce(last_day, '') FROM fact_value ORDER BY municipality, position",
                database)
            #expect(values == [" 500 500  2026-12-31", " 600 750  ", "ruhr   nichts "])
            let uses = try texts(
                "SELECT municipality || ' ' || notice || ' ' || field FROM fact_use ORDER BY 1", database)
            #expect(uses == ["rhein 2026-11-23-y body", "ruhr 2026-11-23-y body"])
        }
    }

    @Test func factsCanBeAskedFor() throws {
        try export().read { database in
            let fees = try Row.fetchAll(
                database, sql: "SELECT minimum, maximum, first_day FROM article_fee WHERE municipality = 'rhein'")
            #expect(fees.map { [$0["minimum"], $0["maximum"]] as [Int?] } == [[500, 1250], [0, 0]])
            let offices = try String.fetchAll(
                database,
                sql: """
                    SELECT office.name FROM article
                    JOIN article_office USING (municipality, topic) JOIN office ON office.id = article_office.office
                    WHERE topic = 'anmelden' ORDER BY article.municipality
                    """)
            #expect(offices == ["Amt am Rhein", "Amt an der Ruhr"])
            let hours = try Row.fetchAll(database, sql: "SELECT weekday, opens, closes FROM office_hours")
            #expect(
                hours.map { [$0["weekday"], $0["opens"], $0["closes"]] as [Int?] } == [[1, 480, 720], [1, 840, 960]])
            #expect(try texts("SELECT target FROM article_link", database) == ["abmelden", "abmelden"])
            #expect(try texts("SELECT topic FROM topic_alias WHERE alias = 'ummelden'", database) == ["anmelden"])
        }
    }

    private func expect(
        _ sql: String, _ texts: [String], _ database: Database, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let found = try self.texts(sql, database)
        #expect(found == texts, sourceLocation: sourceLocation)
    }

    @Test func whatThePagesSayCanBeAskedFor() throws {
        try export().read { database in
            try expect(
                "SELECT accent || ' ' || accessibility || ' ' || feedback FROM municipality WHERE id = 'rhein'",
                ["#00563f https://rhein.example/barrierefrei hinweis@rhein.example"], database)
            try expect(
                "SELECT topic || ' ' || related FROM article_related WHERE municipality = 'ruhr'",
                ["abmelden anmelden", "anmelden abmelden"], database)
            try expect(
                """
                SELECT field || ' ' || layer || ' ' || file || ':' || line FROM article_origin
                WHERE topic = 'anmelden' AND municipality = 'ruhr' AND field IN ('duration', 'offices', 'title')
                """,
                [
                    "duration own articles/anmelden.ruhr.md:2", "offices entry articles/anmelden.md:26",
                    "title shared articles/anmelden.md:2",
                ], database)
            try expect(
                """
                SELECT municipality || ' ' || heading || ' ' || anchor || ' ' || layer || ' ' || file
                FROM article_section WHERE module = '11' ORDER BY municipality
                """,
                [
                    "rhein Ablauf ablauf shared articles/anmelden.md",
                    "ruhr Ablauf ablauf own articles/anmelden.ruhr.md",
                ], database)
            try expect(
                "SELECT text || level FROM article_heading WHERE topic = 'anmelden' AND municipality = 'rhein'",
                ["Ablauf2"], database)
            try expect(
                "SELECT kind || ' ' || target FROM article_target WHERE topic = 'anmelden' AND municipality = 'rhein'",
                ["article abmelden", "web https://laws.example/bmg"], database)
            try expect("SELECT term FROM article_term WHERE municipality = 'rhein'", ["Meldeschein"], database)
            try expect(
                "SELECT day FROM office_opening WHERE opens = 480 ORDER BY day", ["2026-11-23", "2026-11-30"], database)
            try expect(
                "SELECT day || ' ' || exception FROM office_day WHERE exception <> ''",
                ["2026-12-01 closure", "2026-12-05 special"], database
            )
            try expect("SELECT '' || count(*) FROM office_day", ["14"], database)
        }
    }

    @Test func whoAnswersCanBeAskedFor() throws {
        try export().read { database in
            try expect(
                """
                SELECT contact.transfer || ' ' || district.name || ' ' || district.office FROM street
                JOIN district ON district.municipality = street.municipality AND district.id = street.district
                JOIN contact_text ON kind = 'district' AND text = district.id JOIN contact ON contact.id = contact
                WHERE street.name = 'Ufer' AND 7 BETWEEN lowest AND ifnull(highest, 7) AND ifnull(side, 'odd') = 'odd'
                """, ["4712 Nord rhein-amt"], database)
            try expect(
                "SELECT contact FROM contact_letters WHERE 'meier' BETWEEN first AND last || 'zzz'", [], database)
            try expect(
                "SELECT first || '-' || last FROM contact_letters ORDER BY position", ["a-k", "sch-sch"], database)
            try expect("SELECT value FROM street_value", ["montags"], database)
            try expect("SELECT title || ' ' || article FROM street_column", ["Gelbe Tonne anmelden"], database)
            try expect("SELECT text FROM district_keyword", ["Hafen"], database)
            try expect(
                "SELECT kind || ' ' || text FROM body_text ORDER BY 1", ["covers rhein", "does Führerschein"], database)
            try expect("SELECT weekday || ' ' || opens FROM body_hours", ["5 480"], database)
        }
    }

    @Test func guidesAreGraphs() throws {
        try export().read { database in
            try expect(
                """
                WITH RECURSIVE way(question, words) AS (
                    SELECT start, title FROM guide WHERE municipality = 'rhein' AND id = 'fragen'
                    UNION ALL
                    SELECT next, words || ' > ' || text FROM way JOIN guide_answer USING (question)
                    WHERE municipality = 'rhein' AND guide = 'fragen' AND next IS NOT NULL
                )
                SELECT words || ' > ' || text || ' = ' || coalesce(topic, office, body, say) FROM way
                JOIN guide_answer USING (question) WHERE municipality = 'rhein' AND next IS NULL ORDER BY 1
                """,
                [
                    "Umzug > Kreis = kreis", "Umzug > Nein = Gut.", "Umzug > Weiter > Bald = anmelden",
                    "Umzug > Weiter > Nie = rhein-amt",
                ], database)
            try expect("SELECT letters FROM guide_answer WHERE letters IS NOT NULL", ["A-K"], database)
            try expect(
                "SELECT municipality || topic FROM guide_step ORDER BY 1", ["rheinanmelden", "ruhranmelden"], database)
            try expect("SELECT text FROM guide_keyword WHERE municipality = 'ruhr'", ["umziehen"], database)
        }
    }

    @Test func noticesLeadToTheirArticlesAndOffices() throws {
        try export().read { database in
            try expect(
                "SELECT title || in_force FROM notice WHERE municipality = 'ruhr' ORDER BY id", ["Streik1", "Morgen0"],
                database)
            try expect(
                "SELECT id FROM notice WHERE body_html LIKE '%<strong>zu</strong>%'", ["2026-11-22-x", "2026-11-22-x"],
                database)
            try expect(
                "SELECT municipality || ' ' || topic FROM notice_article ORDER BY 1",
                ["rhein anmelden", "ruhr anmelden"], database)
            try expect("SELECT office FROM notice_office", ["rhein-amt", "rhein-amt"], database)
            // By its offices as well, as on the article's page.
            try expect(
                "SELECT municipality || ' ' || topic FROM article_notice ORDER BY 1",
                ["rhein abmelden", "rhein anmelden", "ruhr anmelden"], database)
        }
    }

    /// Umlauts are found as they are and without their dots.
    @Test(arguments: ["Größe", "grosse", "grö*", "umzug", "anmelden NOT wohngeld"])
    func wordsAreFound(query: String) throws {
        try export().read { database in
            let found = try String.fetchAll(
                database,
                sql: "SELECT topic FROM article_search WHERE article_search MATCH ? AND municipality = 'rhein'",
                arguments: [query])
            #expect(found == (query == "grosse" ? [] : ["anmelden"]))
        }
    }

    @Test func publicFileHasNothingForAgents() throws {
        try export(edition: .public).read { database in
            let notices = try rows("SELECT count(*) FROM notice", database)
            let transfers = try rows("SELECT count(*) FROM office WHERE transfer IS NOT NULL", database)
            let questions = try rows("SELECT count(*) FROM article_text WHERE kind = 'question'", database)
            let contacts = try rows("SELECT count(*) FROM contact", database)
            let answers = try rows("SELECT count(*) FROM article_responsible", database)
            #expect([notices, transfers, questions, contacts, answers] as [Int] == [0, 0, 0, 0, 0] as [Int])
            #expect(try rows("SELECT count(*) FROM street", database) == 2)
        }
    }

    @Test func theSameContentGivesTheSameBytes() throws {
        try export().close()
        let file = scratch.url.appending(path: SQLiteExport.file)
        let first = try Data(contentsOf: file)
        try export().close()
        #expect(try Data(contentsOf: file) == first)
    }
}
