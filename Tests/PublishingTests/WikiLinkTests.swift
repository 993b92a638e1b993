import SiteTestSupport
import TestSupport
import Testing

/// `[[id|text]]` becomes a link or is reported; it never stays on the page as it is.
@Suite struct WikiLinkTests {
    @Test(arguments: ["[[ziel|*betont*]]", "[[ziel|`Code`]]", "[[ziel|zwei\nZeilen]]"])
    func linkWithMarkupInItsTextIsALinkOrReported(link: String) throws {
        let site = TestSite(body: "Siehe \(link).", ["articles/ziel.md": Write.article("Ziel")])
        // The head ends on line 5.
        let isReported = site.read().diagnostics.contains { $0.range.start.line > 5 }
        let body = try Markup(parsing: try site.build().body("probe", in: "rhein"))
        #expect(isReported || body.links == ["../ziel/"])
    }

    @Test func linkWithSpacesAndAnchorIsALink() throws {
        let site = TestSite(
            body: "[[ ziel # ablauf |Text]], [[ office:rhein-amt ]]",
            ["articles/ziel.md": Write.article("Ziel", body: "## Ablauf\n\nText.")])
        let body = try Markup(parsing: try site.build().body("probe", in: "rhein"))
        #expect(body.links == ["../ziel/#ablauf", "../../rhein/stelle/rhein-amt/"])
    }
}
