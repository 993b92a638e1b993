import Knowledge
import RandomContent
import SiteTestSupport
import TestSupport
import Testing

/// Nothing of one city shows up in another by mistake.
@Suite struct CitySeparationTests {
    /// Files that the city's agents read: its pages and its JSON.
    private func own(_ city: String, _ files: [String: String]) -> [String: String] {
        files.filter { $0.key.hasPrefix(city + "/") || $0.key.hasPrefix("api/v1/\(city)/") }
    }

    @Test func noPageNamesTheOtherCitysOfficeOrFee() throws {
        let files = try TestSite.twoCitiesBuilt()
        let amounts = try ["11.11", "12.12", "22.22"].map { text in
            [text, Wording.amount(try #require(Amount(text)), currency: "EUR", .german)]
        }
        let ofRhein =
            ["Amt am Rhein", "rhein-amt", "Rheinweg", "4711", "12345", "Am Rhein nur mit Termin", "Warnstreik"]
            + amounts[0] + amounts[1]
        let ofRuhr =
            [
                "Amt an der Ruhr", "ruhr-amt", "Ruhrweg", "0815", "An der Ruhr ohne Termin", "Kosten an der Ruhr",
                "Der Kreis",
            ]
            + amounts[2]
        func expect(_ texts: [String], in city: String, notIn other: String) {
            for text in texts {
                #expect(own(city, files).values.contains { $0.contains(text) }, "\(text) is nowhere in \(city)")
                let found = own(other, files).filter { $0.value.contains(text) }.keys.sorted()
                // The telephone line is the same number as the office's but for the area code.
                #expect(text == "12345" || found == [], "\(text) in \(found)")
            }
        }
        expect(ofRhein, in: "rhein", notIn: "ruhr")
        expect(ofRuhr, in: "ruhr", notIn: "rhein")
    }

    @Test func linksBetweenArticlesStayInTheCity() throws {
        let files = try TestSite.twoCitiesBuilt()
        for (city, other) in [("rhein", "ruhr"), ("ruhr", "rhein")] {
            for path in own(city, files).keys where path.hasSuffix(".html") && !path.hasSuffix("ummelden/index.html") {
                let links = try files.main(path).links
                #expect(links.filter { $0.contains("../\(other)/") } == [], "\(path)")
            }
        }
    }

    @Test func bodyWithoutDifferencesIsTheSameInBothCities() throws {
        let files = try TestSite.twoCitiesBuilt()
        for id in ["abmelden", "baum"] {
            let body = try files.body(id, in: "rhein")
            #expect(body == (try files.body(id, in: "ruhr")), "\(id)")
            for city in ["rhein", "ruhr"] {
                #expect(files["\(city)/\(id)/index.html"]?.contains(body) == true, "\(city)/\(id)")
            }
        }
        #expect(try files.body("abmelden", in: "rhein").contains("<a href=\"../anmelden/\">"))
    }

    @Test func wikiLinkShowsTheTitleThatTheCityReads() throws {
        let files = try TestSite(
            body: "[[ziel]]",
            ["articles/ziel.md": Write.article("Gemeinsam", "municipalities:\n  rhein:\n    title: Am Rhein\n  ruhr:")]
        ).build()
        #expect(try files.body("probe", in: "rhein") == "<p><a href=\"../ziel/\">Am Rhein</a></p>\n")
        #expect(try files.body("probe", in: "ruhr") == "<p><a href=\"../ziel/\">Gemeinsam</a></p>\n")
    }

    @Test func linkToAnArticleThatTheCityHasNotIsText() throws {
        let files = try TestSite(
            body: "[dorthin](ziel.md)",
            ["articles/ziel.md": Write.article("Ziel", "municipalities:\n  rhein:\n  ruhr:\n    from: 2027-01-01")]
        ).build()
        #expect(try files.body("probe", in: "ruhr") == "<p>dorthin</p>\n")
        let body = try files.body("probe", in: "rhein")
        #expect(body == "<p><a href=\"../ziel/\">dorthin</a></p>\n")
    }

    @Test(arguments: 1...10)
    func randomCitiesKeepTheirOwn(seed: Int) throws {
        let site = RandomSite(seed: seed)
        let files = try TestSite(site.files).build()
        for (city, texts) in site.ownTexts {
            for text in texts {
                #expect(own(city, files).values.contains { $0.contains(text) }, "\(text) is nowhere in \(city)")
                for other in site.ownTexts.keys where other != city {
                    let found = own(other, files).filter { $0.value.contains(text) }.keys.sorted()
                    #expect(found == [], "\(text) of \(city)")
                }
            }
        }
    }
}
