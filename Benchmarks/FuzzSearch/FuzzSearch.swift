import ArgumentParser
import Foundation
import Search
import SeededNumbers

/// Gives the engine files and questions that are almost right, and shows that it neither crashes nor reads outside of them.
@main
struct FuzzSearch: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fuzz-search",
        abstract: "Mutates index files and questions; whatever comes, the engine must answer or refuse.",
        discussion: "Example: fuzz-search --cases 1000000 --seed 7")

    @Option(help: "How many cases.")
    var cases = 1_000_000

    @Option(help: "Start of the random numbers.")
    var seed: UInt64 = 1

    func run() throws {
        var random = SplitMix64(seed: seed)
        let whole = FuzzIndex.bytes
        let sound = Searcher(try SearchIndex(whole))
        var tally = (opened: 0, refused: 0, hits: 0)
        var slowest = 0
        let begin = Self.processorMicroseconds
        for _ in 0..<cases {
            let request = FuzzQuery.request(using: &random)
            let start = Self.processorMicroseconds
            if random.next() % 4 == 0 {
                tally.hits += sound.search(request).count
            } else if let index = try? SearchIndex(Mutation.apply(to: whole, using: &random)) {
                tally.opened += 1
                let found = Searcher(index).searchWithMarks(request)
                tally.hits += found.hits.count
                for hit in found.hits.prefix(3) {
                    let card = index.card(of: hit)
                    _ = found.marker.marks(in: card.title)
                    _ = index.municipalityIDs(of: hit)
                }
            } else {
                tally.refused += 1
            }
            slowest = max(slowest, Self.processorMicroseconds - start)
        }
        print(
            """
            \(cases) cases, seed \(seed): \(tally.opened) altered files were read, \(tally.refused) refused; \(tally.hits) hits
            \((Self.processorMicroseconds - begin) / 1000) ms of processor time, the slowest case \(slowest) µs
            """)
    }

    /// Not the time on the wall: whatever else the machine does must not count.
    private static var processorMicroseconds: Int { Int(clock()) * 1_000_000 / Int(CLOCKS_PER_SEC) }
}
