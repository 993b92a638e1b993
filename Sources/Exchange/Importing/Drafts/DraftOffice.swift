import Knowledge

/// An office as an import understood it, and the YAML file it becomes.
package struct DraftOffice {
    package var name = ""
    package var street: String?
    /// Five digits.
    package var postcode: String?
    package var city: String?
    /// E.164.
    package var phone: String?
    package var email: String?
    package var hours: OpeningHours?
    /// https.
    package var appointment: String?
    package var accessible: String?
    package var transit: String?
    package var note: String?

    package init() {}

    package var text: String {
        var lines = YAMLText.line("name", name)
        if let street, let postcode, let city {
            lines += ["address:"] + YAMLText.line("  street", street) + ["  postcode: \(YAMLText.quoted(postcode))"]
            lines += YAMLText.line("  city", city)
        }
        if let phone { lines.append("phone: \(YAMLText.quoted(phone))") }
        lines += YAMLText.line("email", email)
        if let hours {
            lines.append("hours:")
            for day in Weekday.allCases {
                guard let ranges = hours.days[day], !ranges.isEmpty else { continue }
                let times = ranges.map { "\(ClockTime.text($0.opens))-\(ClockTime.text($0.closes))" }
                lines.append("  \(day.rawValue): \"\(times.joined(separator: ", "))\"")
            }
        }
        lines += YAMLText.line("appointment", appointment) + YAMLText.line("accessible", accessible)
        lines += YAMLText.line("transit", transit) + YAMLText.line("note", note)
        return lines.joined(separator: "\n") + "\n"
    }
}
