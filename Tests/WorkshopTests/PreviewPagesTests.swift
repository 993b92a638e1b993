import Foundation
import RandomContent
import Scratch
import Serving
import Testing
import Workshop

/// A page in the preview says of other articles what they say now.
@Suite struct PreviewPagesTests {
    private static func article(_ title: String) -> String {
        "---\ntitle: \(title)\ncategory: alltag\nanswer: Kurz.\n---\n\nText.\n"
    }

    /// The notice stands on the page of one article and has in it the title of another.
    @Test func aTitleInANotice() async throws {
        let folder = try ScratchFolder()
        for (path, text) in EditedContent(seed: 1).files { try folder.write("content/" + path, text) }
        try folder.write("content/articles/hundesteuer.md", Self.article("Hundesteuer"))
        try folder.write("content/articles/personalausweis.md", Self.article("Personalausweis"))
        try folder.write(
            "content/notices/2026-11-20-hinweis.md",
            "---\ntitle: Hinweis\narticles: [hundesteuer]\n---\n\nSiehe [[personalausweis]].\n")
        let noon = try Date("2026-11-22T12:00:00Z", strategy: .iso8601)
        let preview = PreviewBuild(
            ContentInput(folder: "content"), theme: "site", isStrict: false,
            in: Environment(language: .german, currentDirectory: folder.url.path, now: { noon }))
        func page(_ state: PreviewState) throws -> String {
            let files = try #require(state.site?.files)
            let path = try #require(files.keys.filter { $0.hasSuffix("/hundesteuer/index.html") }.min())
            return String(decoding: files[path] ?? [], as: UTF8.self)
        }
        let first = await preview.next()
        #expect(try page(first.state).contains(">Personalausweis</a>"))
        try folder.write("content/articles/personalausweis.md", Self.article("Ausweis mit Chip"))
        let second = await preview.next()
        #expect(try page(second.state).contains(">Ausweis mit Chip</a>"))
        #expect(try !page(second.state).contains(">Personalausweis</a>"))
    }
}
