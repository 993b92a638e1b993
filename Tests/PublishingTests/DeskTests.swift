import Foundation
import Interface
import Knowledge
import SiteTestSupport
import TestSupport
import Testing
import Theme

@testable import Publishing

/// What the pages say for the agent's work: openings, what is new, what other cities do otherwise.
@Suite struct DeskTests {
    @Test func officeCarriesItsHoursClosuresAndState() throws {
        let files = try TestSite.twoCitiesBuilt()
        for path in ["rhein/index.html", "rhein/anmelden/index.html", "rhein/stelle/rhein-amt/index.html"] {
            let place = try #require(try files.main(path).all("span", class: "open-now").first, "\(path)")
            #expect(place["data-hours"] == "mon=08:00-12:00,14:00-16:00;wed=08:00-12:00")
            // The closure of the first of January is over.
            #expect(place["data-closed"] == "2026-12-24/2026-12-31")
            #expect(place["data-state"] == "DE-NW")
            #expect(place.text.isEmpty)
        }
        #expect(try files.main("ruhr/index.html").all("span", class: "open-now").isEmpty)
    }

    @Test func scriptsKnowZoneCitiesAndHolidays() throws {
        let module = try #require(try TestSite.twoCitiesBuilt()["assets/data.js"])
        let json = try #require(module.dropFirst("export default ".count).split(separator: ";\n").first)
        let data = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(data["timeZone"] as? String == "Europe/Berlin")
        #expect((data["cities"] as? [[String: String]])?.map { $0["id"] } == ["rhein", "ruhr"])
        let holidays = try #require((data["holidays"] as? [String: [String: String]])?["DE-NW"])
        #expect(holidays["2026-11-01"] == "Allerheiligen")
        #expect(holidays["2028-06-15"] == "Fronleichnam")
        #expect(holidays["2026-10-31"] == nil)
        let texts = try #require(data["texts"] as? [String: String])
        #expect(texts["open-until"]?.contains("{time}") == true)
        #expect(texts["fees"] == nil)
    }

    @Test func deskNamesWhatIsNewByTheContent() throws {
        let site = TestSite(
            [
                "articles/a.md": Write.article("Neue Gebühr", "fees:\n  - amount: 5\n    from: 2026-12-01"),
                "articles/b.md": Write.article("Eben erschienen", "from: 2026-11-20"),
                "articles/c.md": Write.article("Eben geprüft", "reviewed: 2026-11-22"),
                "articles/d.md": Write.article("Lange geprüft", "reviewed: 2026-11-15"),
                "articles/e.md": Write.article("Spätere Gebühr", "fees:\n  - amount: 5\n    from: 2027-12-01"),
            ], date: "2026-11-22")
        let words = try words()
        let title = try #require(words.all["news"])
        let news = try #require(try site.build().main("rhein/index.html").section(titled: title))
        #expect(news.all("a").map(\.text) == ["Neue Gebühr", "Eben geprüft", "Eben erschienen"])
        #expect(news.all("li").first?.text.contains("\(words[.newsFee]) 01.12.2026") == true)
    }

    @Test func urgentNoticesStandFirst() throws {
        let main = try TestSite.twoCitiesBuilt().main("rhein/index.html")
        let boxes = main.all("section", class: "notice").map { $0.classes.contains("notice-urgent") }
        #expect(boxes.first == true)
        #expect(boxes.dropFirst().allSatisfy { !$0 })
    }

