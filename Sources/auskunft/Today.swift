import Foundation
import Knowledge

extension CalendarDate {
    /// Today on the clock of a time zone; Berlin's where there is no such zone.
    static func today(inTimeZone name: String?) -> CalendarDate {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone =
            TimeZone(identifier: name ?? "Europe/Berlin") ?? TimeZone(identifier: "Europe/Berlin") ?? .current
        let parts = calendar.dateComponents([.year, .month, .day], from: Date())
        return CalendarDate(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1) ?? .epoch
    }
}
