import Checking
import Diagnostics
import Foundation
import ImportTestSupport
import Knowledge
import Markup
import Reading
import TestSupport
import Testing
import XZuFi

@testable import Importing

/// A file of services in a test, and what it becomes.
struct ImportedXZuFi {
    let files: [String: String]
    let findings: [Diagnostic]
    let leftovers: [ImportLoss]

    init(
        bytes: [UInt8], into surroundings: ExistingContent = .init(reserved: ["thema"]),
        known: [String: String] = [:], overwrites: Bool = false, area: String? = nil
    ) throws {
        var files: [String: String] = [:]
        var rest: [ImportLoss] = []
        var importer = XZuFiImport(
            municipality: "musterstadt", into: surroundings, known: known, overwrites: overwrites, area: area)
        try importer.run {
            ByteArraySource(bytes)
        } detail: {
            if case .loss(let loss) = $0 { rest.append(loss) }
        } put: {
            files[$0.path] = $0.text
        }
        (self.files, findings, leftovers) = (files, importer.findings, rest)
    }

    init(
        _ xml: String, into surroundings: ExistingContent = .init(reserved: ["thema"]),
        known: [String: String] = [:], area: String? = nil
    ) throws {
        try self.init(bytes: Array(xml.utf8), into: surroundings, known: known, area: area)
    }

    var articles: [String: String] { files.filter { $0.key.hasPrefix("articles/") } }

    func read() -> (knowledge: KnowledgeBase, errors: [String]) {
        let (knowledge, found) = TestSite(content: files.withState).read()
        return (knowledge, found.filter { $0.severity == .error }.map(\.message.english))
    }

    /// The fields of the only article.
    func fields() throws -> ArticleFields {
        let (knowledge, errors) = read()
        try #require(errors == [])
        return try #require(knowledge.topics.first?.versions.first?.fields)
    }
}

extension [String: String] {
    /// Files of an import whose editors have said in which state the city is.
    var withState: [String: String] { mapValues { $0.replacing("# state: DE-BW", with: "state: DE-BW") } }
}

@Suite struct XZuFiImportTests {
    /// A service with an identifier, a title and what else is given, all names with a prefix.
    static func service(_ more: String, id: String = "102", prefix: String = "xzufi:") -> String {
        let p = prefix
        return """
            <\(p)leistung><\(p)id schemeAgencyID="L1">\(id)</\(p)id>\
            <\(p)modulText><\(p)leikaTextmodul><code>02</code></\(p)leikaTextmodul>\
            <\(p)inhalt languageCode="de">Hund anmelden</\(p)inhalt></\(p)modulText>\(more)</\(p)leistung>
            """
    }

    static func module(_ code: String, _ html: String) -> String {
        let text = html.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        return "<xzufi:modulText><xzufi:leikaTextmodul><code>\(code)</code></xzufi:leikaTextmodul>"
            + "<xzufi:inhalt languageCode=\"de\">\(text)</xzufi:inhalt></xzufi:modulText>"
    }

    static func file(_ records: String, version: String = "2_2_0") -> String {
        "<?xml version=\"1.0\"?><xzufi:m xmlns:xzufi=\"http://xoev.de/schemata/xzufi/\(version)\" "
            + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\(records)</xzufi:m>"
    }

    @Test func `text modules become sections with the headings of the knowledge base`() throws {
        let modules = ["11": "Verfahren.", "06": "<p>Voll.</p>", "16": "Hinweis.", "09": "Voraussetzung.", "99": "X."]
        var surroundings = ExistingContent(
            categories: [("alltag", "Alltag")], hasSettings: true, hasMunicipality: true,
            sections: [("09", "Wer darf"), ("06", "Überblick"), ("11", "So geht es")])
        surroundings.ars = "051120000000"
        let xml = Self.file(Self.service(modules.sorted { $0.key > $1.key }.map(Self.module).joined()))
        let text = try #require(try ImportedXZuFi(xml, into: surroundings).files["articles/alltag/hund-anmelden.md"])
        let headings = text.split(separator: "\n").filter { $0.hasPrefix("## ") }
        #expect(headings == ["## Wer darf", "## Überblick", "## So geht es", "## Hinweise"])
        #expect(text.contains("answer: Voraussetzung."))
        #expect(text.hasSuffix("## Hinweise\n\nX.\n\nHinweis.\n"))
    }

