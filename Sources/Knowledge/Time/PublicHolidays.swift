/// A day on which the law of a German state closes offices.
public enum PublicHoliday: String, Sendable, Hashable, CaseIterable {
    case newYear
    case epiphany
    case womensDay
    case goodFriday
    case easterSunday
    case easterMonday
    case labourDay
    /// Berlin only, in 2025: eighty years after the end of the war.
    case liberationDay
    case ascension
    case whitSunday
    case whitMonday
    case corpusChristi
    /// Berlin only, in 2028: 75 years after the uprising of 1953.
    case uprisingDay
    case assumption
    case childrensDay
    case germanUnity
    case reformation
    case allSaints
    case repentance
    case christmasDay
    case boxingDay
}

/// The public holidays of the German states.
///
/// As the states' laws on Sundays and holidays stand in 2026, for years from 2023; earlier years differ in a few states. Holidays
/// of single municipalities (Augsburg's Friedensfest, Assumption in Bavaria, Corpus Christi in parts of Saxony and
/// Thuringia) are not known by the state: an office there lists them as closures.
public enum PublicHolidays {
    /// Holidays of a year in order of date.
    ///
    /// - Parameter state: ISO 3166-2, such as `DE-NW`; for anything else, the holidays that all German states have.
    public static func of(year: Int, state: String?) -> [(date: CalendarDate, holiday: PublicHoliday)] {
        guard let easter = easterSunday(year) else { return [] }
        var days: [(date: CalendarDate, holiday: PublicHoliday)] = []
        for holiday in PublicHoliday.allCases where isObserved(holiday, state: state, year: year) {
            if let date = date(of: holiday, easter) { days.append((date, holiday)) }
        }
        return days.sorted { $0.date < $1.date }
    }

    /// The holiday on a day, if it is one; the first of them in the rare year when two fall together.
    public static func on(_ date: CalendarDate, state: String?) -> PublicHoliday? {
        of(year: date.year, state: state).first { $0.date == date }?.holiday
    }

    /// Easter Sunday of the Gregorian calendar (Anonymous, Nature 13, 1876; J. Meeus, Astronomical Algorithms, ch. 8).
    public static func easterSunday(_ year: Int) -> CalendarDate? {
        let a = year % 19
        let (b, c) = (year / 100, year % 100)
        let (d, e) = (b / 4, b % 4)
        let f = (b + 8) / 25
        let g = (b - f + 1) / 3
        let h = (19 * a + b - d - g + 15) % 30
        let (i, k) = (c / 4, c % 4)
        let l = (32 + 2 * e + 2 * i - h - k) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let n = h + l - 7 * m + 114
        return CalendarDate(year: year, month: n / 31, day: n % 31 + 1)
    }

    private static func date(of holiday: PublicHoliday, _ easter: CalendarDate) -> CalendarDate? {
        func fixed(_ month: Int, _ day: Int) -> CalendarDate? {
            CalendarDate(year: easter.year, month: month, day: day)
        }
        switch holiday {
        case .newYear: return fixed(1, 1)
        case .epiphany: return fixed(1, 6)
        case .womensDay: return fixed(3, 8)
        case .goodFriday: return easter.adding(days: -2)
        case .easterSunday: return easter
        case .easterMonday: return easter.adding(days: 1)
        case .labourDay: return fixed(5, 1)
        case .liberationDay: return fixed(5, 8)
        case .ascension: return easter.adding(days: 39)
        case .whitSunday: return easter.adding(days: 49)
        case .whitMonday: return easter.adding(days: 50)
        case .corpusChristi: return easter.adding(days: 60)
        case .uprisingDay: return fixed(6, 17)
        case .assumption: return fixed(8, 15)
        case .childrensDay: return fixed(9, 20)
        case .germanUnity: return fixed(10, 3)
        case .reformation: return fixed(10, 31)
        case .allSaints: return fixed(11, 1)
        case .repentance:
            // The Wednesday before 23 November.
            return (16...22).lazy.compactMap { fixed(11, $0) }.first { $0.weekday == .wed }
        case .christmasDay: return fixed(12, 25)
        case .boxingDay: return fixed(12, 26)
        }
    }

    private static func isObserved(_ holiday: PublicHoliday, state: String?, year: Int) -> Bool {
        func isIn(_ states: String...) -> Bool { states.contains { state == "DE-" + $0 } }
        switch holiday {
        case .newYear, .goodFriday, .easterMonday, .labourDay, .ascension, .whitMonday, .germanUnity, .christmasDay,
            .boxingDay:
            return true
        case .epiphany: return isIn("BW", "BY", "ST")
        case .womensDay: return isIn("BE", "MV")
        case .easterSunday, .whitSunday: return isIn("BB")
        case .liberationDay: return year == 2025 && isIn("BE")
        case .uprisingDay: return year == 2028 && isIn("BE")
        case .corpusChristi: return isIn("BW", "BY", "HE", "NW", "RP", "SL")
        case .assumption: return isIn("SL")
        case .childrensDay: return isIn("TH")
        case .reformation: return isIn("BB", "HB", "HH", "MV", "NI", "SH", "SN", "ST", "TH")
        case .allSaints: return isIn("BW", "BY", "NW", "RP", "SL")
        case .repentance: return isIn("SN")
        }
    }
}
