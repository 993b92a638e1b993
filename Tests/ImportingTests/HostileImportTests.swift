import Checking
import Diagnostics
import Foundation
import ImportTestSupport
import Knowledge
import Reading
import Repetition
import TestSupport
import Testing

@Suite struct HostileImportTests {
    private static func errors(_ bytes: [UInt8]) throws -> [(rule: String, line: Int32)] {
        try ImportedXZuFi(bytes: bytes).findings.filter { $0.severity == .error }
            .map { ($0.rule.rawValue, $0.range.start.line) }
    }

    private static let good = XZuFiImportTests.file(
        XZuFiImportTests.service(XZuFiImportTests.module("06", "<p>Gut.</p>")))

    @Test(arguments: [
        ("", 1), ("kein XML", 1), ("<a>\n<b>\n</a>", 3), ("<l>\n<leistung><id>1</id>\n", 2), ("<l/>", 1),
        ("<l>\u{1}</l>", 1), ("<l>&unbekannt;</l>", 1), ("{\"id\": 1}", 1), ("<l></l><l></l>", 1),
    ])
    func `what is no XML of services is named with its line`(text: String, line: Int32) throws {
        let errors = try Self.errors(Array(text.utf8))
        #expect(errors.map(\.rule) == ["import.xml"])
        #expect(errors.first?.line == line)
    }

    @Test func `a tag of too many attributes is refused, and the next record comes in`() throws {
        let attributes = (0..<20_000).map { " a\($0)='x'" }.joined()
        let file = Self.message(["<xzufi:leistung\(attributes)></xzufi:leistung>"] + Self.services(1))
        let imported = try ImportedXZuFi(file)
        #expect(imported.findings.filter { $0.severity == .error }.map(\.rule) == ["import.xml"])
        #expect(imported.findings.contains { $0.message.german.contains("a tag is longer") })
        #expect(imported.articles.count == 1)
    }

    @Test func `a truncated file gives what came before, and says where it breaks`() throws {
        let whole = XZuFiImportTests.file(
            "\n" + (0..<20).map { XZuFiImportTests.service("", id: "\(1000 + $0)") + "\n" }.joined())
        let imported = try ImportedXZuFi(bytes: Array(whole.utf8.prefix(whole.utf8.count / 2)))
        #expect(imported.findings.contains { $0.rule == "import.xml" && $0.range.start.line > 5 })
        #expect((5..<15).contains(imported.articles.count))
    }

    /// A message of numbered services, each in a `schreibe` of its own.
    private static func message(_ services: [String]) -> String {
        XZuFiImportTests.file("\n" + services.map { "<xzufi:schreibe>\($0)\n</xzufi:schreibe>\n" }.joined())
    }

    private static func services(_ count: Int) -> [String] {
        (0..<count).map { number in
            XZuFiImportTests.service(XZuFiImportTests.module("06", "<p>Text \(number).</p>"), id: "\(1000 + number)")
                .replacing("Hund anmelden", with: "Hund \(number)")
        }
    }

    @Test func `every record that is whole comes in, however little follows it`() throws {
        let services = Self.services(101)
        let before = Self.message(Array(services.dropLast())).replacing("</xzufi:m>", with: "")
        for rest in ["", "<", "<xzufi:schreibe>", "<xzufi:schreibe><xzufi:leis"]
            + [10, 60, 200, 320].map({
                "<xzufi:schreibe>" + services[100].prefix($0)
            })
        {
            let imported = try ImportedXZuFi(before + rest)
            #expect(imported.articles.count == 100, "\(rest)")
            #expect(imported.findings.filter { $0.severity == .error }.map(\.rule) == ["import.xml"], "\(rest)")
        }
    }

    @Test(arguments: [
        ("Text 3.", "A & B"), ("Text 3.", "A < B"), ("Text 3.", "A &unbekannt; B"), ("Text 3.", "\u{1}"),
        ("</xzufi:inhalt>", ""), ("</xzufi:modulText>", ""), ("</xzufi:leistung>", ""), ("</xzufi:id>", "<"),
        ("<xzufi:modulText>", "<xzufi:modulText a=1>"), ("Text 3.", "<![CDATA[x]]>]]>"), ("Hund 3", "<x:y z=\"<\"/>"),
    ])
    func `a broken record costs itself, and is named with its line`(part: String, instead: String) throws {
        var services = Self.services(6)
        services[3] = services[3].replacing(part, with: instead, maxReplacements: 1)
        let imported = try ImportedXZuFi(Self.message(services))
        let names = imported.articles.keys.compactMap { $0.split(separator: "/").last }.sorted()
        #expect(names == ["hund-0.md", "hund-1.md", "hund-2.md", "hund-4.md", "hund-5.md"])
        let errors = imported.findings.filter { $0.severity == .error }
        #expect(errors.map(\.rule) == ["import.xml"])
        // Two lines a service, after the first one.
        #expect([8, 9].contains(errors.first?.range.start.line))
    }

