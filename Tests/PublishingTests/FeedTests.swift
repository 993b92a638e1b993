import Foundation
import Knowledge
import SiteTestSupport
import TestSupport
import Testing

@testable import Publishing

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Files for machines: sitemap, feed, robots, OpenSearch.
@Suite struct FeedTests {
    @Test func sitemapNamesEveryArticlePage() throws {
        let files = try TestSite.twoCitiesBuilt()
        let locations = try XMLTexts(files["sitemap.xml"]).texts["loc"] ?? []
        #expect(Set(locations).count == locations.count)
        for path in ["", "rhein/", "ruhr/", "rhein/anmelden/", "ruhr/anmelden/", "rhein/fluss/"] {
            #expect(locations.contains("https://probe.example/" + path))
        }
        #expect(!locations.contains("https://probe.example/ruhr/fluss/"))
        for location in locations {
            let path = location.dropFirst("https://probe.example/".count)
            #expect(files[path + "index.html"] != nil, "\(location)")
        }
    }

    @Test func moreThanOneSiteMapCanHoldAreSeveral() throws {
        let pages = (0..<7).map { SiteMap.Page(address: .desk(of: "a\($0)"), changed: nil) }
        let base = SiteBase("https://probe.example")
        let one = SiteMap.files(of: pages, base: base, limit: 7)
        #expect(one.map(\.address.path) == ["sitemap.xml"])
        let several = SiteMap.files(of: pages, base: base, limit: 3)
        #expect(several.map(\.address.path) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"])
        let documents = try several.map { try XMLTexts(String(decoding: $0.bytes, as: UTF8.self)) }
        #expect(documents[0].root == "sitemapindex")
        #expect(documents[0].texts["loc"] == (1...3).map { "https://probe.example/sitemap-\($0).xml" })
        #expect(
            documents[1...].flatMap { $0.texts["loc"] ?? [] } == (0..<7).map { "https://probe.example/a\($0)/" })
        #expect(SiteMap.limit == 50_000)
    }

    @Test func aCitysFeedHasItsArticlesOnly() throws {
        let files = try TestSite.twoCitiesBuilt()
        let feed = try XMLTexts(files["ruhr/feed.xml"])
        #expect(feed.texts["title"] == ["Probe: Ruhrstadt", "Wohnsitz anmelden", "Wohnsitz abmelden"])
        #expect(feed.texts["id"]?.allSatisfy { $0.hasPrefix("https://probe.example/ruhr/") } == true)
    }

    @Test func feedHasTheArticlesReviewedLastFirst() throws {
        let files = try TestSite.twoCitiesBuilt()
        let feed = try XMLTexts(files["feed.xml"])
        #expect(feed.root == "feed")
        #expect(feed.texts["updated"]?.first == "2026-10-01T00:00:00Z")
        #expect(feed.texts["title"] == ["Probe", "Wohnsitz anmelden", "Wohnsitz anmelden", "Wohnsitz abmelden"])
        #expect(feed.texts["id"]?.first == "https://probe.example/")
        let ids = try #require(feed.texts["id"])
        #expect(Set(ids).count == ids.count)
        #expect(feed.texts["name"] == ["Bürgerservice", "Bürgerservice", "Meldestelle"])
    }

    @Test func feedHasAtMostFiftyEntries() throws {
        var files: [String: String] = [:]
        for number in 0..<60 {
            files["articles/a\(number).md"] = Write.article("A\(number)", "reviewed: 2026-10-\(10 + number % 20)")
        }
        let feed = try XMLTexts(try TestSite(files).build()["feed.xml"])
        #expect(feed.texts["summary"]?.count == 50)
        let dates = try #require(feed.texts["updated"]).dropFirst()
        #expect(Array(dates) == dates.sorted(by: >))
    }

    @Test func robotsKeepOutOfTheAgentsSite() throws {
        let agents = try #require(try TestSite.twoCitiesBuilt()["robots.txt"])
        #expect(agents.split(separator: "\n").contains("Disallow: /"))
        let citizens = try #require(try TestSite.twoCitiesBuilt(edition: .public)["robots.txt"])
        #expect(!citizens.contains("Disallow: /"))
        #expect(citizens.split(separator: "\n").contains("Sitemap: https://probe.example/sitemap.xml"))
    }

    @Test func openSearchNamesTheSiteInSixteenCharacters() throws {
        let files = try TestSite([
            "auskunft.yaml": """
            title: Wissen & Auskunft der <Städte>
            base-url: https://probe.example/a
            categories:
              - id: alltag
                title: Alltag

            """
        ]).build()
        let search = try XMLTexts(files["opensearch.xml"])
        #expect(search.root == "OpenSearchDescription")
        #expect(search.texts["ShortName"]?.first.map { $0.count <= 16 && !$0.isEmpty } == true)
        #expect(search.texts["Description"] == ["Wissen & Auskunft der <Städte>"])
        #expect(search.attributes["Url"]?["template"] == "https://probe.example/a/?q={searchTerms}")
    }

    /// XML has no way to write them, so that the feed could not be read.
    @Test(arguments: ["\\x01", "\\x07", "\\x1b"])
    func controlCharacterIsRefused(escape: String) {
        let site = TestSite(["articles/probe.md": Write.article("\"Probe \(escape)\"", "reviewed: 2026-10-01")])
        #expect(site.read().diagnostics.contains { $0.severity == .error })
    }
}

/// An XML document, read by a real parser: texts by the name of their element, in order.
final class XMLTexts: NSObject, XMLParserDelegate {
    private(set) var root = ""
    private(set) var texts: [String: [String]] = [:]
    /// Of the last element of each name.
    private(set) var attributes: [String: [String: String]] = [:]
    private var open: [String] = []

    struct Malformed: Error {
        let line: Int
    }

    init(_ text: String?) throws {
        super.init()
        let parser = XMLParser(data: Data(try #require(text).utf8))
        parser.delegate = self
        guard parser.parse() else { throw Malformed(line: parser.lineNumber) }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        if root.isEmpty { root = name }
        self.attributes[name] = attributes
        open.append("")
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        if let last = open.indices.last { open[last] += string }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        texts[name, default: []].append(open.popLast() ?? "")
    }
}
