import Foundation
import Testing

/// The hook of the README in a real git repository.
@Suite struct HookTests {
    private func hook() throws -> String {
        let readme = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../README.md")
            .standardized
        let text = try String(contentsOf: readme, encoding: .utf8)
        let start = try #require(text.range(of: "```sh\n#!/bin/sh\n"))
        let rest = text[start.lowerBound...].dropFirst("```sh\n".count)
        let end = try #require(rest.range(of: "```"))
        return String(rest[..<end.lowerBound])
    }

    private func git(_ arguments: String..., in folder: ScratchFolder) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["git", "-c", "user.name=Probe", "-c", "user.email=probe@probe.example"] + arguments
        process.currentDirectoryURL = folder.url
        var environment = ProcessInfo.processInfo.environment
        let program = try Program.url().deletingLastPathComponent().path
        environment["PATH"] = program + ":" + (environment["PATH"] ?? "")
        process.environment = environment
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }

    @Test func aCommitThatCouldNotBePublishedIsRefused() throws {
        let folder = try ScratchFolder.withContent()
        #expect(try git("init", "--quiet", in: folder) == 0)
        try folder.write(".git/hooks/pre-commit", try hook())
        let path = folder.url.appending(path: ".git/hooks/pre-commit").path
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        #expect(try git("add", "content", in: folder) == 0)
        #expect(try git("commit", "--quiet", "-m", "Anfang", in: folder) == 0)
        try folder.writeContent(ScratchFolder.withError)
        #expect(try git("add", "content", in: folder) == 0)
        #expect(try git("commit", "--quiet", "-m", "Fehler", in: folder) != 0)
    }
}
