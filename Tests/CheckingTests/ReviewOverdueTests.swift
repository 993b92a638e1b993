import TestSupport
import Testing

@testable import Checking

struct ReviewOverdueTests {
    @Test("A month before a review is due there is a warning, and it stays one however late it gets")
    func aWarningFromAMonthBefore() {
        let files = probe("reviewed: 1️⃣2025-12-31\nreview-every: 1 year")
        expectFindings(of: ReviewOverdue.self, in: files, date: "2026-11-30")
        for date in ["2026-12-01", "2026-12-31", "2027-01-01", "2029-01-01"] {
            expectFindings(
                of: ReviewOverdue.self, in: files,
                .warning(
                    "care.review-overdue",
                    help: "Review everything, then write the day of the review, today \"reviewed: \(date)\"."),
                date: date)
        }
    }

    @Test("How long before can be set")
    func theNoticeIsASetting() {
        var files = probe("reviewed: 1️⃣2025-12-31\nreview-every: 1 year")
        files["auskunft.yaml"] = "title: P\ncategories: [{id: alltag, title: Alltag}]\ncare:\n  notice-days: 0\n"
        expectFindings(of: ReviewOverdue.self, in: files, date: "2026-12-30")
        expectFindings(of: ReviewOverdue.self, in: files, .warning("care.review-overdue"), date: "2026-12-31")
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

    @Test("A guide is looked at as an article is")
    func aGuide() {
        let text =
            "title: Weg\ncategory: alltag\nanswer: X.\nreviewed: 1️⃣2025-10-01\nreview-every: 1 year\nsteps:\n  - {text: A, article: probe}\n"
        expectFindings(of: ReviewOverdue.self, in: ["guides/weg.yaml": text], .warning("care.review-overdue"))
        expectFindings(
            of: MissingOwner.self,
            in: ["guides/weg.yaml": text.replacing("1️⃣", with: "").replacing("Weg", with: "1️⃣Weg")],
            .warning("care.no-owner"))
    }

    @Test("Without a date or an interval nothing is overdue")
    func withoutADateOrAnIntervalNothingIsOverdue() {
        expectFindings(of: ReviewOverdue.self, in: probe("reviewed: 2001-01-01"))
        expectFindings(of: ReviewOverdue.self, in: probe("review-every: 1 year"))
    }
}
