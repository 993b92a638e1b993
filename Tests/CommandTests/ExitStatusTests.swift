import Foundation
import Scratch
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// 0 fine, 1 findings that forbid publishing, 2 wrong use, 3 the machine failed.
@Suite struct ExitStatusTests {
    // MARK: 0 and 1

    @Test func fineContentIsZero() throws {
        let folder = try ScratchFolder.withContent()
        #expect(try Program.run("check", in: folder).status == 0)
        #expect(try Program.run("build", in: folder).status == 0)
    }

    @Test func findingsAreOneAndTheOldSiteStays() throws {
        let folder = try ScratchFolder.withContent()
        #expect(try Program.run("build", in: folder).status == 0)
        let old = try folder.files("site/dist")
        try folder.writeContent(ScratchFolder.withError)
        let build = try Program.run("build", in: folder)
        #expect(build.status == 1)
        #expect(build.output.contains("content/articles/falsch.md:10:"))
        #expect(build.output.contains("gibt-es-nicht"))
        #expect(!build.errors.contains("gibt-es-nicht"))
        #expect(!build.errors.isEmpty)
        #expect(try folder.files("site/dist") == old)
        #expect(folder.names("site") == ["dist"])
        let check = try Program.run("check", in: folder)
        #expect(check.status == 1)
        #expect(check.output == build.output)
    }

    @Test func findingsLeaveNothingWhereNoSiteWas() throws {
        let folder = try ScratchFolder.withContent(ScratchFolder.withError)
        #expect(try Program.run("build", in: folder).status == 1)
        #expect(folder.names() == ["content"])
    }

    @Test func checkWritesNothing() throws {
        let folder = try ScratchFolder.withContent(ScratchFolder.withWarning)
        let before = try folder.files("content")
        #expect(try Program.run("check", in: folder).status == 0)
        #expect(folder.names() == ["content"])
        #expect(try folder.files("content") == before)
    }

    @Test(arguments: ["check", "build"])
    func warningForbidsWithStrictOnly(command: String) throws {
        let folder = try ScratchFolder.withContent(ScratchFolder.withWarning)
        #expect(try Program.run(command, "--strict", in: ScratchFolder.withContent()).status == 0)
        let plain = try Program.run(command, in: folder)
        #expect(plain.status == 0)
        #expect(plain.output.contains("content/articles/html.md:10:"))
        let strict = try Program.run(command, "--strict", in: folder)
        #expect(strict.status == 1)
        #expect(strict.output == plain.output)
    }

    @Test(arguments: [
        ("templates/home.mustache", "{{#"), ("templates/desk.mustache", "{{/main}}"), ("texts/de.yaml", "a: [\n"),
    ])
    func brokenThemeIsOneAndNamesItsFile(path: String, text: String) throws {
        let folder = try ScratchFolder.withContent()
        #expect(try Program.run("build", in: folder).status == 0)
        let old = try folder.files("site/dist")
        try folder.write("site/\(path)", text)
        let build = try Program.run("build", in: folder)
        #expect(build.status == 1)
        #expect((build.output + build.errors).contains("site/\(path):"))
        #expect(try folder.files("site/dist") == old)
        #expect(folder.names("site").filter { $0.hasPrefix("dist") } == ["dist"])
    }

    // MARK: 2

    @Test(arguments: [
        ["build", "--nope"], ["check", "--nope"], ["nope"], ["build", "uebrig"], ["build", "--date", "2026-02-30"],
        ["build", "--date", "morgen"], ["check", "--date", "22.11.2026"], ["build", "--date"],
        ["build", "--edition", "secret"], ["check", "--format", "xml"], ["check", "--language", "fr"],
        ["build", "--content", "fehlt"], ["check", "--content", "fehlt"],
        ["check", "--content", "content/auskunft.yaml"],
    ])
    func wrongUseIsTwo(arguments: [String]) throws {
        let folder = try ScratchFolder.withContent()
        let run = try Program.finish(try Program.process(arguments, in: folder))
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(!run.errors.isEmpty)
        #expect(folder.names() == ["content"])
    }

    @Test func messageNamesWhatIsWrong() throws {
        let folder = try ScratchFolder.withContent()
        #expect(try Program.run("build", "--date", "2026-02-30", in: folder).errors.contains("2026-02-30"))
        #expect(try Program.run("build", "--nope", in: folder).errors.contains("--nope"))
        #expect(try Program.run("build", "--content", "fehlt", in: folder).errors.contains("fehlt"))
    }

    // MARK: 3

    @Test func outputBelowAPlainFileIsThree() throws {
        let folder = try ScratchFolder.withContent(["../datei": "meins"])
        let build = try Program.run("build", "--output", "datei/dist", in: folder)
        #expect(build.status == 3)
        #expect(build.errors.contains("datei"))
        #expect(folder.text("datei") == "meins")
        #expect(folder.names() == ["content", "datei"])
    }

    @Test func plainFileInThePlaceOfTheOutputIsThree() throws {
        let folder = try ScratchFolder.withContent(["../datei": "meins"])
        #expect(try Program.run("build", "--output", "datei", in: folder).status == 3)
        #expect(folder.text("datei") == "meins")
        #expect(folder.names() == ["content", "datei"])
    }

    @Test func foreignFolderIsNeverReplaced() throws {
        let folder = try ScratchFolder.withContent(["../fremd/wichtig.txt": "meins"])
        for output in ["fremd", ".", "content", "content/articles"] {
            let build = try Program.run("build", "--output", output, in: folder)
            #expect(build.status == 2 || build.status == 3, "\(output)")
            #expect(!build.errors.isEmpty)
        }
        #expect(folder.text("fremd/wichtig.txt") == "meins")
        #expect(folder.has("content/articles/probe.md"))
        #expect(folder.names() == ["content", "fremd"])
    }

    @Test(.disabled(if: getuid() == 0, "root may write everywhere"))
    func folderWithoutPermissionIsThree() throws {
        let folder = try ScratchFolder.withContent(["../zu/leer": ""])
        let path = folder.url.appending(path: "zu").path
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: path)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path) }
        let build = try Program.run("build", "--output", "zu/dist", in: folder)
        #expect(build.status == 3)
        #expect(build.errors.contains("zu/dist"))
    }

    @Test(.disabled(if: getuid() == 0, "root may read everything"))
    func fileWithoutPermissionIsThree() throws {
        let folder = try ScratchFolder.withContent()
        let path = folder.url.appending(path: "content/articles/ziel.md").path
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path) }
        let build = try Program.run("build", in: folder)
        #expect(build.status == 3)
        #expect(build.errors.contains("ziel.md"))
        #expect(folder.names() == ["content"])
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func fullDiskBehindStandardOutputIsThree() throws {
        let folder = try ScratchFolder.withContent(ScratchFolder.withError)
        let process = try Program.process(["check"], in: folder)
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: "/dev/full"))
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 3)
    }
}
