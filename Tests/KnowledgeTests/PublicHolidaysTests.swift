import Diagnostics
import Knowledge
import Testing

struct PublicHolidaysTests {
    @Test(arguments: [
        // Table of the Astronomisches Recheninstitut; 2285 is the earliest day there is, 2038 the latest.
        (1583, "1583-04-10"), (1818, "1818-03-22"), (1943, "1943-04-25"), (1954, "1954-04-18"), (1981, "1981-04-19"),
        (2000, "2000-04-23"), (2008, "2008-03-23"), (2019, "2019-04-21"), (2024, "2024-03-31"), (2025, "2025-04-20"),
        (2026, "2026-04-05"), (2027, "2027-03-28"), (2028, "2028-04-16"), (2029, "2029-04-01"), (2030, "2030-04-21"),
        (2038, "2038-04-25"), (2049, "2049-04-18"), (2076, "2076-04-19"), (2285, "2285-03-22"),
    ])
    func easter(year: Int, date: String) {
        #expect(PublicHolidays.easterSunday(year)?.iso8601 == date)
    }

    @Test func easterIsASundayBetweenItsLimits() throws {
        for year in 1583...4099 {
            let easter = try #require(PublicHolidays.easterSunday(year))
            #expect(easter.weekday == .sun)
            #expect("\(year)-03-22"..."\(year)-04-25" ~= easter.iso8601)
        }
    }

    /// The law of North Rhine-Westphalia (Feiertagsgesetz NW, § 2) names eleven.
    @Test(arguments: [
        (
            2026,
            [
                "01-01 Neujahr", "04-03 Karfreitag", "04-06 Ostermontag", "05-01 Tag der Arbeit",
                "05-14 Christi Himmelfahrt", "05-25 Pfingstmontag", "06-04 Fronleichnam",
                "10-03 Tag der Deutschen Einheit", "11-01 Allerheiligen", "12-25 1. Weihnachtstag",
                "12-26 2. Weihnachtstag",
            ]
        ),
        (
            2027,
            [
                "01-01 Neujahr", "03-26 Karfreitag", "03-29 Ostermontag", "05-01 Tag der Arbeit",
                "05-06 Christi Himmelfahrt", "05-17 Pfingstmontag", "05-27 Fronleichnam",
                "10-03 Tag der Deutschen Einheit", "11-01 Allerheiligen", "12-25 1. Weihnachtstag",
                "12-26 2. Weihnachtstag",
            ]
        ),
    ])
    func northRhineWestphalia(year: Int, expected: [String]) {
        let days = PublicHolidays.of(year: year, state: "DE-NW").map {
            "\($0.date.iso8601.dropFirst(5)) \(Wording.holiday($0.holiday, .german))"
        }
        #expect(days == expected)
    }

    @Test(arguments: [
        ("DE-BW", 12), ("DE-BY", 12), ("DE-BE", 10), ("DE-BB", 12), ("DE-HB", 10), ("DE-HH", 10), ("DE-HE", 10),
        ("DE-MV", 11), ("DE-NI", 10), ("DE-NW", 11), ("DE-RP", 11), ("DE-SL", 12), ("DE-SN", 11), ("DE-ST", 11),
        ("DE-SH", 10), ("DE-TH", 11),
    ])
    func howManyEachStateHas(state: String, count: Int) {
        #expect(PublicHolidays.of(year: 2026, state: state).count == count)
    }

    @Test(arguments: [
        ("DE-SN", 2024, "2024-11-20"), ("DE-SN", 2025, "2025-11-19"), ("DE-SN", 2026, "2026-11-18"),
        ("DE-SN", 2028, "2028-11-22"), ("DE-SN", 2033, "2033-11-16"),
    ])
    func repentanceIsTheWednesdayBefore23November(state: String, year: Int, date: String) {
        let found = PublicHolidays.of(year: year, state: state).first { $0.holiday == .repentance }
        #expect(found?.date.iso8601 == date)
    }

    @Test(arguments: [
        ("DE-BE", "2025-05-08", true), ("DE-BE", "2026-05-08", false), ("DE-BB", "2025-05-08", false),
        ("DE-BE", "2028-06-17", true), ("DE-BE", "2027-06-17", false), ("DE-TH", "2026-09-20", true),
        ("DE-NW", "2026-10-31", false), ("DE-NW", "2026-11-01", true), ("DE-NW", "2026-01-06", false),
        ("DE-XX", "2026-10-03", true), ("DE-XX", "2026-11-01", false),
    ])
    func oneDay(state: String, day: String, isHoliday: Bool) throws {
        let date = try #require(CalendarDate(day))
        #expect((PublicHolidays.on(date, state: state) != nil) == isHoliday)
    }

    @Test func withoutAStateTheHolidaysOfAllAreLeft() {
        #expect(PublicHolidays.of(year: 2026, state: nil).count == 9)
        #expect(PublicHolidays.of(year: 0, state: nil).isEmpty)
    }
}
