/// How often a text must be looked at, in months.
public struct ReviewInterval: Sendable, Hashable {
    public let months: Int
    public init(months: Int) { self.months = months }
}
