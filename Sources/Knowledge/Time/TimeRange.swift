/// A stretch of a day in minutes since midnight, the end excluded.
public struct TimeRange: Sendable, Hashable {
    public let opens: Int
    public let closes: Int

    public init(opens: Int, closes: Int) {
        self.opens = opens
        self.closes = closes
    }
}
