/// A calendar day, counted from the day that the content is written for.
///
/// Own arithmetic instead of Foundation's calendar, whose answers depend on the machine's time zone data.
struct Day: CustomStringConvertible {
    let fromToday: Int

    init(_ fromToday: Int) {
        self.fromToday = fromToday
    }

    /// ISO 8601, by Howard Hinnant's civil-from-days algorithm.
    var description: String {
        let today = 20_779  // 2026-11-22 in days after 1970-01-01
        let shifted = today + fromToday + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
        return "\(year)-\(digits(month, 2))-\(digits(day, 2))"
    }
}

/// A number with leading zeros.
func digits(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
}
