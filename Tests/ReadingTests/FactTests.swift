import Diagnostics
import Knowledge
import TestSupport
import Testing

@testable import Reading

@Suite struct FactTests {
    static let facts = """
        ausweis:
          name: Ausweis ab 24 Jahren
          values:
            - amount: 37.00
              until: 2026-12-31
            - amount: 46.00
              from: 2027-01-01
          law:
            title: Gebührenverordnung
            url: https://www.gesetze-im-internet.de/pauswgebv/
          owner: Bürgerservice
          municipalities:
            ruhr:
              values:
                - amount: 40.00
        frist:
          name: Frist
          values:
            - text: zwei Wochen
        ende:
          name: Letzter Tag
          values:
            - date: 2027-03-31
        spanne:
          name: Spanne
          values:
            - min: 1000
              max: 2000.50
        frei:
          name: Frei
          values:
            - free: true

        """

    private func fields(
        _ lines: String, date: String = "2026-11-22", body: String = "Text.\n",
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> (rhein: ArticleFields, ruhr: ArticleFields) {
        let knowledge = expectReadingFindings(
            in: ["facts.yaml": Self.facts, "articles/probe.md": article(lines, body: body)], [], date: date,
            sourceLocation: sourceLocation)
        let topic = try #require(knowledge.topic("probe"))
        func fields(_ city: String) throws -> ArticleFields {
            let index = try #require(knowledge.municipalityIndex[city])
            return try #require(topic.version(in: index)).fields
        }
        return (try fields("rhein"), try fields("ruhr"))
    }

    @Test("A fact in a text is what it is in the city on the day, and what it becomes")
    func inTexts() throws {
        let (rhein, ruhr) = try fields(
            """
            answer: Er kostet {{ fact.ausweis }}, binnen {{ deadline }}, für {{ municipality.name }}.
            deadline: "{{ fact.frist }} bis {{ fact.ende }}"
            duration: "{{fact.spanne}}"
            documents: ["{{ fact.ausweis }} in bar", Foto]
            """)
        #expect(rhein.answer?.value == "Er kostet 37 Euro, binnen zwei Wochen bis 31.03.2027, für Rheinstadt.")
        #expect(
            rhein.answer?.later == [
                DatedText(
                    from: try #require(CalendarDate("2027-01-01")),
                    text: "Er kostet 46 Euro, binnen zwei Wochen bis 31.03.2027, für Rheinstadt.")
            ])
        #expect(ruhr.answer?.value == "Er kostet 40 Euro, binnen zwei Wochen bis 31.03.2027, für Ruhrstadt.")
        #expect(ruhr.answer?.later == [])
        #expect(rhein.duration?.value == "1.000,00\u{A0}€ bis 2.000,50\u{A0}€")
        #expect(rhein.documents?.value.map(\.value) == ["37,00\u{A0}€ in bar", "Foto"])
        #expect(rhein.documents?.value.first?.later.map(\.text) == ["46,00\u{A0}€ in bar"])
        #expect(rhein.answer?.written.contains("{{ fact.ausweis }}") == true)
        #expect(rhein.answer?.prose.value == "Er kostet xxx, binnen xxx, für xxx.")
    }

    @Test("A fee that is a fact is a fee for each of its values, with what sets it")
    func inFees() throws {
        let (rhein, ruhr) = try fields(
            "answer: Er kostet {{ fees.0.amount }}.\nfees:\n  - {name: ab 24, fact: ausweis}\n  - {name: Foto, amount: 6}\n"
        )
        let fees = try #require(rhein.fees?.value)
        #expect(fees.map(\.price) == [37, 46, 6].map { .fixed(Amount(hundredths: $0 * 100)) })
        #expect(fees.map { $0.until?.iso8601 } == ["2026-12-31", nil, nil])
        #expect(fees.map { $0.from?.iso8601 } == [nil, "2027-01-01", nil])
        #expect(fees[0].law?.title.value == "Gebührenverordnung" && fees[2].law == nil)
        #expect(fees[0].fact?.value == "ausweis" && fees[0].name?.value == "ab 24")
        #expect(ruhr.fees?.value.first?.price == .fixed(Amount(hundredths: 4000)))
        #expect(rhein.answer?.value == "Er kostet 37 Euro.")
        #expect(rhein.answer?.later.map(\.text) == ["Er kostet 46 Euro."])
    }

