import Diagnostics
import TestSupport
import Testing

/// What is proposed for a value of the wrong form, in the place of the value, and that it is right then.
struct RefusedValuesTests {
    @Test(arguments: [
        ("fees: kostenlos", "fees:\n  - free: true"), ("fees: 4,50 Euro", "fees:\n  - amount: 4.50"),
        ("fees: 20 bis 30 €", "fees:\n  - min: 20.00\n    max: 30.00"),
        ("fees: Ausweis 37 Euro", "fees:\n  - name: Ausweis\n    amount: 37.00"),
        ("fees: gebührenfrei", "fees:\n  - free: true"),
        ("fees: 12 USD", "fees:\n  - amount: 12.00\n    currency: USD"),
        ("fees: nach Aufwand", "fees:\n  - name: nach Aufwand\n    amount: 4.50"),
        ("fees:\n  amount: 4.50", "fees:\n  - amount: 4.50"),
        ("legal: § 12", "legal:\n  - title: § 12\n    url: https://www.musterstadt.example/"),
        (
            "forms: Antrag https://probe.example/a",
            "forms:\n  - title: Antrag\n    url: https://probe.example/a"
        ), ("documents:\n  – Foto\n  – Ausweis", "documents:\n  - Foto\n  - Ausweis"),
        ("keywords: Perso", "keywords: [Perso]"), ("keywords: Perso, Ausweis", "keywords: [Perso, Ausweis]"),
        ("keywords: \"a: b\"", "keywords: [\"a: b\"]"),
    ])
    func aListIsProposedAsItIsWritten(line: String, mended: String) throws {
        let found = TestSite(["articles/probe.md": article(line)]).readAlone().diagnostics
        #expect(found.map(\.rule) == ["contract.type"], "\(found.map(\.message.english))")
        let help = try #require(found.first?.help)
        let key = mended.prefix { $0 != ":" }
        let after = TestSite(["articles/probe.md": article(mended)]).readAlone().diagnostics
        #expect(after.isEmpty, "\(after.map(\.message.english))")
        for language in Language.allCases {
            let lines = mended.contains("\n") ? mended.dropFirst(key.count + 2) : mended.dropFirst(key.count + 2)
            #expect(help[language].contains(lines), "\(help[language])")
        }
    }

    @Test(arguments: [
        ("reviewed: 2027-02-30", "2027-02-28"), ("reviewed: 31.11.2026", "2026-11-30"),
        ("reviewed: 2026-31-12", "2026-12-31"),
        ("reviewed: 2026-03", "2026-03-01"), ("reviewed: März 2026", "2026-03-01"), ("reviewed: 1.3.26", "2026-03-01"),
        ("reviewed: heute", "2026-03-31"), ("reviewed: 2026–03–31", "2026-03-31"),
        ("fees: [{amount: 1.200}]", "1200"), ("fees:\n  - amount: 4,- €", "4.00"),
        ("fees:\n  - amount: \"4,–\"", "4.00"),
        ("fees:\n  - amount: kostenlos", "free: true"), ("fees:\n  - amount: 20-30", "min: 20.00\nmax: 30.00"),
        ("fees:\n  - amount: -5", "5.00"), ("confidence: geprüft", "verified"), ("confidence: Entwurf", "draft"),
        ("audience: intern", "agents"), ("audience: nur-agenten", "agents"), ("audience: öffentlich", "public"),
        ("offered: nein", "false"), ("review-every: alle zwei Jahre", "2 years"), ("related: [hundе]", "hunde"),
        ("related: [hunde\u{2011}steuer]", "hunde-steuer"), ("category: „alltag“", "alltag"),
        ("category: Alltag", "alltag"),
    ])
    func theValueIsProposed(line: String, value: String) throws {
        let files = [
            "articles/probe.md": line.hasPrefix("category")
                ? "---\ntitle: Probe\n\(line)\nanswer: Ja.\n---\n\nText.\n" : article(line)
        ]
        let found = TestSite(files).readAlone().diagnostics
        #expect(found.map(\.rule) == ["contract.type"], "\(found.map(\.message.english))")
        #expect(found.first?.help?.english.contains(value) == true, "\(found.first?.help?.english ?? "")")
        #expect(found.first?.help?.german.contains(value) == true)
    }

