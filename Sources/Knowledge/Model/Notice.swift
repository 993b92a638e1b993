import Diagnostics

/// What agents must know now.
public struct Notice: Sendable {
    public enum Severity: String, Sendable, CaseIterable, Comparable {
        case info
        case warning
        case urgent

        public static func < (lhs: Severity, rhs: Severity) -> Bool {
            (allCases.firstIndex(of: lhs) ?? 0) < (allCases.firstIndex(of: rhs) ?? 0)
        }
    }

    public var id = ""
    public var file: FileID = 0
    public var title: LocatedText?
    /// Ids; nil is all.
    public var municipalities: Located<[LocatedText]>?
    public var from: Located<Moment>?
    public var until: Located<Moment>?
    public var severity: Located<Severity>?
    public var articles: Located<[LocatedText]>?
    public var offices: Located<[LocatedText]>?
    /// Indexed by municipality; nil where the notice is not for that city.
    public var bodies: [Body?] = []

    public init() {}

    /// Whether any moment of the day lies between `from` and `until`.
    public func isInForce(on date: CalendarDate) -> Bool {
        DateRange(from: from?.value.date, until: until?.value.date).contains(date)
    }

    public var rank: Severity { severity?.value ?? .info }
}