    @Test func `what a comment or plain text says of records is none`() throws {
        let inside = "<!-- <xzufi:leistung> & --><![CDATA[<xzufi:leistung> & ]]>"
        let xml = Self.message(
            Self.services(3).map { $0.replacing("<xzufi:modulText>", with: inside + "<xzufi:modulText>") })
        let imported = try ImportedXZuFi(xml)
        #expect(imported.articles.count == 3)
        #expect(imported.findings.allSatisfy { $0.severity != .error })
        #expect(imported.leftovers.first?.value == "<xzufi:leistung> &")
    }

    @Test func `encodings are those declared`() throws {
        let text = Self.good.replacing("Gut", with: "Grüße").replacing(
            "<?xml version=\"1.0\"?>", with: "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>")
        let latin = try #require(text.data(using: .isoLatin1))
        #expect(try ImportedXZuFi(bytes: Array(latin)).articles.values.first?.contains("Grüße.") == true)
        // Said to be UTF-8, which it is not.
        let wrong = try #require(Self.good.replacing("Gut", with: "Grüße").data(using: .isoLatin1))
        #expect(try Self.errors(Array(wrong)).map(\.rule) == ["import.xml"])
        for encoding in [String.Encoding.utf16, .utf16BigEndian] {
            let declared = Self.good.replacing("<?xml version=\"1.0\"?>", with: "")
            var data = try #require(declared.data(using: encoding))
            if encoding == .utf16BigEndian { data = Data([0xFE, 0xFF]) + data }
            #expect(try ImportedXZuFi(bytes: Array(data)).articles.count == 1)
        }
    }

    @Test(arguments: [
        "<!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\">]><l>&a;</l>",
        "<!DOCTYPE l [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><l><leistung>&x;</leistung></l>",
        "<!DOCTYPE l SYSTEM \"http://angreifer.example/x.dtd\"><l/>",
        "<!-- <l> --><!DOCTYPE l [<!ENTITY a \"b\">]><l>&a;</l>",
        "<?pi <x?><!DOCTYPE l [<!ENTITY % p SYSTEM \"file:///etc/hostname\">%p;]><l/>",
    ])
    func `document types and entities are refused`(xml: String) throws {
        #expect(try Self.errors(Array(xml.utf8)).map(\.rule) == ["import.xml"])
        #expect(try ImportedXZuFi(bytes: Array(xml.utf8)).files.isEmpty)
        let utf16 = try #require(xml.data(using: .utf16))
        #expect(try Self.errors(Array(utf16)).map(\.rule) == ["import.xml"])
    }

    @Test func `ten million laughs are none`() throws {
        var entities = "<!ENTITY l0 \"lol\">"
        for level in 1...9 {
            entities += "<!ENTITY l\(level) \"\(String(repeating: "&l\(level - 1);", count: 10))\">"
        }
        let inner = XZuFiImportTests.service(XZuFiImportTests.module("06", "&l9;"))
        for comment in ["", "<!-- <l> -->"] {
            let xml = "\(comment)<!DOCTYPE l [\(entities)]><l xmlns:xzufi=\"x\">\(inner)&l9;</l>"
            let imported = try ImportedXZuFi(bytes: Array(xml.utf8))
            #expect(imported.findings.map(\.rule) == ["import.xml"])
            #expect(imported.files.isEmpty)
        }
    }

    @Test func `a field of fifty megabytes is refused by itself, the rest comes in`() throws {
        let huge = String(repeating: "Lorem ipsum ", count: 50_000_000 / 12)
        let xml = XZuFiImportTests.file(
            "\n" + XZuFiImportTests.service("") + "\n"
                + XZuFiImportTests.service(XZuFiImportTests.module("06", huge), id: "103"))
        let imported = try ImportedXZuFi(xml)
        let errors = imported.findings.filter { $0.severity == .error }
        #expect(errors.map(\.rule) == ["import.too-large"])
        #expect(errors.first?.range.start.line == 3)
        #expect(imported.articles.count == 1)
        let line =
            "{\"id\":\"a\",\"title\":\"A\",\"body\":\"\(huge)\"}\n{\"id\":\"b\",\"title\":\"B\",\"body\":\"Ja.\"}"
        let result = ImportedRecords(jsonLines: Array(line.utf8), municipality: "musterstadt", into: .init())
        #expect(result.findings.filter { $0.severity == .error }.map(\.rule) == ["import.too-large"])
        #expect(result.articleCount == 1)
    }

