import Knowledge
import RandomContent
import Repetition
import Testing

/// A build that uses what earlier ones found and made equals one from nothing, whatever was edited in between.
@Suite struct IncrementalTests {
    /// Each site is edited in each way.
    private static let editsOfASite = EditedContent.kindCount
    private static let siteCount = max(1, Repetitions.count(few: 88, all: 528) / (2 * editsOfASite))

    @Test(arguments: [Edition.agents, .public], Array(1...siteCount))
    func incrementalEqualsClean(edition: Edition, seed: Int) throws {
        var edited = EditedContent(seed: seed)
        var last = try IncrementalBuild(edited, edition: edition)
        for _ in 0..<Self.editsOfASite {
            let step = edited.next()
            let next = try IncrementalBuild(edited, edition: edition, after: last)
            let clean = try IncrementalBuild(edited, edition: edition)
            #expect(next.differences(from: clean) == [], "step \(step)")
            #expect(next.findings == clean.findings, "step \(step)")
            last = next
        }
    }
}
