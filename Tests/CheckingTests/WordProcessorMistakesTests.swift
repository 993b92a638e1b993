import TestSupport
import Testing

@testable import Checking

/// What editors write who come from a word processor, and what they are told to write instead.
@Suite struct WordProcessorMistakesTests {
    @Test(
        "In the front matter",
        arguments: [
            ("keywords: „Hund, Steuer“", "[Hund, Steuer]"), ("related: eins; zwei", "[eins, zwei]"),
            ("fees:\n  - amount: ab 20 Euro", "amount: 20.00\nnote: \"ab 20 Euro\""),
            ("fees:\n  - amount: ca. 20,50", "amount: 20.50\nnote: \"ca. 20,50\""),
            ("fees:\n  - amount: 1,5 %", "note: \"1,5 %\""),
            ("fees:\n  - amount: nach Aufwand", "note: \"nach Aufwand\""),
            ("fees:\n  - min: 1 Prozent\n    max: 20", "note: \"1 Prozent\""),
            ("until: Ende 2026", "2026-12-31"), ("until: Ende Februar 2027", "2027-02-28"),
            ("from: Anfang 2027", "2027-01-01"), ("from: Mitte März 2027", "2027-03-15"),
            ("from: ab sofort", "means another day"), ("until: bis auf Weiteres", "delete the line"),
            ("reviewed: KW 12", "A week is not a day"), ("review-every: halbes Jahr", "6 months"),
            ("review-every: zweimal im Jahr", "6 months"), ("fees:\n  - amount: EUR 5", "5.00"),
            ("keywords: [!Neu, Amt]", "\"!Neu\""), ("keywords: [Amt, &Neu]", "\"&Neu\""),
            ("fees:\n  - amount: 20 Euro pro Jahr", "amount: 20.00\nnote: \"20 Euro pro Jahr\""),
            (
                "fees: 20 Euro; ermäßigt 10 Euro",
                "  - amount: 20.00\n  - name: ermäßigt\n    amount: 10.00"
            ),
        ])
    func fields(lines: String, proposed: String) {
        let found = TestSite(probe(lines)).read().diagnostics.filter { $0.severity == .error }
        #expect(found.first?.help?.english.contains(proposed) == true, "\(found.first?.help?.english ?? "none")")
    }

    @Test(
        "In an office",
        arguments: [
            ("hours:\n  mon: 24 Stunden", "00:00-24:00"), ("hours:\n  mon: 8-12 u. 14-16", "08:00-12:00, 14:00-16:00"),
            ("hours:\n  mon: ab 8 Uhr", "a beginning and an end"),
            ("hours: 24/7", "sun: \"00:00-24:00\""), ("hours:\n  Mo: 8-12 Uhr", "mon: \"08:00-12:00\""),
            ("hours: Mo-Fr 8-12 Uhr, Do auch 14-18 Uhr", "thu: \"08:00-12:00, 14:00-18:00\""),
            ("closed: feiertags", "delete the line"),
            ("address: \"Markt 1, 46236 Bottrop\"", "street: Markt 1\npostcode: \"46236\"\ncity: Bottrop"),
            ("closed: [24. Dezember 2026 bis 2. Januar 2027]", "2026-12-24/2027-01-02"),
            ("closed: [vom 24.12.2026 bis zum 02.01.2027]", "2026-12-24/2027-01-02"),
            ("closed: [24.12.2026 (Heiligabend)]", "2026-12-24"), ("closed: [Do 24.12.2026]", "2026-12-24"),
            ("closed: [Heiligabend]", "2026-12-24"), ("closed: [an Feiertagen]", "delete the line"),
            ("closed: [Silvester und Neujahr]", "2026-12-31"), ("closed: 24. Dezember 2026", "2026-12-24"),
            ("closed: [24. bis 31. Dezember]", "2026-12-24/2026-12-31"),
        ])
    func offices(lines: String, proposed: String) {
        let files = ["offices/ruhr/buero.yaml": "name: Büro\nphone: \"+4920412345\"\n\(lines)\n"]
        let found = TestSite(files).read().diagnostics.filter { $0.severity == .error }
        #expect(found.first?.help?.english.contains(proposed) == true, "\(found.first?.help?.english ?? "none")")
    }

