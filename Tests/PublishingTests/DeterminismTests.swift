import Files
import Knowledge
import Publishing
import RandomContent
import Reading
import SeededNumbers
import SiteTestSupport
import TestSupport
import Testing
import Theme

/// A build is a function of the content and one date.
@Suite struct DeterminismTests {
    /// Builds from files that are handed over in this order.
    private func build(_ site: TestSite, order: [String]) throws -> [String: [UInt8]] {
        let files = site.files.mapValues { Array($0.utf8) }
        let entries = order.map { FileTree.Entry(path: $0, kind: .file(bytes: files[$0]?.count ?? 0)) }
        let tree = FileTree(entries: entries) { files[$0] ?? [] }
        let parsed = ParsedContent(ContentSurvey(tree), edition: .agents)
        let output = MemoryOutput()
        try Site.write(
            parsed.resolve(date: site.date, edition: .agents).knowledge, theme: try Theme(language: "de"), to: output
        ) { files[$0] ?? [] }
        return output.files
    }

    @Test func sameInputGivesTheSameBytes() throws {
        let site = TestSite(RandomSite(seed: 7).files)
        let order = site.files.keys.sorted()
        let first = try build(site, order: order)
        #expect(first.count > 20)
        for _ in 0..<3 { #expect(try build(site, order: order) == first) }
    }

    @Test func orderOfTheFilesDoesNotMatter() throws {
        let site = TestSite.twoCities()
        var numbers = SplitMix64(seed: 11)
        let first = try build(site, order: site.files.keys.sorted())
        #expect(try build(site, order: site.files.keys.sorted(by: >)) == first)
        for _ in 0..<5 { #expect(try build(site, order: site.files.keys.shuffled(using: &numbers)) == first) }
    }

    /// Paths of the files that differ in more than the date of the build.
    private func changes(from first: String, to second: String) throws -> Set<String> {
        let old = try TestSite.twoCities(date: first).build()
        let new = try TestSite.twoCities(date: second).build()
        // What names every file by its hash is another with every date; openings are those of the next days.
        let daily = Set(
            old.keys.filter {
                $0 == "version.json" || $0.hasPrefix("offline/") && $0.hasSuffix(".json")
                    || $0 == "api/v1/manifest.json"
                    || $0.hasSuffix("/openings.json")
                    // A calendar's time stamps are those of the build.
                    || $0.hasSuffix(".ics")
            })
        return try Set(old.keys).union(new.keys).subtracting(daily).filter { path in
            try undated(old[path], first) != undated(new[path], second)
        }
    }

    private func undated(_ text: String?, _ day: String) throws -> String? {
        let date = try #require(CalendarDate(day))
        return text?.replacing(day, with: "DATE").replacing(Wording.date(date, .german), with: "DATE")
    }

    @Test func anotherDayChangesNothingButItsDate() throws {
        #expect(try changes(from: "2026-11-23", to: "2026-11-24") == [])
    }

    @Test func noticeThatEndsChangesWhereItStood() throws {
        let changed = try changes(from: "2026-11-25", to: "2026-11-26")
        #expect(changed.contains("rhein/index.html"))
        #expect(changed.contains("rhein/anmelden/index.html"))
        #expect(changed.contains("rhein/stelle/rhein-amt/index.html"))
        // An urgent one stood on the page of all cities as well.
        let elsewhere = changed.filter {
            !$0.hasPrefix("rhein/") && !$0.hasPrefix("api/v1/rhein/") && !$0.hasPrefix("redaktion/")
        }
        #expect(elsewhere == ["index.html"], "\(elsewhere)")
        #expect(!changed.contains("rhein/abmelden/index.html"))
    }

    @Test func newYearChangesFeesAndOpensAnArticle() throws {
        let changed = try changes(from: "2026-12-31", to: "2027-01-01")
        let expected: Set = [
            "rhein/anmelden/index.html", "ruhr/anmelden/index.html", "vergleich/anmelden/index.html",
            "rhein/winter/index.html", "ruhr/winter/index.html", "vergleich/winter/index.html",
            "rhein/thema/umwelt/index.html", "rhein/a-z/index.html", "rhein/index.html", "redaktion/index.html",
            "sitemap.xml",
        ]
        #expect(expected.subtracting(changed).sorted() == [])
        for id in ["abmelden", "baum", "muell", "intern", "fluss"] {
            #expect(!changed.contains("rhein/\(id)/index.html"), "\(id)")
        }
        #expect(!changed.contains("rhein/thema/alltag/index.html"))
        #expect(!changed.contains("feed.xml"))
    }
}
