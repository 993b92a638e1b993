import Knowledge
import Testing

struct OpeningHoursTests {
    private let morning = TimeRange(opens: 8 * 60, closes: 12 * 60)
    private let afternoon = TimeRange(opens: 14 * 60, closes: 16 * 60)

    private func shown(_ hours: OpeningHours) -> [String] {
        hours.grouped.map { group in
            let times = group.ranges.map { "\(ClockTime.text($0.opens))-\(ClockTime.text($0.closes))" }
            return "\(group.first.rawValue)-\(group.last.rawValue) \(times.joined(separator: ","))"
        }
    }

    @Test func neighboursWithTheSameHoursAreOneGroup() {
        let hours = OpeningHours(days: [
            .mon: [morning], .tue: [morning], .wed: [morning, afternoon], .thu: [morning], .fri: [morning],
        ])
        #expect(
            shown(hours) == [
                "mon-tue 08:00-12:00", "wed-wed 08:00-12:00,14:00-16:00", "thu-fri 08:00-12:00", "sat-sun ",
            ])
    }

    @Test func aClosedDayBetweenPartsGroups() {
        let hours = OpeningHours(days: [.mon: [morning], .wed: [morning], .sun: [afternoon]])
        #expect(
            shown(hours) == [
                "mon-mon 08:00-12:00", "tue-tue ", "wed-wed 08:00-12:00", "thu-sat ", "sun-sun 14:00-16:00",
            ])
    }

    @Test func noHoursAreOneClosedWeek() {
        #expect(shown(OpeningHours()) == ["mon-sun "])
    }

    @Test(arguments: [("0:00", 0), ("08:00", 480), ("8:05", 485), ("23:59", 1_439), ("24:00", 1_440)])
    func timesOfDay(text: String, minute: Int) {
        #expect(ClockTime.minute(text) == minute)
    }

    @Test(arguments: ["24:01", "25:00", "8", "8:5", "08:60", "8.30", "008:00", ":30", "08:", "-8:00", "8:00 Uhr", ""])
    func noTimesOfDay(text: String) {
        #expect(ClockTime.minute(text) == nil)
    }

    @Test(arguments: [(0, "00:00"), (485, "08:05"), (1_440, "24:00")])
    func timesAreWrittenWithTwoDigits(minute: Int, expected: String) {
        #expect(ClockTime.text(minute) == expected)
    }
}
