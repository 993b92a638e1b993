import TestSupport
import Testing

@testable import Checking

struct CareReviewTests {
    @Test func aWarningOnTheDayAfterTheReviewWasDue() {
        let files = probe("reviewed: 1️⃣2025-11-21\nreview-every: 1 year")
        expectCare(
            ReviewOverdue.self, in: files,
            .warning(
                "care.review-overdue",
                help: "Review everything, then give the day of the review, today \"reviewed: 2026-11-22\"."))
        expectCare(ReviewOverdue.self, in: files, date: "2026-11-21")
    }

    @Test func anErrorOnceTheGraceIsOver() {
        let files = probe("reviewed: 1️⃣2026-01-31\nreview-every: 1 month")
        // Due on the 28th of February, graced until the 28th of May.
        expectCare(ReviewOverdue.self, in: files, .warning("care.review-overdue"), date: "2026-05-28")
        expectCare(ReviewOverdue.self, in: files, .error("care.review-overdue"), date: "2026-05-29")
    }

    @Test func theGraceIsASetting() {
        var files = probe("reviewed: 1️⃣2025-11-21\nreview-every: 1 year")
        files["auskunft.yaml"] =
            "title: P\ncategories: [{id: alltag, title: Alltag}]\ncare:\n  review-grace: 12 months\n"
        expectCare(ReviewOverdue.self, in: files, .warning("care.review-overdue"), date: "2027-11-21")
        expectCare(ReviewOverdue.self, in: files, .error("care.review-overdue"), date: "2027-11-22")
    }

    @Test func aCityIsJudgedByItsOwnDate() {
        var files = probe("reviewed: 1️⃣2025-10-01\nreview-every: 1 year")
        files["articles/probe.ruhr.md"] = "---\nreviewed: 2026-10-01\n---\n"
        expectCare(ReviewOverdue.self, in: files, .warning("care.review-overdue", in: ["rhein"]))
        files = probe("reviewed: 2026-10-01\nreview-every: 1 year")
        files["articles/probe.ruhr.md"] = "---\nreviewed: 1️⃣2025-10-01\n---\n"
        expectCare(ReviewOverdue.self, in: files, .warning("care.review-overdue", in: ["ruhr"]))
    }

    @Test func withoutADateOrAnIntervalNothingIsOverdue() {
        expectCare(ReviewOverdue.self, in: probe("reviewed: 2001-01-01"))
        expectCare(ReviewOverdue.self, in: probe("review-every: 1 year"))
    }

    @Test func whatIsMissingIsNamed() {
        func help(_ example: String) -> String { "Write in the front matter, for example: \(example)" }
        expectCare(
            MissingReview.self, in: probe("title: 1️⃣Probe"),
            .note("care.no-review", help: help("reviewed: 2026-11-22, review-every: 1 year")))
        expectCare(
            MissingReview.self, in: probe("title: 1️⃣Probe\nreview-every: 1 year"),
            .note("care.no-review", help: help("reviewed: 2026-11-22")))
        expectCare(
            MissingReview.self, in: probe("reviewed: 1️⃣2026-01-01"),
            .note("care.no-review", help: help("review-every: 1 year")))
        expectCare(MissingReview.self, in: probe("reviewed: 2026-01-01\nreview-every: 1 year"))
    }

    @Test func aReviewMayBeTheCitysOwn() {
        expectCare(
            MissingReview.self,
            in: probe(
                "title: 1️⃣Probe\nreview-every: 1 year\nmunicipalities:\n  rhein: {}\n  ruhr: {reviewed: 2026-01-01}"),
            .note("care.no-review", in: ["rhein"]))
    }

    @Test func anArticleHasAnOwner() {
        let without = ["articles/probe.md": "---\ntitle: 1️⃣Probe\ncategory: alltag\nanswer: Ja.\n---\n"]
        expectCare(MissingOwner.self, in: without, .warning("care.no-owner"))
        expectCare(MissingOwner.self, in: probe())
        // Readers of the public edition do not see owners.
        expectCare(MissingOwner.self, in: without, edition: .public)
        expectCare(MissingOwner.self, in: probe(), edition: .public)
    }

    @Test func anOwnerMayBeTheCitysOwn() {
        expectCare(
            MissingOwner.self,
            in: [
                "articles/probe.md":
                    "---\ntitle: 1️⃣Probe\ncategory: alltag\nanswer: Ja.\nmunicipalities:\n  rhein: {}\n  ruhr: {owner: Amt}\n---\n"
            ],
            .warning("care.no-owner", in: ["rhein"]))
    }

    @Test func anUnreadableFrontMatterIsMissingNothing() {
        let files = ["articles/probe.md": "---\ntitle: [\n---\n"]
        expectCare(MissingOwner.self, in: files)
        expectCare(MissingReview.self, in: files)
    }
}
