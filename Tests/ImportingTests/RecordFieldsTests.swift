import Diagnostics
import Foundation
import ImportTestSupport
import Knowledge
import TestSupport
import Testing

@testable import Importing

/// What a record may say beside title and text: every field of the contract, in its own form or as people write it.
@Suite struct RecordFieldsTests {
    private static let surroundings: [String: String] = [
        "auskunft.yaml": "title: T\ncategories:\n  - id: alltag\n    title: Alltag\n",
        "municipalities/ruhr.yaml": "name: Ruhr\nstate: DE-NW\n",
        "municipalities/rhein.yaml": "name: Rhein\nstate: DE-NW\n",
        "offices/ruhr/ruhr-buergerbuero.yaml":
            "name: Bürgerbüro Mitte\naddress: {street: Weg 1, postcode: \"45127\", city: Ort}\n",
        "articles/alltag/alt.md":
            "---\ntitle: Alt\ncategory: alltag\nanswer: Ja.\nmunicipalities: {ruhr: {}}\n---\n\nText.\n",
    ]

    static let there: ExistingContent = {
        var content = ExistingContent(
            categories: [("alltag", "Alltag")], articles: ["alt": "articles/alltag/alt.md"],
            paths: [
                "alt": "articles/alltag/alt.md", "ruhr-buergerbuero": "offices/ruhr/ruhr-buergerbuero.yaml",
            ], hasSettings: true, hasMunicipality: true)
        content.municipalities = ["ruhr", "rhein"]
        content.officeNames = ["buergerbuero-mitte": ["ruhr-buergerbuero"]]
        return content
    }()

    private func imported(_ members: String, more lines: [String] = []) -> ImportedRecords {
        let line = #"{"id":"a","title":"A","body":"Text der Stadt.","category":"Alltag","answer":"Kurz.",\#(members)}"#
        return ImportedRecords(
            jsonLines: Array(([line] + lines).joined(separator: "\n").utf8), municipality: "ruhr", into: Self.there)
    }

    /// The fields of the article as the knowledge base reads them.
    private func fields(_ members: String, city: String = "ruhr") throws -> ArticleFields {
        let result = imported(members)
        let file = try #require(result.files.first, "\(result.findings)")
        let read = TestSite(content: Self.surroundings.merging([file.path: file.text]) { $1 }).read()
        #expect(read.diagnostics.filter { $0.severity == .error }.map(\.message.english) == [], "\(file.text)")
        let topic = try #require(read.knowledge.topic("a"))
        let number = try #require(read.knowledge.municipalityIndex[city])
        return try #require(topic.version(in: number)?.fields, "\(file.text)")
    }

    private func body(_ members: String) throws -> String {
        let text = try #require(imported(members).files.first?.text)
        return String(text.components(separatedBy: "\n---\n\n").last ?? "")
    }

