import Diagnostics

/// What agents must know now.
public struct Notice: Sendable {
    /// How much it matters.
    public enum Severity: String, Sendable, CaseIterable, Comparable {
        case info
        case warning
        case urgent

        /// Whether it matters less.
        public static func < (lhs: Severity, rhs: Severity) -> Bool {
            (allCases.firstIndex(of: lhs) ?? 0) < (allCases.firstIndex(of: rhs) ?? 0)
        }
    }

    /// Name of its file without ending.
    public var id = ""
    /// Where it is written.
    public var file: FileID = 0
    /// What it is about, in few words.
    public var title: LocatedText?
    /// Ids; nil is all.
    public var municipalities: Located<[LocatedText]>?
    /// From when it is shown; nil where it is at once.
    public var from: Located<Moment>?
    /// Until when it is shown; nil where no end is known.
    public var until: Located<Moment>?
    /// How much it matters.
    public var severity: Located<Severity>?
    /// Ids of articles that it concerns.
    public var articles: Located<[LocatedText]>?
    /// Ids of offices that it concerns.
    public var offices: Located<[LocatedText]>?
    /// What each city reads; nil where the notice is not for it.
    public var bodies: IndexedList<CityIndex, Body?> = []

    /// Nothing written.
    public init() {}

    /// Whether any moment of the day lies between `from` and `until`.
    public func isInForce(on date: CalendarDate) -> Bool {
        DateRange(from: from?.value.date, until: until?.value.date).contains(date)
    }

    /// Whether it ended before the day.
    public func isOver(on date: CalendarDate) -> Bool { until.map { $0.value.date < date } ?? false }

    /// How much it matters; little where nobody says.
    public var rank: Severity { severity?.value ?? .info }
}
