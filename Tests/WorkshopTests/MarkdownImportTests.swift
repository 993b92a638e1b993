import Foundation
import Scratch
import Testing

@testable import Workshop

/// A folder of Markdown on its way into the content.
@Suite struct MarkdownImportTests {
    private func folder() throws -> ScratchFolder {
        let folder = try ScratchFolder()
        try folder.write(
            "wiki/tiere/hund.md",
            "---\ntitle: Hund\n---\n\nSiehe [Katze](katze.md).\n\n![Der Hund](hund.png)\n\n!!! tip\n    Früh kommen.\n")
        try folder.write("wiki/tiere/katze.md", "# Katze\n\nMiau.\n\n## Ablauf\n\nSchnurren.\n")
        try folder.write("wiki/tiere/hund.png", "erstes Bild")
        return folder
    }

    private let hund = "content/articles/tiere/hund.md"
    private let picture = "content/articles/tiere/hund.png"

    @Test func `pages and pictures come in, and are built`() throws {
        let folder = try folder()
        let planned = try folder.bring("markdown", "wiki", isDry: true)
        #expect(planned.isFine && planned.output.contains("+ \(hund)\n") && planned.output.contains("+ \(picture)\n"))
        #expect(!folder.has("content"))
        let imported = try folder.bring("markdown", "wiki")
        #expect(imported.isFine, "\(imported.errors)")
        #expect(
            folder.text(hund)?.hasSuffix(
                "Siehe [[katze|Katze]].\n\n![Der Hund](hund.png)\n\n> [!TIP]\n> Früh kommen.\n") == true)
        #expect(folder.text(picture) == "erstes Bild")
        let city = "content/municipalities/ruhr.yaml"
        try folder.write(city, try #require(folder.text(city)) + "state: DE-NW\n")
        let built = try folder.build()
        #expect(built.isFine, "\(built.output)")
        #expect(folder.has("site/dist/ruhr/hund/index.html"))
    }

    @Test func `an update keeps what the editors wrote, and exchanges pictures that nobody here changed`() throws {
        let folder = try folder()
        #expect(try folder.bring("markdown", "wiki").isFine)
        try folder.write(hund, try #require(folder.text(hund)).replacing("title: Hund", with: "title: Hund halten"))
        try folder.write(
            "wiki/tiere/hund.md", "---\ntitle: Hund\n---\n\nSiehe [Katze](katze.md).\n\n![Der Hund](hund.png)\n\nNeu.\n"
        )
        try folder.write("wiki/tiere/hund.png", "zweites Bild")
        #expect(try folder.bring("markdown", "wiki").cause == .findings)
        let updated = try folder.bring("markdown", "wiki", isUpdate: true)
        #expect(updated.isFine, "\(updated.errors)")
        let text = try #require(folder.text(hund))
        #expect(text.contains("title: Hund halten") && text.contains("Neu.") && !text.contains("Früh"))
        #expect(folder.text(picture) == "zweites Bild")
        // What somebody here has put in its place stays.
        try folder.write(picture, "eigenes Bild")
        try folder.write("wiki/tiere/hund.png", "drittes Bild")
        let third = try folder.bring("markdown", "wiki", isUpdate: true)
        #expect(folder.text(picture) == "eigenes Bild" && third.errors.contains("hund.png"))
        let again = try folder.bring("markdown", "wiki", isUpdate: true)
        #expect(folder.text(picture) == "eigenes Bild" && !again.errors.contains("import.conflict"))
    }

    @Test func `what lies outside of the folder stays there, and circles come to an end`() throws {
        let folder = try folder()
        try folder.write("geheim.md", "# Geheim\n\nNein.")
        try folder.write("wiki/.obsidian/x.md", "Nein.")
        let wiki = folder.url.appending(path: "wiki")
        try FileManager.default.createSymbolicLink(at: wiki.appending(path: "kreis"), withDestinationURL: wiki)
        try FileManager.default.createSymbolicLink(
            at: wiki.appending(path: "geheim.md"), withDestinationURL: folder.url.appending(path: "geheim.md"))
        let imported = try folder.bring("markdown", "wiki", report: "bericht.tsv")
        #expect(imported.isFine, "\(imported.errors)")
        #expect(folder.names("content/articles/tiere") == ["hund.md", "hund.png", "katze.md"])
        #expect(imported.errors.contains("import.left-out") && imported.errors.contains(".obsidian"))
        #expect(imported.errors.contains("geheim.md") && imported.errors.contains("(2)"))
    }

    @Test func `findings name the file in the folder`() throws {
        let folder = try folder()
        try folder.write("wiki/schlecht.md", "---\ntitle: nie zu\n\nText.")
        let refused = try folder.bring("markdown", "wiki")
        #expect(refused.cause == .findings && refused.errors.contains("wiki/schlecht.md:1:1") && !folder.has("content"))
        let rest = try folder.bring("markdown", "wiki", keepsGoing: true)
        #expect(rest.cause == .findings && folder.has(hund))
    }

    @Test func `no folder, a file, and a folder with the content in it are refused`() throws {
        let folder = try folder()
        #expect(try folder.bring("markdown", "fehlt").cause == .wrongUse)
        #expect(try folder.bring("markdown", "wiki/tiere/katze.md").cause == .wrongUse)
        let inside = try folder.bring("markdown", ".")
        #expect(inside.cause == .wrongUse && inside.errors.contains("--content"), "\(inside.errors)")
    }
}
