import SiteTestSupport
import TestSupport
import Testing

/// Old ids stay alive.
@Suite struct RedirectTests {
    @Test(arguments: ["rhein", "ruhr"])
    func aliasLeadsToTheArticle(city: String) throws {
        let page = try TestSite.twoCitiesBuilt().page("\(city)/ummelden/index.html")
        let refresh = page.all("meta").first { $0["http-equiv"] == "refresh" }
        #expect(refresh?["content"] == "0; url=../anmelden/")
        // For those whose browser does not follow.
        #expect(page.links == ["../anmelden/"])
        #expect(page.first("a")?.text == "Wohnsitz anmelden")
        #expect(page.all("meta").contains { $0["name"] == "robots" && $0["content"] == "noindex" })
    }

    @Test func aliasOfAnArticleOfOneCityStaysThere() throws {
        let files = try TestSite(body: "Text.", head: "aliases: [alt, aelter]\nmunicipalities:\n  rhein:").build()
        #expect(files["rhein/alt/index.html"] != nil)
        #expect(files["rhein/aelter/index.html"] != nil)
        #expect(files["ruhr/alt/index.html"] == nil)
    }

    @Test func linkToAnAliasLeadsStraightToTheArticle() throws {
        let files = try TestSite(
            body: "[[alt|dorthin]]", ["articles/neu.md": Write.article("Neu", "aliases: [alt]")]
        ).build()
        #expect(try files.body("probe", in: "rhein") == "<p><a href=\"../neu/\">dorthin</a></p>\n")
        #expect(try files.article("neu", in: "rhein")["linkedFrom"] as? [String] == ["probe"])
    }
}