    @Test(arguments: [
        ("related: [hundе]", "Here is a Cyrillic letter (U+0435) instead of \"e\"."),
        ("related: [hunde\u{2011}steuer]", "Here is a non-breaking hyphen (U+2011) instead of \"-\"."),
        ("reviewed: 2026–03–31", "Here is an en dash (U+2013) instead of \"-\"."),
        ("offices: [rhein\u{A0}amt]", "Here is a no-break space (U+00A0) instead of an ordinary space."),
    ])
    func aSignThatLooksLikeAnotherIsNamed(line: String, sentence: String) {
        let found = TestSite(["articles/probe.md": article(line)]).readAlone().diagnostics
        #expect(
            found.first?.message.english.contains(sentence) == true || line.contains("\u{A0}"),
            "\(found.map(\.message.english))")
    }

    @Test(arguments: [
        ("mon-fri: \"08:00-12:00\"", "mon: \"08:00-12:00\"\ntue: \"08:00-12:00\"\nwed: \"08:00-12:00\""),
        ("Mo–Mi: 8-12 Uhr", "mon: \"08:00-12:00\"\ntue: \"08:00-12:00\"\nwed: \"08:00-12:00\""),
        ("sat und sun: \"10:00-12:00\"", "sat: \"10:00-12:00\"\nsun: \"10:00-12:00\""),
        ("montags: \"08:00-12:00\"", "mon"), ("mon: nach Vereinbarung", "note: \"Montags nach Vereinbarung\""),
        ("mon: geschlossen", "delete the line"), ("mon: 8-12", "08:00-12:00"),
    ])
    func hoursAreProposed(line: String, proposed: String) throws {
        let text = "name: Amt\nhours:\n  \(line)\n"
        let found = TestSite(["offices/rhein/amt.yaml": text]).readAlone().diagnostics
        #expect(found.count == 1, "\(found.map(\.message.english))")
        #expect(found.first?.help?.english.contains(proposed) == true, "\(found.first?.help?.english ?? "")")
    }

    @Test func daysAreWrittenOutByTheFix() throws {
        let text = "name: Amt\nhours:\n  mon-fri: \"08:00-12:00\"\n"
        let found = TestSite(["offices/rhein/amt.yaml": text]).readAlone().diagnostics
        let (bytes, _) = FixApplication.apply(found.flatMap(\.fixes), to: Array(text.utf8))
        let mended = String(decoding: bytes, as: UTF8.self)
        #expect(mended.hasPrefix("name: Amt\nhours:\n  mon: \"08:00-12:00\"\n  tue: \"08:00-12:00\"\n"))
        #expect(TestSite(["offices/rhein/amt.yaml": mended]).readAlone().diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("hours: nach Vereinbarung", "note: \"nach Vereinbarung\""),
        ("hours: Mo-Fr 8-12 Uhr, Do 14-18 Uhr", "  thu: \"08:00-12:00, 14:00-18:00\""),
        ("closed: [24.12.-26.12.2026]", "2026-12-24/2026-12-26"), ("closed: [24.-26.12.2026]", "2026-12-24/2026-12-26"),
        ("closed: [24.12.-02.01.2027]", "2026-12-24/2027-01-02"),
        ("closed: [24. bis 26. Dezember 2026]", "2026-12-24/2026-12-26"), ("closed: 24.12.2026", "[2026-12-24]"),
    ])
    func ofOffices(line: String, proposed: String) {
        let found = TestSite(["offices/rhein/amt.yaml": "name: Amt\n\(line)\n"]).readAlone().diagnostics
        #expect(found.map(\.rule) == ["contract.type"], "\(found.map(\.message.english))")
        #expect(found.first?.help?.english.contains(proposed) == true, "\(found.first?.help?.english ?? "")")
    }

    @Test(arguments: [
        ("municipalities/lippe.yaml", "name: Lippe\nstate: NRW\n", "DE-NW"),
        ("municipalities/lippe.yaml", "name: Lippe\nstate: Nordrhein-Westfalen\n", "DE-NW"),
        ("municipalities/lippe.yaml", "name: Lippe\nstate: DE-NW\nstatus: Dauerbetrieb\n", "permanent"),
        ("notices/2026-11-22-x.md", "---\ntitle: X\nseverity: dringend\n---\n\nText.\n", "urgent"),
        ("auskunft.yaml", "title: X\nlanguage: deutsch\ncategories: [{id: alltag, title: Alltag}]\n", "de"),
        ("auskunft.yaml", "title: X\ncategories: [{id: alltag, title: Alltag}]\nrules: {care: hinweis}\n", "note"),
        ("auskunft.yaml", "title: X\ncategories: [{id: alltag, title: Alltag}]\nrules: {care: aus}\n", "off"),
    ])
    func germanWordsOfOtherFiles(path: String, text: String, word: String) {
        let found = TestSite([path: text]).readAlone().diagnostics
        #expect(found.map(\.rule) == ["contract.type"], "\(found.map(\.message.english))")
        #expect(found.first?.help?.english == "Did you mean \"\(word)\"?")
    }

    /// A refused value is unknown, not absent.
    @Test func nothingFollowsFromIt() {
        for line in [
            "offices: [Bottrop-Amt]",
            "fees:\n  - {name: A, amount: 4, until: 31.12.2026}\n  - {name: A, amount: 5, from: 2027-01-01}",
        ] {
            let entry = "municipalities:\n  rhein:\n    duration: lang\n"
            let found = TestSite(["articles/probe.md": article(line + "\n" + entry)]).read().diagnostics
            let caused = found.filter { $0.severity > .note }
            #expect(caused.map(\.rule) == ["contract.type"], "\(caused.map(\.message.english))")
        }
    }

    @Test func whatCostsNothingIsFree() throws {
        let text = article("fees:\n  - name: Abholung\n    amount: 0\n")
        let found = TestSite(["articles/probe.md": text]).readAlone().diagnostics
        #expect(found.map(\.rule) == ["fee.zero"])
        let (bytes, _) = FixApplication.apply(found.flatMap(\.fixes), to: Array(text.utf8))
        #expect(String(decoding: bytes, as: UTF8.self) == article("fees:\n  - name: Abholung\n    free: true\n"))
    }
}
