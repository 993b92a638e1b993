import Foundation
import Repetition
import Scratch
import SeededNumbers
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Killed at any moment, a command leaves what was there or what was to come, whole, and the next run clears away the rest.
@Suite struct KilledCommandTests {
    /// Runs after so many kills, which leave their rest on top of each other.
    private static let killsBetweenRuns = 5

    /// Starts a command and kills it at a moment by chance, which may be after its end.
    ///
    /// - Returns: whether it was hit.
    private func kill(
        _ arguments: [String], in folder: ScratchFolder, within microseconds: UInt32, _ numbers: inout SplitMix64
    ) throws -> Bool {
        let process = try Program.process(arguments, in: folder)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        usleep(UInt32.random(in: 0...microseconds, using: &numbers))
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return process.terminationReason == .uncaughtSignal
    }

    /// A little longer than a run takes, so that every moment of it may be hit.
    private func duration(_ run: () throws -> Void) throws -> UInt32 {
        let taken = try ContinuousClock().measure(run)
        return UInt32(clamping: Int64(taken / .microseconds(1) * 1.2))
    }

    @Test func aSiteIsTheOldOneOrTheNewOne() throws {
        let folder = try ScratchFolder.withContent()
        let build = ["build", "--date", "2026-11-22"]
        func edit(_ state: Int) throws {
            try folder.write("content/articles/probe.md", ScratchFolder.article("Stand \(state)", body: "[[ziel]]"))
        }
        func finish() throws {
            let status = try Program.finish(try Program.process(build, in: folder)).status
            #expect(status == 0)
        }
        var sites: [[String: Data]] = []
        var microseconds: UInt32 = 0
        for state in 0..<2 {
            try edit(state)
            microseconds = try duration { try finish() }
            sites.append(try folder.files("site/dist"))
        }
        #expect(sites[0] != sites[1])
        var numbers = SplitMix64(seed: 13)
        var (old, hits) = (1, 0)
        for number in 1...Repetitions.count(few: 10, all: 60) {
            let new = Int.random(in: 0..<2, using: &numbers)
            try edit(new)
            if try kill(build, in: folder, within: microseconds, &numbers) { hits += 1 }
            let now = try folder.files("site/dist")
            #expect(now == sites[old] || now == sites[new], "kill \(number): neither the old site nor the new one")
            old = now == sites[new] ? new : old
            guard number % Self.killsBetweenRuns == 0 else { continue }
            try finish()
            #expect(try folder.files("site/dist") == sites[new])
            #expect(folder.names("site") == ["dist"], "after kill \(number)")
            old = new
        }
        #expect(hits > 0)
    }

    @Test func anImportLeavesNothingHalfWritten() throws {
        let folder = try ScratchFolder.withContent()
        func begin(_ number: Int) throws -> [String] {
            let rows = (0..<40).map { "teil-\(number)-\($0);Teil \(number) Nummer \($0);Text \($0).\n" }
            try folder.write("teile.csv", "id;Titel;Text\n" + rows.joined())
            return ["import", "csv", "teile.csv", "--municipality", "ruhr"]
        }
        var numbers = SplitMix64(seed: 14)
        let first = try begin(0)
        let microseconds = try duration {
            let status = try Program.finish(try Program.process(first, in: folder)).status
            #expect(status == 0)
        }
        var hits = 0
        for number in 1...Repetitions.count(few: 10, all: 60) {
            if try kill(try begin(number), in: folder, within: microseconds, &numbers) { hits += 1 }
            // Every file that stands there stands there whole.
            for path in try folder.files("content").keys where path.contains("teil-\(number)-") && !path.hasPrefix(".")
            {
                #expect(folder.text("content/" + path)?.contains("Text ") == true, "kill \(number): \(path)")
            }
            guard number % Self.killsBetweenRuns == 0 else { continue }
            let whole = try Program.finish(try Program.process(try begin(number + 1_000_000), in: folder))
            #expect(whole.status == 0, "\(whole.errors)")
            #expect(folder.names("content").filter { $0.hasPrefix(".import") } == [], "after kill \(number)")
        }
        #expect(hits > 0)
    }

    @Test(arguments: ["sqlite", "opensearch", "xzufi"]) func anExportIsTheOldOneOrTheNewOne(format: String) throws {
        let folder = try ScratchFolder.withContent()
        let export = ["export", format, "--output", "aus", "--date", "2026-11-22"]
        func edit(_ state: Int) throws {
            try folder.write("content/articles/probe.md", ScratchFolder.article("Stand \(state)", body: "[[ziel]]"))
        }
        func finish() throws {
            let whole = try Program.finish(try Program.process(export, in: folder))
            #expect(whole.status == 0, "\(whole.errors)")
        }
        var states: [[String: Data]] = []
        var microseconds: UInt32 = 0
        for state in 0..<2 {
            try edit(state)
            microseconds = try duration { try finish() }
            states.append(try folder.files("aus"))
        }
        #expect(states[0] != states[1])
        var numbers = SplitMix64(seed: 15)
        var hits = 0
        for number in 1...Repetitions.count(few: 10, all: 60) {
            let new = Int.random(in: 0..<2, using: &numbers)
            try edit(new)
            if try kill(export, in: folder, within: microseconds, &numbers) { hits += 1 }
            // Each file of them is whole, and none is missing.
            for name in states[0].keys {
                let now = try Data(contentsOf: folder.url.appending(path: "aus/" + name))
                #expect(states.contains { $0[name] == now }, "kill \(number): \(name)")
            }
            guard number % Self.killsBetweenRuns == 0 else { continue }
            try finish()
            #expect(try folder.files("aus") == states[new])
            #expect(folder.names("aus") == states[new].keys.sorted(), "after kill \(number)")
        }
        #expect(hits > 0)
    }
}
