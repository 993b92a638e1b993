import Diagnostics
import Knowledge
import TestSupport
import Testing

/// Contacts, streets and other bodies as editors write them.
struct DirectoryTablesTests {
    private func found(_ files: [String: String]) -> [Diagnostic] {
        TestSite(files).readAlone().diagnostics
    }

    @Test func contactsInAnyOrderOfColumns() throws {
        let knowledge = TestSite([
            "contacts/rhein.tsv":
                "# Beispiele\ntransfer\tid\toffice\tletters\tfunction\tdistricts\n4711\tteam-a\trhein-amt\tA-K, Sch\tUnterhalt\tnord, mitte\n"
        ]).readAlone().knowledge
        let contact = try #require(knowledge.contact("team-a"))
        #expect(contact.transfer?.value == "4711")
        #expect(contact.letters?.value.written == "A-K, Sch")
        #expect(contact.districts.map(\.value) == ["nord", "mitte"])
        #expect(contact.displayName == "Unterhalt")
        #expect(contact.districts.last?.span.place.column == 48)
    }

    @Test func streetsWithHousesAndAColumnOfTheCity() throws {
        let knowledge = TestSite([
            "municipalities/rhein.yaml": "name: R\nstate: DE-NW\nstreets:\n  gelbe-tonne:\n    title: Gelbe Tonne\n",
            "streets/rhein.tsv":
                "street\tnumbers\tpostcode\tgelbe-tonne\nUfer\t1-99 odd\t12345\tdienstags\nUfer\t2-\t\t\n",
        ]).readAlone().knowledge
        let streets = knowledge.streets[CityIndex(0)]
        #expect(streets.map(\.numbers.value.written) == ["1-99 odd", "2-"])
        #expect(streets.first?.further.map(\.value.value) == ["dienstags"])
        #expect(streets.last?.further.isEmpty == true)
    }

    @Test(arguments: [
        ("strasse\tPLZ\nUfer\t12345\n", ["table.columns", "table.columns"], "street"),
        ("street\tdistrikt\nUfer\tnord\n", ["table.columns"], "district"),
        ("street\tabfuhr\nUfer\tmontags\n", ["table.columns"], "abfuhr"),
        ("Ufer\t12345\n", ["table.columns"], "street"), ("", ["table.columns"], "street"),
        ("street\tpostcode\nUfer\t12345\tnord\n", ["table.row"], "Tabulator"),
        ("street\tpostcode\nUfer  12345\n", ["table.row"], "Tabulator"),
        ("street\tpostcode\n\t12345\n", ["table.row"], "Wert"),
        ("street\tnumbers\nUfer\t1 bis 99 ungerade\n", ["contract.type"], "1-99 odd"),
        ("street\tnumbers\nUfer\tab 100\n", ["contract.type"], "100-"),
        ("street\tpostcode\nUfer\t1234\n", ["contract.type"], "47051"),
        ("street\tstreet\nUfer\tUfer\n", ["table.columns"], "Spalte"),
    ])
    func whatIsWrongWithATable(text: String, rules: [String], help: String) throws {
        let found = found(["streets/rhein.tsv": text])
        #expect(found.map(\.rule.rawValue) == rules, "\(found.map(\.message.german))")
        #expect(found.first?.help?.german.contains(help) == true, "\(found.map { $0.help?.german ?? "" })")
    }

    @Test func aNameOfAColumnInGermanIsMended() throws {
        let fix = try #require(found(["streets/rhein.tsv": "straße\nUfer\n"]).first?.fixes.first)
        #expect(fix.replacement == "street")
        #expect(fix.isSafe)
    }

    @Test func anIdIsUsedOnce() {
        let found = found([
            "contacts/rhein.tsv": "id\toffice\nteam\trhein-amt\nteam\trhein-amt\nrhein-amt\trhein-amt\n",
            "bodies.yaml": "- id: team\n  name: Kreis\n",
        ])
        #expect(found.map(\.rule) == ["id.duplicate", "id.duplicate", "id.duplicate"])
    }

    @Test func aTableOfNoCity() {
        #expect(found(["contacts/rein.tsv": "id\toffice\n"]).map(\.rule) == ["reference.municipality"])
    }

    @Test func anotherBodyTakesThePlaceOfASentence() throws {
        let knowledge = TestSite([
            "bodies.yaml": "- id: kreis\n  name: Kreis am Rhein\n  phone: \"+49203100\"\n  does: [Führerschein]\n",
            "articles/x.md":
                "---\ntitle: X\ncategory: alltag\nanswer: X.\noffered: false\ninstead:\n  body: kreis\n  note: Im Kreishaus.\nmunicipalities:\n  rhein:\n  ruhr:\n    instead: Niemand.\n---\n",
        ]).readAlone().knowledge
        let topic = try #require(knowledge.topic("x"))
        #expect(topic.version(in: CityIndex(0))?.fields.instead?.value == "Zuständig: Kreis am Rhein. Im Kreishaus.")
        #expect(topic.version(in: CityIndex(0))?.fields.insteadBody?.id.value == "kreis")
        #expect(topic.version(in: CityIndex(1))?.fields.instead?.value == "Niemand.")
        #expect(topic.version(in: CityIndex(1))?.fields.insteadBody == nil)
    }

    @Test(arguments: [
        ("closed:\n  - 2026-12-24\n  - date: 2026-12-09\n    reason: Fortbildung\n", [String]()),
        ("closed:\n  - from: 2026-12-28\n    until: 2026-12-30\n", []),
        ("closed:\n  - from: 2026-12-28\n", ["office.special-days"]),
        ("closed:\n  - from: 2026-12-30\n    until: 2026-12-28\n", ["date.order"]),
        ("special-hours:\n  - date: 2026-12-05\n    hours: \"09:00-13:00\"\n    reason: Advent\n", []),
        ("special-hours:\n  - date: 2026-12-05\n    closed: true\n", []),
        ("special-hours:\n  - date: 2026-12-05\n", ["office.special-days"]),
        (
            "special-hours:\n  - date: 2026-12-05\n    closed: true\n    hours: \"09:00-13:00\"\n",
            ["office.special-days"]
        ),
        ("special-hours:\n  - date: 2026-12-05\n    hours: 9-13 Uhr\n", ["contract.type"]),
    ])
    func specialDays(lines: String, rules: [String]) {
        let found = found(["offices/rhein/rhein-amt.yaml": "name: A\n" + lines])
        #expect(found.map(\.rule.rawValue) == rules, "\(found.map(\.message.german))")
    }

    @Test(arguments: [
        ("office:ruhr-amt", TestQuestion.Target.office, "ruhr-amt"), ("contact:team", .contact, "team"),
        ("body:kreis", .body, "kreis"), ("guide:umzug", .guide, "umzug"), ("-", .nothing, "-"), ("x", .article, "x"),
    ])
    func whatAnswersAQuestion(written: String, target: TestQuestion.Target, id: String) throws {
        let knowledge = TestSite(["questions.tsv": "Wo?\t\(written)\trhein\thours\n"]).readAlone().knowledge
        let question = try #require(knowledge.questions.first)
        #expect(question.target == target)
        #expect(question.targetID == id)
        #expect(question.field?.value == "hours")
    }

    @Test func aFieldThatNobodyAsksFor() {
        let found = found(["questions.tsv": "Wo?\tx\t\tGebühren\n"])
        #expect(found.map(\.rule) == ["questions.form"])
        #expect(found.first?.help?.german.contains("fees") == true)
    }
}
