import Knowledge
import Testing

struct MomentTests {
    @Test(arguments: [
        ("2026-03-31", "2026-03-31"), ("2026-03-31T14:30", "2026-03-31T14:30"),
        ("2026-03-31T14:30:59", "2026-03-31T14:30"),
        ("2026-03-31T00:00", "2026-03-31T00:00"), ("2026-03-31T23:59", "2026-03-31T23:59"),
    ])
    func dateWithOrWithoutTime(text: String, expected: String) throws {
        #expect(try #require(Moment(text)).iso8601 == expected)
    }

    @Test(arguments: [
        "2026-03-31T24:00", "2026-03-31T14:60", "2026-03-31T14:30:60", "2026-03-31T1430", "2026-03-31T14",
        "2026-03-31T",
        "2026-02-30T10:00", "14:30", "2026-03-31T14:30+02:00", "2026-03-31T14:30Z", "",
    ])
    func anythingElseIsNone(text: String) {
        #expect(Moment(text) == nil)
    }

    @Test func aDayBeginsWithItsFirstMinuteAndEndsWithItsLast() throws {
        let day = try #require(Moment("2026-03-31"))
        let noon = try #require(Moment("2026-03-31T12:00"))
        let later = try #require(Moment("2026-03-31T14:00"))
        let next = try #require(Moment("2026-04-01"))
        #expect(!day.endsBefore(noon))
        #expect(!noon.endsBefore(day))
        #expect(noon.endsBefore(later))
        #expect(!later.endsBefore(noon))
        #expect(day.endsBefore(next))
        #expect(!day.endsBefore(day))
    }
}
