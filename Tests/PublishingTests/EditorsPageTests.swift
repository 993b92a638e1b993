import SiteTestSupport
import TestSupport
import Testing

@testable import Publishing

/// `redaktion/`: coverage by city, what is overdue, what nothing leads to.
@Suite struct EditorsPageTests {
    private func main() throws -> Markup {
        try TestSite.twoCitiesBuilt().main("redaktion/index.html")
    }

    /// What the table says of an article in each city.
    private func states(_ title: String) throws -> [String] {
        let table = try #require(try main().first("table", class: "coverage"))
        let row = try #require(table.all("tr").first { $0.first("th")?.text == title }, "no row \(title)")
        return row.all("td").map(\.text)
    }

    @Test func showsTheStateInEveryCity() throws {
        let words = try words()
        #expect(try states("Wohnsitz abmelden") == [words[.coverageShared], words[.coverageShared]])
        #expect(try states("Wohnsitz anmelden") == [words[.coverageDiffers], words[.coverageDiffers]])
        #expect(try states("Baum fällen").last == words[.coverageNotOffered])
        #expect(try states("Müll").last == words[.coverageOwnFile])
        #expect(try states("Schnee räumen") == [words[.coverageUnpublished], words[.coverageUnpublished]])
    }

    @Test func cityLeftOutOnPurposeIsNotMissing() throws {
        let words = try words()
        let state = try states("Am Fluss grillen").last
        #expect(state == words[.coverageNotFor])
    }

    @Test func leadsToTheArticlesAndToTheComparison() throws {
        let links = try main().links
        #expect(links.contains("../rhein/anmelden/"))
        #expect(links.contains("../vergleich/anmelden/"))
        #expect(!links.contains("../ruhr/fluss/"))
        #expect(!links.contains("../rhein/winter/"))
    }

    @Test func groupsByCategoryInOrderOfTitle() throws {
        let table = try #require(try main().first("table", class: "coverage"))
        #expect(table.all("th", class: "group").map(\.text) == ["Alltag", "Umwelt"])
        let titles = table.all("th").filter { $0["scope"] == "row" }.map(\.text)
        #expect(
            titles == [
                "Beschwerden", "Wohnsitz abmelden", "Wohnsitz anmelden", "Am Fluss grillen", "Baum fällen", "Müll",
                "Schnee räumen",
            ])
    }

    @Test func listsOverdueReviewsLongestFirst() throws {
        var site = TestSite.twoCities()
        site.files["articles/aelter.md"] = Write.article(
            "Älter", "owner: Archiv\nreviewed: 2020-01-31\nreview-every: 1 month")
        let title = try #require(try words().all["overdue-reviews"])
        let overdue = try #require(try site.build().main("redaktion/index.html").section(titled: title))
        let items = overdue.all("li").map(\.text)
        #expect(items.count == 2)
        #expect(items.first?.contains("Älter") == true)
        #expect(overdue.all("h3").first?.text.contains("Archiv") == true)
        #expect(items.last?.contains("Wohnsitz abmelden") == true)
    }

    @Test func listsArticlesThatNothingLeadsTo() throws {
        let orphans = try #require(try main().section(titled: try words()[.orphans]))
        let titles = orphans.all("a").map(\.text)
        #expect(titles.contains("Müll"))
        #expect(!titles.contains("Wohnsitz anmelden"))
        #expect(!titles.contains("Schnee räumen"))
    }
}
