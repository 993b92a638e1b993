import Diagnostics
import Knowledge

/// An agenda as iCalendar (RFC 5545): an all-day event for each item that has a day.
///
/// Equal content gives equal bytes: what changes with every fetch elsewhere, DTSTAMP, is the day of the run.
extension AgendaReport {
    /// - Parameter name: what calendars are to call it.
    public func calendar(name: String) -> String {
        var calendar = CalendarLines()
        calendar.property("BEGIN", "VCALENDAR")
        calendar.property("VERSION", "2.0")
        calendar.property("PRODID", "-//Auskunft//due//\(language == .german ? "DE" : "EN")")
        calendar.property("CALSCALE", "GREGORIAN")
        calendar.property("METHOD", "PUBLISH")
        // RFC 7986, and what programs knew before it.
        calendar.property("NAME", text: name)
        calendar.property("X-WR-CALNAME", text: name)
        calendar.property("REFRESH-INTERVAL;VALUE=DURATION", "P1D")
        var uids = UniqueNames()
        for item in agenda.items {
            guard let day = item.day, let next = day.adding(days: 1) else { continue }
            calendar.property("BEGIN", "VEVENT")
            calendar.property("UID", uids.unique(uid(item), otherwise: day.iso8601) + "@" + host)
            calendar.property("DTSTAMP", Self.basic(knowledge.date) + "T000000Z")
            calendar.property("DTSTART;VALUE=DATE", Self.basic(day))
            // The first day that is no longer part of it.
            calendar.property("DTEND;VALUE=DATE", Self.basic(next))
            calendar.property("SUMMARY", text: "\(item.label[language]): \(item.title)")
            calendar.property("DESCRIPTION", text: description(item))
            calendar.property("CATEGORIES", text: item.time.heading[language])
            if let url = source(item) ?? page(item) { calendar.property("URL", url) }
            // Nobody is away for it.
            calendar.property("TRANSP", "TRANSPARENT")
            calendar.property("END", "VEVENT")
        }
        if uids.isEmpty { calendar.placeholder() }
        calendar.property("END", "VCALENDAR")
        return calendar.text
    }

    private func description(_ item: AgendaItem) -> String {
        var lines = [item.detail[language]]
        lines.append(
            "\(agenda.names(of: item.municipalities, language)), \(item.owner ?? Agenda.nobody(language))")
        if let page = page(item) { lines.append(page) }
        if let location = location(item) { lines.append(location) }
        return lines.joined(separator: "\n")
    }

    /// The same for the same matter on another day: a calendar moves the event.
    private func uid(_ item: AgendaItem) -> String {
        let cities = item.municipalities.map { knowledge.municipalities[$0].id }.joined(separator: ",")
        // What was due is the same matter when it is overdue.
        let time = item.time == .begins ? "begins" : "ends"
        let matter = "\(item.kind.rawValue) \(time) \(item.subject.word) \(item.subject.id) \(item.part) \(cities)"
        return "\(item.kind.rawValue)-" + Self.hexadecimal(FNV1a(matter.utf8).value)
    }

    private var host: String {
        let address = knowledge.settings.baseURL?.value ?? ""
        let name = address.drop { $0 != "/" }.drop { $0 == "/" }.prefix { $0 != "/" && $0 != ":" }
        let isName = !name.isEmpty && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\",;\\".utf8.contains($0) }
        return isName ? String(name) : "auskunft"
    }

    /// `20261122`.
    private static func basic(_ date: CalendarDate) -> String { date.iso8601.filter { $0 != "-" } }

    private static func hexadecimal(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

/// Names of which none comes twice.
private struct UniqueNames {
    private var taken: Set<String> = []

    var isEmpty: Bool { taken.isEmpty }

    /// The name; where it is taken, with more behind it.
    mutating func unique(_ name: String, otherwise more: String) -> String {
        var unique = name
        var count = 1
        while !taken.insert(unique).inserted {
            unique = count == 1 ? "\(name)-\(more)" : "\(name)-\(more)-\(count)"
            count += 1
        }
        return unique
    }
}

/// Content lines of iCalendar (RFC 5545, 3.1): ended by CRLF, folded at 75 octets between characters.
struct CalendarLines {
    private var bytes: [UInt8] = []
    private static let longest = 75

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// A value that is written as it is; control characters are left out.
    mutating func property(_ name: String, _ value: String) {
        var room = Self.longest
        for scalar in "\(name):\(value)".unicodeScalars where scalar.value >= 0x20 && scalar.value != 0x7F {
            let encoded = UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            if encoded.count > room {
                bytes.append(contentsOf: "\r\n ".utf8)
                room = Self.longest - 1
            }
            bytes.append(contentsOf: encoded)
            room -= encoded.count
        }
        bytes.append(contentsOf: "\r\n".utf8)
    }

    /// A text (3.3.11): what has a meaning in it is escaped.
    mutating func property(_ name: String, text: String) {
        var escaped = ""
        for character in text {
            switch character {
            case "\\", ";", ",": escaped += "\\\(character)"
            case "\n", "\r\n", "\r", "\u{2028}", "\u{2029}", "\u{85}": escaped += "\\n"
            case "\t": escaped += " "
            default: escaped.append(character)
            }
        }
        property(name, escaped)
    }

    /// A calendar has at least one component (3.6): where there is no event, that is the time zone of its time stamps.
    mutating func placeholder() {
        property("BEGIN", "VTIMEZONE")
        property("TZID", "UTC")
        property("BEGIN", "STANDARD")
        property("DTSTART", "19700101T000000")
        property("TZOFFSETFROM", "+0000")
        property("TZOFFSETTO", "+0000")
        property("END", "STANDARD")
        property("END", "VTIMEZONE")
    }
}
