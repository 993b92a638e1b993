import Diagnostics
import Knowledge
import TestSupport
import Testing

struct WrongTypeTests {
    @Test(arguments: [
        // Dates.
        "reviewed: 1️⃣31.03.2026", "reviewed: 1️⃣2026-02-29", "reviewed: 1️⃣2026-3-1", "from: 1️⃣heute", "until: 1️⃣[2026-01-01]",
        "reviewed: 1️⃣2026-03-31T10:00",
        // Intervals.
        "review-every: 1️⃣6", "review-every: 1️⃣6 Monate", "review-every: 1️⃣0 months", "review-every: 1️⃣11 years",
        // Amounts.
        "fees:\n  - amount: 1️⃣12,50", "fees:\n  - amount: 1️⃣12.505", "fees:\n  - amount: 1️⃣-5", "fees:\n  - amount: 1️⃣5 €",
        "fees:\n  - min: 1️⃣ab 5\n    max: 10", "fees:\n  - amount: 5\n    currency: 1️⃣Euro",
        "fees:\n  - amount: 5\n    currency: 1️⃣€",
        // Keys of the service catalogue.
        "leika: 1️⃣\"9910702300000\"", "leika: 1️⃣\"98107023000000\"", "leika: 1️⃣\"99 107 023 000 000\"", "leika: 1️⃣99107023",
        // Addresses.
        "online: 1️⃣http://probe.example", "online: 1️⃣www.probe.example", "online: 1️⃣https://", "online: 1️⃣\"https://a b\"",
        "online: 1️⃣javascript:alert(1)", "forms: [{title: a, url: 1️⃣ftp://probe.example}]",
        // Truth.
        "offered: 1️⃣ja", "offered: 1️⃣\"true\"", "offered: 1️⃣no", "fees:\n  - free: 1️⃣yes",
        // One of a few words.
        "confidence: 1️⃣sicher", "audience: 1️⃣intern", "confidence: 1️⃣[draft]",
        // Lists.
        "keywords: 1️⃣Sofa", "keywords: 1️⃣{a: b}", "documents: 1️⃣Ausweis, Foto", "fees: 1️⃣37", "fees:\n  1️⃣amount: 37",
        "forms: 1️⃣https://probe.example", "keywords: [Sofa, 1️⃣[Bett]]", "keywords: [Sofa, 1️⃣{a: b}]",
        // Groups.
        "fees: [1️⃣37]", "forms: [1️⃣Antrag]", "municipalities: 1️⃣[rhein]", "municipalities: 1️⃣rhein",
        "municipalities:\n  rhein: 1️⃣true", "municipalities:\n  rhein: 1️⃣[title]",
        // Text.
        "title: 1️⃣[Probe]", "answer: 1️⃣{a: b}", "duration: 1️⃣[1, 2]",
        // Ids.
        "offices: [1️⃣Rhein-Amt]", "related: [1️⃣a_b]", "aliases: [1️⃣größe]", "category: 1️⃣Alltag",
    ])
    func inAnArticle(line: String) {
        let category = line.hasPrefix("category") ? line : "category: alltag"
        let lines = category == line ? line : category + "\n" + line
        expectReadingFindings(in: ["articles/probe.md": article(lines)], .error("contract.type"))
    }

