import Knowledge
import Testing

struct OpeningScheduleTests {
    private let schedule: OpeningSchedule

    init() {
        let day = TimeRange(opens: 480, closes: 960)
        schedule = OpeningSchedule(
            hours: OpeningHours(days: [
                .mon: [TimeRange(opens: 480, closes: 720), TimeRange(opens: 840, closes: 960)], .tue: [day],
                .wed: [day], .thu: [day], .fri: [day],
            ]),
            exceptions: [
                SpecialDays(
                    days: DateRange(from: CalendarDate("2026-12-29"), until: CalendarDate("2026-12-29")),
                    ranges: [TimeRange(opens: 540, closes: 780)], reason: "Notdienst"),
                SpecialDays(
                    days: DateRange(from: CalendarDate("2026-12-28"), until: CalendarDate("2026-12-31")),
                    reason: "Jahreswechsel"),
            ],
            state: "DE-NW")
    }

    private func shown(_ day: OpeningSchedule.Day) -> String {
        let ranges = day.ranges.map { "\(ClockTime.text($0.opens))-\(ClockTime.text($0.closes))" }
        let exception =
            switch day.exception {
            case .closure(let reason): " closure \(reason ?? "")"
            case .special(let reason): " special \(reason ?? "")"
            case .holiday(let holiday): " \(holiday.rawValue)"
            case nil: ""
            }
        return "\(day.date.iso8601.dropFirst(5)) \(ranges.joined(separator: ","))\(exception)"
    }

    @Test func theFortnightBeforeANewYear() throws {
        let days = schedule.days(from: try #require(CalendarDate("2026-12-23")), count: 14)
        #expect(
            days.map(shown) == [
                "12-23 08:00-16:00", "12-24 08:00-16:00", "12-25  christmasDay", "12-26  boxingDay", "12-27 ",
                "12-28  closure Jahreswechsel",
                "12-29 09:00-13:00 special Notdienst", "12-30  closure Jahreswechsel", "12-31  closure Jahreswechsel",
                "01-01  newYear", "01-02 ",
                "01-03 ", "01-04 08:00-12:00,14:00-16:00", "01-05 08:00-16:00",
            ])
    }

    @Test func theCalendarEndsWithItsLastDay() throws {
        #expect(schedule.days(from: try #require(CalendarDate("9999-12-30")), count: 14).count == 2)
        #expect(schedule.days(from: try #require(CalendarDate("2026-01-01")), count: -1).isEmpty)
    }

    @Test func anOfficeWithoutHoursHasNoSchedule() {
        #expect(OpeningSchedule(Office(), in: Municipality()) == nil)
    }
}
