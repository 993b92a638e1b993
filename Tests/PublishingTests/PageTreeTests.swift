import SiteTestSupport
import TestSupport
import Testing

/// The files that section 4 of the design promises.
@Suite struct PageTreeTests {
    @Test func agentsSiteHasEveryPage() throws {
        let site = TestSite.twoCities()
        #expect(site.read().diagnostics.filter { $0.severity == .error }.isEmpty)
        let files = try site.build()
        var expected: Set = [
            "index.html", "404.html", "anruf/index.html", "redaktion/index.html", "sitemap.xml", "robots.txt",
            "feed.xml", "opensearch.xml", "assets/site.css", "assets/cities.css", "assets/site.js",
            "dateien/anlagen/plan.pdf", "rhein/stelle/rhein-amt/index.html", "ruhr/stelle/ruhr-amt/index.html",
            "rhein/fluss/index.html", "api/v1/rhein/articles/fluss.json",
        ]
        for city in ["rhein", "ruhr"] {
            expected.formUnion(
                ["", "a-z/", "thema/alltag/", "thema/umwelt/", "ummelden/"].map { "\(city)/\($0)index.html" })
            expected.insert("api/v1/\(city)/articles.json")
            for article in ["anmelden", "abmelden", "baum", "intern", "muell"] {
                expected.formUnion([
                    "\(city)/\(article)/index.html", "api/v1/\(city)/articles/\(article).json",
                    "vergleich/\(article)/index.html",
                ])
            }
        }
        #expect(expected.subtracting(files.keys).sorted() == [])
    }

    @Test func nothingIsWrittenForWhatIsNotPublished() throws {
        let files = try TestSite.twoCitiesBuilt()
        for path in files.keys {
            #expect(!path.contains("winter"), "not before January: \(path)")
            #expect(!path.contains("ungenutzt"), "no article links to it: \(path)")
        }
        #expect(files["ruhr/fluss/index.html"] == nil)
        #expect(files["ruhr/stelle/rhein-amt/index.html"] == nil)
        #expect(files["rhein/stelle/ruhr-amt/index.html"] == nil)
    }

    @Test func publicSiteHasNoPagesForAgentsAndEditors() throws {
        let files = try TestSite.twoCitiesBuilt(edition: .public)
        let withheld = ["anruf/", "redaktion/", "rhein/intern/", "ruhr/intern/", "vergleich/intern/"]
        for path in files.keys {
            #expect(!withheld.contains { path.hasPrefix($0) }, "\(path)")
            #expect(!path.hasSuffix("/intern.json"), "\(path)")
        }
        #expect(files["rhein/anmelden/index.html"] != nil)
        #expect(files["index.html"] != nil)
    }

    @Test func oneCityNeedsNoComparison() throws {
        let site = TestSite(body: "Text.").without("municipalities/ruhr.yaml", "offices/ruhr/ruhr-amt.yaml")
        let files = try site.build()
        #expect(files["rhein/probe/index.html"] != nil)
        #expect(!files.keys.contains { $0.hasPrefix("vergleich/") })
    }

    @Test func emptyKnowledgeBaseStillMakesASite() throws {
        let files = try TestSite([:]).build()
        #expect(files["index.html"] != nil)
        #expect(files["rhein/a-z/index.html"] != nil)
        #expect(try files.json("api/v1/rhein/articles.json")["articles"] as? [String] == [])
    }

    @Test func attachmentKeepsItsBytes() throws {
        #expect(try TestSite.twoCitiesBuilt()["dateien/anlagen/plan.pdf"] == "PDF")
    }
}

extension TestSite {
    func without(_ paths: String...) -> TestSite {
        var site = self
        for path in paths { site.files[path] = nil }
        return site
    }
}
