/// From one date through another, either side open.
public struct DateRange: Sendable, Hashable {
    public let from: CalendarDate?
    public let until: CalendarDate?

    public init(from: CalendarDate?, until: CalendarDate?) {
        self.from = from
        self.until = until
    }

    public func contains(_ date: CalendarDate) -> Bool {
        if let from, date < from { return false }
        if let until, until < date { return false }
        return true
    }
}
