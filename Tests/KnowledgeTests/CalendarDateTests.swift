import Knowledge
import Testing

struct CalendarDateTests {
    @Test(arguments: [
        // Day numbers and weekdays as GNU date gives them.
        ("1970-01-01", 0, Weekday.thu), ("1969-12-31", -1, .wed), ("2000-02-29", 11_016, .tue),
        ("1900-03-01", -25_508, .thu), ("2024-12-31", 20_088, .tue), ("2026-11-22", 20_779, .sun),
        ("2026-11-23", 20_780, .mon), ("0001-01-01", -719_162, .mon), ("9999-12-31", 2_932_896, .fri),
    ])
    func dayNumberAndWeekday(text: String, number: Int, weekday: Weekday) throws {
        let date = try #require(CalendarDate(text))
        #expect(date.dayNumber == number)
        #expect(date.weekday == weekday)
    }

    @Test func dayNumbersOfFourHundredYearsFollowEachOther() throws {
        var previous: CalendarDate?
        var days = 0
        for year in 1900..<2300 {
            for month in 1...12 {
                for day in 1...CalendarDate.daysInMonth(month, year: year) {
                    let date = try #require(CalendarDate(year: year, month: month, day: day))
                    if let previous {
                        guard date.dayNumber == previous.dayNumber + 1, previous < date else {
                            Issue.record("\(date.iso8601) does not follow \(previous.iso8601)")
                            return
                        }
                    }
                    previous = date
                    days += 1
                }
            }
        }
        #expect(days == 146_097)
    }

    @Test(arguments: [
        (1900, false), (2000, true), (2024, true), (2025, false), (2026, false), (2028, true), (2100, false), (4, true),
    ])
    func leapYears(year: Int, isLeap: Bool) {
        #expect(CalendarDate.isLeap(year) == isLeap)
        #expect((CalendarDate(year: year, month: 2, day: 29) != nil) == isLeap)
        #expect(CalendarDate.daysInMonth(2, year: year) == (isLeap ? 29 : 28))
    }

    @Test(arguments: [
        "2026-02-29", "2026-04-31", "2026-00-10", "2026-13-01", "2026-01-00", "2026-01-32", "0000-01-01", "2026-1-1",
        "26-01-01", "2026/01/01", "01.02.2026", "2026-01-01 ", " 2026-01-01", "2026-01-01T", "", "heute", "２０２６-01-01",
        "+026-01-01",
    ])
    func noSuchDay(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test(arguments: ["2026-11-22", "0001-01-01", "9999-12-31", "0999-02-03"])
    func writtenAsRead(text: String) throws {
        #expect(try #require(CalendarDate(text)).iso8601 == text)
    }

    @Test(arguments: [
        ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-08-31", 6, "2027-02-28"),
        ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"), ("2026-12-15", 1, "2027-01-15"),
        ("2026-01-15", -1, "2025-12-15"), ("2026-03-31", -1, "2026-02-28"), ("2026-05-05", 0, "2026-05-05"),
    ])
    func addingMonthsStaysInTheMonth(text: String, months: Int, expected: String) throws {
        #expect(try #require(CalendarDate(text)).adding(months: months)?.iso8601 == expected)
    }

    @Test func thereIsNoDayBeforeTheFirstYearOrAfterTheLast() throws {
        #expect(try #require(CalendarDate("0001-01-01")).adding(months: -1) == nil)
        #expect(try #require(CalendarDate("0001-01-01")).adding(months: -13) == nil)
        #expect(try #require(CalendarDate("9999-12-01")).adding(months: 1) == nil)
    }

    @Test func addingDaysIsTheInverseOfCountingThem() throws {
        let epoch = CalendarDate.epoch
        for number in stride(from: -719_162, through: 2_932_896, by: 331) {
            guard let date = epoch.adding(days: number), date.dayNumber == number else {
                Issue.record("day \(number)")
                return
            }
        }
        #expect(epoch.adding(days: -719_162)?.iso8601 == "0001-01-01")
        #expect(epoch.adding(days: -719_163) == nil)
        #expect(epoch.adding(days: 2_932_896)?.iso8601 == "9999-12-31")
        #expect(epoch.adding(days: 2_932_897) == nil)
        #expect(epoch.adding(days: .max) == nil)
    }

    @Test func rangesHoldBothEnds() throws {
        let day = try #require(CalendarDate("2026-11-22"))
        let before = try #require(CalendarDate("2026-11-21"))
        let after = try #require(CalendarDate("2026-11-23"))
        #expect(DateRange(from: day, until: day).contains(day))
        #expect(!DateRange(from: day, until: nil).contains(before))
        #expect(DateRange(from: day, until: nil).contains(after))
        #expect(!DateRange(from: nil, until: day).contains(after))
        #expect(DateRange(from: nil, until: day).contains(before))
        #expect(DateRange(from: nil, until: nil).contains(day))
    }
}
