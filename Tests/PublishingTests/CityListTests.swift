import SiteTestSupport
import TestSupport
import Testing

@testable import Publishing

/// A city's desk, categories, offices and A–Z.
@Suite struct CityListTests {
    private static let titles = [
        "Zebra", "Apfel", "Ähre", "Ahorn", "Öl", "Ofen", "Straßenbau", "Strassenlicht", "Überweg", "Umzug", "ameise",
        "115 anrufen",
    ]
    private static let inOrder = [
        "115 anrufen", "Ahorn", "Ähre", "ameise", "Apfel", "Ofen", "Öl", "Straßenbau", "Strassenlicht", "Überweg",
        "Umzug", "Zebra",
    ]

    private func listing() throws -> [String: String] {
        var files: [String: String] = [:]
        for (number, title) in Self.titles.enumerated() {
            files["articles/a\(number).md"] = Write.article("\"\(title)\"")
        }
        return try TestSite(files).build()
    }

    @Test func categoryIsInOrderOfTitle() throws {
        let main = try listing().main("rhein/thema/alltag/index.html")
        let titles = main.all("a").map(\.text)
        #expect(titles.filter { Self.titles.contains($0) } == Self.inOrder)
        #expect(main.text.contains("Kurz gesagt."))
    }

    @Test func categoryMarksWhatTheCityDoesNotDo() throws {
        let files = try TestSite.twoCitiesBuilt()
        let marked = try files.main("ruhr/thema/umwelt/index.html").all("li", class: "not-offered")
        #expect(marked.compactMap { $0.first("a")?.text } == ["Baum fällen"])
        #expect(try files.main("rhein/thema/umwelt/index.html").all("li", class: "not-offered").isEmpty)
    }

    @Test func categoryHasItsOwnArticlesOnly() throws {
        let main = try TestSite.twoCitiesBuilt().main("rhein/thema/umwelt/index.html")
        #expect(main.links == ["../../fluss/", "../../baum/", "../../muell/"])
    }

    @Test func emptyCategorySaysSo() throws {
        let (files, words) = (try TestSite([:]).build(), try words())
        #expect(try files.main("rhein/thema/alltag/index.html").text.contains(words[.noArticles]))
    }

    @Test func indexGroupsByLetter() throws {
        let main = try listing().main("rhein/a-z/index.html")
        #expect(main.all("h2").map(\.text) == ["0–9", "A", "O", "S", "U", "Z"])
        #expect(main.all("a").map(\.text).filter { Self.titles.contains($0) } == Self.inOrder)
    }

    @Test func indexKnowsLettersWithAccents() throws {
        let files = try TestSite([
            "articles/a.md": Write.article("Éclair"), "articles/b.md": Write.article("Zoo"),
            "articles/c.md": Write.article("\"1 Mai\""), "articles/d.md": Write.article("Eis"),
        ]).build()
        let main = try files.main("rhein/a-z/index.html")
        #expect(main.all("h2").map(\.text) == ["0–9", "E", "Z"])
        #expect(main.all("li").map(\.text) == ["1 Mai", "Éclair", "Eis", "Zoo"])
    }

    @Test func indexTakesAComposedLetterAsItsParts() throws {
        let files = try TestSite([
            "articles/a.md": Write.article("A\u{308}hre"), "articles/b.md": Write.article("Azubi"),
        ]).build()
        let titles = try files.main("rhein/a-z/index.html").all("li").map(\.text)
        #expect(titles == ["A\u{308}hre", "Azubi"])
    }

    @Test func deskHasNoticesCategoriesOfficesAndWhatIsAskedMost() throws {
        let files = try TestSite.twoCitiesBuilt()
        let rhein = try files.main("rhein/index.html")
        let notices = rhein.all("section", class: "notice")
        #expect(notices.map { $0.first("h3")?.text.contains("Warnstreik") } == [true, false])
        #expect(notices.first?.links == ["anmelden/"])
        #expect(rhein.links.contains("thema/alltag/"))
        #expect(rhein.links.contains("stelle/rhein-amt/"))
        #expect(rhein.links.contains("a-z/"))
        let asked = try #require(rhein.section(titled: try words()[.mostAsked]))
        #expect(asked.links == ["anmelden/"])
        let ruhr = try files.main("ruhr/index.html")
        // One question from anywhere, one from this city.
        #expect(Set(ruhr.section(titled: try words()[.mostAsked])?.links ?? []) == ["anmelden/", "baum/"])
        #expect(!ruhr.text.contains("Warnstreik"))
    }

    @Test func questionThatNamesAnOldIdCounts() throws {
        let files = try TestSite([
            "articles/neu.md": Write.article("Neu", "aliases: [alt]"), "questions.tsv": "wie geht das\talt\n",
        ]).build()
        let asked = try files.main("rhein/index.html").section(titled: try words()[.mostAsked])?.links
        #expect(asked == ["neu/"])
    }

    @Test func noticeIsGoneOnceItIsOver() throws {
        #expect(!(try TestSite.twoCitiesBuilt().main("rhein/index.html").text.contains("Längst vorbei")))
        let before = try TestSite.twoCities(date: "2026-11-21").build().main("rhein/index.html")
        #expect(before.text.contains("Längst vorbei"))
        // What is to come waits until a script shows it.
        let waiting = before.all("section", class: "notice").filter { $0["hidden"] != nil }
        #expect(waiting.map { $0.text.contains("Hinweis für alle") } == [true])
    }

    @Test func officePageHasEverythingKnown() throws {
        let (files, words) = (try TestSite.twoCitiesBuilt(), try words())
        let main = try files.main("rhein/stelle/rhein-amt/index.html")
        #expect(main.first("h1")?.text == "Amt am Rhein")
        #expect(main.definitions(of: words[.address]) == ["Rheinweg 1, 47051 Rheinstadt"])
        #expect(main.definitions(of: words[.transfer]) == ["4711"])
        #expect(main.definitions(of: words[.transit]) == ["Linie 901"])
        #expect(main.definitions(of: words[.accessible]) == ["Rampe am Hof"])
        #expect(main.links.contains("mailto:amt@rhein.example"))
        #expect(main.links.contains("https://rhein.example/termin"))
        #expect(main.links.contains("../../anmelden/"))
        #expect(main.text.contains("Warnstreik am Rhein"))
        // A closure that is over is left out.
        let closures = try #require(main.definitions(of: words[.closures]).first)
        #expect(closures.contains("24.12.2026"))
        #expect(!closures.contains("2026-01-01") && !closures.contains("01.01.2026"))
    }

    @Test func callPageKnowsEveryLine() throws {
        let main = try TestSite.twoCitiesBuilt().main("anruf/index.html")
        let lines = main.all("a").compactMap { $0["data-lines"] }
        #expect(lines == ["+4920312345", "+4920412345 +4920412346"])
        #expect(main.links == ["../rhein/", "../ruhr/"])
    }

    @Test func listAsJSONHasEveryArticleOfTheCity() throws {
        let list = try TestSite.twoCitiesBuilt().json("api/v1/ruhr/articles.json")
        let articles = try #require(list["articles"] as? [[String: Any]])
        #expect(articles.map { $0["id"] as? String } == ["abmelden", "anmelden", "baum", "intern", "muell"])
        #expect(articles.map { $0["offered"] as? Bool } == [true, true, false, true, true])
        #expect(list["date"] as? String == "2026-11-22")
    }
}
