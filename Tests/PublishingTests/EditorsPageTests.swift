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

    /// The items of a work list.
    private func items(_ page: Markup) -> [Markup] {
        page.all("section", class: "agenda").flatMap { $0.all("li") }
    }

    @Test func listsWhatIsOverdueLongestFirst() throws {
        var site = TestSite.twoCities()
        site.files["articles/aelter.md"] = Write.article(
            "Älter", "owner: Archiv\nreviewed: 2020-01-31\nreview-every: 1 month")
        let files = try site.build()
        let page = try files.main("redaktion/verantwortlich/archiv/index.html")
        #expect(items(page).map { $0.first("time")?.text } == ["seit 29.02.2020"])
        #expect(page.all("h3").first?.text.contains("Alle Städte") == true)
        let work = try #require(try files.main("redaktion/index.html").section(titled: try words()[.workList]))
        let titles = items(work).compactMap { $0.first("a")?.text }
        #expect(titles.contains("Älter") && titles.contains("Wohnsitz abmelden"))
        #expect(work.links.contains("stadt/rhein/") && work.links.contains("verantwortlich/archiv/"))
    }

    @Test func aLineLeadsToTheGitHost() throws {
        var site = TestSite.twoCities()
        site.files["articles/alt.md"] = Write.article("Alt", "reviewed: 2020-01-31\nreview-every: 1 month")
        site.files["auskunft.yaml"]? += "repository:\n  url: https://github.com/stadt/wissen\n"
        let page = try site.build().main("redaktion/stadt/rhein/index.html")
        #expect(
            page.links.contains { $0.hasPrefix("https://github.com/stadt/wissen/blob/main/content/articles/alt.md#L") })
    }

    @Test func aStateIsSaidOnceAndThenShownByItsSign() throws {
        let main = try main()
        let legend = try #require(main.first("dl", class: "legend"))
        let differs = try words()[.coverageDiffers]
        #expect(legend.all("dt").count { $0.text.contains(differs) } == 1)
        let table = try #require(main.first("table", class: "coverage"))
        // What is seen is the sign; the words are there for those who do not see it.
        #expect(table.all("span", class: "sign").count == table.all("span", class: "state").count)
    }

    @Test func theCalendarHasMonthsAndFeeds() throws {
        let files = try TestSite.twoCitiesBuilt()
        let page = try files.main("redaktion/kalender/index.html")
        #expect(page.all("h2").map(\.text).contains("Dezember 2026"))
        for link in page.links.filter({ $0.hasSuffix(".ics") }) {
            let feed = try #require(files["redaktion/kalender/\(link)"], "\(link)")
            #expect(feed.hasPrefix("BEGIN:VCALENDAR\r\n") && feed.hasSuffix("END:VCALENDAR\r\n"))
        }
        #expect(page.links.contains("stadt/ruhr.ics") && page.links.contains("alle.ics"))
    }

    @Test func thePublicEditionHasNoWorkListAndNoCalendar() throws {
        let files = try TestSite.twoCitiesBuilt(edition: .public)
        #expect(files.keys.filter { $0.hasPrefix("redaktion/") || $0.hasSuffix(".ics") } == [])
    }

    @Test func listsArticlesThatNothingLeadsTo() throws {
        let orphans = try #require(try main().section(titled: try words()[.orphans]))
        let titles = orphans.all("a").map(\.text)
        #expect(titles.contains("Müll"))
        #expect(!titles.contains("Wohnsitz anmelden"))
        #expect(!titles.contains("Schnee räumen"))
    }
}
