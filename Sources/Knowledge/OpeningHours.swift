/// A time of day.
public enum ClockTime {
    /// `hh:mm` of minutes since midnight; 1440 is `24:00`.
    public static func text(_ minute: Int) -> String {
        let (hour, rest) = (minute / 60, minute % 60)
        return "\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest)"
    }

    /// Minutes since midnight of `h:mm` or `hh:mm`, up to `24:00`; nil for anything else.
    public static func minute(_ text: some StringProtocol) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
            let hour = CalendarDate.number(Array(parts[0].utf8)[...]),
            let minute = CalendarDate.number(Array(parts[1].utf8)[...]),
            minute < 60, hour < 24 || (hour == 24 && minute == 0)
        else { return nil }
        return hour * 60 + minute
    }
}

/// A stretch of a day in minutes since midnight, the end excluded.
public struct TimeRange: Sendable, Hashable {
    public let opens: Int
    public let closes: Int

    public init(opens: Int, closes: Int) {
        self.opens = opens
        self.closes = closes
    }
}

/// When an office is open in an ordinary week.
public struct OpeningHours: Sendable, Hashable {
    /// The stretches of each day in order of time; a day that is left out is closed.
    public var days: [Weekday: [TimeRange]]

    public init(days: [Weekday: [TimeRange]] = [:]) {
        self.days = days
    }

    /// Days in order of the week with the same hours side by side, for showing: (first, last, hours).
    public var grouped: [(first: Weekday, last: Weekday, ranges: [TimeRange])] {
        var groups: [(first: Weekday, last: Weekday, ranges: [TimeRange])] = []
        for day in Weekday.allCases {
            let ranges = days[day] ?? []
            if let last = groups.last, last.ranges == ranges {
                groups[groups.count - 1].last = day
            } else {
                groups.append((day, day, ranges))
            }
        }
        return groups
    }
}
