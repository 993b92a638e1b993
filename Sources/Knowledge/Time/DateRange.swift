/// From one date through another, either side open.
public struct DateRange: Sendable, Hashable {
    /// First day; nil where it has always begun.
    public let from: CalendarDate?
    /// Last day; nil where it never ends.
    public let until: CalendarDate?

    /// From its first to its last day.
    public init(from: CalendarDate?, until: CalendarDate?) {
        self.from = from
        self.until = until
    }

    /// Whether a day lies in it, both ends included.
    public func contains(_ date: CalendarDate) -> Bool {
        if let from, date < from { return false }
        if let until, until < date { return false }
        return true
    }
}
