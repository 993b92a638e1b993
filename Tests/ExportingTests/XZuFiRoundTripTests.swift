import Diagnostics
import Files
import ImportTestSupport
import Importing
import Knowledge
import Reading
import Repetition
import TestSupport
import Testing
import XZuFi

/// What a message becomes, and what that exports again.
struct RoundTrip {
    let first: [UInt8]
    let second: [UInt8]
    let knowledge: KnowledgeBase
    let imported: [String: String]
    let findings: [Diagnostic]

    init(_ content: [String: String], edition: Edition = .agents, municipality: String = "rhein") throws {
        let site = TestSite(content: content, date: "2026-11-22")
        let before = site.read(edition: edition)
        try #require(
            before.diagnostics.filter { $0.severity == .error }.map { "\($0.range.start.line) \($0.message.english)" }
                == [])
        let index = try #require(before.knowledge.municipalityIndex[municipality])
        first = XZuFiExport(before.knowledge, municipality: index).message
        var files: [String: String] = [:]
        var importer = XZuFiImport(
            municipality: municipality, into: ExistingContent(reserved: SiteAddress.reservedIDs(for: .article)))
        let message = first
        try importer.run {
            ByteArraySource(message)
        } put: { file in
            files[file.path] = file.text
        }
        findings = importer.findings
        imported = files
        let after = TestSite(content: files, date: "2026-11-22").read(edition: edition)
        let errors = after.diagnostics.filter { $0.severity == .error }
        try #require(
            errors.map {
                "\(after.knowledge.sources.path(of: $0.range.start.file)):\($0.range.start.line) \($0.message.english)"
            } == [])
        knowledge = after.knowledge
        let again = try #require(after.knowledge.municipalityIndex[municipality])
        second = XZuFiExport(after.knowledge, municipality: again).message
    }

    /// The first line that differs, in both; nil where none does.
    var difference: String? {
        let (a, b) = (String(decoding: first, as: UTF8.self), String(decoding: second, as: UTF8.self))
        guard a != b else { return nil }
        let (left, right) = (a.split(separator: "\n"), b.split(separator: "\n"))
        for (number, pair) in zip(left, right).enumerated() where pair.0 != pair.1 {
            // The UUID differs whenever anything does.
            if pair.0.contains("nachrichtUUID") { continue }
            return "\(number + 1):\n- \(pair.0)\n+ \(pair.1)"
        }
        return "\(left.count) lines, then \(right.count)"
    }
}

@Suite struct XZuFiRoundTripTests {
    static let settings = """
        title: Probe
        base-url: https://probe.example/
        categories:
          - id: alltag
            title: Alltag & mehr
          - id: wohnen
            title: Wohnen
        """
    static let city = "name: Rheinstadt\nstate: DE-NW\nags: \"05112000\"\nars: \"051120000000\"\n"

    static func site(_ files: [String: String]) -> [String: String] {
        [
            "auskunft.yaml": settings, "municipalities/rhein.yaml": city,
            "offices/rhein/amt.yaml": """
            name: Amt <West>
            address:
              street: Am Markt 1 a
              postcode: "47051"
              city: Rheinstadt
            phone: "+4920312345"
            email: amt@rhein.example
            hours:
              mon: "08:00-12:00, 14:00-16:00"
              tue: "08:00-12:00, 14:00-16:00"
              fri: "07:30-12:00"
            appointment: https://rhein.example/termin
            accessible: Stufenlos.
            transit: Bus 1 & 2
            note: Die Kasse schließt früher.
            """,
        ].merging(files) { $1 }
    }

    static let full = """
        ---
        title: Hund <anmelden> & abmelden
        category: wohnen
        answer: Melden Sie den Hund an. Das kostet „nichts“.
        keywords: [Wauwau, "Köter & Co"]
        leika: "99102013001000"
        fees:
          - name: ab 24 Jahren
            amount: 46.00
            from: 2026-02-07
          - min: 5
            max: 10.50
            note: je nach Größe
          - name: Welpen
            free: true
            note: bis 6 Monate
            until: 2027-01-01
          - amount: 3
            currency: CHF
        documents: [Ausweis, "Nachweis < 3 Monate"]
        duration: 2 bis 3 Wochen
        deadline: innerhalb von zwei Wochen
        offices: [amt]
        online: https://rhein.example/hund?a=1&b=2
        forms:
          - title: Antrag
            url: https://rhein.example/antrag.pdf
        legal:
          - title: Satzung
            url: https://rhein.example/satzung
        owner: Steueramt
        reviewed: 2026-09-14
        confidence: verified
        from: 2026-01-01
        until: 2027-12-31
        ---

        Einleitung mit **fettem** und *kursivem* Wort.

        ## Unterlagen

        Sie brauchen:

        {{ documents }}

        ## Ablauf

        1. Erstens
        2. Zweitens
           - a
           - b

        > [!WARNING]
        > Nur mit Leine.

        ## Gebühren

        Es kostet {{ fees }}.

        ## Sonderfälle

        ### Blindenhunde

        | Was | Wie |
        | --- | --- |
        | a \\| b | [Link](https://rhein.example/(x)) |

        ## Hinweise

        Zeile eins\\
        Zeile zwei mit `{{ code }}`.

        ::: agents
        Nach dem **Alter** fragen.
        :::
        """