    @Test(arguments: [
        ("2_2_0", "xzufi:"), ("2_1_0", "ns2:"), ("3_0_0", ""), ("2_2_0", "undeklariert:"),
    ])
    func `version, prefix and frame do not matter`(version: String, prefix: String) throws {
        let declaration = prefix.isEmpty ? "xmlns" : "xmlns:" + prefix.dropLast()
        let namespace = prefix == "undeklariert:" ? "" : " \(declaration)=\"http://xoev.de/schemata/xzufi/\(version)\""
        let service = Self.service("", prefix: prefix)
        for frame in ["export", "\(prefix)nachricht"] {
            for inner in [service, "<\(prefix)schreibe>\(service)</\(prefix)schreibe>", "<a><b>\(service)</b></a>"] {
                let imported = try ImportedXZuFi("<\(frame)\(namespace)>\(inner)</\(frame)>")
                #expect(imported.articles.count == 1)
                #expect(try imported.fields().title?.value == "Hund anmelden")
            }
        }
    }

    @Test func `German wins wherever it stands, and other languages are named`() throws {
        let texts = """
            <xzufi:modulText><xzufi:leikaTextmodul><code>24</code></xzufi:leikaTextmodul>\
            <xzufi:inhalt languageCode="en">Dogs.</xzufi:inhalt><xzufi:inhalt languageCode="de-LS">Hunde leicht.</xzufi:inhalt>\
            <xzufi:inhalt languageCode="de">Hunde.</xzufi:inhalt></xzufi:modulText>\
            <xzufi:modulText><xzufi:leikaTextmodul><code>06</code></xzufi:leikaTextmodul>\
            <xzufi:inhalt languageCode="fr">Chiens.</xzufi:inhalt></xzufi:modulText>
            """
        let imported = try ImportedXZuFi(Self.file(Self.service(texts)))
        #expect(try imported.fields().answer?.value == "Hunde.")
        #expect(imported.articles.values.first?.contains("Chiens.") == true)
        #expect(
            Set(imported.leftovers.map(\.path)) == [
                "leistung/modulText/inhalt[en]", "leistung/modulText/inhalt[de-LS]",
            ])
    }

    @Test func `what has no place is named with its path and line`() throws {
        let xml = """
            <liste>
            <transaktionID>7</transaktionID>
            \(Self.service("\n<xzufi:kennzeichenEA>true</xzufi:kennzeichenEA>\n<xzufi:neu a=\"1\"><b>tief</b></xzufi:neu>"))
            <spezialisierung><id>9</id></spezialisierung>
            </liste>
            """
        let rest = try ImportedXZuFi(xml).leftovers
        #expect(
            rest.map(\.path) == [
                "liste/transaktionID", "leistung/kennzeichenEA", "leistung/neu/b", "spezialisierung/id",
            ])
        #expect(rest.map(\.line) == [2, 4, 5, 6])
        #expect(rest.map(\.record) == ["", "102@L1", "102@L1", ""])
    }

    @Test func `fees, deadlines and durations in figures`() throws {
        let modules = """
            <xzufi:modulKosten><xzufi:kosten xsi:type="xzufi:KostenFix"><xzufi:betrag currencyCode="EUR">37,00</xzufi:betrag>\
            <xzufi:beschreibung languageCode="de">ab 24 Jahren</xzufi:beschreibung></xzufi:kosten>\
            <xzufi:kosten><xzufi:KostenVariabel><xzufi:betragUntergrenze>5</xzufi:betragUntergrenze>\
            <xzufi:betragObergrenze>7.5</xzufi:betragObergrenze><xzufi:beschreibungVariabilitaet>nach Größe</xzufi:beschreibungVariabilitaet>\
            </xzufi:KostenVariabel></xzufi:kosten><xzufi:kosten><xzufi:KostenFrei/></xzufi:kosten>\
            <xzufi:kosten xsi:type="x:KostenFix"><xzufi:betrag>viel</xzufi:betrag></xzufi:kosten></xzufi:modulKosten>\
            <xzufi:modulFrist><xzufi:frist><xzufi:FristStichtag><xzufi:bis>2026-12-31</xzufi:bis></xzufi:FristStichtag></xzufi:frist>\
            </xzufi:modulFrist><xzufi:modulBearbeitungsdauer><xzufi:bearbeitungsdauer><xzufi:dauer>1</xzufi:dauer>\
            <xzufi:einheit><code>3</code><name>Woche(n)</name></xzufi:einheit><xzufi:dauerBis>2</xzufi:dauerBis>\
            </xzufi:bearbeitungsdauer></xzufi:modulBearbeitungsdauer>
            """
        let imported = try ImportedXZuFi(Self.file(Self.service(modules)))
        let fields = try imported.fields()
        #expect(
            fields.fees?.value == [
                Fee(name: LocatedText("ab 24 Jahren", .start(of: 0)), price: .fixed(Amount(hundredths: 3700))),
                Fee(
                    price: .range(minimum: Amount(hundredths: 500), maximum: Amount(hundredths: 750)),
                    note: LocatedText("nach Größe", .start(of: 0))),
                Fee(price: .free),
            ])
        #expect(fields.deadline?.value == "bis 31.12.2026")
        #expect(fields.duration?.value == "1 bis 2 Wochen")
        #expect(imported.leftovers.map(\.value) == ["viel"])
    }

    @Test func `documents, keywords, agents' hints, approval, laws and forms find their places`() throws {
        let modules =
            Self.module("08", "<p>Bitte mitbringen:</p><ul><li>Ausweis</li><li>Foto</li></ul>")
            + Self.module(
                "07",
                "<p><a href=\"https://gesetz.example/1\">Gesetz</a>, <a href=\"https://gesetz.example/2\">§ 2</a></p>")
            + Self.module("18", "Steueramt") + """
                <xzufi:modulBegriffImKontext><xzufi:begriffImKontext><xzufi:begriff languageCode="de">Wauwau</xzufi:begriff>\
                </xzufi:begriffImKontext></xzufi:modulBegriffImKontext>\
                <xzufi:modulFachlicheFreigabe><xzufi:fachlichFreigegebenAm>2026-03-04T00:00:00</xzufi:fachlichFreigegebenAm>\
                </xzufi:modulFachlicheFreigabe><xzufi:modulAuskunftshinweis><xzufi:inhalt languageCode="de">Rasse erfragen.</xzufi:inhalt>\
                </xzufi:modulAuskunftshinweis><xzufi:modulText><xzufi:leikaTextmodul><code>14</code></xzufi:leikaTextmodul>\
                <xzufi:weiterfuehrenderLink languageCode="de"><xzufi:uri>https://form.example/a</xzufi:uri>\
                <xzufi:titel>Antrag</xzufi:titel></xzufi:weiterfuehrenderLink></xzufi:modulText>
                """
        let imported = try ImportedXZuFi(Self.file(Self.service(modules)))
        let fields = try imported.fields()
        #expect(fields.documents?.value.map(\.value) == ["Ausweis", "Foto"])
        #expect(fields.keywords?.value.map(\.value) == ["Wauwau"])
        #expect(fields.owner?.value == "Steueramt")
        #expect(fields.reviewed?.value == CalendarDate("2026-03-04"))
        #expect(fields.confidence?.value == .verified)
        #expect(fields.legal?.value.map(\.url.value) == ["https://gesetz.example/1", "https://gesetz.example/2"])
        #expect(fields.forms?.value.map(\.title.value) == ["Antrag"])
        let text = try #require(imported.articles.values.first)
        #expect(text.contains("## Unterlagen\n\nBitte mitbringen:\n\n{{ documents }}\n"))
        #expect(text.hasSuffix("\n::: agents\nRasse erfragen.\n:::\n"))
    }

    @Test func `offices and online services are joined through services and areas`() throws {
        let relations = ["051120000000": "o1", "050000000000": "o2", "096620000000": "o3"].sorted { $0.key > $1.key }
            .map {
                """
                <zustaendigkeitTransferObjekt><uebergeordnetesObjektID>\($0.value)</uebergeordnetesObjektID><zustaendigkeit>\
                <leistungID schemeAgencyID="L1">102</leistungID><gebietID>\($0.key)</gebietID></zustaendigkeit></zustaendigkeitTransferObjekt>
                """
            }.joined()
        let offices = ["o1", "o2", "o3"].map {
            "<organisationseinheit><id schemeAgencyID=\"L1\">\($0)</id><name><name languageCode=\"de\">Amt \($0)</name></name></organisationseinheit>"
        }.joined()
        let online = """
            <onlinedienst><id>d1</id><bezeichnung languageCode="de">Online</bezeichnung><link><link>https://dienst.example/</link>\
            </link></onlinedienst><zustaendigkeitTransferObjekt><uebergeordnetesObjektID>d1</uebergeordnetesObjektID>\
            <zustaendigkeit><leistungID>102</leistungID></zustaendigkeit></zustaendigkeitTransferObjekt>
            """
        var city = ExistingContent(hasMunicipality: true)
        city.ars = "051120000000"
        let service = Self.service("<gueltigkeitGebietID>050000000000</gueltigkeitGebietID>")
        let elsewhere = Self.service("<gueltigkeitGebietID>090000000000</gueltigkeitGebietID>", id: "103")
        let imported = try ImportedXZuFi(
            "<l xmlns:xzufi=\"x\">\(service)\(elsewhere)\(relations)\(offices)\(online)</l>", into: city)
        let text = try #require(imported.articles.values.first)
        #expect(imported.articles.count == 1)
        #expect(text.contains("offices: [musterstadt-amt-o1, musterstadt-amt-o2]\n"))
        #expect(text.contains("online: https://dienst.example/\n"))
        #expect(imported.findings.contains { $0.rule == "import.area" })
    }

    @Test(arguments: [
        ("Mo–Mi 8–12 und 14–16 Uhr", "mon: \"08:00-12:00, 14:00-16:00\""),
        ("Montag, Dienstag: 07.30 - 16.00 Uhr&lt;br&gt;Fr geschlossen", "tue: \"07:30-16:00\""),
        ("&lt;p&gt;Do. 8:00 bis 18:00&lt;/p&gt;", "thu: \"08:00-18:00\""),
        ("&lt;tr&gt;&lt;td&gt;Mi&lt;/td&gt;&lt;td&gt;8-12 Uhr&lt;/td&gt;&lt;/tr&gt;", "wed: \"08:00-12:00\""),
        ("nach Vereinbarung", "note: \"Öffnungszeiten: nach Vereinbarung\""),
        ("Mo 8-12 Uhr, jeden 2. Freitag zu", "note: \"Öffnungszeiten: Mo 8-12 Uhr, jeden 2. Freitag zu\""),
        ("Mo 12-8 Uhr", "note: \"Öffnungszeiten: Mo 12-8 Uhr\""),
    ])
    func `hours in words become rules, or stay words`(written: String, line: String) throws {
        let office = """
            <organisationseinheit><id>77</id><name><name>Amt</name></name><infoOeffnungszeitenText>\(written)\
            </infoOeffnungszeitenText></organisationseinheit>
            """
        let text = try #require(try ImportedXZuFi("<l>\(office)</l>").files["offices/musterstadt/musterstadt-amt.yaml"])
        #expect(text.contains(line), "\(text)")
    }

    @Test(arguments: [
        ("Klingeln.", "note: Klingeln."), ("Erste\nZeile", "note: Erste Zeile"),
        ("&lt;p&gt;Erste&lt;/p&gt;Zweite&lt;script&gt;alert(1)&lt;/script&gt;", "note: |-\n  Erste\n  Zweite\n"),
        ("Erste:&lt;br&gt;&lt;br&gt;# {{ x }} ::: y", "note: |-\n  Erste:\n  # { { x }} :: : y\n"),
        (
            "&lt;table&gt;&lt;tr&gt;&lt;td&gt;A&lt;/td&gt;&lt;td&gt;B&lt;/td&gt;&lt;/tr&gt;&lt;tr&gt;&lt;td&gt;C&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;",
            "note: |-\n  A B\n  C\n"
        ),
    ])
    func `an office's text keeps its lines`(written: String, lines: String) throws {
        let office = """
            <organisationseinheit><id>77</id><name><name>Amt</name></name><beschreibung>\(written)</beschreibung>\
            </organisationseinheit>
            """
        let text = try #require(try ImportedXZuFi("<l>\(office)</l>").files["offices/musterstadt/musterstadt-amt.yaml"])
        #expect(text.contains(lines), "\(text)")
    }

    @Test func `ids are made once and kept`() throws {
        let two = Self.file(Self.service("", id: "1") + Self.service("", id: "2") + Self.service("", id: "2"))
        let first = try ImportedXZuFi(two)
        #expect(
            Set(first.articles.keys.map { $0.split(separator: "/").last }) == [
                "hund-anmelden.md", "hund-anmelden-2.md",
            ])
        #expect(first.findings.filter { $0.severity == .error }.map(\.rule) == ["import.duplicate-id"])
        let again = try ImportedXZuFi(two, known: ["1@L1": "alter-name"])
        #expect(again.articles.keys.contains { $0.hasSuffix("/alter-name.md") })
    }

    @Test func `an office of the same name in another city is another office`() throws {
        let office = "<organisationseinheit><id>buergeramt</id><name>Amt</name></organisationseinheit>"
        let paths = ["buergeramt": "offices/anderswo/buergeramt.yaml"]
        let imported = try ImportedXZuFi("<l>\(office)</l>", into: .init(paths: paths))
        #expect(imported.files.keys.contains("offices/musterstadt/musterstadt-buergeramt.yaml"))
        let own = ["buergeramt": "offices/musterstadt/buergeramt.yaml"]
        #expect(
            try ImportedXZuFi("<l>\(office)</l>", into: .init(paths: own)).findings.contains {
                $0.rule == "import.exists"
            })
    }

    @Test func `modules that come again are joined`() throws {
        func module(_ code: String, _ text: String) -> String { Self.module(code, text) }
        let spans = ["Zwei Wochen.", "Drei Wochen."].map {
            "<xzufi:modulFrist><xzufi:beschreibung>\($0)</xzufi:beschreibung></xzufi:modulFrist>"
        }.joined()
        let fields = try ImportedXZuFi(
            Self.file(
                Self.service(
                    module("24", "Erster.") + module("24", "Zweiter.") + module("18", "Amt A") + module("18", "Amt B")
                        + module("05", "<p>Eins.</p>") + module("05", "<p>Zwei.</p>") + spans)))
        let text = try #require(fields.articles.values.first)
        #expect(try fields.fields().answer?.value == "Erster. Zweiter.")
        #expect(try fields.fields().owner?.value == "Amt A; Amt B")
        #expect(try fields.fields().deadline?.value == "Zwei Wochen.; Drei Wochen.")
        #expect(text.contains("Eins.\n\nZwei.\n"))
    }

    @Test func `unknown money and periods that end before they begin are left for the report`() throws {
        func fee(_ currency: String, _ period: String) -> String {
            "<xzufi:modulKosten><xzufi:kosten><xzufi:betrag currencyCode=\"\(currency)\">99</xzufi:betrag>\(period)"
                + "</xzufi:kosten></xzufi:modulKosten>"
        }
        let wrong =
            "<xzufi:gueltigkeit><xzufi:beginn>2026-02-01</xzufi:beginn><xzufi:ende>2026-01-01</xzufi:ende></xzufi:gueltigkeit>"
        let franken = try ImportedXZuFi(Self.file(Self.service(fee("Franken", ""))))
        #expect(try franken.fields().fees?.value.isEmpty ?? true)
        #expect(franken.leftovers.map(\.value) == ["99"])
        let late = try ImportedXZuFi(Self.file(Self.service(fee("EUR", wrong) + wrong)))
        #expect(late.leftovers.map(\.value) == ["2026-02-01", "2026-01-01", "2026-02-01", "2026-01-01"])
    }

    @Test func `a module without a name has a heading all the same`() throws {
        let module =
            "<xzufi:modulText><xzufi:leikaTextmodul><code>77</code><name/></xzufi:leikaTextmodul><xzufi:inhalt>Text.</xzufi:inhalt></xzufi:modulText>"
        let text = try #require(try ImportedXZuFi(Self.file(Self.service(module))).articles.values.first)
        #expect(text.contains("\n## Hinweise\n\nText."))
    }

    private static func area(_ key: String, _ id: String) -> String {
        service("<xzufi:gueltigkeitGebietID>\(key)</xzufi:gueltigkeitGebietID>", id: id)
    }

    @Test func `of several areas the city's comes in, and the report has the others`() throws {
        let xml = Self.file(
            Self.area("051700008008", "1") + "\n" + Self.area("055120000000", "2") + Self.area("055120000000", "3"))
        for imported in [
            try ImportedXZuFi(xml, into: .init(hasMunicipality: true, ars: "051700008008")),
            try ImportedXZuFi(xml, area: "051700008008"), try ImportedXZuFi(xml, area: "05170008"),
        ] {
            #expect(imported.articles.count == 1)
            #expect(imported.findings.filter { $0.rule == "import.area" }.map(\.severity) == [.note])
            #expect(imported.leftovers.map(\.record) == ["2@L1", "3@L1"])
            #expect(imported.leftovers.first?.value == "Hund anmelden (055120000000)")
            #expect(imported.leftovers.first?.line == 2)
        }
        let chosen = try ImportedXZuFi(xml, area: "051700008008")
        #expect(chosen.files["municipalities/musterstadt.yaml"]?.contains("ars: \"051700008008\"") == true)
    }

    @Test func `of several areas none is guessed`() throws {
        let services = Self.file(Self.area("051700008008", "1") + Self.area("055120000000", "2"))
        func office(_ id: String, _ key: String) -> String {
            "<organisationseinheit><id>\(id)</id><name>Amt \(id)</name><zustaendigkeit><leistungID>102</leistungID>"
                + "<gebietID>\(key)</gebietID></zustaendigkeit></organisationseinheit>"
        }
        let offices = office("1", "051120000000") + office("2", "055120000000")
        for xml in [services, Self.file(Self.service("") + offices)] {
            let imported = try ImportedXZuFi(xml)
            #expect(imported.files.isEmpty)
            let message = try #require(imported.findings.first { $0.severity == .error }?.message.german)
            #expect(message.contains("055120000000 (1×)") && message.contains("--area"))
        }
        let chosen = try ImportedXZuFi(Self.file(Self.service("") + offices), area: "055120000000")
        #expect(chosen.files.keys.filter { $0.hasPrefix("offices/") } == ["offices/musterstadt/musterstadt-amt-2.yaml"])
        #expect(try chosen.fields().offices?.value.map(\.value) == ["musterstadt-amt-2"])
        let wrong = try ImportedXZuFi(services, area: "091620000000")
        #expect(wrong.findings.contains { $0.severity == .error && $0.message.german.contains("055120000000") })
    }

    @Test func `what is for the whole state is for the city`() throws {
        let imported = try ImportedXZuFi(Self.file(Self.area("050000000000", "1") + Self.area("055120000000", "2")))
        #expect(imported.articles.count == 2)
        #expect(imported.files["municipalities/musterstadt.yaml"]?.contains("ars: \"055120000000\"") == true)
    }

    @Test func `who answers for nothing that is there stands in the report`() throws {
        func online(_ id: String, _ more: String) -> String {
            "<xzufi:onlinedienst><xzufi:id>\(id)</xzufi:id><xzufi:link><xzufi:link>https://x.example/\(id)</xzufi:link></xzufi:link>"
                + "\(more)</xzufi:onlinedienst>"
        }
        func duty(_ service: String) -> String {
            "<xzufi:zustaendigkeit><xzufi:leistungID>\(service)</xzufi:leistungID></xzufi:zustaendigkeit>"
        }
        let imported = try ImportedXZuFi(
            Self.file(Self.service("") + online("o1", duty("102")) + online("o2", "") + online("o3", duty("999"))))
        #expect(Set(imported.leftovers.map(\.value)) == ["https://x.example/o2", "999"])
        #expect(try imported.fields().online?.value == "https://x.example/o1")
    }

    @Test func `keywords are in one language`() throws {
        let terms = [("de", "Hund"), ("", "Dackel"), ("en", "dog")].map {
            "<xzufi:modulBegriffImKontext><xzufi:begriffImKontext><xzufi:begriff languageCode=\"\($0.0)\">\($0.1)</xzufi:begriff>"
                + "</xzufi:begriffImKontext></xzufi:modulBegriffImKontext>"
        }
        let imported = try ImportedXZuFi(Self.file(Self.service(terms.joined())))
        #expect(try imported.fields().keywords?.value.map(\.value) == ["Hund", "Dackel"])
        #expect(imported.leftovers.map(\.value) == ["dog"])
    }
}