    @Test(arguments: [
        ("municipalities/lippe.yaml", "ags: 1️⃣\"0511200\""), ("municipalities/lippe.yaml", "ars: 1️⃣\"05112000\""),
        ("municipalities/lippe.yaml", "status: 1️⃣probe"), ("municipalities/lippe.yaml", "since: 1️⃣2026"),
        ("municipalities/lippe.yaml", "lines: [\"+49203115\", 1️⃣\"0203 115\"]"),
        ("municipalities/lippe.yaml", "lines: 1️⃣\"+49203115\""),
        ("municipalities/lippe.yaml", "switchboard: 1️⃣02032830"), ("municipalities/lippe.yaml", "accent: 1️⃣\"#12345\""),
        ("municipalities/lippe.yaml", "accent: 1️⃣\"#12345g\""), ("municipalities/lippe.yaml", "accent: 1️⃣rot"),
        ("municipalities/lippe.yaml", "website: 1️⃣http://lippe.example"),
        ("municipalities/lippe.yaml", "feedback: 1️⃣lippe.example"),
        ("municipalities/lippe.yaml", "feedback: 1️⃣a@b@c.example"),
        ("municipalities/lippe.yaml", "feedback: 1️⃣a@localhost"),
        ("offices/rhein/amt.yaml", "phone: 1️⃣\"+49 203 2830\""),
        ("offices/rhein/amt.yaml", "email: 1️⃣amt(at)stadt.example"),
        ("offices/rhein/amt.yaml", "hours: 1️⃣\"08:00-12:00\""), ("offices/rhein/amt.yaml", "hours:\n  mon: 1️⃣8 bis 12"),
        ("offices/rhein/amt.yaml", "closed: 1️⃣2026-12-24"), ("offices/rhein/amt.yaml", "closed: [1️⃣24.12.2026]"),
        ("offices/rhein/amt.yaml", "closed: [1️⃣2026-12-24/]"),
        ("offices/rhein/amt.yaml", "address: 1️⃣Burgplatz 19"),
        ("offices/rhein/amt.yaml", "address: {street: A 1, postcode: 1️⃣4705, city: Duisburg}"),
        ("offices/rhein/amt.yaml", "address: {street: A 1, postcode: 1️⃣D-47051, city: Duisburg}"),
        ("offices/rhein/amt.yaml", "appointment: 1️⃣termine.example"),
        ("auskunft.yaml", "language: 1️⃣fr"), ("auskunft.yaml", "base-url: 1️⃣auskunft.example"),
        ("auskunft.yaml", "limits: {file-bytes: 1️⃣10}"), ("auskunft.yaml", "limits: {answer-length: 1️⃣viele}"),
        ("auskunft.yaml", "limits: {nesting: 1️⃣1000}"), ("auskunft.yaml", "sections: [{heading: Ablauf, module: 1️⃣8}]"),
        ("auskunft.yaml", "time-zone: 1️⃣MEZ (Berlin)"),
    ])
    func inOtherFiles(path: String, line: String) {
        let required =
            switch path {
            case "auskunft.yaml": "title: Probe\ncategories: [{id: alltag, title: Alltag}]\n"
            case "municipalities/lippe.yaml": "name: Lippstadt\nstate: DE-NW\n"
            default: "name: Amt\n"
            }
        expectReadingFindings(in: [path: required + line + "\n"], .error("contract.type"))
    }

    @Test func aRangeThatEndsBeforeItBegins() {
        expectReadingFindings(
            in: ["offices/rhein/amt.yaml": "name: Amt\nclosed: [1️⃣2026-12-31/2026-12-24]\n"],
            .error("date.order", help: "Did you mean \"2026-12-24/2026-12-31\"?"))
    }

    /// What a value is mended to, as the file has it then.
    @Test(arguments: [
        ("reviewed: '14.09.2026'", "reviewed: '2026-09-14'"), ("reviewed: 14. September 2026", "reviewed: 2026-09-14"),
        ("reviewed: 2026\u{2011}09\u{2011}14", "reviewed: 2026-09-14"),
        ("review-every: \"1 jahr\"", "review-every: \"1 year\""), ("offered: \"ja\"", "offered: true"),
        ("leika: „99107023000000“", "leika: \"99107023000000\""), ("\"catgory\" : alltag", "\"category\" : alltag"),
        ("fees:\n  - amount: EUR 46,5", "fees:\n  - amount: 46.50"),
        ("fees:\n  - amount: € 46", "fees:\n  - amount: 46.00"),
        ("fees: [{amount: € 46,5, name: a}]", "fees: [{amount: 46.50, name: a}]"),
        ("fees:\n  - amount: 46 USD  # im Jahr", "fees:\n  - currency: USD\n    amount: 46.00  # im Jahr"),
        ("fees:\n  - name: a\n    amount:  '46,5 CHF'", "fees:\n  - name: a\n    currency: CHF\n    amount:  46.50"),
        ("fees: [{amount: 46 £, name: a}]", "fees: [{currency: GBP, amount: 46.00, name: a}]"),
        ("fees:\n  - amount: 46 USD\n    currency: USD", "fees:\n  - amount: 46.00\n    currency: USD"),
        ("reviewed: „14.09.2026“", "reviewed: \"2026-09-14\""), ("offered: “true”", "offered: true"),
        ("confidence: ‚draft‘", "confidence: draft"),
        ("online: »https://probe.example/«", "online: \"https://probe.example/\""),
        ("duration: „zwei Wochen“", "duration: \"zwei Wochen\""),
        ("documents: [„Ausweis“, „Pass“]", "documents: [\"Ausweis\", \"Pass\"]"),
        ("fees:\n  - amount: 46\n    currency: Euro", "fees:\n  - amount: 46\n    currency: EUR"),
        // Not beyond doubt, refused when written so, or in a form whose end is not known.
        ("review-every: 0 Jahre", "review-every: 0 Jahre"), ("review-every: -1 Jahr", "review-every: -1 Jahr"),
        ("review-every: 20 Jahre", "review-every: 20 Jahre"), ("review-every: 200 Monate", "review-every: 200 Monate"),
        ("reviewed: 2026-09-14T10:00", "reviewed: 2026-09-14T10:00"),
        ("reviewed: >-\n  14.09.2026", "reviewed: >-\n  14.09.2026"),
        ("fees:\n  - min: 4 USD\n    max: 6 USD", "fees:\n  - min: 4 USD\n    max: 6 USD"),
        ("fees:\n  - amount: 46 ABC", "fees:\n  - amount: 46 ABC"),
        ("fees:\n  - amount: 46 €\n    currency: USD", "fees:\n  - amount: 46 €\n    currency: USD"),
        ("onwer: A\nowener: B", "onwer: A\nowener: B"), ("form: 2026-01-01", "form: 2026-01-01"),
        ("titel: Zweiter", "titel: Zweiter"),
    ])
    func whatIsMended(lines: String, mended: String) {
        let head = "title: Probe\ncategory: alltag\nanswer: Ja.\nowner: Amt\n".split(separator: "\n").filter {
            !(lines.contains("catgory") && $0.hasPrefix("category"))
                && !(lines.contains("owener") && $0.hasPrefix("owner"))
        }.joined(separator: "\n")
        let text = "---\n\(head)\n\(lines)\n---\n\nText.\n"
        let (_, found) = TestSite(["articles/probe.md": text]).readAlone()
        #expect(!found.isEmpty)
        let fixes = found.flatMap(\.fixes).filter(\.isSafe)
        let (result, _) = FixApplication.apply(fixes, to: Array(text.utf8))
        #expect(String(decoding: result, as: UTF8.self) == text.replacing(lines, with: mended))
    }

