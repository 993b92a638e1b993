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

    private func error(_ body: () throws -> Void) -> (any Error)? {
        do {
            try body()
            return nil
        } catch {
            return error
        }
    }

    private func failure(_ body: () throws -> Void) -> FileFailure? { error(body) as? FileFailure }

    private func refusal(_ body: () throws -> Void) -> OutputRefusal? { error(body) as? OutputRefusal }

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

    @Test func aPathIsWrittenOnce() throws {
        let staged = try StagedFolder(destination: destination)
        try staged.write("a.txt", Array("der erste".utf8))
        #expect(failure { try staged.write("a.txt", Array("der zweite".utf8)) }?.number == EEXIST)
        try staged.commit()
        #expect(text("dist/a.txt") == "der erste")
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

    /// Begins a build that writes one file and then ends without a word, as by a kill.
    private func leaveAStage() throws {
        let staged = try StagedFolder(destination: destination)
        try staged.write("halb/index.html", Array("halb".utf8))
    }

    @Test func whatAKilledBuildWroteIsRemovedByTheNext() throws {
        try commit(["index.html": "alt"])
        try leaveAStage()
        #expect(try beside().count == 3)
        try commit(["index.html": "neu"])
        #expect(try beside() == ["dist"])
        #expect(text("dist/index.html") == "neu")
    }

    @Test func whatAKilledBuildWroteIsRemovedByOneThatPublishesNothing() throws {
        try leaveAStage()
        try OutputClaim(destination).release()
        #expect(try beside() == [])
    }

    @Test func killedBeforeTheOldSiteWasRemoved() throws {
        try commit(["index.html": "alt"])
        // The exchange was done, what follows was not.
        let moves = StagedFolder.Moves(
            exchange: { folder, first, second in
                _ = StagedFolder.Moves().exchange(folder, first, second)
                errno = EIO
                return -1
            },
            rename: { _, _, _ in
                errno = ENOTEMPTY
                return -1
            })
        do {
            let staged = try StagedFolder(OutputClaim(destination), moves: moves)
            try staged.write("index.html", Array("neu".utf8))
            #expect(throws: FileFailure.self) { try staged.commit() }
        }
        #expect(text("dist/index.html") == "neu")
        #expect(try beside().count == 3)
        try OutputClaim(destination).release()
        #expect(try beside() == ["dist"])
        #expect(text("dist/index.html") == "neu")
    }

    @Test(arguments: [
        "dist.old-20261101", "dist.new-1", "dist.new-0123456789abcdef", "dist.new-x", "dist.old", "dist2",
    ])
    func aBackupBesideIsNoLeftover(name: String) throws {
        try put("\(name)/.auskunft", "auskunft\n")
        try put("\(name)/wichtig.txt", "meine Sicherung")
        try commit(["index.html": "neu"])
        #expect(text("\(name)/wichtig.txt") == "meine Sicherung")
    }

    @Test func somebodyElsesFileOfTheLocksNameIsLeftAlone() throws {
        try put("dist.lock", "meins")
        #expect(failure { _ = try OutputClaim(destination) }?.number == EEXIST)
        #expect(text("dist.lock") == "meins")
    }

    // MARK: Two at once

    @Test func theSecondWaitsForTheFirstAndIsToldWhoItIs() async throws {
        let first = try StagedFolder(destination: destination)
        try first.write("index.html", Array("erster".utf8))
        let holders = MutexBox<[String]>([])
        let destination = destination
        let second = Task.detached {
            let claim = try OutputClaim(destination) { holder in holders.withLock { $0.append(holder) } }
            let staged = try StagedFolder(claim)
            try staged.write("index.html", Array("zweiter".utf8))
            try staged.commit()
        }
        while holders.withLock({ $0.isEmpty }) { await Task.yield() }
        #expect(holders.withLock { $0.first }?.hasPrefix("\(getpid()) (") == true)
        #expect(text("dist/index.html") == nil)
        try first.commit()
        try await second.value
        #expect(text("dist/index.html") == "zweiter")
        #expect(holders.withLock { $0.count } == 1)
        #expect(try beside() == ["dist"])
    }

    @Test func manyBuildsOfOnePlaceAllComeWhole() async throws {
        let destination = destination
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<8 {
                group.addTask {
                    for _ in 0..<5 {
                        let staged = try StagedFolder(destination: destination)
                        for file in 0..<20 { try staged.write("\(file).txt", Array("\(number)".utf8)) }
                        try staged.commit()
                    }
                }
            }
            try await group.waitForAll()
        }
        let texts = Set((0..<20).map { text("dist/\($0).txt") })
        #expect(texts.count == 1 && texts.first != .some(nil))
        #expect(try beside() == ["dist"])
    }

    // MARK: What is put at the output meanwhile

    @Test(arguments: [true, false]) func aFolderPutThereMeanwhileStays(hadSite: Bool) throws {
        if hadSite { try commit(["index.html": "alt"]) }
        let staged = try StagedFolder(destination: destination)
        try staged.write("index.html", Array("neu".utf8))
        try? FileManager.default.removeItem(atPath: destination)
        try put("dist/wichtig.txt", "meins")
        guard case .putAside(let path)? = refusal({ try staged.commit() }) else {
            Issue.record("nothing was said")
            return
        }
        #expect(try String(contentsOfFile: path + "/wichtig.txt", encoding: .utf8) == "meins")
        #expect(text("dist/index.html") == "neu")
        #expect(try beside().count == 2)
    }

    @Test func aLinkPutThereMeanwhileStaysAndIsNotFollowed() throws {
        try commit(["index.html": "alt"])
        try put("kostbar/wichtig.txt", "meins")
        let staged = try StagedFolder(destination: destination)
        try staged.write("index.html", Array("neu".utf8))
        try FileManager.default.removeItem(atPath: destination)
        try FileManager.default.createSymbolicLink(atPath: destination, withDestinationPath: "kostbar")
        guard case .putAside(let path)? = refusal({ try staged.commit() }) else {
            Issue.record("nothing was said")
            return
        }
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == "kostbar")
        #expect(text("kostbar/wichtig.txt") == "meins")
        #expect(text("dist/index.html") == "neu")
    }

    @Test func anEmptyFolderThatIsFilledMeanwhileStays() throws {
        try FileManager.default.createDirectory(atPath: destination, withIntermediateDirectories: true)
        let staged = try StagedFolder(destination: destination)
        try staged.write("index.html", Array("neu".utf8))
        try put("dist/wichtig.txt", "meins")
        guard case .putAside(let path)? = refusal({ try staged.commit() }) else {
            Issue.record("nothing was said")
            return
        }
        #expect(try String(contentsOfFile: path + "/wichtig.txt", encoding: .utf8) == "meins")
    }

    @Test func aLinkInTheStageIsNotFollowed() throws {
        try put("kostbar/wichtig.txt", "meins")
        let staged = try StagedFolder(destination: destination)
        let stage = try #require(try beside().first { $0.hasPrefix("dist.new-") })
        try FileManager.default.createSymbolicLink(
            atPath: folder.appending(path: "\(stage)/index.html").path,
            withDestinationPath: folder.appending(path: "kostbar/wichtig.txt").path)
        #expect(failure { try staged.write("index.html", [1]) } != nil)
        #expect(text("kostbar/wichtig.txt") == "meins")
        staged.discard()
        #expect(text("kostbar/wichtig.txt") == "meins")
        #expect(try beside() == ["kostbar"])
    }

    @Test func aStageThatLostOrGainedAFileIsNotPublished() throws {
        try commit(["index.html": "alt"])
        for change in ["-a/b.html", "+a/c.html"] {
            let staged = try StagedFolder(destination: destination)
            try staged.write("index.html", Array("neu".utf8))
            try staged.write("a/b.html", Array("neu".utf8))
            let stage = try #require(try beside().first { $0.hasPrefix("dist.new-") })
            if change.hasPrefix("-") {
                try FileManager.default.removeItem(at: folder.appending(path: "\(stage)/\(change.dropFirst())"))
            } else {
                try put("\(stage)/\(change.dropFirst())")
            }
            guard case .incomplete(_, 2, let found)? = refusal({ try staged.commit() }) else {
                Issue.record("published")
                return
            }
            #expect(found == (change.hasPrefix("-") ? 1 : 3))
            staged.discard()
            #expect(text("dist/index.html") == "alt")
            #expect(try beside() == ["dist"])
        }
    }

    // MARK: Without exchange

    private static let cannotExchange: StagedFolder.Moves.Move = { _, _, _ in
        errno = EINVAL
        return -1
    }

    @Test func withoutExchangeTheSiteIsReplacedInTwoSteps() throws {
        try commit(["index.html": "alt", "weg.html": "alt"])
        let staged = try StagedFolder(OutputClaim(destination), moves: .init(exchange: Self.cannotExchange))
        try staged.write("index.html", Array("neu".utf8))
        try staged.commit()
        #expect(text("dist/index.html") == "neu")
        #expect(text("dist/weg.html") == nil)
        #expect(try beside() == ["dist"])
    }

    /// A build that ends between the two steps; the next one may come to nothing itself.
    @Test(arguments: [true, false]) func killedBetweenTheStepsTheNextBuildPutsTheOldSiteBack(publishes: Bool) throws {
        try commit(["index.html": "alt"])
        let calls = MutexBox(0)
        let moves = StagedFolder.Moves(exchange: Self.cannotExchange) { folder, first, second in
            let call = calls.withLock {
                $0 += 1
                return $0
            }
            // The first finds the place taken, the second takes the old site away, then nothing is done any more.
            if call <= 2 { return StagedFolder.Moves().rename(folder, first, second) }
            errno = EIO
            return -1
        }
        do {
            let staged = try StagedFolder(OutputClaim(destination), moves: moves)
            try staged.write("index.html", Array("neu".utf8))
            #expect(failure { try staged.commit() }?.number == EIO)
        }
        #expect(text("dist/index.html") == nil)
        if publishes {
            try commit(["index.html": "neuer"])
        } else {
            try OutputClaim(destination).release()
        }
        #expect(text("dist/index.html") == (publishes ? "neuer" : "alt"))
        #expect(try beside() == ["dist"])
    }

    // MARK: What is refused

    @Test func foreignFolderIsRefused() throws {
        try put("dist/wichtig.txt", "meins")
        #expect(refusal { _ = try StagedFolder(destination: destination) } == .foreignFolder(path: destination))
        #expect(text("dist/wichtig.txt") == "meins")
        #expect(try beside() == ["dist"])
    }

    @Test func foreignFolderWithHiddenFilesOnlyIsRefused() throws {
        try put("dist/.git/config", "meins")
        #expect(refusal { _ = try StagedFolder(destination: destination) } == .foreignFolder(path: destination))
        #expect(text("dist/.git/config") == "meins")
    }

    @Test func plainFileIsRefused() throws {
        try put("dist", "meins")
        #expect(refusal { _ = try StagedFolder(destination: destination) } == .noFolder(path: destination))
        #expect(text("dist") == "meins")
        #expect(try beside() == ["dist"])
    }

    @Test func aLinkStandsForWhatItLeadsTo() throws {
        try FileManager.default.createDirectory(
            at: folder.appending(path: "platte/seiten"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: destination, withDestinationPath: "platte/seiten")
        for version in ["alt", "neu"] {
            try commit(["index.html": version])
            #expect(text("platte/seiten/index.html") == version)
        }
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: destination) == "platte/seiten")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/platte") == ["seiten"])
    }

    @Test func aLinkToAForeignFolderIsRefused() throws {
        try put("anderswo/wichtig.txt", "meins")
        try FileManager.default.createSymbolicLink(atPath: destination, withDestinationPath: "anderswo")
        #expect(refusal { _ = try StagedFolder(destination: destination) } == .foreignFolder(path: destination))
        #expect(text("anderswo/wichtig.txt") == "meins")
    }

    @Test func aLinkToNothingIsRefused() throws {
        try FileManager.default.createSymbolicLink(atPath: destination, withDestinationPath: "nirgendwo")
        #expect(refusal { _ = try StagedFolder(destination: destination) } == .noFolder(path: destination))
    }

    @Test func noPathIsNoFolder() {
        for path in ["", "/", ".", "..", "a/.."] {
            #expect(refusal { _ = try OutputClaim(path) } == .noFolder(path: path))
        }
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
        #expect(failure.number == EEXIST)
        staged.discard()
    }

    @Test func stageThatIsGoneFailsTheCommitAndLeavesTheOldSite() throws {
        try commit(["index.html": "alt"])
        let staged = try StagedFolder(destination: destination)
        try staged.write("index.html", Array("neu".utf8))
        staged.discard()
        #expect(error { try staged.commit() } != nil)
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
        let stage = folder.appending(path: try #require(try beside().first { $0.hasPrefix("dist.new-") })).path
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: stage)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: stage) }
        let failure = try #require(failure { try staged.write("a.txt", [1]) })
        #expect(failure.path == stage + "/a.txt")
        #expect(failure.number == EACCES)
    }
}
