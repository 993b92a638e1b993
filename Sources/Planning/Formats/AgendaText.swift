import Diagnostics
import Knowledge

/// An agenda for people at a terminal: by city and owner, each item with its place in a file.
extension AgendaReport {
    /// With a line feed at the end.
    public func text() -> String {
        guard !agenda.items.isEmpty else { return "\(period): \(nothing)\n" }
        var lines = ["\(period)."]
        var cities: [CityIndex]?
        for group in agenda.grouped(for: municipality) {
            if cities != group.municipalities {
                lines += ["", agenda.names(of: group.municipalities, language)]
                cities = group.municipalities
            }
            lines.append("  \(group.owner ?? Agenda.nobody(language))")
            for item in group.items {
                let when = item.when(language)
                lines.append("    \(when.isEmpty ? "" : when + "  ")\(item.label[language]): \(item.title)")
                lines.append("      \(item.detail[language].onOneLine)")
                if let location = location(item) { lines.append("      \(location)") }
            }
        }
        lines += ["", count()]
        return lines.joined(separator: "\n") + "\n"
    }

    /// `3 überfällig, 2 enden, 1 beginnt`.
    func count() -> String {
        let counts = AgendaTime.allCases.map { time in (time, agenda.items.count { $0.time == time }) }
        return counts.filter { $0.1 > 0 }.map { time, count in
            switch (time, language) {
            case (.overdue, .german): "\(count) überfällig"
            case (.overdue, .english): "\(count) overdue"
            case (.ends, .german): count == 1 ? "1 endet" : "\(count) enden"
            case (.ends, .english): count == 1 ? "1 ends" : "\(count) end"
            case (.begins, .german): count == 1 ? "1 beginnt" : "\(count) beginnen"
            case (.begins, .english): count == 1 ? "1 begins" : "\(count) begin"
            case (.anytime, .german): "\(count) ohne Termin"
            case (.anytime, .english): "\(count) without a day"
            }
        }.joined(separator: ", ")
    }
}

extension String {
    /// Without line breaks and tabs, which would end a line or a cell.
    var onOneLine: String {
        guard utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
    }
}
