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

/// Whatever ends a build, readers see the old site whole, and the next build leaves nothing of the broken one.
@Suite struct InterruptedBuildTests {
    /// So many that writing them takes longer than it takes to see that it has begun.
    private static let articleCount = 2_000

    private func withManyArticles() throws -> ScratchFolder {
        let folder = try ScratchFolder.withContent()
        #expect(try Program.run("build", "--date", "2026-11-22", in: folder).status == 0)
        for number in 0..<Self.articleCount {
            try folder.write(
                "content/articles/viele/artikel-\(number).md",
                ScratchFolder.article(
                    "Artikel \(number)", body: "Siehe [[artikel-\((number + 1) % Self.articleCount)]]."))
        }
        return folder
    }

    /// Starts a build and kills it once it has written this many folders of a city.
    private func interrupt(_ folder: ScratchFolder, after count: Int) throws -> Process {
        let process = try Program.process(["build", "--date", "2026-11-22"], in: folder)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        while process.isRunning, try written(folder) < count { usleep(500) }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return process
    }

    /// Folders of a city in what a build has made so far.
    private func written(_ folder: ScratchFolder) throws -> Int {
        guard let stage = folder.names("site").first(where: { $0.hasPrefix("dist.new-") }) else { return 0 }
        return folder.names("site/\(stage)/rhein").count
    }

    @Test(arguments: [1, 1_000])
    func oldSiteStaysWholeAndTheNextBuildCleansUp(count: Int) throws {
        let folder = try withManyArticles()
        let small = try folder.files("site/dist")
        var isHit = false
        // On a busy machine a build may be over before it is hit.
        for _ in 0..<5 where !isHit {
            let old = try folder.files("site/dist")
            let process = try interrupt(folder, after: count)
            isHit = process.terminationReason == .uncaughtSignal
            guard isHit else { continue }
            #expect(try folder.files("site/dist") == old)
            // The file of the lock says what the next build may remove.
            #expect(folder.names("site").filter { !$0.hasPrefix("dist.new-") } == ["dist", "dist.lock"])
            #expect(folder.names("site").count == 3)
        }
        try #require(isHit, "no build was hit while it wrote")
        try folder.remove("content/articles/viele")
        #expect(try Program.run("build", "--date", "2026-11-22", in: folder).status == 0)
        #expect(try folder.files("site/dist") == small)
        #expect(folder.names("site") == ["dist"])
    }
}
