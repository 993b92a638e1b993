/// When an office is open in an ordinary week.
public struct OpeningHours: Sendable, Hashable {
    /// The stretches of each day in order of time; a day that is left out is closed.
    public var days: [Weekday: [TimeRange]]

    /// - Parameter days: the stretches of each day, in order of time.
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
