import Foundation
import Scratch
import Testing

/// The hook and the CI steps of the handbook, in a real git repository.
@Suite struct HookTests {
    private func handbook(_ page: String) throws -> String {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../site/handbook/\(page).md").standardized
        return try String(contentsOf: file, encoding: .utf8)
    }

    private func hook() throws -> String {
        let text = try handbook("pruefung")
        let start = try #require(text.range(of: "```sh\n#!/bin/sh\n"))
        let rest = text[start.lowerBound...].dropFirst("```sh\n".count)
        let end = try #require(rest.range(of: "```"))
        return String(rest[..<end.lowerBound])
    }

    /// The command of a snippet for CI.
    private func commands(ofCI marker: String) throws -> String {
        let text = try handbook("continuous-integration")
        let start = try #require(text.range(of: "```yaml\n# \(marker)\n"))
        let snippet = text[start.upperBound...].prefix(while: { $0 != "`" })
        let line = try #require(
            snippet.split(separator: "\n").first { $0.contains("run: ") || $0.contains("script: ") })
        return String(line.split(separator: ": ", maxSplits: 1)[1])
    }

    /// A fresh clone, as CI checks one out, and what the shell makes of the command there.
    private func inClone(of content: [String: String], _ command: String) throws -> (status: Int32, ScratchFolder) {
        let origin = try ScratchFolder.withContent(content)
        for step in [["init", "--quiet"], ["add", "content"], ["commit", "--quiet", "--no-verify", "-m", "Stand"]] {
            #expect(try git(step, in: origin) == 0)
        }
        let work = try ScratchFolder()
        #expect(try run(["git", "clone", "--quiet", origin.url.path, "."], in: work) == 0)
        return (try run(["sh", "-c", command], in: work), work)
    }

    @Test func theStepForGitHubFailsOnErrorsAndWarningsOnly() throws {
        let command = try commands(ofCI: "GitHub")
        #expect(try inClone(of: [:], command).status == 0)
        #expect(try inClone(of: ScratchFolder.withError, command).status == 1)
        #expect(try inClone(of: ScratchFolder.withWarning, command).status == 1)
    }

    @Test func theJobForGitLabLeavesItsReport() throws {
        let command = try commands(ofCI: "GitLab")
        let cases: [([String: String], Int32)] = [
            ([:], 0), (ScratchFolder.withError, 1), (ScratchFolder.withWarning, 0),
        ]
        for (content, status) in cases {
            let (found, folder) = try inClone(of: content, command)
            #expect(found == status)
            let report = try Data(contentsOf: folder.url.appending(path: "gl-code-quality-report.json"))
            let issues = try #require(JSONSerialization.jsonObject(with: report) as? [[String: Any]])
            #expect(issues.contains { $0["severity"] as? String == "major" } == (status == 1))
        }
    }

    private func git(_ arguments: String..., in folder: ScratchFolder) throws -> Int32 {
        try git(arguments, in: folder)
    }

    private func git(_ arguments: [String], in folder: ScratchFolder) throws -> Int32 {
        try run(["git", "-c", "user.name=Probe", "-c", "user.email=probe@probe.example"] + arguments, in: folder)
    }

    private func run(_ command: [String], in folder: ScratchFolder) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        process.currentDirectoryURL = folder.url
        var environment = ProcessInfo.processInfo.environment
        let program = try BuiltProgram.url().deletingLastPathComponent().path
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

    private func hookedFolder() throws -> ScratchFolder {
        let folder = try ScratchFolder.withContent()
        #expect(try git("init", "--quiet", in: folder) == 0)
        try folder.write(".git/hooks/pre-commit", try hook())
        let path = folder.url.appending(path: ".git/hooks/pre-commit").path
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return folder
    }

    @Test func whatIsStagedIsLookedAt() throws {
        let folder = try hookedFolder()
        #expect(try git("add", "content", in: folder) == 0)
        // What lies beside the index is no matter of the commit.
        try folder.writeContent(ScratchFolder.withError)
        #expect(try git("commit", "--quiet", "-m", "Anfang", in: folder) == 0)
        #expect(try git("add", "content", in: folder) == 0)
        for path in ScratchFolder.withError.keys {
            try FileManager.default.removeItem(at: folder.url.appending(path: "content/" + path))
        }
        #expect(try git("commit", "--quiet", "-m", "Fehler", in: folder) != 0)
    }

    @Test func warningsPassAndAMissingProgramIsNamed() throws {
        let folder = try hookedFolder()
        try folder.writeContent(ScratchFolder.withWarning)
        #expect(try git("add", "content", in: folder) == 0)
        #expect(try git("commit", "--quiet", "-m", "Anfang", in: folder) == 0)
        let command = "PATH=/usr/bin:/bin; sh .git/hooks/pre-commit 2>gesagt; echo $? >>gesagt"
        #expect(try run(["sh", "-c", command], in: folder) == 0)
        let said = try #require(folder.text("gesagt"))
        #expect(said.contains("Das Programm „auskunft“ fehlt") && said.hasSuffix("1\n"))
    }
}
