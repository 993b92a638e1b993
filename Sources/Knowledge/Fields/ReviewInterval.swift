/// How often a text must be looked at, in months.
public struct ReviewInterval: Sendable, Hashable {
    /// At least 1.
    public let months: Int
    /// From a number of months.
    public init(months: Int) { self.months = months }

    /// As a duration: `P6M`, `P1Y`.
    public var iso8601: String { months % 12 == 0 ? "P\(months / 12)Y" : "P\(months)M" }
}
