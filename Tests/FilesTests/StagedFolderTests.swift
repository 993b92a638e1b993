import Dispatch
import Foundation
import Parallel
import Testing

@testable import Files

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The old site stays whole until the new one is.
@Suite final class StagedFolderTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "auskunft-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private var destination: String { folder.appending(path: "dist").path }

    private func put(_ path: String, _ text: String = "x") throws {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: false, encoding: .utf8)
    }

    private func text(_ path: String) -> String? {
        try? String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }

    /// Names in the folder that holds the site.
    private func beside() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    private func commit(_ files: [String: String]) throws {
        let staged = try StagedFolder(destination: destination)
        for (path, text) in files { try staged.write(path, Array(text.utf8)) }
        try staged.commit()
    }

    private func failure(_ body: () throws -> Void) -> StagedFolder.Failure? {
        do {
            try body()
            return nil
        } catch {
            return error as? StagedFolder.Failure
        }
    }

    // MARK: Commit and discard

    @Test func commitMakesTheSite() throws {
        try commit(["index.html": "neu", "a/b/c/d.txt": "tief"])
        #expect(text("dist/index.html") == "neu")
        #expect(text("dist/a/b/c/d.txt") == "tief")
        #expect(try beside() == ["dist"])
    }

    @Test func commitReplacesAllOfTheOldSite() throws {
        try commit(["index.html": "alt", "weg/alt.html": "alt"])
        try commit(["index.html": "neu"])
        #expect(text("dist/index.html") == "neu")
        #expect(text("dist/weg/alt.html") == nil)
        #expect(try beside() == ["dist"])
    }

    @Test func nothingShowsBeforeTheCommit() throws {
        try commit(["index.html": "alt"])
        let staged = try StagedFolder(destination: destination)
        try staged.write("index.html", Array("neu".utf8))
        #expect(text("dist/index.html") == "alt")
        staged.discard()
    }

    @Test func discardLeavesTheOldSiteAsItWas() throws {
        try commit(["index.html": "alt", "a/b.html": "alt"])
        let staged = try StagedFolder(destination: destination)
        try staged.write("index.html", Array("neu".utf8))
        try staged.write("c/d.html", Array("neu".utf8))
        staged.discard()
        #expect(text("dist/index.html") == "alt")
        #expect(text("dist/a/b.html") == "alt")
        #expect(text("dist/c/d.html") == nil)
        #expect(try beside() == ["dist"])
    }

    @Test func emptyFolderIsTaken() throws {
        try FileManager.default.createDirectory(atPath: destination, withIntermediateDirectories: true)
        try commit(["index.html": "neu"])
        #expect(text("dist/index.html") == "neu")
    }

    @Test func slashAtTheEndMeansTheSameFolder() throws {
        let staged = try StagedFolder(destination: destination + "//")
        try staged.write("index.html", Array("neu".utf8))
        try staged.commit()
        #expect(text("dist/index.html") == "neu")
        #expect(try beside() == ["dist"])
    }

    @Test func foldersAboveAreMade() throws {
        let staged = try StagedFolder(destination: folder.appending(path: "a/b/dist").path)
        try staged.write("index.html", Array("neu".utf8))
        try staged.commit()
        #expect(text("a/b/dist/index.html") == "neu")
    }

    @Test func bytesAndCountsAreRight() throws {
        let staged = try StagedFolder(destination: destination)
        let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try staged.write("gross.bin", bytes)
        try staged.write("leer.txt", [])
        #expect(staged.written.files == 2)
        #expect(staged.written.bytes == 300_000)
        try staged.commit()
        #expect(try Array(Data(contentsOf: folder.appending(path: "dist/gross.bin"))) == bytes)
        #expect(text("dist/leer.txt") == "")
    }

    @Test func secondWriteReplacesTheFirst() throws {
        let staged = try StagedFolder(destination: destination)
        try staged.write("a.txt", Array("lang und breit".utf8))
        try staged.write("a.txt", Array("kurz".utf8))
        try staged.commit()
        #expect(text("dist/a.txt") == "kurz")
    }

    @Test func manyMayWriteAtOnce() throws {
        let staged = try StagedFolder(destination: destination)
        let failures = MutexBox(0)
        DispatchQueue.concurrentPerform(iterations: 400) { number in
            do {
                try staged.write("o\(number % 7)/u\(number % 13)/\(number).txt", Array("\(number)".utf8))
            } catch {
                failures.withLock { $0 += 1 }
            }
        }
        #expect(failures.withLock { $0 } == 0)
        #expect(staged.written.files == 400)
        try staged.commit()
        for number in 0..<400 { #expect(text("dist/o\(number % 7)/u\(number % 13)/\(number).txt") == "\(number)") }
    }

    // MARK: What others left

    /// The number of a process that has ended.
    private func deadProcess() throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/true")
        try process.run()
        process.waitUntilExit()
        return process.processIdentifier
    }

    @Test func stageOfADeadProcessIsRemoved() throws {
        let dead = try deadProcess()
        for stage in ["dist.new-\(dead)", "dist.old-\(dead)"] { try put("\(stage)/.auskunft") }
        try put("dist.new-\(dead)/halb/index.html")
        try put("dist.old-\(dead)/index.html")
        try commit(["index.html": "neu"])
        #expect(try beside() == ["dist"])
    }

    @Test func stageOfALivingProcessIsLeftAlone() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sleep")
        process.arguments = ["60"]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        // A thread of the tests may hold back SIGTERM, and its children inherit that.
        defer { kill(process.processIdentifier, SIGKILL) }
        let stage = "dist.new-\(process.processIdentifier)"
        try put("\(stage)/index.html")
        try commit(["index.html": "neu"])
        #expect(try beside() == ["dist", stage])
    }

    @Test(.disabled(if: getuid() == 0, "root may signal every process"))
    func stageOfAnotherUsersProcessIsLeftAlone() throws {
        for file in [".auskunft", "index.html"] { try put("dist.new-1/\(file)") }
        try commit(["index.html": "neu"])
        let names = try beside()
        #expect(names == ["dist", "dist.new-1"])
    }

    @Test func otherFilesBesideAreLeftAlone() throws {
        let names = ["dist.new-x", "dist.newer", "dist.old", "dist2", "other.new-1", ".dist.new-1"]
        for name in names { try put("\(name)/index.html") }
        try commit(["index.html": "neu"])
        #expect(try beside() == (names + ["dist"]).sorted())
    }

    @Test func folderOfTheUsersOwnIsNoLeftover() throws {
        let dead = try deadProcess()
        try put("dist.old-\(dead)/wichtig.txt", "meine Sicherung")
        try put("dist.old-\(dead)/.git/config", "x")
        try commit(["index.html": "neu"])
        #expect(text("dist.old-\(dead)/wichtig.txt") == "meine Sicherung")
    }

    // MARK: What is refused

    @Test func foreignFolderIsRefused() throws {
        try put("dist/wichtig.txt", "meins")
        let failure = try #require(failure { _ = try StagedFolder(destination: destination) })
        #expect(failure.path == destination)
        #expect(failure.number == ENOTEMPTY)
        #expect(text("dist/wichtig.txt") == "meins")
        #expect(try beside() == ["dist"])
    }

    @Test func foreignFolderWithHiddenFilesOnlyIsRefused() throws {
        try put("dist/.git/config", "meins")
        #expect(failure { _ = try StagedFolder(destination: destination) }?.number == ENOTEMPTY)
        #expect(text("dist/.git/config") == "meins")
    }

    @Test func plainFileIsRefused() throws {
        try put("dist", "meins")
        let failure = try #require(failure { _ = try StagedFolder(destination: destination) })
        #expect(failure.path == destination)
        #expect(text("dist") == "meins")
        #expect(try beside() == ["dist"])
    }

    @Test func linkToAFolderIsRefused() throws {
        try put("anderswo/wichtig.txt", "meins")
        try FileManager.default.createSymbolicLink(atPath: destination, withDestinationPath: "anderswo")
        #expect(failure { _ = try StagedFolder(destination: destination) }?.path == destination)
        #expect(text("anderswo/wichtig.txt") == "meins")
    }

    @Test func folderBelowAPlainFileIsRefused() throws {
        try put("datei", "meins")
        let failure = try #require(
            failure { _ = try StagedFolder(destination: folder.appending(path: "datei/dist").path) })
        #expect(failure.path.hasPrefix(folder.appending(path: "datei").path))
        #expect(failure.number == ENOTDIR || failure.number == EEXIST)
        #expect("\(failure)".contains("datei"))
    }

    // MARK: What goes wrong

    @Test func fileInThePlaceOfAFolderIsReportedWithItsPath() throws {
        let staged = try StagedFolder(destination: destination)
        try staged.write("a", [1])
        let failure = try #require(failure { try staged.write("a/b.txt", [2]) })
        #expect(failure.path.hasSuffix("/a/b.txt"))
        #expect(failure.number == ENOTDIR)
        staged.discard()
        #expect(try beside() == [])
    }

    @Test func folderInThePlaceOfAFileIsReportedWithItsPath() throws {
        let staged = try StagedFolder(destination: destination)
        try staged.write("a/b.txt", [1])
        let failure = try #require(failure { try staged.write("a", [2]) })
        #expect(failure.path.hasSuffix("/a"))
        #expect(failure.number == EISDIR)
        staged.discard()
    }

    @Test func stageThatIsGoneFailsTheCommitAndLeavesTheOldSite() throws {
        try commit(["index.html": "alt"])
        let staged = try StagedFolder(destination: destination)
        try staged.write("index.html", Array("neu".utf8))
        staged.discard()
        #expect(failure { try staged.commit() } != nil)
        #expect(text("dist/index.html") == "alt")
    }

    @Test(.disabled(if: getuid() == 0, "root may write everywhere"))
    func folderWithoutPermissionIsReportedWithItsPath() throws {
        try commit(["index.html": "alt"])
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path) }
        let failure = try #require(failure { _ = try StagedFolder(destination: destination) })
        #expect(failure.path.hasPrefix(destination))
        #expect(failure.number == EACCES)
        #expect(text("dist/index.html") == "alt")
    }

    @Test(.disabled(if: getuid() == 0, "root may write everywhere"))
    func stageWithoutPermissionIsReportedWithItsPath() throws {
        let staged = try StagedFolder(destination: destination)
        let stage = destination + ".new-\(getpid())"
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: stage)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: stage) }
        let failure = try #require(failure { try staged.write("a.txt", [1]) })
        #expect(failure.path == stage + "/a.txt")
        #expect(failure.number == EACCES)
    }
}