    @Test(arguments: [
        "<p onclick=\"alert(1)\">Text</p><script>alert(1)</script><style>p{}</style>",
        "<a href=\"javascript:alert(1)\">Text</a>", "<img src=x onerror=alert(1)>Text",
        "<svg onload=alert(1)>x</svg>Text",
        "<iframe src=\"https://x.example\"></iframe>Text", "<p>Text</p>\n\n::: agents\nx\n:::",
        "Text {{ fees }} [[office:x]]",
        "Text\n---\nowner: Eve\n---", "<!-- x -->Text<object data=x></object>",
        "&lt;script&gt;alert(1)&lt;/script&gt; Text",
    ])
    func `scripts, handlers and our own syntax are text, or nothing`(html: String) throws {
        for code in ["06", "24", "05", "08", "07", "02", "18"] {
            let imported = try ImportedXZuFi(
                XZuFiImportTests.file(XZuFiImportTests.service(XZuFiImportTests.module(code, html))))
            let (knowledge, errors) = imported.read()
            #expect(errors == [], "\(code)")
            for topic in knowledge.topics {
                #expect(topic.shared.owner?.value != "Eve")
                for document in topic.bodies.flatMap(\.documents) {
                    #expect(!document.nodes.contains { [.rawBlock, .rawInline, .image].contains($0.kind) })
                    #expect(!document.nodes.contains { $0.flags.contains(.agents) })
                    #expect(document.placeholders.isEmpty)
                }
            }
            for text in imported.articles.values { #expect(!text.contains("onclick") && !text.contains("javascript:")) }
        }
    }

    @Test(arguments: [
        "<a/><leistung></leistung>", "<leistung><id></id></leistung>", "<leistung><id>1</id></leistung>",
        "<organisationseinheit><id>1</id></organisationseinheit>",
    ])
    func `a record without a name or an identifier is named`(record: String) throws {
        let imported = try ImportedXZuFi("<l>\n\(record)\n\(XZuFiImportTests.service("", prefix: ""))</l>")
        #expect(imported.findings.filter { $0.severity == .error }.map(\.rule) == ["import.field"])
        #expect(imported.findings.first?.range.start.line == 2)
        #expect(imported.articles.count == 1)
    }

    @Test func `what is nested too deep to be read is named, and nothing is made of it`() throws {
        let deep = String(repeating: "<ul><li>", count: 300) + "tief"
        let good = "{\"id\":\"gut\",\"title\":\"Gut\",\"body\":\"Ja.\",\"category\":\"Alltag\"}\n"
        for field in ["body", "fees", "answer", "keywords"] {
            let body = field == "body" ? "" : ",\"body\":\"x\""
            let line = "{\"id\":\"a\",\"title\":\"A\",\"\(field)\":\"\(deep)\"\(body)}"
            let result = ImportedRecords(
                jsonLines: Array((good + line).utf8), municipality: "musterstadt", into: .init())
            let error = result.findings.first { $0.severity == .error }
            #expect(error?.rule == "import.nesting" && error?.range.start.line == 2, "\(field)")
            #expect(result.articleCount == 1, "\(field)")
        }
        let imported = try ImportedXZuFi(
            XZuFiImportTests.file("\n" + XZuFiImportTests.service(XZuFiImportTests.module("06", deep))))
        #expect(imported.findings.filter { $0.severity == .error }.map(\.rule) == ["import.nesting"])
        #expect(imported.articles.isEmpty)
    }

    @Test func `elements nested without end do no harm`() throws {
        for depth in [200, 100_000] {
            let deep = String(repeating: "<a>", count: depth) + "x" + String(repeating: "</a>", count: depth)
            _ = try ImportedXZuFi("<l>\(XZuFiImportTests.service(deep))\(deep)</l>".replacing("xzufi:", with: ""))
        }
    }

    /// Whatever is done to the bytes: no crash, and what is imported passes the check.
    @Test(arguments: 0..<Repetitions.count(few: 60, all: 400))
    func `changed bytes never make wrong content`(seed: Int) throws {
        var state = UInt64(seed) &* 0xD134_2543_DE82_EF95 | 1
        func below(_ count: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(max(1, count)))
        }
        func mutated(_ text: String) -> [UInt8] {
            var bytes = Array(text.utf8)
            for _ in 0...below(6) where !bytes.isEmpty {
                let (at, length) = (below(bytes.count), below(40))
                switch below(6) {
                case 0: bytes[at] = UInt8(below(256))
                case 1: bytes.removeSubrange(at..<min(bytes.count, at + length))
                case 2: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + length)], at: below(bytes.count))
                case 3:
                    let pieces = [
                        "&lt;", "<b>", "\"", "]]>", "{{ x }}", "\n---\n", "::: agents\n", "[[x]]", "\u{0}", "&#0;", "é",
                    ]
                    bytes.insert(contentsOf: Array(pieces[below(pieces.count)].utf8), at: at)
                case 4: bytes.removeSubrange(at...)
                default: bytes.swapAt(at, below(bytes.count))
                }
            }
            return bytes
        }
        let xml = try ImportedXZuFi(bytes: mutated(Self.rich))
        if !xml.files.isEmpty { #expect(xml.read().errors == [], "XML, seed \(seed)") }
        let json = ImportedRecords(jsonLines: mutated(Self.lines), municipality: "musterstadt", into: .init())
        guard !json.files.isEmpty else { return }
        let files = Dictionary(uniqueKeysWithValues: json.files.map { ($0.path, $0.text) })
        let errors = TestSite(content: files.withState).read().diagnostics.filter { $0.severity == .error }
        #expect(errors.map(\.message.english) == [], "JSON, seed \(seed)")
    }

    static let rich = XZuFiImportTests.file(
        XZuFiImportTests.service(
            XZuFiImportTests.module(
                "06", "<h3>Kopf</h3><p>Ein <b>fetter</b> <a href=\"https://x.example/a\">Link</a>.</p>")
                + XZuFiImportTests.module("08", "<ul><li>Ausweis</li><li>Foto<ul><li>neu</li></ul></li></ul>")
                + XZuFiImportTests.module(
                    "11", "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>")
                + XZuFiImportTests.module("24", "Kurz &amp; gut: „so“.") + """
                    <xzufi:modulKosten><xzufi:kosten xsi:type="KostenFix"><xzufi:betrag currencyCode="EUR">37.50</xzufi:betrag>\
                    </xzufi:kosten></xzufi:modulKosten><xzufi:modulFachlicheFreigabe><xzufi:fachlichFreigegebenAm>2026-01-02\
                    </xzufi:fachlichFreigegebenAm></xzufi:modulFachlicheFreigabe><xzufi:kategorie><xzufi:id>k1</xzufi:id>\
                    <xzufi:bezeichnung languageCode="de">Tiere</xzufi:bezeichnung></xzufi:kategorie>\
                    <xzufi:gueltigkeit><xzufi:beginn>2026-01-01</xzufi:beginn></xzufi:gueltigkeit>
                    """)
                + """
                <xzufi:organisationseinheit><xzufi:id schemeAgencyID="L1">7</xzufi:id><xzufi:name><xzufi:name>Amt</xzufi:name>\
                </xzufi:name><xzufi:anschrift><xzufi:strasse>Weg</xzufi:strasse><xzufi:hausnummer>1</xzufi:hausnummer>\
                <xzufi:postleitzahl>47051</xzufi:postleitzahl><xzufi:ort>Ort</xzufi:ort></xzufi:anschrift>\
                <xzufi:kommunikation><xzufi:kennung>0203 94000</xzufi:kennung></xzufi:kommunikation>\
                <xzufi:kommunikation><xzufi:kennung>amt@ort.example</xzufi:kennung></xzufi:kommunikation>\
                <xzufi:infoOeffnungszeitenText>Mo 8-12 Uhr</xzufi:infoOeffnungszeitenText></xzufi:organisationseinheit>\
                <xzufi:zustaendigkeitTransferObjekt><xzufi:uebergeordnetesObjektID>7</xzufi:uebergeordnetesObjektID>\
                <xzufi:zustaendigkeit><xzufi:leistungID>102</xzufi:leistungID></xzufi:zustaendigkeit></xzufi:zustaendigkeitTransferObjekt>
                """)

    static let lines = """
        {"id":"hund","title":"Hundesteuer","body":"<p>Wer einen <b>Hund</b> hält, zahlt.</p><ul><li>a</li></ul>","keywords":["Hund"],"leika":"99102013000000","fees":"<p>90 Euro</p>","url":"https://x.example/hund","category":"Steuern","documents":["Ausweis"]}
        {"id":"pass","title":"Reisepass","body":"# Kopf\\n\\nText mit [Link](https://x.example) und `Code`.","answer":"Kurz: ja."}
        """
}
