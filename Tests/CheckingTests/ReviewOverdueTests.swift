import TestSupport
import Testing

@testable import Checking

struct ReviewOverdueTests {
    @Test("The day after a review was due there is a warning")
    func aWarningOnTheDayAfterTheReviewWasDue() {
        let files = probe("reviewed: 1️⃣2025-11-21\nreview-every: 1 year")
        expectFindings(
            of: ReviewOverdue.self, in: files,
            .warning(
                "care.review-overdue",
                help: "Review everything, then write the day of the review, today \"reviewed: 2026-11-22\"."))
        expectFindings(of: ReviewOverdue.self, in: files, date: "2026-11-21")
    }

    @Test("Once the grace period is over it is an error")
    func anErrorOnceTheGraceIsOver() {
        let files = probe("reviewed: 1️⃣2026-01-31\nreview-every: 1 month")
        // Due on the 28th of February, graced until the 28th of May.
        expectFindings(of: ReviewOverdue.self, in: files, .warning("care.review-overdue"), date: "2026-05-28")
        expectFindings(of: ReviewOverdue.self, in: files, .error("care.review-overdue"), date: "2026-05-29")
    }

    @Test("The grace period can be set")
    func theGraceIsASetting() {
        var files = probe("reviewed: 1️⃣2025-11-21\nreview-every: 1 year")
        files["auskunft.yaml"] =
            "title: P\ncategories: [{id: alltag, title: Alltag}]\ncare:\n  review-grace: 12 months\n"
        expectFindings(of: ReviewOverdue.self, in: files, .warning("care.review-overdue"), date: "2027-11-21")
        expectFindings(of: ReviewOverdue.self, in: files, .error("care.review-overdue"), date: "2027-11-22")
    }

    @Test("A city with a review date of its own is judged by that")
    func aCityIsJudgedByItsOwnDate() {
        var files = probe("reviewed: 1️⃣2025-10-01\nreview-every: 1 year")
        files["articles/probe.ruhr.md"] = "---\nreviewed: 2026-10-01\n---\n"
        expectFindings(of: ReviewOverdue.self, in: files, .warning("care.review-overdue", in: ["rhein"]))
        files = probe("reviewed: 2026-10-01\nreview-every: 1 year")
        files["articles/probe.ruhr.md"] = "---\nreviewed: 1️⃣2025-10-01\n---\n"
        expectFindings(of: ReviewOverdue.self, in: files, .warning("care.review-overdue", in: ["ruhr"]))
    }

    @Test("Without a date or an interval nothing is overdue")
    func withoutADateOrAnIntervalNothingIsOverdue() {
        expectFindings(of: ReviewOverdue.self, in: probe("reviewed: 2001-01-01"))
        expectFindings(of: ReviewOverdue.self, in: probe("review-every: 1 year"))
    }
}
