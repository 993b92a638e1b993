import Diagnostics

/// Opening hours in words.
extension Wording {
    /// `8–12 und 14–16 Uhr`; nil where the day is closed.
    public static func ranges(_ ranges: [TimeRange], _ language: Language) -> String? {
        guard !ranges.isEmpty else { return nil }
        let texts = ranges.map { "\(ClockTime.text($0.opens))–\(ClockTime.text($0.closes))" }
        switch language {
        case .german: return texts.joined(separator: " und ") + " Uhr"
        case .english: return texts.joined(separator: " and ")
        }
    }

    /// One line for each stretch of days with the same hours; closed days are left out.
    public static func hours(_ hours: OpeningHours, _ language: Language) -> [String] {
        hours.grouped.compactMap { group in
            guard let ranges = ranges(group.ranges, language) else { return nil }
            return "\(days(from: group.first, to: group.last, language)) \(ranges)"
        }
    }
}
