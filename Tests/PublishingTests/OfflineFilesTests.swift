import Foundation
import SiteTestSupport
import TestSupport
import Testing

@testable import Publishing

/// What a browser needs to notice a new build and to go on without network.
@Suite struct OfflineFilesTests {
    private func version(_ files: [String: String]) throws -> String {
        try #require(try files.json("version.json")["version"] as? String)
    }

    private func list(_ name: String, _ files: [String: String]) throws -> [String: String] {
        let document = try files.json("offline/\(name).json")
        #expect(document["version"] as? String == (try version(files)))
        return try #require(document["files"] as? [String: String])
    }

    @Test func everyPageOfACityIsInItsListAndNoOther() throws {
        let files = try TestSite.twoCitiesBuilt()
        for city in ["rhein", "ruhr"] {
            let pages = files.keys.filter { $0.hasPrefix(city + "/") && $0.hasSuffix(".html") }
            #expect(try list(city, files).keys.sorted() == pages.sorted())
        }
    }

    @Test func whatAllCitiesNeedIsShared() throws {
        let files = try TestSite.twoCitiesBuilt()
        let shared = try list("shared", files)
        let needed = [
            "index.html", "assets/site.js", "assets/data.js", "vergleich/anmelden/index.html", "offline/index.html",
        ]
        for path in needed { #expect(shared[path] != nil, "\(path)") }
        #expect(shared.keys.filter { $0.hasSuffix(".gz") || $0.hasSuffix(".br") } == [])
        // The worker keeps others, and is kept by the browser itself.
        #expect(shared["sw.js"] == nil)
        #expect(files["sw.js"]?.isEmpty == false)
        #expect(files["assets/sw.js"] == nil)
    }

    @Test func hashIsThatOfTheFile() throws {
        // sha256sum of "a\n", first half.
        let files = try TestSite.twoCities().build(theme: ["assets/a.txt": Array("a\n".utf8)])
        #expect(try list("shared", files)["assets/a.txt"] == "87428fc522803d31065e7bce3cf03fe4")
    }

    @Test func versionIsThatOfTheContent() throws {
        let site = TestSite.twoCities()
        let before = try version(try site.build())
        #expect(try version(try site.build()) == before)
        var other = site
        other.files["glossary.yaml"] = "Meldeschein: Etwas anderes.\n"
        #expect(try version(try other.build()) != before)
    }

    @Test func publicEditionKeepsNothing() throws {
        let files = try TestSite.twoCitiesBuilt(edition: .public)
        #expect(files["sw.js"] == nil)
        #expect(files.keys.filter { $0.hasPrefix("offline/") } == [])
        #expect(try !version(files).isEmpty)
        #expect(files["assets/data.js"]?.contains("\"isForAgents\":false") == true)
    }
}
