/// A stretch of a day in minutes since midnight, the end excluded.
public struct TimeRange: Sendable, Hashable {
    /// Minutes since midnight.
    public let opens: Int
    /// Minutes since midnight, up to 1440.
    public let closes: Int

    /// From its ends, in minutes since midnight.
    public init(opens: Int, closes: Int) {
        self.opens = opens
        self.closes = closes
    }
}