    @Test func `a message read and written again is the same to the byte`() throws {
        let trip = try RoundTrip(Self.site(["articles/x/hund.md": Self.full]))
        #expect(trip.difference == nil)
        #expect(trip.findings.filter { $0.severity > .note }.isEmpty)
        #expect(trip.findings.map(\.message.english) == [])
    }

    @Test func `every field that the format can carry comes back`() throws {
        let content = Self.site(["articles/x/hund.md": Self.full])
        let trip = try RoundTrip(content)
        let before = try #require(TestSite(content: content).read().knowledge.topic("hund"))
        let after = try #require(trip.knowledge.topic("hund"))
        let (a, b) = (
            try #require(before.version(in: CityIndex(0))).fields, try #require(after.version(in: CityIndex(0))).fields
        )
        #expect(a.title == b.title)
        #expect(a.answer == b.answer)
        #expect(a.keywords == b.keywords)
        #expect(a.leika == b.leika)
        #expect(a.fees == b.fees)
        #expect(a.documents == b.documents)
        #expect(a.duration == b.duration)
        #expect(a.deadline == b.deadline)
        #expect(a.offices == b.offices)
        #expect(a.online == b.online)
        #expect(a.forms == b.forms)
        #expect(a.legal == b.legal)
        #expect(a.owner == b.owner)
        #expect(a.reviewed == b.reviewed)
        #expect(a.confidence == b.confidence)
        #expect(a.from == b.from)
        #expect(a.until == b.until)
        #expect(before.category == after.category)
        #expect(
            before.body(in: CityIndex(0))?.headings.map(\.text).sorted()
                == after.body(in: CityIndex(0))?.headings.map(\.text).sorted())
        let (office, again) = (
            try #require(TestSite(content: content).read().knowledge.office("amt")),
            try #require(trip.knowledge.office("amt"))
        )
        #expect(office.name == again.name)
        #expect(office.address == again.address)
        #expect(office.phone == again.phone)
        #expect(office.email == again.email)
        #expect(office.hours == again.hours)
        #expect(office.appointment == again.appointment)
        #expect(office.accessible == again.accessible)
        #expect(office.transit == again.transit)
        #expect(office.note == again.note)
        #expect(trip.knowledge.municipalities.first?.ars?.value == "051120000000")
        #expect(trip.knowledge.municipalities.first?.name?.value == "Rheinstadt")
    }

    @Test func `agents' text and numbers stay out of the public edition`() throws {
        let content = Self.site([
            "articles/x/hund.md": Self.full,
            "articles/x/intern.md": article("audience: agents", body: "Geheim.\n"),
            "offices/rhein/amt.yaml": "name: Amt\ntransfer: \"4711\"\n",
        ])
        let site = TestSite(content: content)
        for edition in [Edition.public, .agents] {
            let export = XZuFiExport(site.read(edition: edition).knowledge, municipality: CityIndex(0))
            let text = String(decoding: export.message, as: UTF8.self)
            #expect(!text.contains("Geheim") && !text.contains("4711"))
            #expect(text.contains("Alter") == (edition == .agents))
            #expect(text.contains("Steueramt") == (edition == .agents))
        }
        let omissions = XZuFiExport(site.read().knowledge, municipality: CityIndex(0)).omissions
        #expect(omissions.map(\.article) == ["intern"])
        #expect(omissions.map(\.reason) == [.agentsOnly])
    }

    @Test(arguments: 0..<UInt64(Repetitions.count(few: 30, all: 150)))
    func `articles of any form survive the trip`(seed: UInt64) throws {
        var maker = ArticleMaker(seed: seed)
        var files: [String: String] = [:]
        for number in 0..<3 { files["articles/x/artikel-\(number).md"] = maker.article() }
        files["offices/rhein/amt.yaml"] = maker.office()
        let trip = try RoundTrip(Self.site(files))
        #expect(trip.difference == nil, "seed \(seed)")
        let before = TestSite(content: Self.site(files), date: "2026-11-22").read().knowledge
        for topic in before.topics {
            let again = try #require(trip.knowledge.topic(topic.id), "seed \(seed)")
            let (a, b) = (topic.version(in: CityIndex(0))?.fields, again.version(in: CityIndex(0))?.fields)
            #expect(a?.title == b?.title && a?.answer == b?.answer && a?.keywords == b?.keywords)
            #expect(a?.fees == b?.fees && a?.documents == b?.documents && a?.deadline == b?.deadline)
            #expect(a?.duration == b?.duration && a?.legal == b?.legal && a?.offices == b?.offices)
            #expect(a?.forms == b?.forms && a?.online == b?.online && a?.leika == b?.leika && a?.owner == b?.owner)
            #expect(a?.from == b?.from && a?.until == b?.until && a?.reviewed == b?.reviewed)
            #expect(topic.category == again.category)
            let isApproved = a?.reviewed != nil && (a?.confidence?.value ?? .verified) == .verified
            #expect(b?.confidence?.value == (isApproved ? .verified : .draft), "seed \(seed)")
            // Sections with nothing to read fall away; the others stand where they stood.
            var headings = Self.sections(topic)[...]
            for heading in Self.sections(again) {
                let place = try #require(headings.firstIndex(of: heading), "seed \(seed): \(heading)")
                headings = headings[(place + 1)...]
            }
            #expect(Self.alignments(topic) == Self.alignments(again), "seed \(seed)")
        }
        let (office, again) = (before.office("amt"), trip.knowledge.office("amt"))
        #expect(office?.name == again?.name && office?.phone == again?.phone && office?.hours == again?.hours)
        for text in [\Office.note, \.accessible, \.transit] {
            let lines = [office, again].map { $0?[keyPath: text]?.value.split(separator: "\n") }
            #expect(lines[0] == lines[1], "seed \(seed)")
        }
    }

    /// Headings of second level as the city reads them.
    private static func sections(_ topic: Topic) -> [String] {
        (topic.body(in: CityIndex(0))?.headings ?? []).filter { $0.level == 2 }.map(\.text)
    }

    /// Columns of tables that have more than one row and column.
    private static func alignments(_ topic: Topic) -> [[Int32]] {
        (topic.body(in: CityIndex(0))?.documents ?? []).flatMap { document in
            document.nodes.indices.filter { document.nodes[$0].kind == .table }.compactMap { table in
                let rows = Array(document.topLevel(in: (table + 1)..<document.nodes[table].end))
                let cells = rows.first.map { row in
                    document.topLevel(in: (row + 1)..<document.nodes[row].end).map { document.nodes[$0].detail }
                }
                return rows.count > 1 && (cells?.count ?? 0) > 1 ? cells : nil
            }
        }
    }

    @Test func `a text keeps its module where the knowledge base declares other headings`() throws {
        let settings = Self.settings + "\nsections:\n  - heading: Weg\n    module: \"11\"\n  - heading: Hinweise\n"
        let content = Self.site([
            "auskunft.yaml": settings,
            "articles/x/hund.md": article(body: "## Überblick\n\nA.\n\n## Weg\n\nB.\n\n## Hinweise\n\nC.\n"),
        ])
        let message = String(
            decoding: XZuFiExport(TestSite(content: content).read().knowledge, municipality: CityIndex(0)).message,
            as: UTF8.self)
        #expect(message.contains("<name>Volltext</name>") && message.contains("<name>Verfahrensablauf</name>"))
        // This one is declared to be none.
        #expect(!message.contains("<code>16</code>") && message.contains(">Hinweise<"))
    }

    @Test func `what the format cannot carry is named`() throws {
        let content = Self.site([
            "articles/x/hund.md": """
            ---
            title: Hund
            category: alltag
            answer: |
              Melden Sie ihn an.
              Das kostet nichts.
            questions: [Muss der Hund gemeldet werden?]
            confidence: example
            review-every: 6 months
            related: [katze]
            aliases: [dackel]
            ---

            Siehe unten[^1] und [Ablauf](#ablauf).

            ## **Ablauf**

            Text.

            [^1]: Note.

            """,
            "articles/x/katze.md": article("reviewed: 2026-09-01\nconfidence: draft", body: "Text.\n"),
            "offices/rhein/amt.yaml": "name: Amt\ntransfer: \"4711\"\nclosed: [2026-12-24]\n",
        ])
        let losses = XZuFiExport(TestSite(content: content).read().knowledge, municipality: CityIndex(0)).losses
        #expect(
            losses.map(\.kind) == [
                .footnotes, .headingMarkup, .links, .lineBreaks, .confidence, .questions, .related, .aliases,
                .reviewInterval, .transfer, .closures,
            ])
        #expect(losses.map(\.records) == Array(repeating: ["hund"], count: 9) + [["amt"], ["amt"]])
    }

    @Test func `the example of three cities survives the trip`() throws {
        let folder = URL.projectRoot + "/content"
        let tree = try FileTree(directory: folder)
        var content: [String: String] = [:]
        for entry in tree.entries { content[entry.path] = String(decoding: try tree.read(entry.path), as: UTF8.self) }
        for city in ["duisburg", "bottrop", "dinslaken"] {
            let trip = try RoundTrip(content, municipality: city)
            #expect(trip.difference == nil, "\(city)")
            #expect(trip.findings.filter { $0.severity > .note }.isEmpty)
        }
    }
}

enum URL {
    /// The folder of the package, by where this file stands.
    static let projectRoot = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
}