    @Test(
        "Files",
        arguments: [
            ("articles/hund.md.txt", "\"hund.md\""), ("articles/Hund halten.docx", "new article hund-halten"),
            ("articles/~$hund.docx", "delete it"), ("offices/amt.yaml", "offices/<city>/amt.yaml"),
            ("offices/ruhr/amt.md", "\"amt.yaml\""),
        ])
    func strayFiles(path: String, proposed: String) {
        let found = TestSite([path: "Text.\n"]).read().diagnostics.filter { $0.rule.rawValue == "file.unknown" }
        #expect(found.first?.help?.english.contains(proposed) == true, "\(found.first?.help?.english ?? "none")")
    }

    @Test("Dashes in place of hyphens", arguments: ["—", "–––", "—-"])
    func dashes(sign: String) {
        let files = ["articles/probe.md": "\(sign)\ntitle: Probe\ncategory: alltag\nanswer: Ja.\n\(sign)\n\nText.\n"]
        let found = TestSite(files).read().diagnostics.filter { $0.rule.rawValue == "file.front-matter" }
        #expect(found.first?.message.english.contains("\"\(sign)\", which are dashes") == true)
    }

    @Test("An address without its beginning, and a letter of another alphabet in a city")
    func others() {
        let settings = "title: X\nbase-url: www.stadt.example\ncategories: [{id: alltag, title: Alltag}]\n"
        let found = TestSite(
            probe("municipalities: {rhеin: }").merging(["auskunft.yaml": settings]) { $1 }
        ).read().diagnostics.filter { $0.severity == .error }
        #expect(found.contains { $0.help?.english.contains("https://www.stadt.example") == true })
        #expect(found.contains { $0.message.english.contains("a Cyrillic letter (U+0435)") })
    }

    @Test(
        "In the text",
        arguments: [
            ("[x](/articles/andere.md)\n", "andere.md"), ("[x](andere)\n", "andere.md"),
            ("[x](/articles/andere.md#kosten)\n", "andere.md#kosten"), ("[x](antrag.docx)\n", "antrag.pdf"),
            ("::: Rheinstadt\nx\n:::\n", "rhein"), ("::: alle\nx\n:::\n", "delete this line"),
            ("[x](C:\\Daten\\antrag.pdf)\n", "antrag.pdf"), ("[[stelle:rhein-amt]]\n", "[[office:rhein-amt]]"),
        ])
    func bodies(body: String, proposed: String) {
        let files = probe(body: body).merging(["articles/andere.md": article(body: "## Kosten\n\nText.\n")]) { $1 }
        let found = TestSite(files).read().diagnostics.filter { $0.severity == .error }
        #expect(
            found.count == 1 && found.first?.help?.english.contains(proposed) == true, "\(found.map(\.message.english))"
        )
        #expect(!body.contains("docx") || found.first?.message.english.contains("is not published") == true)
    }

    @Test func columnsOfQuestions() {
        let files = probe().merging(["questions.tsv": "Frage\tArtikel\tStadt\nWas ist das?\tprobe\n"]) { $1 }
        let found = TestSite(files).read().diagnostics.filter { $0.severity == .error }
        #expect(found.map(\.message.english) == ["This file has no line that names its columns."])
    }

    @Test func tagsAreAnsweredWithMarkdown() {
        let found = TestSite(probe(body: "Das ist <b>wichtig</b> und <u>so</u>.\n")).read().diagnostics.filter {
            $0.rule.rawValue == "body.raw-html"
        }
        #expect(found.first?.help?.english.contains("**wichtig**") == true && found.last?.help != nil)
    }
}
