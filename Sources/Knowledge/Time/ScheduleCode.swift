/// When an office is open, as scripts of pages read it: `mon=08:00-12:00,14:00-16:00;tue=…`.
public struct ScheduleCode: Sendable {
    /// Names and values: `hours`; `closed` and `special` where there are such days from the given one on; `state`, whose public holidays
    /// count, where it is known.
    public let entries: [(name: StaticString, value: String)]

    /// Nil where the office gives no hours.
    ///
    /// - Parameters:
    ///   - municipality: whose office it is.
    ///   - date: days before it are left out.
    public init?(_ office: Office, in municipality: Municipality, on date: CalendarDate) {
        guard let hours = office.hours?.value, !hours.days.isEmpty else { return nil }
        func times(_ ranges: [TimeRange]) -> String {
            ranges.map { "\(ClockTime.text($0.opens))-\(ClockTime.text($0.closes))" }.joined(separator: ",")
        }
        let week = Weekday.allCases.compactMap { day -> String? in
            guard let ranges = hours.days[day], !ranges.isEmpty else { return nil }
            return "\(day.rawValue)=\(times(ranges))"
        }
        func period(_ range: DateRange) -> String? {
            if let until = range.until, until < date { return nil }
            let (from, until) = (range.from?.iso8601 ?? "", range.until?.iso8601 ?? "")
            return from == until ? from : "\(from)/\(until)"
        }
        let closures = (office.closed?.value ?? []).map(\.value).filter { $0.reason == nil }.compactMap {
            period($0.days)
        }
        let special = office.exceptions.filter { $0.reason != nil || !$0.ranges.isEmpty }.compactMap {
            special -> String? in
            period(special.days).map { "\($0)=\(times(special.ranges))=\(special.reason ?? "")" }
        }
        var entries: [(name: StaticString, value: String)] = [("hours", week.joined(separator: ";"))]
        if !closures.isEmpty { entries.append(("closed", closures.joined(separator: " "))) }
        if !special.isEmpty { entries.append(("special", special.joined(separator: "\n"))) }
        if let state = municipality.state { entries.append(("state", state.value)) }
        self.entries = entries
    }
}
