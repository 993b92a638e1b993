import Diagnostics
import TestSupport
import Testing

/// Texts that YAML cannot read without quotation marks, or reads with the wrong ones as their part.
struct QuotingTests {
    private static let cases: [(lines: String, mended: String)] = [
        ("duration: Hund: anmelden", "duration: \"Hund: anmelden\""),
        ("duration: Hund: anmelden  # bald", "duration: \"Hund: anmelden\"  # bald"),
        ("duration: „Hund: anmelden“", "duration: \"Hund: anmelden\""),
        ("duration: Größe \"M\": frei", "duration: \"Größe \\\"M\\\": frei\""),
        ("duration: @morgen", "duration: \"@morgen\""), ("duration: *bald", "duration: \"*bald\""),
        ("duration: `bald`", "duration: \"`bald`\""), ("duration: %x", "duration: \"%x\""),
        ("questions:\n  - Frage: Wo?\n  - Antwort", "questions:\n  - \"Frage: Wo?\"\n  - Antwort"),
        ("questions:\n- Frage:  Wo?", "questions:\n- \"Frage:  Wo?\""),
        ("questions:\n  - Frage: Wo: da?", "questions:\n  - \"Frage: Wo: da?\""),
        ("keywords: [Hundesteuer: alt, neu]", "keywords: [\"Hundesteuer: alt\", neu]"),
        ("documents:\n  - Achtung:\n  - Ausweis", "documents:\n  - \"Achtung:\"\n  - Ausweis"),
        (
            "deadline: a: b\nduration: c: d\nkeywords: [„e“]",
            "deadline: \"a: b\"\nduration: \"c: d\"\nkeywords: [\"e\"]"
        ),
        (
            "municipalities:\n  rhein:\n    duration: a: b\n  ruhr:",
            "municipalities:\n  rhein:\n    duration: \"a: b\"\n  ruhr:"
        ),
    ]

    @Test("Each is mended, changes nothing else, and is fine then", arguments: cases)
    func isMended(lines: String, mended: String) {
        for end in ["\n", "\r\n"] {
            let text = article(lines).replacing("\n", with: end)
            let (_, found) = TestSite(["articles/probe.md": text]).readAlone()
            #expect(!found.isEmpty && found.allSatisfy { $0.help != nil }, "\(found.map(\.message.english))")
            let (bytes, _) = FixApplication.apply(found.flatMap(\.fixes).filter(\.isSafe), to: Array(text.utf8))
            let result = String(decoding: bytes, as: UTF8.self)
            #expect(result == article(mended).replacing("\n", with: end))
            let (_, after) = TestSite(["articles/probe.md": result]).readAlone()
            #expect(after.isEmpty, "\(after.map(\.message.english))")
        }
    }

    @Test(
        "What may be meant otherwise is left to the editor",
        arguments: [
            "duration: note: zwei Wochen", "duration: Hund: Platz #1", "duration: Hund: anmelden\n  und abmelden",
            "duration: [neu] Hund", "duration: \"a\" b", "duration: {{ fees }} x\n  und mehr",
            "keywords: [a, „b, c“]: d",
            "questions:\n  - Frage: Wo: da\n    Antwort: hier", "questions:\n  - Frage: Wo?\n    Antwort: Da",
            "keywords: [{Frage: Wo}]",
        ])
    func isLeft(lines: String) {
        let (_, found) = TestSite(["articles/probe.md": article(lines)]).readAlone()
        #expect(!found.isEmpty)
        #expect(found.flatMap(\.fixes).filter(\.isSafe).isEmpty, "\(found.flatMap(\.fixes).map(\.replacement))")
    }

    @Test func allAreReportedAtOnceAndTheRestIsRead() {
        let knowledge = expectReadingFindings(
            in: [
                "articles/probe.md": article(
                    "deadline: Frist1️⃣: bald\nduration: 2️⃣@x\nkeywords: [3️⃣„e“, 4️⃣f: g, 5️⃣~]\nreviewed: 6️⃣heute\n")
            ], .error("yaml.syntax", "1️⃣", help: "Put it in quotes: deadline: \"Frist: bald\""),
            .error("yaml.syntax", "2️⃣"), .warning("contract.quotation-marks", "3️⃣"), .error("contract.type", "4️⃣"),
            .error("contract.empty", "5️⃣"), .error("contract.type", "6️⃣"))
        #expect(knowledge.topic("probe")?.shared.deadline?.value == "Frist: bald")
    }

