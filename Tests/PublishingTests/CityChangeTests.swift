import Foundation
import SiteTestSupport
import TestSupport
import Testing

@testable import Publishing

/// How pages lead from one city to another, whatever number of them there is.
@Suite struct CityChangeTests {
    private static func cities(_ count: Int) -> [String: String] {
        var files: [String: String] = [:]
        for number in 1...count {
            files["municipalities/s\(number).yaml"] = "name: Stadt \(number)\nstate: DE-NW\n"
        }
        return files
    }

    /// Links of the band, without the one to all cities.
    private func band(_ page: String) throws -> [String] {
        let cities = try #require(Markup(parsing: page).first("nav", class: "cities"))
        return cities.all("li").filter { !$0.classes.contains("change-city") }.compactMap { $0.first("a")?["href"] }
    }

    @Test func upToFiveCitiesStandInTheBand() throws {
        let few = try TestSite(Self.cities(3).merging(["articles/a.md": Write.article("Apfel")]) { a, _ in a }).build()
        // Two cities of the site are there besides.
        #expect(try band(try #require(few["s1/a/index.html"])).count == 5)
        let many = try TestSite(Self.cities(4).merging(["articles/a.md": Write.article("Apfel")]) { a, _ in a }).build()
        for path in ["s1/index.html", "s1/a/index.html", "s1/a-z/index.html", "vergleich/a/index.html"] {
            let page = try #require(many[path], "\(path)")
            #expect(try band(page) == [], "\(path)")
            // The way to all of them works without a script.
            let change = try #require(Markup(parsing: page).first("li", class: "change-city")?.first("a"))
            #expect(change["href"] == (path == "s1/index.html" ? "../" : "../../"))
        }
        #expect(try many.main("index.html").all("li").count == 6)
    }

    @Test func scriptsKnowWhatCallersCallACity() throws {
        let files = try TestSite([
            "municipalities/rhein.yaml": """
            name: Rheinstadt
            state: DE-NW
            lines: ["+4920312345"]
            dialling-codes: ["0203"]
            postcodes: ["47051"]
            districts:
              - id: nord
                name: Nordviertel
                keywords: [Hafen]

            """
        ]).build()
        let module = try #require(files["assets/places.js"])
        let json = try #require(module.dropFirst("export default ".count).split(separator: ";\n").first)
        let places = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
        let rhein = try #require(places.first { $0["id"] as? String == "rhein" })
        #expect(rhein["name"] as? String == "Rheinstadt")
        #expect(rhein["districts"] as? [String] == ["Nordviertel", "Hafen"])
        #expect(rhein["postcodes"] as? [String] == ["47051"])
        #expect(rhein["codes"] as? [String] == ["0203"])
        #expect(rhein["lines"] as? [String] == ["+4920312345"])
    }

    @Test func anOfficeLeadsToTheSameOfficeOfAnotherCity() throws {
        let files = try TestSite([
            "municipalities/rhein.yaml": "name: Rheinstadt\nstate: DE-NW\n",
            "municipalities/ruhr.yaml": "name: Ruhrstadt\nstate: DE-NW\n",
            "offices/rhein/a.yaml": "name: Steueramt Rheinstadt\n",
            "offices/ruhr/b.yaml": "name: Steueramt (Ruhrstadt)\n",
            "offices/rhein/c.yaml": "name: Bürgerbüro\nkeywords: [Meldeamt, Passamt]\n",
            "offices/ruhr/d.yaml": "name: Bürgerservice\nkeywords: [Passamt, Meldeamt]\n",
            "offices/ruhr/e.yaml": "name: Standesamt\nkeywords: [Meldeamt]\n",
            "offices/rhein/f.yaml": "name: Forstamt\nkeywords: [Wald]\n",
        ]).build()
        func way(_ path: String) throws -> String? { try band(try #require(files[path], "\(path)")).last }
        #expect(try way("rhein/stelle/a/index.html") == "../../../ruhr/stelle/b/")
        #expect(try way("rhein/stelle/c/index.html") == "../../../ruhr/stelle/d/")
        // None is told to be the same.
        #expect(try way("rhein/stelle/f/index.html") == "../../../ruhr/")
    }

    @Test func homeTellsWhatIsUrgentOnceForAllCities() throws {
        func notice(_ title: String, _ lines: String) -> String { "---\ntitle: \(title)\n\(lines)\n---\n\nText.\n" }
        let main = try TestSite([
            "notices/a.md": notice("Streik", "severity: urgent\nuntil: 2026-12-01"),
            "notices/b.md": notice("Nur am Rhein", "severity: urgent\nuntil: 2026-12-01\nmunicipalities: [rhein]"),
            "notices/c.md": notice("Hinweis", "severity: info\nuntil: 2026-12-01"),
        ]).build().main("index.html")
        let boxes = main.all("section", class: "notice")
        #expect(boxes.compactMap { $0.first("a")?.text }.sorted() == ["Nur am Rhein", "Streik"])
        #expect(main.all("p", class: "notice-cities").map(\.text).contains { $0.contains(", ") })
    }
}
