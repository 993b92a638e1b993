import Knowledge

/// An office as an import understood it, and the YAML file it becomes.
package struct DraftOffice {
    /// In one line.
    package var name = ""
    /// With the number.
    package var street: String?
    /// Five digits.
    package var postcode: String?
    /// Of the address.
    package var city: String?
    /// E.164.
    package var phone: String?
    /// A mail address.
    package var email: String?
    /// When it is open.
    package var hours: OpeningHours?
    /// https.
    package var appointment: String?
    /// How people with disabilities get in.
    package var accessible: String?
    /// How one gets there.
    package var transit: String?
    /// What else callers should know.
    package var note: String?

    /// An office that says nothing yet.
    package init() {}

    /// The YAML file.
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
