import Knowledge
import SiteTestSupport
import TestSupport
import Testing
import Theme

@testable import Publishing

/// The ids within pages: every one is declared, or a heading's, and none stands twice.
@Suite struct PageAnchorTests {
    private static let declared = Set(PagePart.allCases.map { PageAnchor.part($0).id })

    private func ids(_ page: String) -> [String] {
        page.matches(of: /<[a-z0-9]+\b[^>]*?\sid="([^"]*)"/).map { String($0.1) }
    }

    @Test(arguments: [Edition.agents, .public])
    func everyIdOfEveryPageIsKnown(edition: Edition) throws {
        let files = try TestSite.twoCities().build(edition: edition)
        for path in files.pagePaths {
            let ids = ids(try #require(files[path]))
            #expect(Set(ids).count == ids.count, "\(path)")
            let parts = path.split(separator: "/").map(String.init)
            let isArticle = parts.count == 3 && files["api/v1/\(parts[0])/articles/\(parts[1]).json"] != nil
            let headings = isArticle ? try headings(in: files, path) : []
            for id in ids where !Self.declared.contains(id) && !headings.contains(id) {
                let isNumbered = ["begriff-", "fussnote-", "feld-", "abschnitt-", "gruppe-", "monat-"].contains {
                    id.hasPrefix($0)
                }
                #expect(isNumbered, "\(id) in \(path)")
            }
        }
    }

    private func headings(in files: [String: String], _ path: String) throws -> Set<String> {
        let parts = path.split(separator: "/").map(String.init)
        let headings = try files.article(parts[1], in: parts[0])["headings"] as? [[String: Any]]
        return Set((headings ?? []).compactMap { $0["id"] as? String })
    }

    /// A heading may have any words: those of the page's own ids, too.
    @Test func noHeadingTakesAnIdOfThePage() throws {
        let words = PagePart.allCases.map { "## Part \($0.rawValue)\n\nText.\n\n" }.joined()
        let more =
            "## Content\n\nText[^1].\n\n## Fußnote 1\n\nText mit Begriff.\n\n## Begriff Begriff\n\nText.\n\n[^1]: Note.\n"
        let site = TestSite(
            body: words + more, head: "legal: [{title: Gesetz, url: \"https://probe.example\"}]",
            ["glossary.yaml": "Begriff: Ein Wort.\n"])
        #expect(site.read().diagnostics.filter { $0.severity == .error }.map { $0.message[.english] } == [])
        let files = try site.build()
        let ids = ids(try #require(files["rhein/probe/index.html"]))
        #expect(Set(ids).count == ids.count)
        #expect(ids.contains("content"))
        #expect(try headings(in: files, "rhein/probe/").allSatisfy(ids.contains))
    }

    @Test func noPartIsDeclaredThatNothingHas() throws {
        let theme = try Theme(language: "de")
        let written =
            theme.templates.values.joined() + theme.assets.values.map { String(decoding: $0, as: UTF8.self) }.joined()
        for part in PagePart.allCases {
            #expect(written.contains("\"\(PageAnchor.part(part).id)\""), "\(part)")
        }
    }
}