    @Test(arguments: [
        ("amount: 46 USD", "Write \"amount: 46.00\", and \"currency: USD\" beside it."),
        ("amount: 46\n    currency: €", "Did you mean \"EUR\"?"),
    ])
    func aFeeInAnotherCurrency(lines: String, help: String) {
        let (_, found) = TestSite(["articles/probe.md": article("fees:\n  - \(lines)")]).readAlone()
        #expect(found.map(\.help?.english) == [help])
    }

    @Test(arguments: [
        ("closed: [\"24.12.2026\"]", "2026-12-24"), ("closed: [24.12.2026 bis 31.12.2026]", "2026-12-24/2026-12-31"),
        ("hours:\n  mon: 08:00–12:00", "08:00-12:00"), ("hours:\n  mon: 8-12 Uhr", "08:00-12:00"),
        ("hours:\n  mon: 8.00 bis 12.30 Uhr und 14-16 Uhr", "08:00-12:30, 14:00-16:00"),
        ("phone: 02041 7030", "+4920417030"),
    ])
    func whatIsMeantInAnOffice(lines: String, meant: String) {
        let (_, found) = TestSite(["offices/rhein/amt.yaml": "name: Amt\n\(lines)\n"]).readAlone()
        #expect(found.map(\.help?.english) == ["Did you mean \"\(meant)\"?"])
    }

    @Test func aColourThatIsAComment() {
        expectReadingFindings(
            in: ["municipalities/lippe.yaml": "name: Lippstadt\nstate: DE-NW\n1️⃣accent: #14532d\n"],
            .error(
                "contract.empty",
                help: "A comment begins with #; the colour belongs in quotes, such as \"#005ea5\"."))
    }

    @Test(arguments: ["nw", "DE", "DE-XX", "NW", "Nordrhein-Westfalen"])
    func noState(text: String) {
        expectReadingFindings(
            in: ["municipalities/lippe.yaml": "name: Lippstadt\nstate: 1️⃣\(text)\n"], .error("contract.type"))
    }

    @Test(arguments: [
        "from: 1️⃣22.11.2026", "until: 1️⃣2026-11-22T25:00", "severity: 1️⃣hoch", "municipalities: 1️⃣rhein",
        "articles: [1️⃣Probe]",
    ])
    func inANotice(line: String) {
        expectReadingFindings(
            in: ["notices/a.md": "---\ntitle: Meldung\n\(line)\n---\n\nText.\n"], .error("contract.type"))
    }

