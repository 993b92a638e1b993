import TestSupport
import Testing

@testable import Checking

struct FutureReviewTests {
    @Test func isAWarning() {
        expectFindings(
            of: FutureReview.self, in: probe("reviewed: 1️⃣2027-03-01"),
            .warning(
                "care.review-in-future", help: "Give the day of the review, today at the latest: reviewed: 2026-11-22"))
    }

    @Test(arguments: ["reviewed: 2026-11-22", "reviewed: 2025-01-01", ""])
    func todayAndBeforeAreFine(lines: String) {
        expectFindings(of: FutureReview.self, in: probe(lines))
    }

    @Test func ofACity() {
        expectFindings(
            of: FutureReview.self, in: probe("municipalities:\n  rhein:\n    reviewed: 1️⃣2027-03-01\n  ruhr:\n"),
            .warning("care.review-in-future"))
    }
}
