import Diagnostics

/// A value that stands in many places of the content and is written in one, `facts.yaml`: mostly what a law sets.
public struct Fact: Sendable {
    /// What one city, or all of them, say of it.
    public struct Details: Sendable {
        /// What it is, in a few words.
        public var name: LocatedText?
        /// What it is worth, in the order of the file; not empty.
        public var values: Located<[FactValue]>?
        /// What sets it.
        public var law: Located<WebReference>?
        /// Who keeps it right.
        public var owner: LocatedText?
        /// The day on which it was looked at last.
        public var reviewed: Located<CalendarDate>?
        /// How often it must be looked at.
        public var reviewEvery: Located<ReviewInterval>?
        /// Keys that stand there and could not be read.
        public var unread = UnreadKeys()

        /// Nothing written.
        public init() {}

        /// The same with what another says in its place.
        public func overlaid(with other: Details) -> Details {
            var details = self
            details.name = other.name ?? name
            details.values = other.values ?? values
            details.law = other.law ?? law
            details.owner = other.owner ?? owner
            details.reviewed = other.reviewed ?? reviewed
            details.reviewEvery = other.reviewEvery ?? reviewEvery
            details.unread.formUnion(other.unread)
            return details
        }

        /// The day after which it is stale; nil where it has no date or no interval.
        public var reviewDue: CalendarDate? {
            guard let reviewed, let reviewEvery else { return nil }
            return reviewed.value.adding(months: reviewEvery.value.months)
        }

        /// In order of the day they begin, then of the file.
        public var ordered: [FactValue] {
            let values = values?.value ?? []
            return values.indices.sorted { left, right in
                let (a, b) = (values[left].from?.dayNumber ?? .min, values[right].from?.dayNumber ?? .min)
                return a == b ? left < right : a < b
            }.map { values[$0] }
        }

        /// What holds on a day: of several the one that began last.
        public func value(on date: CalendarDate) -> FactValue? { ordered.last { $0.period.contains(date) } }

        /// What begins after a day, the next first.
        public func next(after date: CalendarDate) -> FactValue? {
            ordered.first { $0.from.map { date < $0 } ?? false }
        }

        /// Days on which it becomes another one, ascending: a value begins, or one has ended the day before.
        public var changes: [CalendarDate] {
            let values = values?.value ?? []
            return Set(values.compactMap(\.from) + values.compactMap { $0.until?.adding(days: 1) }).sorted()
        }

        /// The last day of the last value; nil where one has no end.
        public var end: CalendarDate? {
            let values = values?.value ?? []
            let ends = values.compactMap(\.until)
            return ends.count == values.count ? ends.max() : nil
        }

        /// The value that ends last, and its last day; nil where one has no end.
        public var lastValue: (value: FactValue, end: CalendarDate)? {
            guard let end, let last = ordered.last(where: { $0.until == end }) else { return nil }
            return (last, end)
        }

        /// What sets a value.
        public func law(of value: FactValue) -> WebReference? { value.law ?? law?.value }
    }

    /// What is different in a city.
    public struct City: Sendable {
        /// Its id.
        public var municipality: LocatedText
        /// What it says otherwise.
        public var details: Details

        /// From its parts.
        public init(municipality: LocatedText, details: Details) {
            (self.municipality, self.details) = (municipality, details)
        }
    }

    /// What texts name it by, behind `fact.`; unique among facts.
    public var id: LocatedText
    /// What all cities have in common.
    public var shared = Details()
    /// What is different in cities.
    public var cities: Located<[City]>?

    /// Without any value.
    public init(id: LocatedText) { self.id = id }

    /// The name to show; the id where none was given.
    public var displayName: String { shared.name?.value ?? id.value }

    /// What it is in a city, by the city's id.
    public func details(in municipality: String) -> Details {
        guard let city = cities?.value.first(where: { $0.municipality.value == municipality }) else { return shared }
        return shared.overlaid(with: city.details)
    }

    /// What is said of it: by all cities, then what single ones say otherwise, with their ids.
    public var allDetails: [(municipality: LocatedText?, details: Details)] {
        [(nil, shared)] + (cities?.value ?? []).map { ($0.municipality, shared.overlaid(with: $0.details)) }
    }

    /// Days on which it becomes another one in some city, ascending.
    public var changes: [CalendarDate] { Set(allDetails.flatMap { $0.details.changes }).sorted() }
}
