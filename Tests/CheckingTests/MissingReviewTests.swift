import TestSupport
import Testing

@testable import Checking

struct MissingReviewTests {
    @Test("The missing date or interval is named")
    func whatIsMissingIsNamed() {
        func help(_ example: String) -> String { "Write in the front matter, for example: \(example)" }
        expectFindings(
            of: MissingReview.self, in: probe("title: 1️⃣Probe"),
            .note("care.no-review", help: help("reviewed: 2026-11-22, review-every: 1 year")))
        expectFindings(
            of: MissingReview.self, in: probe("title: 1️⃣Probe\nreview-every: 1 year"),
            .note("care.no-review", help: help("reviewed: 2026-11-22")))
        expectFindings(
            of: MissingReview.self, in: probe("reviewed: 1️⃣2026-01-01"),
            .note("care.no-review", help: help("review-every: 1 year")))
        expectFindings(of: MissingReview.self, in: probe("reviewed: 2026-01-01\nreview-every: 1 year"))
    }

    @Test("A review may be the city's own")
    func aReviewMayBeTheCitysOwn() {
        expectFindings(
            of: MissingReview.self,
            in: probe(
                "title: 1️⃣Probe\nreview-every: 1 year\nmunicipalities:\n  rhein: {}\n  ruhr: {reviewed: 2026-01-01}"),
            .note("care.no-review", in: ["rhein"]))
    }

    @Test("Nothing is reported missing from front matter that cannot be read")
    func anUnreadableFrontMatterIsMissingNothing() {
        let files = ["articles/probe.md": "---\ntitle: [\n---\n"]
        expectFindings(of: MissingReview.self, in: files)
    }
}
