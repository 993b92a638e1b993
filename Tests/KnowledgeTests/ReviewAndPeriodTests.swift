import Diagnostics
import Knowledge
import Testing

struct ReviewAndPeriodTests {
    private func located<Value>(_ value: Value) -> Located<Value> {
        Located(value, Span(Place(file: 0, line: 1, column: 1), length: 1))
    }

    @Test func aReviewIsDueAfterTheInterval() throws {
        var fields = ArticleFields()
        fields.reviewed = located(try #require(CalendarDate("2026-08-31")))
        #expect(fields.reviewDue == nil)
        fields.reviewEvery = located(ReviewInterval(months: 6))
        #expect(fields.reviewDue?.iso8601 == "2027-02-28")
        fields.reviewed = nil
        #expect(fields.reviewDue == nil)
    }

    @Test func whatIsNotWrittenHasItsDefault() {
        let fields = ArticleFields()
        #expect(fields.isOffered)
        #expect(!fields.isForAgentsOnly)
        #expect(fields.publication == DateRange(from: nil, until: nil))
    }

    @Test(arguments: [
        ("2026-11-20T18:00", "2026-11-22T09:00", "2026-11-20", true),
        ("2026-11-20T18:00", "2026-11-22T09:00", "2026-11-22", true),
        ("2026-11-20T18:00", "2026-11-22T09:00", "2026-11-23", false),
        ("2026-11-20T18:00", "2026-11-22T09:00", "2026-11-19", false),
    ])
    func aNoticeIsInForceOnEveryDayItTouches(from: String, until: String, day: String, expected: Bool) throws {
        var notice = Notice()
        notice.from = located(try #require(Moment(from)))
        notice.until = located(try #require(Moment(until)))
        #expect(notice.isInForce(on: try #require(CalendarDate(day))) == expected)
    }

    @Test func aNoticeWithoutDatesIsAlwaysInForceAndAnInformation() throws {
        #expect(Notice().isInForce(on: try #require(CalendarDate("2026-11-22"))))
        #expect(Notice().rank == .info)
        #expect(Notice.Severity.info < .warning)
        #expect(Notice.Severity.warning < .urgent)
    }

    @Test func valuesAreEqualWhereverTheyAreWritten() {
        let here = Located("a", Span(Place(file: 0, line: 1, column: 1), length: 1))
        let there = Located("a", Span(Place(file: 3, line: 9, column: 4), length: 1), layer: .own)
        #expect(here == there)
        #expect(Set([here, there]).count == 1)
    }

    @Test func anAddressOnOneLine() {
        var address = Address()
        #expect(address.line.isEmpty)
        address.city = located("Duisburg")
        #expect(address.line == "Duisburg")
        address.postcode = located("47051")
        address.street = located("Burgplatz 19")
        #expect(address.line == "Burgplatz 19, 47051 Duisburg")
    }
}
