/// Days on which an office is open otherwise than in an ordinary week, or not at all.
public struct SpecialDays: Sendable, Hashable {
    /// Which days.
    public let days: DateRange
    /// In order of time; empty where it is closed.
    public let ranges: [TimeRange]
    /// Why; nil where nobody says.
    public let reason: String?

    /// - Parameter ranges: in order of time; empty where it is closed.
    public init(days: DateRange, ranges: [TimeRange] = [], reason: String? = nil) {
        self.days = days
        self.ranges = ranges
        self.reason = reason
    }
}
