import Foundation
import Scratch
import Testing

/// `auskunft serve`: what its options do; what it answers is shown in Tests/Site.
@Suite struct ServeCommandTests {
    /// What is said until a word of it, after which the program is asked to end.
    private func said(
        _ arguments: [String], in folder: ScratchFolder, until word: String
    ) throws -> (text: String, status: Int32) {
        let process = try Program.process(["serve"] + arguments, in: folder)
        let errors = Pipe()
        process.standardError = errors
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        var text = ""
        while !text.contains(word) {
            let data = errors.fileHandleForReading.availableData
            guard !data.isEmpty else { break }
            text += String(decoding: data, as: UTF8.self)
        }
        process.terminate()
        process.waitUntilExit()
        return (text, process.terminationStatus)
    }

    @Test func itSaysWhereAndHowLongAndEndsWhenAsked() throws {
        let folder = try ScratchFolder.withContent(ScratchFolder.withWarning)
        let (text, status) = try said(
            ["--port", "0", "--stats", "--language", "en"], in: folder, until: "Control-C ends it")
        #expect(status == 0)
        #expect(text.contains("content/articles/html.md:10:") && text.contains("Built in "))
        #expect(text.contains("reading: ") && text.contains("http://localhost:"))
        #expect(folder.names() == ["content"])
    }

    @Test func optionsDecideWhatHoldsItBack() throws {
        let folder = try ScratchFolder.withContent(ScratchFolder.withWarning)
        let (strict, _) = try said(
            ["--port", "0", "--strict", "--edition", "public", "--date", "2026-11-22"], in: folder,
            until: "Strg-C beendet")
        #expect(strict.contains("Der letzte gute Stand bleibt"), "\(strict)")
    }

    @Test func anAddressThatCannotBeHadIsTheMachinesFault() throws {
        let folder = try ScratchFolder.withContent()
        let name = String(repeating: "a", count: 120)
        let german = try Program.run("serve", "--socket", name, in: folder)
        #expect(german.status == 3)
        #expect(german.errors == "auskunft: \(name): Der Name ist zu lang\n")
        let missing = try Program.run("serve", "--content", "fehlt", "--language", "en", in: folder)
        #expect(missing.status == 2)
        #expect(missing.errors == "auskunft: fehlt: No such file or directory\n")
    }
}