    @Test func articleNamesTheFieldsThatOtherCitiesHaveOtherwise() throws {
        let (files, words) = (try TestSite.twoCitiesBuilt(), try words())
        let differences = try #require(
            try files.main("rhein/anmelden/index.html").all("section", class: "differences").first)
        #expect(
            differences.all("li").map(\.text) == [
                "\(words[.differentIn]) Ruhrstadt: \(words[.fees]), \(words[.offices])"
            ])
        #expect(try files.main("rhein/abmelden/index.html").all("section", class: "differences").isEmpty)
    }

    @Test func articleNamesSectionsWhereNoFieldDiffers() throws {
        let files = try TestSite(body: "Gleich.\n\n::: rhein\n## Nur hier\n\nText.\n:::").build()
        let differences = try #require(
            try files.main("ruhr/probe/index.html").all("section", class: "differences").first)
        #expect(differences.text.contains("Rheinstadt: Nur hier"))
    }

    @Test func articleSaysWhoDoesNotOfferIt() throws {
        let (files, words) = (try TestSite.twoCitiesBuilt(), try words())
        let differences = try #require(
            try files.main("rhein/baum/index.html").all("section", class: "differences").first)
        #expect(differences.text.contains("Ruhrstadt: \(words[.notOffered])"))
    }

    @Test func mistakeIsReportedToTheCityWithTheArticle() throws {
        let files = try TestSite.twoCitiesBuilt()
        let link = try files.main("ruhr/anmelden/index.html").links.first { $0.hasPrefix("mailto:rat@ruhr.example") }
        let address = try #require(link.flatMap { URLComponents(string: $0) })
        let subject = try #require(address.queryItems?.first { $0.name == "subject" }?.value)
        let body = try #require(address.queryItems?.first { $0.name == "body" }?.value)
        #expect(subject.contains("anmelden") && subject.contains("Ruhrstadt"))
        #expect(body.contains("2026-11-22"))
        #expect(body.contains("\r\n\r\n"))
        // Rheinstadt takes no mail.
        #expect(files["rhein/anmelden/index.html"]?.contains("data-report") == false)
    }

    @Test func documentsAreAChecklist() throws {
        let main = try TestSite.twoCitiesBuilt().main("rhein/anmelden/index.html")
        let list = try #require(main.all("ul", class: "checklist").first)
        #expect(list.all("label").map(\.text) == ["Ausweis", "Bestätigung"])
        #expect(list.all("input").allSatisfy { $0["type"] == "checkbox" && $0["autocomplete"] == "off" })
    }

    @Test func editorsSeeWhatACityLacksAndWhatTheSearchDoesNotAnswer() throws {
        let site = TestSite([
            "articles/a.md": Write.article("Nur am Rhein", "from: 2026-01-01\nmunicipalities:\n  rhein:\n"),
            "articles/b.md": Write.article("Überall"),
        ])
        let output = MemoryOutput()
        let question = UnansweredQuestion(
            text: "wo ist <es>", municipality: CityIndex(0), answers: ["a"], rank: nil, found: ["b", "weg"])
        try Site.write(
            site.read().knowledge, theme: try Theme(language: "de"),
            search: SiteSearch(files: SearchFiles(first: [], full: [], directory: []), unanswered: [question]),
            to: output
        ) { _ in [] }
        let files = output.files.mapValues { String(decoding: $0, as: UTF8.self) }
        let (main, words) = (try files.main("redaktion/index.html"), try words())
        let table = try #require(main.section(titled: words[.unanswered])?.first("table"))
        let cells = table.all("td").map(\.text)
        #expect(cells.prefix(4) == ["wo ist <es>", "Rheinstadt", "Nur am Rhein", words[.notFoundAmongTen]])
        #expect(table.links == ["../rhein/a/", "../rhein/b/"])
        #expect(cells.last?.contains("weg") == true)
        let title = try #require(words.all["missing-topics"])
        let missing = try #require(main.section(titled: title))
        #expect(missing.all("summary").map(\.text) == ["Ruhrstadt: 1"])
        #expect(missing.links == ["../vergleich/a/"])
    }

    @Test func editorsSeeWhatChangedSinceAnEarlierBuild() throws {
        var site = TestSite([
            "articles/a.md": Write.article("Bleibt"), "articles/b.md": Write.article("Geht"),
            "articles/c.md": Write.article("Ändert sich"),
        ])
        let earlier = MemoryOutput()
        try Site.write(site.read().knowledge, theme: try Theme(language: "de"), to: earlier) { _ in [] }
        site.files["articles/b.md"] = nil
        site.files["articles/c.md"] = Write.article(
            "Ändert sich", "municipalities:\n  rhein:\n    duration: länger\n  ruhr:")
        site.files["articles/d.md"] = Write.article("Kommt")
        let output = MemoryOutput()
        let files = earlier.files
        try Site.write(
            site.read().knowledge, theme: try Theme(language: "de"),
            since: try EarlierSite(edition: .agents) { files[$0] }, to: output
        ) { _ in [] }
        let words = try words()
        let main = try output.files.mapValues { String(decoding: $0, as: UTF8.self) }.main("redaktion/index.html")
        let label = try #require(words.all["changes-since"])
        let section = try #require(main.section(titled: "\(label) 22.11.2026"))
        #expect(section.all("h3").map(\.text) == ["Rheinstadt", "Ruhrstadt"])
        #expect(
            section.all("li").map(\.text) == [
                "Kommt \(words[.changeAdded])", "Ändert sich \(words[.duration])", "Geht \(words[.changeRemoved]) (b)",
                "Kommt \(words[.changeAdded])", "Geht \(words[.changeRemoved]) (b)",
            ])
        #expect(earlier.text("redaktion/index.html")?.contains(label) == false)
        // Agents see on the desk what changed in their city.
        let news = try #require(words.all["news"])
        let pages = output.files.mapValues { String(decoding: $0, as: UTF8.self) }
        let desk = try #require(try pages.main("rhein/index.html").section(titled: news))
        #expect(desk.all("a").map(\.text) == ["Ändert sich", "Kommt"])
        #expect(desk.all("li").first?.text.contains("\(words[.newsChanged]) 22.11.2026") == true)
        #expect(earlier.text("rhein/index.html")?.contains(news) == false)
    }
}
