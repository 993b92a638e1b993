import Foundation
import Interface
import Knowledge
import TestSupport
import Testing
import Theme

@testable import Publishing

/// What a build says of the time since an earlier one: `changes.json`, days of change, feeds.
@Suite struct ChangesTests {
    private static let start = [
        "articles/bleibt.md": Write.article("Bleibt", "offices: [rhein-amt]"),
        "articles/geht.md": Write.article("Geht"),
        "articles/alt.md": Write.article("Zieht um"),
        "offices/rhein/rhein-amt.yaml": "name: Amt\nphone: \"+4920312345\"\n",
        "offices/rhein/rhein-alt.yaml": "name: Altes Amt\n",
        "notices/2026-11-20-a.md": Write.notice("Streik", body: "Heute zu."),
        "notices/2026-11-20-b.md": Write.notice("Vorbei", "until: 2026-11-22"),
        "notices/2026-11-20-c.md": Write.notice("Kommt", "from: 2026-11-23"),
    ]

    /// The same content with one change of each kind.
    private static let later: [String: String] = {
        var files = start
        files["articles/geht.md"] = nil
        files["articles/alt.md"] = nil
        files["articles/neu.md"] = Write.article("Zieht um", "aliases: [alt]")
        files["offices/rhein/rhein-amt.yaml"] = "name: Amt\nphone: \"+4920354321\"\nnote: Klingeln.\n"
        files["offices/rhein/rhein-alt.yaml"] = nil
        files["offices/rhein/rhein-neu.yaml"] = "name: Neues Amt\n"
        files["notices/2026-11-20-a.md"] = Write.notice("Streik", body: "Heute und morgen zu.")
        return files
    }()

    private func build(
        _ files: [String: String], _ date: String, edition: Edition = .agents, since earlier: [String: [UInt8]]? = nil
    ) throws -> [String: [UInt8]] {
        let output = MemoryOutput()
        try Site.write(
            TestSite(files, date: date).read(edition: edition).knowledge, theme: try Theme(language: "de"),
            since: try earlier.map { files in try EarlierSite(edition: edition) { files[$0] } }, to: output
        ) { _ in [] }
        return output.files
    }

    private func json(_ files: [String: [UInt8]], _ path: String) throws -> [String: Any] {
        try files.mapValues { String(decoding: $0, as: UTF8.self) }.json("api/v1/" + path)
    }

    private func ids(_ list: Any?) -> [String] { (list as? [[String: Any]] ?? []).compactMap { $0["id"] as? String } }

    private func city(_ name: String, _ files: [String: [UInt8]]) throws -> [String: Any] {
        let cities = try #require(try json(files, "changes.json")["municipalities"] as? [[String: Any]])
        return try #require(cities.first { $0["municipality"] as? String == name })
    }

