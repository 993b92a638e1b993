import Diagnostics
import Knowledge
import Reading
import TestSupport
import Testing

/// File names are ids, and every id exists once.
struct IdentifierTests {
    private func expect(
        _ files: [String: String], _ findings: ExpectedFinding..., sourceLocation: SourceLocation = #_sourceLocation
    ) {
        expectReadingFindings(in: files, findings, sourceLocation: sourceLocation)
    }

    @Test func anArticleLiesOnceWhateverItsFolder() {
        expect(["articles/a/probe.md": article(), "articles/b/probe.md": "1️⃣" + article()], .error("id.duplicate"))
    }

    @Test func theFileThatHasTheIdIsNamed() throws {
        let (knowledge, found) = TestSite(["articles/a/probe.md": article(), "articles/b/probe.md": article()])
            .readAlone()
        let related = try #require(found.first { $0.rule == "id.duplicate" }?.related.first)
        #expect(knowledge.sources.path(of: related.range.start.file) == "articles/a/probe.md")
    }

    @Test(arguments: [
        ("offices/ruhr/probe.yaml", "name: Amt\n"), ("offices/rhein/probe.yaml", "name: Amt\n"),
        ("municipalities/probe.yaml", "name: Probe\nstate: DE-NW\n"),
        ("notices/probe.md", "---\ntitle: Meldung\n---\n\nText.\n"),
    ])
    func acrossTheKindsOfFile(path: String, text: String) {
        expect(["articles/probe.md": article(), path: "1️⃣" + text], .error("id.duplicate"))
    }

    @Test func twoCitiesMayNotHaveAnOfficeOfTheSameId() {
        expect(
            ["offices/rhein/amt.yaml": "name: Amt\n", "offices/ruhr/amt.yaml": "1️⃣name: Amt\n"], .error("id.duplicate"))
    }

    @Test(arguments: SiteAddress.reservedIDs(for: .article).sorted())
    func idsOfArticlesThatTheSiteUses(id: String) {
        expect(["articles/\(id).md": "1️⃣" + article()], .error("id.reserved"))
    }

    @Test(arguments: SiteAddress.reservedIDs(for: .municipality).sorted())
    func idsOfCitiesThatTheSiteUses(id: String) {
        expect(["municipalities/\(id).yaml": "1️⃣name: Probe\nstate: DE-NW\n"], .error("id.reserved"))
    }

    @Test func whatOneKindMayNotUseAnotherMay() {
        expect(["articles/api.md": article(), "municipalities/thema.yaml": "name: Probe\nstate: DE-NW\n"])
    }

    @Test(arguments: [
        ("articles/Sperrmüll.md", "sperrmuell"), ("articles/README.md", "readme"), ("articles/a b.md", "a-b"),
        ("articles/a_b.md", "a-b"),
    ])
    func namesThatAreNoIds(path: String, proposal: String) {
        expect([path: "1️⃣" + article()], .error("id.form", help: "For example \"\(proposal)\"."))
    }

    @Test func aCitysFileWithADotInTheId() throws {
        let (_, found) = TestSite(["articles/a.b.rhein.md": "Text.\n"]).readAlone()
        #expect(found.map(\.rule).contains("id.form"))
    }

    // MARK: Files that nothing reads

    @Test(arguments: [
        "notes.md", "articles.md", "article/probe.md", "offices/amt.yaml", "offices/rhein/a/amt.yaml",
        "municipalities/rhein/x.yaml", "notices/a/b.md", "Articles/probe.md", "articles/liste.yaml",
    ])
    func contentInTheWrongPlaceIsAnError(path: String) {
        expect([path: "1️⃣x\n"], .error("file.unknown"))
    }

    @Test func aNameThatEndsOtherwiseIsReportedAndTheFileRead() {
        expect(
            [
                "articles/ziel.MD": "1️⃣" + article(body: "## Kosten\n"), "articles/anders.markdown": "2️⃣" + article(),
                "offices/rhein/rhein-zwei.yml": "3️⃣name: Amt\n",
                "articles/probe.md": article("offices: [rhein-zwei]", body: "[x](ziel.md#kosten) [[anders]]\n"),
            ], .error("file.unknown", "1️⃣", help: "Rename the file to \"ziel.md\"."),
            .error("file.unknown", "2️⃣", help: "Rename the file to \"anders.md\"."),
            .error("file.unknown", "3️⃣", help: "Rename the file to \"rhein-zwei.yaml\"."))
    }

    @Test(arguments: ["LICENSE", "articles/notiz.txt", "articles/alt.docx", "Makefile"])
    func otherFilesAreAWarning(path: String) {
        expect([path: "1️⃣x\n"], .warning("file.unknown"))
    }

    @Test(arguments: ["articles/bild.png", "articles/a/plan.PDF", "bild.svg", "offices/rhein/foto.jpeg"])
    func attachmentsLieAnywhere(path: String) {
        expect([path: "x"])
    }
}