    @Test func `all fields of the contract can be given`() throws {
        let read = try fields(
            #"""
            "keywords":["k1"],"questions":["Was?"],"leika":"99102013000000","documents":["Ausweis"],
            "fees":[{"name":"Kind","amount":5},{"name":"Erwachsene","min":10,"max":12.5,"note":"je nach Dauer"}],
            "duration":"2 Wochen","deadline":"innerhalb von 14 Tagen nach dem Umzug","offices":["ruhr-buergerbuero"],
            "online":"https://o.example/x","forms":[{"title":"Antrag","url":"https://f.example/a.pdf"}],
            "legal":[{"title":"BMG","url":"https://g.example/bmg"}],"offered":false,"instead":"Der Kreis.",
            "owner":"Bürgerservice","reviewed":"2026-03-31","review-every":"6 months","confidence":"verified",
            "audience":"agents","from":"2026-01-01","until":"2026-12-31","related":["alt"]
            """#.replacing("\n", with: ""))
        #expect(
            read.fees?.value.map(\.price) == [
                .fixed(Amount(hundredths: 500)),
                .range(minimum: Amount(hundredths: 1000), maximum: Amount(hundredths: 1250)),
            ])
        #expect(read.fees?.value.map(\.name?.value) == ["Kind", "Erwachsene"])
        #expect(read.duration?.value == "2 Wochen")
        #expect(read.deadline?.value == "innerhalb von 14 Tagen nach dem Umzug")
        #expect(read.offices?.value.map(\.value) == ["ruhr-buergerbuero"])
        #expect(read.online?.value == "https://o.example/x")
        #expect(read.forms?.value.map(\.url.value) == ["https://f.example/a.pdf"])
        #expect(read.legal?.value.map(\.title.value) == ["BMG"])
        #expect(read.offered?.value == false && read.instead?.value == "Der Kreis.")
        #expect(read.owner?.value == "Bürgerservice")
        #expect(read.reviewed?.value.iso8601 == "2026-03-31" && read.reviewEvery?.value.months == 6)
        #expect(read.confidence?.value == .verified && read.audience?.value == .agents)
        #expect(read.from?.value.iso8601 == "2026-01-01" && read.until?.value.iso8601 == "2026-12-31")
        #expect(read.related?.value.map(\.value) == ["alt"])
    }

    @Test func `every field has a name by which a record gives it`() {
        let names = Set(RecordField.all)
        for field in ArticleField.allCases { #expect(names.contains(.article(field)), "\(field)") }
        // No name stands for two fields.
        let all = RecordField.all.flatMap { Set($0.names.map(Slug.make)) }
        let twice = Dictionary(grouping: all) { $0 }.filter { $0.value.count > 1 }.keys
        #expect(twice.sorted() == [])
        for field in RecordField.all { #expect(RecordNames.usual.field(of: field.key)?.field == field) }
    }

    @Test(arguments: [
        (#""stichwörter":["x"]"#, "keywords"), (#""Synonyme":"x; y""#, "keywords"),
        (#""Geprüft":"31.03.2026""#, "reviewed"),
        (#""review_every":"1 Jahr""#, "review-every"), (#""Zuständige Stelle":"Bürgerbüro Mitte""#, "offices"),
        (#""Gebühren":"5 €""#, "fees"), (#""online":"www.o.example/x""#, "online"), (#""offered":"nein""#, "offered"),
        (#""legal":"- [BMG](https://g.example/bmg)""#, "legal"), (#""forms":"Antrag https://f.example/a""#, "forms"),
    ])
    func `German names and words are understood`(members: String, field: String) throws {
        let text = try #require(imported(members).files.first?.text)
        #expect(text.contains("\n\(field):"), "\(text)")
    }

    // MARK: Fees in words

    @Test(arguments: [
        ("15,60 €", ["- 15.60"]), ("15.60 EUR", ["- 15.60"]), ("46 Euro", ["- 46.00"]), ("46,- €", ["- 46.00"]),
        ("1.234,50 €", ["- 1234.50"]), ("1.200 Euro", ["- 1200.00"]), ("15,60", ["- 15.60"]),
        ("kostenlos", ["- free"]), ("Gebührenfrei.", ["- free"]), ("keine", ["- free"]), ("0 €", ["- free"]),
        ("Es fallen keine Gebühren an.", ["- free"]),
        ("Kind 5 €, Erwachsene 10 €", ["Kind 5.00", "Erwachsene 10.00"]),
        ("Kind: 5 €; Erwachsene: 10,50 €", ["Kind 5.00", "Erwachsene 10.50"]),
        ("Kind 5 €\nErwachsene 10 €\n", ["Kind 5.00", "Erwachsene 10.00"]),
        ("- Kinder: kostenlos\n- Erwachsene: 10 Euro", ["Kinder free", "Erwachsene 10.00"]),
        ("10 bis 20 €", ["- 10.00–20.00"]), ("10,00 € - 20,00 €", ["- 10.00–20.00"]),
        ("von 5 bis 7,50 Euro", ["- 5.00–7.50"]),
        ("Gebühr: 12 €", ["- 12.00"]), ("Die Gebühr beträgt 12 Euro.", ["- 12.00"]),
        ("Ausweis ab 24 Jahren 46 €", ["Ausweis ab 24 Jahren 46.00"]), ("5 € pro Tag", ["- 5.00"]),
        ("37 Euro (unter 24 Jahren)", ["unter 24 Jahren 37.00"]),
        ("<ul><li>Kind 5 €</li><li>Erwachsene 10 €</li></ul>", ["Kind 5.00", "Erwachsene 10.00"]),
        ("<table><tr><th>Wer</th><th>Preis</th></tr><tr><td>Kind</td><td>5 €</td></tr></table>", ["Kind 5.00"]),
        ("<p>Kind: 5 €<br>Erwachsene: 10 €</p>", ["Kind 5.00", "Erwachsene 10.00"]), ("€ 15,60", ["- 15.60"]),
        ("15,60&nbsp;€", ["- 15.60"]),
        ("Kinder bis 6 Jahre frei, Erwachsene 10€", ["Kinder bis 6 Jahre free", "Erwachsene 10.00"]),
        ("Erklärung: 25 Euro pro Person", ["Erklärung 25.00"]), ("jährlich 90 €", ["- 90.00"]),
        ("Reisepass 70 € und Expresspass 102 €", ["Reisepass 70.00", "Expresspass 102.00"]),
        (
            "<ul><li>Erwachsene: 100 Euro</li><li>Schüler*innen: keine</li><li>Gäste: Keine Gebühr</li></ul>",
            ["Erwachsene 100.00", "Schüler*innen free", "Gäste free"]
        ),
    ])
    func `fees in words are fees where that is certain`(words: String, expected: [String]) throws {
        let quoted = String(decoding: try JSONEncoder().encode(words), as: UTF8.self)
        let read = try fields("\"fees\":\(quoted)").fees?.value ?? []
        let written = read.map { fee in
            let price =
                switch fee.price {
                case .fixed(let amount): amount.decimal
                case .range(let low, let high): "\(low.decimal)–\(high.decimal)"
                case .free: "free"
                }
            return "\(fee.name?.value ?? "-") \(price)"
        }
        #expect(written == expected)
        #expect(try !body("\"fees\":\(quoted)").contains("## Gebühren"))
    }

    @Test(arguments: [
        "ab 10 €", "bis zu 50 €", "ca. 20 Euro", "mindestens 15 €", "10 €, 20 €", "richtet sich nach dem Streitwert",
        "46 Euro zuzüglich Versand", "15 % des Kaufpreises", "Die Gebühr beträgt 10 Euro, wenn Sie vorher buchen.",
        "10 € oder 20 €", "nach Aufwand", "90 € jährlich, zweiter Hund 120 €", "siehe [Satzung](https://s.example)",
        "5 USD oder 5 €", "Gebühr für 3 Kinder",
        "Der Ausweis kostet 37 Euro. Kinder zahlen nichts.", "10 € + 5 € Porto", "800 Euro Dazu kommen Gebühren",
        "40 bis 300 Euro, in der Regel 150 Euro",
        "In der Regel 120 €", "10 Euro (ab 2027: 12 Euro)", "## Kosten\n\n10 €",
    ])
    func `other words stay a section, and the report says so`(words: String) throws {
        let quoted = String(decoding: try JSONEncoder().encode(words), as: UTF8.self)
        let result = imported("\"fees\":\(quoted)")
        let text = try #require(result.files.first?.text)
        #expect(text.contains("## Gebühren\n") && !text.contains("\nfees:"), "\(text)")
        #expect(result.findings.map(\.rule.rawValue) == ["import.words"])
        #expect(result.details.count == 1 && result.details.first?.line == 1)
    }

    @Test func `what a fee is for each of is its note`() throws {
        let fee = try fields("\"fees\":\"Erklärung: 25 Euro pro Person.\"").fees?.value.first
        #expect(fee?.name?.value == "Erklärung" && fee?.note?.value == "pro Person")
        let other = try fields("\"fees\":\"5 € pro Tag\"").fees?.value.first
        #expect(other?.name == nil && other?.note?.value == "pro Tag")
    }

    // MARK: Lengths of time in words

    @Test(arguments: [
        "2 Wochen", "4 bis 6 Wochen", "ca. 3 Werktage", "sofort", "etwa zwei Monate", "In der Regel 10 Arbeitstage",
        "Am selben Tag", "2-3 Wochen", "bis zu 4 Wochen nach Eingang der Unterlagen",
        "Sofort (bei Vorlage aller Unterlagen)", "2 – 3 Wochen", "1,5 Stunden",
    ])
    func `durations in words are durations`(words: String) throws {
        #expect(try fields("\"duration\":\"\(words)\"").duration?.value == words)
        #expect(try fields("\"dauer\":\"<p>\(words).</p>\"").duration?.value == words)
    }

    @Test(arguments: [
        "Je nach Verfahren 2 Wochen", "Das hängt vom Antrag ab.", "2 Wochen. Im Sommer 4 Wochen.",
        "Reisepass: 3 Wochen; Express: 3 Tage", "unterschiedlich", "- 2 Wochen\n- 4 Wochen",
        "2 Wochen, falls alles da ist", "sofort, sonst 2 Wochen", "mehrere Wochen",
    ])
    func `other durations stay a section`(words: String) throws {
        let quoted = String(decoding: try JSONEncoder().encode(words), as: UTF8.self)
        #expect(try fields("\"duration\":\(quoted)").duration == nil)
        #expect(try body("\"duration\":\(quoted)").contains("## Bearbeitungsdauer\n"))
    }

    @Test(arguments: [
        "innerhalb von 14 Tagen nach dem Umzug", "bis 31.07.2026", "spätestens am 15. Januar",
        "bis zum 31. Juli jeden Jahres",
        "keine", "eine Woche vor der Veranstaltung", "2026-12-31", "unverzüglich nach der Geburt", "jederzeit",
    ])
    func `deadlines in words are deadlines`(words: String) throws {
        #expect(try fields("\"deadline\":\"\(words)\"").deadline?.value == words)
    }

    @Test(arguments: ["rechtzeitig", "Bis 31.07.2026, sonst kostet es 20 Euro", "Bitte fragen Sie nach."])
    func `other deadlines stay a section`(words: String) throws {
        #expect(try fields("\"deadline\":\"\(words)\"").deadline == nil)
        #expect(try body("\"deadline\":\"\(words)\"").contains("## Fristen\n"))
    }

    // MARK: What is wrong

    @Test(arguments: [
        (#""title2":1,"fees":true"#, "fees"), (#""fees":[{"name":"x","amount":[1]}]"#, "fees[1].amount"),
        (#""duration":14"#, "duration"), (#""duration":{"x":1}"#, "duration"), (#""keywords":{"a":"b"}"#, "keywords"),
        (#""offices":[true]"#, "offices"), (#""legal":["x",1]"#, "legal[2]"),
        (#""legal":[{"title":"x","url":[]}]"#, "legal[1].url"),
        (#""offered":[1]"#, "offered"), (#""reviewed":{}"#, "reviewed"), (#""sections":"x""#, "sections"),
        (#""sections":[{"heading":"x"}]"#, "sections[1]"), (#""municipalities":{"ruhr":"x"}"#, "municipalities.ruhr"),
        (#""related":{"a":1}"#, "related"), (#""online":["x"]"#, "online"), (#""owner":[]"#, "owner"),
        (#""url":{}"#, "url"), (#""teaser":[1]"#, "teaser"), (#""aliases":[{}]"#, "aliases"),
    ])
    func `a value of a wrong type is told with line and member`(members: String, member: String) throws {
        let result = imported(members)
        let finding = try #require(result.findings.first { $0.severity == .error })
        #expect(finding.rule == "import.field" && finding.range.start.line == 1)
        #expect(finding.message.german.hasPrefix("„\(member)“ hat eine andere Form"), "\(finding.message.german)")
        #expect(finding.range.start.column > 60)
        #expect(result.files.isEmpty)
    }

    @Test(arguments: [
        (#""reviewed":"demnächst""#, "reviewed"), (#""review-every":"oft""#, "review-every"),
        (#""online":"ja""#, "online"),
        (#""confidence":"sicher""#, "confidence"), (#""from":"2026-02-30""#, "from"),
        (#""offered":"vielleicht""#, "offered"),
        (#""fees":[{"name":"x"}]"#, "fees[1]"), (#""fees":[{"amount":-5}]"#, "fees[1].amount"),
        (#""fees":[{"name":"x","amount":"abc"}]"#, "fees[1].amount"),
        (#""fees":[{"amount":5,"free":true}]"#, "fees[1]"), (#""fees":[{"min":9,"max":5}]"#, "fees[1]"),
        (#""from":"2026-05-01","until":"2026-04-01""#, "until"),
    ])
    func `a value that cannot be read is told and left out`(members: String, member: String) throws {
        let result = imported(members)
        #expect(result.findings.map(\.rule.rawValue).contains("import.value"))
        #expect(result.findings.contains { $0.message.german.contains("„\(member)“") }, "\(result.findings)")
        #expect(result.losses.contains { $0.path == member })
        // One cause has one finding.
        #expect(result.findings.count { $0.rule == "import.value" } == 1)
        #expect(result.articleCount == 1)
        _ = try fields(members)
    }

    @Test func `offices, articles and cities that are not there are told together`() throws {
        let line = { (id: String) in
            #"{"id":"\#(id)","title":"B","body":"Text.","category":"Alltag","offices":["weg","Amt für Wald"],"related":["a","fehlt"]}"#
        }
        let result = imported(#""offices":"Bürgerbüro Mitte""#, more: [line("b"), line("c")])
        let missing = result.findings.filter { $0.rule == "import.missing" }
        #expect(missing.map(\.range.start.line) == [2, 2])
        #expect(
            missing.first { $0.message.german.contains("„offices“") }?.message.german.contains(
                "„weg“ (2), „Amt für Wald“ (2)") == true)
        #expect(
            missing.first { $0.message.german.contains("„related“") }?.message.german.contains("„fehlt“ (2)") == true)
        let text = try #require(result.files.last?.text)
        // What another record of the import brings is there.
        #expect(text.contains("\nrelated: [a]\n") && !text.contains("offices:"))
        #expect(text.contains("## Zuständige Stelle\n\n- Amt für Wald\n") && !text.contains("weg"))
        #expect(result.losses.filter { $0.path == "offices" }.count == 4)
        let linked = try body(#""url":"https://x.example/a","offices":"Amt für Wald""#)
        #expect(
            linked.hasSuffix(
                "## Zuständige Stelle\n\n- Amt für Wald\n\n## Weitere Informationen\n\n- [A](https://x.example/a)\n"))
    }

    @Test func `cities of a record get entries, and a record for others is left out`() throws {
        let given = #""municipalities":{"ruhr":{"duration":"3 Tage"},"rhein":{"fees":[{"amount":7}]},"mond":null}"#
        #expect(try fields(given).duration?.value == "3 Tage")
        #expect(try fields(given, city: "rhein").fees?.value.first?.price == .fixed(Amount(hundredths: 700)))
        #expect(imported(given).findings.map(\.rule.rawValue) == ["import.missing"])
        let other = imported(#""municipalities":["rhein"]"#)
        #expect(other.files.isEmpty && other.findings.map(\.rule.rawValue) == ["import.area"])
    }

    @Test func `sections come in, and those for agents stay theirs`() throws {
        let text = try body(
            #""agents":"Durchwahl 12.","sections":[{"heading":"Ablauf","body":"<p>Termin buchen.</p>"},{"heading":"Intern","body":"Nur hier.","audience":"agents"}]"#
        )
        #expect(text.contains("## Ablauf\n\nTermin buchen.\n"))
        #expect(text.contains("::: agents\nDurchwahl 12.\n\n### Intern\n\nNur hier.\n:::\n"))
        // An audience that nobody understands is not everybody.
        let odd = try body(#""sections":[{"heading":"Intern","body":"Nur hier.","audience":"innen"}]"#)
        #expect(odd.contains("::: agents\n### Intern"))
    }

    @Test func `a law or a form without an address is told in its section`() throws {
        let text = try body(#""Formulare":[{"title":"Antrag"}],"legal":["§ 1 HundeG",{"title":"§ 2 HundeG"}]"#)
        #expect(text.contains("## Formulare\n\nAntrag\n"))
        #expect(text.contains("## Rechtsgrundlagen\n\n") && text.contains("§ 1 HundeG") && text.contains("§ 2 HundeG"))
    }

    @Test(arguments: [
        ("15.6", "15.60"), ("15.600", "15.60"), ("1.2", "1.20"), ("15.600000001", "15.60"), ("46", "46.00"),
    ])
    func `an amount in a number is one as programs write it`(number: String, amount: String) throws {
        for members in ["\"fees\":\(number)", "\"fees\":[{\"amount\":\(number)}]", "\"fees\":{\"betrag\":\(number)}"] {
            let text = try #require(imported(members).files.first?.text)
            #expect(text.contains("\nfees:\n  - amount: \(amount)\n"), "\(text)")
        }
    }

    @Test func `a section whose heading the text has already keeps both`() throws {
        let line =
            #"{"id":"a","title":"A","body":"Text.\n\n## Gebühren\n\nDavon hier.","fees":"nach Aufwand","category":"Alltag"}"#
        let text = try #require(
            ImportedRecords(jsonLines: Array(line.utf8), municipality: "ruhr", into: Self.there).files.first?.text)
        #expect(text.contains("## Gebühren\n\nDavon hier.\n\n## Gebühren (weitere Angaben)\n\nnach Aufwand\n"))
    }
}