    @Test("Days of the fee and of the fact hold together")
    func daysOfBoth() throws {
        let (rhein, _) = try fields("fees: [{fact: ausweis, from: 2026-06-01, until: 2026-12-15}]")
        #expect(rhein.fees?.value.map { $0.from?.iso8601 } == ["2026-06-01"])
        #expect(rhein.fees?.value.map { $0.until?.iso8601 } == ["2026-12-15"])
    }

    @Test(
        "All kinds of values are said in words",
        arguments: [
            ("frist", "zwei Wochen"), ("ende", "31.03.2027"), ("spanne", "1.000 bis 2.000,50 Euro"),
            ("frei", "kostenlos"),
        ])
    func kinds(id: String, words: String) throws {
        #expect(try fields("answer: Das ist {{ fact.\(id) }}.").rhein.answer?.value == "Das ist \(words).")
    }

    @Test("On a day without a value the text says so, or what comes")
    func unknownDays() throws {
        func answer(_ values: String, on date: String) throws -> String? {
            let knowledge = expectReadingFindings(
                in: [
                    "facts.yaml": "x:\n  name: X\n  values:\n\(values)",
                    "articles/probe.md": article("answer: Das kostet {{ fact.x }}."),
                ], [], date: date)
            return knowledge.topic("probe")?.versions.first?.fields.answer?.value
        }
        let ended = "    - {amount: 5, until: 2026-01-31}\n"
        #expect(try answer(ended, on: "2026-02-01") == "Das kostet derzeit unbekannt, bitte nachfragen.")
        #expect(try answer(ended, on: "2026-01-31") == "Das kostet 5 Euro.")
        #expect(
            try answer("    - {amount: 5, from: 2027-01-01}\n", on: "2026-02-01") == "Das kostet ab 01.01.2027: 5 Euro."
        )
    }

    @Test("In a body a fact changes by its days as well")
    func inBodies() throws {
        let knowledge = expectReadingFindings(
            in: [
                "facts.yaml": Self.facts,
                "articles/probe.md": article(
                    "fees: [{fact: ausweis}]", body: "Es sind {{ fact.ausweis }}, allein {{ fees.0.amount }}.\n"),
                "notices/2026-11-20-hinweis.md": "---\ntitle: Hinweis\n---\n\nEs kostet {{ fact.ausweis }}.\n",
            ])
        let body = try #require(knowledge.topic("probe")?.bodies.first)
        let later = [DatedText(from: try #require(CalendarDate("2027-01-01")), text: "46,00\u{A0}€")]
        #expect(body.placeholders.flatMap { $0 } == Array(repeating: .changing("37,00\u{A0}€", later: later), count: 2))
        #expect(knowledge.notices.first?.bodies.compactMap { $0 }.count == 2)
    }

    @Test("What is not there, or cannot be put in, is found at its place")
    func findings() {
        expectReadingFindings(
            in: [
                "facts.yaml": Self.facts,
                "articles/probe.md": article(
                    """
                    answer: Das kostet 1️⃣{{ fact.auswies }} und 2️⃣{{ ausweis }} und 3️⃣{{ fakt.ausweis }} und 4️⃣{{ online }}.
                    duration: "bis 5️⃣{{ deadline }}"
                    deadline: "{{ fact.frist }}"
                    documents: ["6️⃣{{ offen"]
                    fees: [{fact: 7️⃣ausweiss}, {fact: 8️⃣frist}]
                    """, body: "Es kostet 9️⃣{{ fact.ausweis-neu }}.\n"),
            ], .error("fact.unknown", "1️⃣", help: "Did you mean \"ausweis\"?"),
            .error("placeholder.unknown", "2️⃣", help: "Did you mean \"fact.ausweis\"?"),
            .error("placeholder.unknown", "3️⃣", help: "Did you mean \"fact.ausweis\"?"),
            .error("placeholder.empty", "4️⃣"), .error("placeholder.nested", "5️⃣"), .error("placeholder.unknown", "6️⃣"),
            .error("fact.unknown", "7️⃣", help: "Did you mean \"ausweis\"?"), .error("fact.no-price", "8️⃣"),
            .error("fact.unknown", "9️⃣"))
    }

    @Test("An answer that is too long with its values is found")
    func length() {
        let text = String(repeating: "wort ", count: 76)
        expectReadingFindings(
            in: [
                "facts.yaml": "x:\n  name: X\n  values: [{text: \(String(repeating: "a", count: 40))}]\n",
                "articles/probe.md": article("answer: 1️⃣\(text){{ fact.x }}"),
            ], .error("contract.too-long"))
    }

    @Test("A fact of which only cities have values is missing in the others")
    func citiesOnly() {
        expectReadingFindings(
            in: [
                "facts.yaml": "x:\n  name: X\n  municipalities:\n    rhein: {values: [{amount: 5}]}\n",
                "articles/probe.md": article("answer: Das kostet 1️⃣{{ fact.x }}."),
            ], .error("placeholder.empty", in: ["ruhr"]))
    }

    @Test("What is wrong in facts.yaml is found at its place")
    func file() {
        expectReadingFindings(
            in: [
                "facts.yaml": """
                a:
                  1️⃣nam: A
                  values:
                    - 2️⃣amount: 5
                      text: fünf
                    - amount: 3️⃣fünf
                    - {amount: 5, from: 2027-01-01, until: 4️⃣2026-01-01}
                    - {min: 5, max: 5️⃣4}
                6️⃣B:
                  name: B
                  values: [{amount: 5}]
                7️⃣c:
                  name: C
                d:
                  name: D
                  values: [8️⃣zwanzig Euro]
                  municipalities:
                    9️⃣rhien: {values: [{amount: 5}]}

                """
            ], .error("contract.unknown-key", "1️⃣"), .error("fact.value", "2️⃣"), .error("contract.type", "3️⃣"),
            .error("date.order", "4️⃣"), .error("fee.range", "5️⃣"), .error("contract.type", "6️⃣"),
            .error("contract.missing", "7️⃣"),
            .error("contract.type", "8️⃣"), .error("reference.municipality", "9️⃣"))
    }

    @Test("The public edition does not say who keeps a fact")
    func publicEdition() throws {
        let site = TestSite(["facts.yaml": Self.facts, "articles/probe.md": article("fees: [{fact: ausweis}]")])
        #expect(site.readAlone(edition: .public).knowledge.fact("ausweis")?.shared.owner == nil)
        #expect(site.readAlone().knowledge.fact("ausweis")?.shared.owner?.value == "Bürgerservice")
    }

    @Test("Each fact knows the articles, cities and fields that name it")
    func uses() throws {
        let knowledge = expectReadingFindings(
            in: [
                "facts.yaml": Self.facts,
                "articles/a.md": article(
                    "answer: Er kostet {{ fees.0.amount }}.\nfees: [{fact: ausweis}]\nmunicipalities: {rhein: , ruhr: {answer: Nichts.}}",
                    body: "Er kostet {{ fact.ausweis }} und {{ fact.ausweis }}.\n"),
                "notices/2026-11-20-x.md": "---\ntitle: X\nmunicipalities: [ruhr]\n---\n\n{{ fact.ausweis }}\n",
            ])
        let uses = FactUses(knowledge)["ausweis"].map { use in
            "\(use.owner) \(use.municipalities.map(\.number)) \(use.spans.count)"
        }
        let topic = try #require(knowledge.topicIndex["a"])
        #expect(
            uses == [
                "\(FactUse.Owner.field(.fees, of: topic)) [0, 1] 1", "\(FactUse.Owner.field(.answer, of: topic)) [0] 1",
                "\(FactUse.Owner.body(of: topic)) [0, 1] 2", "\(FactUse.Owner.notice(0)) [1] 1",
            ])
        #expect(knowledge.namedFacts == ["ausweis"])
        #expect(knowledge.fact("ausweis")?.changes.map(\.iso8601) == ["2027-01-01"])
    }
}

/// Placeholders without quotation marks where YAML wants some.
@Suite struct UnquotedPlaceholderTests {
    @Test("Each gets its quotation marks, and what they say is read")
    func severalInOneList() throws {
        let text = article(
            "documents: [{{ municipality.id }}, {{ municipality.name }} x, Foto]\nduration: {{ deadline }}\ndeadline: bald"
        )
        let site = TestSite(["articles/probe.md": text])
        let found = site.readAlone().diagnostics
        #expect(found.map(\.rule) == Array(repeating: "yaml.syntax", count: 3))
        let (mended, _) = FixApplication.apply(found.flatMap(\.fixes).filter(\.isSafe), to: Array(text.utf8))
        let again = TestSite(["articles/probe.md": String(decoding: mended, as: UTF8.self)]).readAlone()
        #expect(again.diagnostics.isEmpty)
        let fields = try #require(again.knowledge.topic("probe")?.version(in: CityIndex(0))?.fields)
        #expect(fields.documents?.value.map(\.value) == ["rhein", "Rheinstadt x", "Foto"])
        #expect(fields.duration?.value == "bald")
    }
}
