import Diagnostics
import Knowledge
import Reading
import TestSupport
import Testing

@testable import Checking

/// What goes wrong in days to come, each once with its first day.
@Suite struct PeriodReviewTests {
    private static let files = [
        "articles/ausweis.md": article(
            """
            title: Ausweis
            answer: Der Ausweis kostet 10 Euro.
            owner: Amt
            fees: [{amount: 10, from: 2026-02-01, until: 2027-06-30}]
            reviewed: 2026-06-01
            review-every: 1 year
            """, body: "## Kosten\n\n{{ fees }}. Siehe [[markt]]. Der Antrag ist bis zum 31. März 2027 möglich.\n"),
        "articles/markt.md": article(
            "title: Markt\nowner: Amt\nuntil: 2027-01-10\nreviewed: 2026-11-01\nreview-every: 1 year",
            body: "Mit [[ausweis]].\n"),
        "articles/sommer.md": article(
            "title: Sommer\nowner: Amt\nfrom: 2027-05-01\nreviewed: 2026-11-01\nreview-every: 1 year",
            body: "Mit [[ausweis]] und [[markt]] [hier](http://sommer.example/).\n"),
    ]

    private func findings(_ files: [String: String], from: String, to: String) -> [String] {
        let site = TestSite(files, date: from)
        let (knowledge, known) = site.read()
        let last = CalendarDate(to) ?? .epoch
        return PeriodReview(site.parsed(), knowledge, through: last).findings(beyond: known).map {
            let path = knowledge.sources.path(of: $0.range.start.file)
            return "\($0.firstDay ?? "-") \($0.rule.rawValue) \(path)"
        }
    }

    @Test func eachOnceWithItsFirstDay() {
        let found = findings(Self.files, from: "2026-12-01", to: "2027-12-31")
        for expected in [
            "2027-01-11 link.not-published articles/ausweis.md",
            "2027-04-01 care.past-date articles/ausweis.md",
            "2027-05-01 link.http articles/sommer.md",
            "2027-05-02 care.review-overdue articles/ausweis.md",
            "2027-06-01 fee.expired articles/ausweis.md",
            "2027-10-02 care.review-overdue articles/sommer.md",
        ] {
            #expect(found.count { $0 == expected } == 1, "\(expected) in \(found)")
        }
        // Markt is not published any more when its review would be due.
        #expect(!found.contains { $0.contains("review-overdue articles/markt.md") })
        #expect(found == found.sorted { $0.prefix(10) < $1.prefix(10) })
    }

    @Test func whatIsWrongAlreadyIsNotToldAgain() {
        let files = ["articles/a.md": article("title: A\nowner: Amt", body: "[hier](http://a.example/)\n")]
        #expect(findings(files, from: "2026-12-01", to: "2028-12-31") == [])
    }

    /// Against all that the checks say on every single day.
    @Test(arguments: [("2026-12-01", 250), ("2026-12-20", 60), ("2027-04-20", 90)])
    func asCheckingEveryDay(first: String, days: Int) throws {
        let from = try #require(CalendarDate(first))
        let to = try #require(from.adding(days: days))
        var told: Set<String> = []
        var expected: Set<String> = []
        for offset in 0...days {
            let day = try #require(from.adding(days: offset))
            let (knowledge, found) = TestSite(Self.files, date: day.iso8601).read(readsSynonyms: false)
            for finding in found {
                let path = knowledge.sources.path(of: finding.range.start.file)
                let matter =
                    "\(finding.rule.rawValue) \(path) \(finding.range.start.line) \(finding.range.start.column)"
                if told.insert(matter).inserted, offset > 0 { expected.insert("\(day.iso8601) \(matter)") }
            }
        }
        let site = TestSite(Self.files, date: first)
        let (knowledge, known) = site.read()
        let found = PeriodReview(site.parsed(), knowledge, through: to).findings(beyond: known).map { finding in
            let path = knowledge.sources.path(of: finding.range.start.file)
            return
                "\(finding.firstDay ?? "-") \(finding.rule.rawValue) \(path) \(finding.range.start.line) \(finding.range.start.column)"
        }
        #expect(Set(found).subtracting(expected) == [], "told too much")
        #expect(expected.subtracting(found) == [], "not told")
    }
}
