import Diagnostics
import Knowledge
import TestSupport
import Testing

@testable import ReadingContract

struct ArticleFieldsTests {
    private static func fee(_ fee: Fee) -> String {
        let price =
            switch fee.price {
            case .fixed(let amount): amount.decimal
            case .range(let minimum, let maximum): "\(minimum.decimal)-\(maximum.decimal)"
            case .free: "free"
            }
        return [
            fee.name?.value, price, fee.currency, fee.from?.iso8601, fee.until?.iso8601, fee.note?.value,
        ].map { $0 ?? "-" }.joined(separator: " ")
    }

    static let cases: [FieldCase<ArticleFields>] = [
        FieldCase("title: 1️⃣Sperrmüll anmelden", reads: "Sperrmüll anmelden", \.title),
        FieldCase("answer: 1️⃣\"Ja: montags.\"", reads: "Ja: montags.", \.answer),
        FieldCase("ask: 1️⃣[Wofür?, Seit wann?]", reads: "Wofür? | Seit wann?", list: \.ask),
        FieldCase(
            "responsible: 1️⃣[{office: rhein-amt, letters: A-K}, {office: rhein-amt, districts: [nord], note: N}]",
            reads: "rhein-amt A-K | rhein-amt nord N", \.responsible
        ) { list in
            list.map { one in
                [one.office?.value, one.letters?.value.written, one.districts?.value.first?.value, one.note?.value]
                    .compactMap { $0 }.joined(separator: " ")
            }.joined(separator: " | ")
        },
        FieldCase("keywords: 1️⃣[Möbel, Sofa]", reads: "Möbel | Sofa", list: \.keywords),
        FieldCase(
            "questions:\n  1️⃣- Wer holt mein Sofa?\n  - Was kostet das?", reads: "Wer holt mein Sofa? | Was kostet das?",
            list: \.questions),
        FieldCase("leika: 1️⃣\"99107023000000\"", reads: "99107023000000", \.leika),
        FieldCase(
            "fees: 1️⃣[{amount: 37}, {name: Kinder, min: 5, max: 22.8, currency: CHF, from: 2026-01-01, until: 2026-12-31, note: je Kind}, {free: true}]",
            reads: "- 37.00 EUR - - - | Kinder 5.00-22.80 CHF 2026-01-01 2026-12-31 je Kind | - free EUR - - -", \.fees
        ) { $0.map(fee).joined(separator: " | ") },
        FieldCase("documents: 1️⃣[Ausweis]", reads: "Ausweis", list: \.documents),
        FieldCase("duration: 1️⃣zwei Wochen", reads: "zwei Wochen", \.duration),
        FieldCase("deadline: 1️⃣bis zum 31. März", reads: "bis zum 31. März", \.deadline),
        FieldCase("offices: 1️⃣[rhein-amt, ruhr-amt]", reads: "rhein-amt | ruhr-amt", list: \.offices),
        FieldCase("online: 1️⃣https://probe.example/antrag?x=1#y", reads: "https://probe.example/antrag?x=1#y", \.online),
        FieldCase(
            "forms: 1️⃣[{title: Antrag, url: \"https://probe.example/a.pdf\"}]",
            reads: "Antrag https://probe.example/a.pdf", \.forms
        ) {
            $0.map { "\($0.title.value) \($0.url.value)" }.joined(separator: " | ")
        },
        FieldCase(
            "legal: 1️⃣[{title: § 4 BMG, url: \"http://gesetze.example/bmg\"}]",
            reads: "§ 4 BMG http://gesetze.example/bmg", \.legal
        ) {
            $0.map { "\($0.title.value) \($0.url.value)" }.joined(separator: " | ")
        },
        FieldCase("offered: 1️⃣true", reads: "true", \.offered) { "\($0)" },
        FieldCase("instead: 1️⃣Der Kreis ist zuständig.", reads: "Der Kreis ist zuständig.", \.instead),
        FieldCase("owner: 1️⃣Abfallberatung", reads: "Abfallberatung", \.owner),
        FieldCase("reviewed: 1️⃣2026-03-31", reads: "2026-03-31", \.reviewed) { $0.iso8601 },
        FieldCase("review-every: 1️⃣2 years", reads: "24", \.reviewEvery) { "\($0.months)" },
        FieldCase("confidence: 1️⃣verified", reads: "verified", \.confidence) { $0.rawValue },
        FieldCase("audience: 1️⃣agents", reads: "agents", \.audience) { $0.rawValue },
        FieldCase("from: 1️⃣2026-01-01", reads: "2026-01-01", \.from) { $0.iso8601 },
        FieldCase("until: 1️⃣2026-12-31", reads: "2026-12-31", \.until) { $0.iso8601 },
        FieldCase("related: 1️⃣[probe]", reads: "probe", list: \.related),
    ]

