import Foundation
import Scratch
import Testing

/// `auskunft export`: what it writes, says and returns.
@Suite struct ExportCommandTests {
    @Test(arguments: [("opensearch", ["bulk-0001.ndjson", "ids.txt", "index.json"]), ("sqlite", ["auskunft.sqlite"])])
    func filesAreWrittenAndCounted(format: String, files: [String]) throws {
        let folder = try ScratchFolder.withContent()
        let export = try Program.run("export", format, "--output", "neu/aus", in: folder)
        #expect(export.status == 0, "\(export.errors)")
        #expect(export.output.isEmpty)
        #expect(export.errors.contains("neu/aus"))
        #expect(folder.names("neu/aus").sorted() == files)
    }

    @Test(arguments: ["opensearch", "sqlite"])
    func statusesAreThoseOfTheContract(format: String) throws {
        let broken = try ScratchFolder.withContent(ScratchFolder.withError)
        let findings = try Program.run("export", format, "--output", "aus", in: broken)
        #expect(findings.status == 1)
        #expect(broken.names() == ["content"])
        #expect(try Program.run("export", format, "--output", "aus", in: ScratchFolder()).status == 2)
        #expect(try Program.run("export", format, in: broken).status == 2)
        let folder = try ScratchFolder.withContent()
        try folder.write("datei", "im Weg")
        let machine = try Program.run("export", format, "--output", "datei/aus", in: folder)
        #expect(machine.status == 3)
        #expect(!machine.errors.isEmpty)
    }

    @Test(arguments: ["opensearch", "sqlite"])
    func helpShowsAnExample(format: String) throws {
        let help = try Program.run("export", format, "--help", in: ScratchFolder()).output
        #expect(help.contains("Beispiel: auskunft export \(format) --output"))
        #expect(help.contains("--edition"))
    }
}