    @Test func whatLooksLikeTextAndIsAComment() {
        expectReadingFindings(
            in: [
                "articles/probe.md": article(
                    "duration: 1️⃣Schalter #1\ndeadline: bald # 2 Wochen\nquestions:\n  - 2️⃣Was ist #neu?\n  - \"Wo #1\"\n"
                ), "offices/rhein/amt.yaml": "name: 3️⃣Amt  #2\n",
            ],
            .warning(
                "contract.comment", "1️⃣",
                help:
                    "If it belongs to the text, put the text in quotes: \"Schalter #1\"; otherwise write \"# \" with a space."
            ), .warning("contract.comment", "2️⃣"), .warning("contract.comment", "3️⃣"))
        expectReadingFindings(
            in: ["articles/probe.md": article("duration: lang #\ndeadline: bald ## so\nreviewed: 2026-01-01 #1\n")])
    }

    @Test func quotationMarksInsideAreText() {
        expectReadingFindings(
            in: [
                "articles/probe.md": article(
                    "duration: „Ja“ oder „Nein“\nkeywords: [\"„Perso“\", Antrag „neu“, „, “”]\n")
            ])
    }

    @Test(arguments: [
        ("ags: 1️⃣05112000", "ags: \"05112000\""), ("ars: 1️⃣051120000000", "ars: \"051120000000\""),
        ("switchboard: 1️⃣+49203283", "switchboard: \"+49203283\""),
    ])
    func digitsThatOthersWouldReadAsANumber(line: String, mended: String) {
        let head = "name: A\nstate: DE-NW\n"
        let files = ["municipalities/lippe.yaml": head + line + "\n"]
        expectReadingFindings(in: files, .warning("contract.unquoted"))
        let plain = MarkedFiles(files).files
        let found = TestSite(plain).readAlone().diagnostics
        let (text, _) = FixApplication.apply(
            found.flatMap(\.fixes).filter(\.isSafe), to: Array((plain["municipalities/lippe.yaml"] ?? "").utf8))
        #expect(String(decoding: text, as: UTF8.self) == head + mended + "\n")
    }

    @Test func digitsThatLoseNothingMayStand() {
        expectReadingFindings(
            in: [
                "articles/probe.md": article("leika: 99107023000000\nkeywords: [2026, true, 007]\nduration: 30\n"),
                "offices/rhein/amt.yaml": "name: A\naddress: {street: B, postcode: 46236, city: C}\n",
            ])
    }
}

/// Where a finding stands in a text over several lines or with something escaped.
struct TextPlaceTests {
    @Test(arguments: [
        ("|\n  Zeile.\n\n    Grüße 1️⃣{{ fees }}\n", 10), (">-\n  Zeile\n  Größe 1️⃣{{ fees }} mehr\n", 10),
        ("Zeile\n  mehr 1️⃣{{ fees }}\n", 10), ("\"Ä\\t\\u00e4 1️⃣{{ fees }}\"\n", 10),
        ("'Hans'' 1️⃣{{ fees }}'\n", 10), ("\"Zeile\n  mehr 1️⃣{{ fees }}\"\n", 10), ("Größe 1️⃣{{ fees }}\n", 10),
    ])
    func isTheNarrowest(answer: String, length: Int) throws {
        let marked = MarkedFiles(["articles/probe.md": article("instead: \(answer)")])
        let found = TestSite(marked.files).read().diagnostics.filter { $0.rule == "placeholder.outside-body" }
        let finding = try #require(found.first)
        let mark = try #require(marked.marks["1️⃣"])
        #expect((Int(finding.range.start.line), Int(finding.range.start.column)) == (mark.line, mark.column))
        #expect(Int(finding.range.endColumn - finding.range.start.column) == length)
    }

    @Test(arguments: [
        ("fees:\n  - 1️⃣name: leer\n    note: x", 10), ("fees: [1️⃣{name: leer, note: x}]", 21),
        ("online: 1️⃣[a, b]", 6), ("duration: 1️⃣{a: [b, c], d: }", 16), ("title:\n  1️⃣a: b\n  c: d", 4),
    ])
    func ofGroupsAndLists(lines: String, length: Int) throws {
        let marked = MarkedFiles(["articles/probe.md": article(lines)])
        let finding = try #require(TestSite(marked.files).readAlone().diagnostics.first)
        let mark = try #require(marked.marks["1️⃣"])
        #expect((Int(finding.range.start.line), Int(finding.range.start.column)) == (mark.line, mark.column))
        #expect(Int(finding.range.endColumn - finding.range.start.column) == length)
    }

    @Test func ofOpeningHours() {
        expectReadingFindings(
            in: [
                "offices/rhein/amt.yaml":
                    "name: A\nhours:\n  mon: \"08:00-12:00, 1️⃣11:00-16:00\"\n  tue: 08:00-12:00,2️⃣14:00-13:00\n"
            ], .error("office.hours", "1️⃣"), .error("office.hours", "2️⃣"))
    }
}
