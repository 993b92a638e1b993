import SiteTestSupport
import TestSupport
import Testing

/// `404.html` is shown at any depth, so its addresses begin where the site does.
@Suite struct NotFoundTests {
    private func files(base: String?) throws -> [String: String] {
        var site = TestSite.twoCities()
        site.files["auskunft.yaml"] = site.files["auskunft.yaml"]?
            .replacing("base-url: https://probe.example/\n", with: base.map { "base-url: \($0)\n" } ?? "")
        return try site.build()
    }

    @Test(arguments: [
        (nil, "/"), ("https://probe.example", "/"), ("https://probe.example/", "/"),
        ("https://probe.example/wissen", "/wissen/"), ("https://probe.example/a/b/", "/a/b/"),
        ("http://localhost:8080/x", "/x/"),
    ])
    func addressesBeginWithTheBasePath(base: String?, path: String) throws {
        let files = try files(base: base)
        let page = try files.page("404.html")
        let addresses = page.descendants.filter { $0.name != "link" || $0["rel"] != "canonical" }
            .flatMap { element in ["href", "src", "action"].compactMap { element[$0] } }
        let own = addresses.filter { !$0.hasPrefix("#") }
        #expect(!own.isEmpty)
        #expect(own.filter { !$0.hasPrefix(path) } == [])
        #expect(own.contains(path + "rhein/"))
        #expect(own.contains(path + "assets/site.css"))
        guard base != nil else { return }
        let problems = try SiteLinks(files, base: path).problems()
        #expect(problems == [])
    }

    @Test func siteWithoutBaseURLLinksToNothingThatIsNotThere() throws {
        let problems = try SiteLinks(files(base: nil)).problems()
        #expect(problems == [])
    }

    @Test func otherPagesStayRelative() throws {
        let files = try files(base: "https://probe.example/wissen/")
        for path in files.pagePaths where path != "404.html" {
            #expect(files[path]?.contains("\"/") == false, "\(path)")
        }
    }
}