    @Test(arguments: cases)
    func readWithItsPlace(field: FieldCase<ArticleFields>) throws {
        let files = ["articles/ordner/probe.md": article(field.written)]
        let knowledge = expectReadingFindings(in: files)
        try field.expect(in: knowledge.topic("probe")?.shared, files, knowledge.sources)
    }

    @Test(arguments: cases)
    func readInACitysEntry(field: FieldCase<ArticleFields>) throws {
        let entry = field.written.split(separator: "\n").map { "    \($0)\n" }.joined()
        let files = ["articles/probe.md": article("municipalities:\n  rhein:\n\(entry)")]
        let knowledge = expectReadingFindings(in: files)
        let version = try #require(knowledge.version())
        try field.expect(in: version.fields, files, knowledge.sources)
    }

    @Test(arguments: cases)
    func readInACitysOwnFile(field: FieldCase<ArticleFields>) throws {
        let files = ["articles/probe.md": article(), "articles/probe.rhein.md": "---\n\(field.written)\n---\n"]
        let knowledge = expectReadingFindings(in: files)
        let version = try #require(knowledge.version())
        try field.expect(in: version.fields, files, knowledge.sources)
    }

    @Test func categoryAndAliases() throws {
        let files = ["articles/probe.md": article("category: 1️⃣alltag\naliases: [2️⃣alt, 3️⃣\"älter\"]")]
        let knowledge = expectReadingFindings(in: files, .error("contract.type", "3️⃣"))
        let topic = try #require(knowledge.topic("probe"))
        #expect(topic.category?.value == "alltag")
        let marks = MarkedFiles(files).marks
        #expect(topic.category?.span.place.column == marks["1️⃣"].map { Int32($0.column) })
        #expect(topic.aliases.map(\.value) == ["alt"])
        #expect(topic.aliases.first?.span.place.column == marks["2️⃣"].map { Int32($0.column) })
    }

    /// The table of the content contract; a new key needs a case above.
    @Test func everyKeyOfTheContractHasItsCase() {
        let contract: Set = [
            "title", "answer", "keywords", "questions", "ask", "responsible", "leika", "fees", "documents", "duration",
            "deadline", "offices",
            "online", "forms", "legal", "offered", "instead", "owner", "reviewed", "review-every", "confidence",
            "audience", "from", "until", "related",
        ]
        #expect(Set(Self.cases.map(\.key)) == contract)
        #expect(Set(ArticleShape.layered.keys) == contract)
        #expect(Set(ArticleShape.article.keys) == contract.union(["category", "aliases", "municipalities"]))
    }

    @Test func severalLinesOfTextAreOneText() throws {
        let files = [
            "articles/probe.md": article(
                "answer: |\n  1️⃣Erste Zeile.\n  Zweite: Zeile.\nduration: >-\n  zwei\n  Wochen\n")
        ]
        let knowledge = expectReadingFindings(in: files)
        let fields = try #require(knowledge.topic("probe")).shared
        #expect(fields.answer?.value == "Erste Zeile.\nZweite: Zeile.")
        #expect(fields.duration?.value == "zwei Wochen")
        #expect(fields.answer?.span.place.line == MarkedFiles(files).marks["1️⃣"].map { Int32($0.line) })
    }

    @Test func theRangeOfAValueEndsBehindItsLastCharacter() throws {
        let text = article("title: Größe 😀 # Kommentar\nleika: \"99107023000000\"\nowner: 'Amt ''A'''\n")
        let knowledge = expectReadingFindings(in: ["articles/probe.md": text])
        let fields = try #require(knowledge.topic("probe")).shared
        #expect(fields.title?.span.length == 7)
        #expect(fields.leika?.span.length == 16)
        #expect(fields.owner?.span.length == 11)
    }
}