    @Test func aNearWordIsNamedAndCanBePutInItsPlace() throws {
        let files = ["articles/probe.md": article("confidence: 1️⃣verfied")]
        expectReadingFindings(in: files, .error("contract.type", help: "Did you mean \"verified\"?"))
        let found = TestSite(MarkedFiles(files).files).readAlone().diagnostics.filter { $0.rule == "contract.type" }
        let fix = try #require(found.first?.fixes.first)
        #expect(fix.replacement == "verified")
        #expect(fix.range.endColumn - fix.range.start.column == 7)
    }

    /// What is left of a list would say something else than its writer meant.
    @Test func everyWrongItemOfAListIsReportedAndTheListIsUnknown() {
        let knowledge = expectReadingFindings(
            in: [
                "articles/probe.md": article("offices:\n  - 1️⃣Rhein\n  - rhein-amt\n  - 2️⃣b_c\n")
            ], .error("contract.type", "1️⃣"), .error("contract.type", "2️⃣"))
        #expect(knowledge.topic("probe")?.shared.offices == nil)
        #expect(knowledge.topic("probe")?.shared.unread.contains(ArticleField.offices) == true)
    }

    @Test func aWrongValueHidesNoOther() {
        expectReadingFindings(
            in: [
                "articles/probe.md": article(
                    "reviewed: 1️⃣gestern\nfees:\n  - amount: 2️⃣viel\n  - amount: 5\n    until: 3️⃣bald\nconfidence: 4️⃣egal\n"
                )
            ], .error("contract.type", "1️⃣"), .error("contract.type", "2️⃣"), .error("contract.type", "3️⃣"),
            .error("contract.type", "4️⃣"))
    }

    @Test(arguments: ["- a\n- b\n", "nur Text\n", "\"nur Text\"\n", "42\n"])
    func aFileThatIsNoGroup(text: String) {
        expectReadingFindings(in: ["municipalities/lippe.yaml": "1️⃣" + text], .error("contract.type"))
        expectReadingFindings(in: ["articles/probe.md": "---\n1️⃣\(text)---\n\nText.\n"], .error("contract.type"))
    }
}

/// What is proposed in place of a wrong value is what was meant.
struct ProposalTests {
    @Test(arguments: [
        ("articles/probe.md", "offices: [rhein-amt\u{A0}]", "Did you mean \"rhein-amt\"?"),
        ("articles/probe.md", "offices: [rhein-ämt]", "Did you mean \"rhein-amt\"?"),
        ("articles/probe.md", "related: [hund.md]", "Did you mean \"hund\"?"),
        ("articles/probe.md", "related: [Große_Hunde]", nil),
        ("articles/probe.md", "offices: rhein-amt", "Put it in square brackets: [rhein-amt]"),
        ("articles/probe.md", "keywords: Hund, Katze", "Put it in square brackets: [Hund, Katze]"),
        ("offices/rhein/amt.yaml", "email: mailto:a@b.example", "Did you mean \"a@b.example\"?"),
        ("offices/rhein/amt.yaml", "email: a(at)b.example", "Did you mean \"a@b.example\"?"),
        (
            "offices/rhein/amt.yaml", "hours: {mon: \"08:00-12:00 / 14:00-16:00\"}",
            "Did you mean \"08:00-12:00, 14:00-16:00\"?"
        ),
        ("offices/rhein/amt.yaml", "hours: {mon: 8-12x-16}", "For example: \"08:00-12:00, 14:00-16:00\""),
        ("offices/rhein/amt.yaml", "hours: {mon: geschlossen}", "If the office is closed that day, delete the line."),
        ("offices/rhein/amt.yaml", "hours: {montag: \"08:00-12:00\"}", "Did you mean \"mon\"?"),
        ("offices/rhein/amt.yaml", "hours: {Do: \"08:00-12:00\"}", "Did you mean \"thu\"?"),
    ])
    func isWhatWasMeant(path: String, line: String, help: String?) {
        let text = path.hasSuffix(".md") ? article(line) : "name: Amt\n" + line + "\n"
        let found = TestSite([path: text]).readAlone().diagnostics
        #expect(found.map(\.help?.english) == [help])
    }

    @Test func anInvisibleBlankIsTakenOut() {
        let text = article("related: [ziel\u{200B}]")
        let found = TestSite(["articles/probe.md": text]).readAlone().diagnostics
        let (bytes, _) = FixApplication.apply(found.flatMap(\.fixes).filter(\.isSafe), to: Array(text.utf8))
        #expect(String(decoding: bytes, as: UTF8.self) == article("related: [ziel]"))
    }
}
