/// When an office is open on which day: its weekly hours, less its closures and the public holidays of its state.
public struct OpeningSchedule: Sendable {
    /// Why a day is not as an ordinary week says.
    public enum Exception: Sendable, Hashable {
        /// The office says itself that it is closed, and why.
        case closure(reason: String?)
        /// The office says itself that it is open at other times, and why.
        case special(reason: String?)
        case holiday(PublicHoliday)
    }

    /// What an office does on one day.
    public struct Day: Sendable, Hashable {
        /// The day.
        public let date: CalendarDate
        /// In order of time; empty where the office is closed all day.
        public let ranges: [TimeRange]
        /// Nil where the day is as every week, closed weekdays included.
        public let exception: Exception?
    }

    /// Of an ordinary week.
    public let hours: OpeningHours
    /// Days on which it is closed or open otherwise, besides holidays; of several that hold a day the first counts.
    public let exceptions: [SpecialDays]
    /// ISO 3166-2; nil where only the holidays of all German states count.
    public let state: String?

    /// - Parameter state: ISO 3166-2; nil where no holiday is known.
    public init(hours: OpeningHours, exceptions: [SpecialDays] = [], state: String?) {
        self.hours = hours
        self.exceptions = exceptions
        self.state = state
    }

    /// Nil where the office gives no hours.
    ///
    /// - Parameter municipality: whose office it is.
    public init?(_ office: Office, in municipality: Municipality) {
        guard let hours = office.hours?.value else { return nil }
        self.init(
            hours: hours, exceptions: office.exceptions, state: municipality.state?.value)
    }

    /// What holds on one day. A stretch that ends at 24:00 goes on where the next day begins with one from 0:00.
    public func day(_ date: CalendarDate) -> Day {
        if let special = exceptions.first(where: { $0.days.contains(date) }) {
            return Day(
                date: date, ranges: special.ranges,
                exception: special.ranges.isEmpty ? .closure(reason: special.reason) : .special(reason: special.reason))
        }
        if let holiday = PublicHolidays.on(date, state: state) {
            return Day(date: date, ranges: [], exception: .holiday(holiday))
        }
        return Day(date: date, ranges: hours.days[date.weekday] ?? [], exception: nil)
    }

    /// So many days in a row, the first included.
    public func days(from first: CalendarDate, count: Int) -> [Day] {
        (0..<max(count, 0)).compactMap { first.adding(days: $0).map(day) }
    }
}