    @Test func officesAndNoticesAreNamedWithWhatChanged() throws {
        let before = try build(Self.start, "2026-11-22")
        let rhein = try city("rhein", try build(Self.later, "2026-11-23", since: before))
        let offices = try #require(rhein["offices"] as? [String: Any])
        #expect(ids(offices["added"]) == ["rhein-neu"] && ids(offices["removed"]) == ["rhein-alt"])
        let changed = try #require(offices["changed"] as? [[String: Any]])
        #expect(ids(changed) == ["rhein-amt"] && changed[0]["fields"] as? [String] == ["phone", "note"])
        #expect(changed[0]["title"] as? String == "Amt")
        let notices = try #require(rhein["notices"] as? [String: Any])
        #expect(ids(notices["added"]) == ["2026-11-20-c"] && ids(notices["removed"]) == ["2026-11-20-b"])
        #expect((notices["changed"] as? [[String: Any]])?.first?["fields"] as? [String] == ["bodyHtml"])
        // The other city has no office of its own that changed.
        let ruhr = try #require(
            try city("ruhr", build(Self.later, "2026-11-23", since: before))["offices"] as? [String: Any])
        #expect(ids(ruhr["added"]) + ids(ruhr["changed"]) + ids(ruhr["removed"]) == [])
    }

    @Test func aRenamedArticleSaysWhereItWent() throws {
        let rhein = try city("rhein", try build(Self.later, "2026-11-23", since: build(Self.start, "2026-11-22")))
        let removed = try #require(rhein["removed"] as? [[String: Any]])
        #expect(ids(removed) == ["alt", "geht"])
        #expect(removed.map { $0["movedTo"] as? String } == ["neu", nil])
    }

    @Test func citiesThemselvesAreCompared() throws {
        var files = Self.start
        files["municipalities/see.yaml"] = "name: Seestadt\nstate: DE-NW\n"
        let before = try build(files, "2026-11-22")
        files = Self.start
        files["municipalities/rhein.yaml"] = "name: Rheinstadt\nstate: DE-NW\nfeedback: rat@rhein.example\n"
        let cities = try #require(
            try json(build(files, "2026-11-23", since: before), "changes.json")["cities"] as? [String: Any])
        #expect(ids(cities["removed"]) == ["see"] && ids(cities["added"]) == [])
        let changed = try #require(cities["changed"] as? [[String: Any]])
        #expect(ids(changed) == ["rhein"])
        #expect((changed[0]["fields"] as? [String])?.contains("feedback") == true)
    }

    @Test func daysOfChangeGoFromBuildToBuild() throws {
        let second = try build(Self.later, "2026-11-23", since: build(Self.start, "2026-11-22"))
        let third = try build(Self.later, "2026-11-30", since: second)
        let offices = try #require(try json(third, "rhein/offices.json")["offices"] as? [[String: Any]])
        #expect(offices.map { $0["changed"] as? String } == ["2026-11-23", "2026-11-23"])
        let notices = try #require(try json(third, "rhein/notices.json")["notices"] as? [[String: Any]])
        #expect(notices.allSatisfy { $0["changed"] as? String == "2026-11-23" } && notices.count == 2)
        let gone = try #require(try json(third, "rhein/articles.json")["removed"] as? [[String: Any]])
        #expect(ids(gone) == ["geht"] && gone[0]["date"] as? String == "2026-11-23")
        let rhein = try city("rhein", third)
        for key in ["added", "changed", "removed"] {
            #expect(ids(rhein[key]) == [])
            #expect(ids((rhein["offices"] as? [String: Any])?[key]) == [])
            #expect(ids((rhein["notices"] as? [String: Any])?[key]) == [])
        }
        // What comes back is gone no longer; what went is forgotten after a year.
        var both = Self.later.merging(Self.start) { later, _ in later }
        // Its id is another article's alias by now.
        both["articles/alt.md"] = nil
        let back = try build(both, "2026-12-01", since: third)
        #expect(try json(back, "rhein/articles.json")["removed"] == nil)
        let late = try build(Self.later, "2027-11-24", since: third)
        #expect(try json(late, "rhein/articles.json")["removed"] == nil)
    }

    @Test func feedsTellWhatIsGoneAndWhichOfficesAndNoticesChanged() throws {
        let second = try build(Self.later, "2026-11-23", since: build(Self.start, "2026-11-22"))
        let third = try build(Self.later, "2026-11-30", since: second)
        let feed = try XMLTexts(third["rhein/feed.xml"].map { String(decoding: $0, as: UTF8.self) })
        #expect(
            feed.texts["title"]?.dropFirst() == [
                "Info: Streik", "Info: Kommt", "Geht (entfallen)", "Amt", "Neues Amt", "Bleibt", "Zieht um",
            ])
        let ids = try #require(feed.texts["id"])
        #expect(Set(ids).count == ids.count)
        // The entry that readers have of it is replaced.
        #expect(ids.contains("https://probe.example/rhein/geht/"))
        #expect(!ids.contains("https://probe.example/rhein/alt/"))
        #expect(feed.texts["updated"]?.allSatisfy { $0 == "2026-11-23T00:00:00Z" } == true)
        let all = try XMLTexts(third["feed.xml"].map { String(decoding: $0, as: UTF8.self) })
        #expect(all.texts["title"]?.filter { $0 == "Info: Streik" || $0 == "Geht (entfallen)" }.count == 2)
    }

    @Test func thePublicEditionTellsNothingOfNotices() throws {
        let before = try build(Self.start, "2026-11-22", edition: .public)
        let after = try build(Self.later, "2026-11-23", edition: .public, since: before)
        #expect(try city("rhein", after)["notices"] == nil)
        #expect(after["rhein/feed.xml"].map { String(decoding: $0, as: UTF8.self).contains("Streik") } == false)
    }
}
