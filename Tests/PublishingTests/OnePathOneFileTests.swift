import Knowledge
import SiteTestSupport
import TestSupport
import Testing
import Theme

@testable import Publishing

/// No two files of a site have one path: ids that would bring it about are refused, and what is not refused does not.
@Suite struct OnePathOneFileTests {
    /// Every word that stands in a path of the site.
    static let words: [String] = Set(
        SiteAddress.Kind.allCases.flatMap { $0.rawValue.split(whereSeparator: { "/{}.".contains($0) }) }.map(
            String.init)
    ).filter(Slug.isIdentifier).sorted()

    private func isRefused(_ site: TestSite, at path: String) throws -> Bool {
        let (knowledge, found) = site.read()
        let refused = found.filter { $0.rule == "id.reserved" }
        #expect(refused.allSatisfy { $0.severity == .error && knowledge.sources.path(of: $0.range.start.file) == path })
        return !refused.isEmpty
    }

    @Test(arguments: words) func aCity(id: String) throws {
        let path = "municipalities/\(id).yaml"
        let site = TestSite([
            path: "name: Wortstadt\nstate: DE-NW\n", "offices/\(id)/wort-amt.yaml": "name: Amt\n",
            "articles/probe.md": Write.article("Probe"),
        ])
        let isRefused = try isRefused(site, at: path)
        #expect(isRefused == SiteAddress.reservedIDs(for: .municipality).contains(id))
        if !isRefused { _ = try site.build() }
    }

    @Test(arguments: words) func anArticle(id: String) throws {
        let path = "articles/\(id).md"
        let site = TestSite([path: Write.article("Wort")])
        let isRefused = try isRefused(site, at: path)
        #expect(isRefused == SiteAddress.reservedIDs(for: .article).contains(id))
        if !isRefused { _ = try site.build() }
    }

    @Test(arguments: words) func anAlias(id: String) throws {
        let path = "articles/probe.md"
        let site = TestSite([path: Write.article("Probe", "aliases: [\(id)]")])
        if try !isRefused(site, at: path) { _ = try site.build() }
    }

    @Test(arguments: words) func anOffice(id: String) throws {
        let path = "offices/rhein/\(id).yaml"
        let site = TestSite([path: "name: Amt\n"])
        if try !isRefused(site, at: path) { _ = try site.build() }
    }

    @Test(arguments: words) func aCategory(id: String) throws {
        let settings = try #require(TestSite.defaults["auskunft.yaml"])
        let site = TestSite([
            "auskunft.yaml": settings.replacing("id: alltag", with: "id: \(id)"),
            "articles/probe.md": Write.article("Probe").replacing("alltag", with: id),
        ])
        _ = try site.build()
    }

    /// The cities of fault A21, had they not been refused.
    @Test func aSecondFileOfAPathEndsTheBuild() {
        for id in ["offline", "shared"] {
            let site = TestSite(["municipalities/\(id).yaml": "name: Wortstadt\nstate: DE-NW\n"])
            #expect(throws: ManifestOutput.WrittenTwice.self) { try site.build() }
        }
    }

    @Test func thePathIsNamed() throws {
        let output = ManifestOutput(MemoryOutput())
        try output.write(.offline, [])
        try output.write(.desk(of: "ruhr"), [])
        let error = #expect(throws: ManifestOutput.WrittenTwice.self) { try output.write(.desk(of: "offline"), [1]) }
        #expect(error?.description.contains("offline/index.html") == true)
        #expect(output.sortedEntries.map(\.path) == ["offline/index.html", "ruhr/index.html"])
    }

    @Test func aThemeDoesNotBringWhatTheBuildMakes() {
        #expect(throws: Theme.Failure.self) {
            try TestSite([:]).build(theme: ["assets/data.js": Array("export default {};".utf8)])
        }
    }

    @Test func everyPathIsInTheManifestOnce() throws {
        let files = try TestSite.twoCities().build()
        let manifest = try files.json("api/v1/manifest.json")["files"] as? [[String: Any]]
        let paths = try #require(manifest).compactMap { $0["path"] as? String }
        #expect(paths == files.keys.filter { $0 != "api/v1/manifest.json" }.sorted())
    }
}
