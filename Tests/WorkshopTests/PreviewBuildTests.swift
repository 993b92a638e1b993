import Knowledge
import Scratch
import Serving
import Testing
import Workshop

/// The site built again and again while somebody writes.
@Suite struct PreviewBuildTests {
    private func preview(_ folder: ScratchFolder, isStrict: Bool = false) -> PreviewBuild {
        PreviewBuild(
            ContentInput(folder: "content"), theme: "site", isStrict: isStrict, in: folder.environment())
    }

    @Test func theLastGoodSiteStaysUntilTheContentIsRightAgain() async throws {
        let folder = try ScratchFolder.withContent()
        let preview = preview(folder)
        let first = await preview.next()
        #expect(!first.state.verdict.isHeldBack)
        #expect(first.state.site?.files["rhein/probe/index.html"] != nil)
        #expect(first.state.site?.files["search/full.idx"] != nil, "a page without search would be no preview")

        for (path, text) in ScratchFolder.withError { try folder.write("content/" + path, text) }
        let broken = await preview.next()
        #expect(broken.state.verdict.isHeldBack && broken.state.verdict.errors == 1)
        #expect(broken.state.verdict.findings.first?.file == "content/articles/falsch.md")
        #expect(broken.findings.contains("content/articles/falsch.md:10:"))
        #expect(broken.state.site?.files["rhein/probe/index.html"] != nil)
        #expect(broken.state.site?.files["rhein/falsch/index.html"] == nil)

        try folder.write("content/articles/falsch.md", ScratchFolder.article("Falsch", body: "Siehe [[ziel]]."))
        let mended = await preview.next()
        #expect(!mended.state.verdict.isHeldBack)
        #expect(mended.state.site?.files["rhein/falsch/index.html"] != nil)
        #expect(await preview.withIndex() != nil)
        #expect(await preview.withIndex() == nil, "the site has its index")
        #expect(folder.names() == ["content"])
    }

    @Test func warningsHoldBackWhereThatIsWanted() async throws {
        let folder = try ScratchFolder.withContent(ScratchFolder.withWarning)
        #expect(await !preview(folder).next().state.verdict.isHeldBack)
        #expect(await preview(folder, isStrict: true).next().state.verdict.isHeldBack)
    }

    @Test func aBrokenThemeIsNamed() async throws {
        let folder = try ScratchFolder.withContent(["../site/texts/de.yaml": "a: [\n"])
        let outcome = await preview(folder).next()
        #expect(outcome.state.verdict.isHeldBack && outcome.state.site == nil)
        #expect(outcome.state.verdict.failure?.contains("site/texts/de.yaml:") == true)
        #expect(outcome.remarks.count == 1)
    }
}
