import Knowledge
import SiteTestSupport
import TestSupport
import Testing

@testable import Publishing

/// Offices with their contacts, districts, other bodies, and the street index.
struct DirectoryPagesTests {
    private static let site = TestSite([
        "municipalities/rhein.yaml":
            "name: Rheinstadt\nstate: DE-NW\ndistricts:\n  - id: nord\n    name: Nord\n    office: rhein-amt\n    keywords: [Altnord]\nstreets:\n  tonne:\n    title: Gelbe Tonne\n    article: x\n",
        "offices/rhein/rhein-amt.yaml":
            "name: Amt am Rhein\ntransfer: \"MARKE-NEBENSTELLE\"\nkeywords: [Meldeamt]\nhours:\n  mon: \"08:00-12:00\"\nspecial-hours:\n  - date: 2026-12-05\n    hours: \"09:00-13:00\"\n    reason: Adventssamstag\nclosed:\n  - date: 2026-12-09\n    reason: Fortbildung\n",
        "offices/rhein/rhein-kasse.yaml": "name: Kasse\nparent: rhein-amt\n",
        "contacts/rhein.tsv":
            "id\toffice\tfunction\tname\ttransfer\troom\tletters\tdistricts\tnote\nteam\trhein-amt\tMARKE-FUNKTION\tMARKE-NAME\tMARKE-DURCHWAHL\tMARKE-ZIMMER\tA-K\tnord\tMARKE-HINWEIS\n",
        "streets/rhein.tsv":
            "street\tnumbers\tdistrict\tpostcode\ttonne\nUferweg\t1-99 odd\tnord\t12345\tdienstags\n7. Straße\t\t\t\t\n",
        "bodies.yaml":
            "- id: kreis\n  name: Kreis am Rhein\n  phone: \"+49203100\"\n  does: [Führerschein]\n  covers: [rhein]\n",
        "articles/x.md":
            "---\ntitle: X\ncategory: alltag\nanswer: X.\nask: [MARKE-FRAGE]\noffices: [rhein-amt]\nresponsible:\n  - office: rhein-amt\n    contact: team\n    letters: A-K\n    note: MARKE-ZUSTÄNDIG\n---\n",
    ])

    @Test func theDirectory() throws {
        let files = try Self.site.build()
        let text = try files.main("rhein/stellen/index.html").text
        for words in [
            "Amt am Rhein", "Kasse", "Meldeamt", "MARKE-FUNKTION, MARKE-NAME", "MARKE-DURCHWAHL", "A–K", "Nord",
            "Altnord", "Kreis am Rhein", "Führerschein", "MARKE-ZIMMER",
        ] {
            #expect(text.contains(words), "\(words)")
        }
        #expect(
            try files.main("rhein/stellen/index.html").all("li", class: "depth-1").map(\.text).first?.contains("Kasse")
                == true)
        #expect(try !files.main("ruhr/stellen/index.html").text.contains("Kreis am Rhein"))
    }

    @Test func theStreets() throws {
        let files = try Self.site.build()
        #expect(files["rhein/strasse/index.html"] != nil)
        let text = try files.main("rhein/strasse/u/index.html").text
        for words in ["Uferweg", "1–99 ungerade", "Nord", "12345", "Amt am Rhein", "dienstags", "Gelbe Tonne"] {
            #expect(text.contains(words), "\(words)")
        }
        #expect(files["rhein/strasse/0/index.html"] != nil)
        #expect(files["ruhr/strasse/index.html"] == nil)
    }

    @Test func anArticleSaysWhatToAskAndWhoAnswers() throws {
        let files = try Self.site.build()
        let page = try files.main("rhein/x/index.html")
        #expect(page.text.contains("MARKE-FRAGE"))
        #expect(page.text.contains("A–K"))
        #expect(page.text.contains("MARKE-DURCHWAHL"))
        let markdown = try #require(files["rhein/x/index.md"])
        #expect(markdown.contains("MARKE-FRAGE"))
        #expect(markdown.contains("MARKE-ZUSTÄNDIG"))
    }

    @Test func anOfficeSaysItsSpecialDaysAndWhy() throws {
        let files = try Self.site.build()
        let page = try files.main("rhein/stelle/rhein-amt/index.html")
        #expect(page.text.contains("Sa 05.12.2026: 09:00–13:00 Uhr (Adventssamstag)"), "\(page.text)")
        #expect(page.text.contains("Mi 09.12.2026 (Fortbildung)"))
        let place = try #require(page.all("span", class: "open-now").first)
        #expect(place["data-special"] == "2026-12-05=09:00-13:00=Adventssamstag\n2026-12-09==Fortbildung")
    }

    /// Every place that is for agents only has a mark of its own; none of them is in any file of the public edition.
    @Test func nothingOfAgentsIsPublic() throws {
        let files = try Self.site.build(edition: .public)
        for (path, text) in files where text.contains("MARKE-") { Issue.record("\(path)") }
        #expect(files["rhein/stellen/index.html"] != nil)
    }
}
