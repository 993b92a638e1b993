import Diagnostics
import Knowledge
import ReadingYAML

/// What people write for opening hours: `mon-fri`, `Mo bis Fr`, "Mo–Fr 8–12 Uhr, Do auch 14–18 Uhr", "nach Vereinbarung".
enum HourWords {
    /// The days that a word or two with a dash stand for; nil where they are none.
    static func days(_ text: String) -> [Weekday]? {
        let text = PlainSigns.hyphens(text).lowercased().replacing(".", with: "").trimmingBlanksAndColons
        switch text {
        case "werktags", "wochentags", "werktage", "weekdays", "mo-fr": return Array(Weekday.allCases.prefix(5))
        case "täglich", "taeglich", "daily", "jeden tag", "alle tage": return Weekday.allCases
        case "wochenende", "am wochenende", "weekend": return Array(Weekday.allCases.suffix(2))
        default: break
        }
        for separator in [" bis ", "-", "/", " und ", " u ", ",", "+", "&"] {
            let parts = text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
            guard parts.count > 1 else { continue }
            let found = parts.compactMap { day($0.trimmingBlanksAndColons) }
            guard found.count == parts.count else { continue }
            guard separator == " bis " || separator == "-", parts.count == 2 else { return found }
            guard let first = Weekday.allCases.firstIndex(of: found[0]),
                let last = Weekday.allCases.firstIndex(of: found[1]), first <= last
            else { return nil }
            return Array(Weekday.allCases[first...last])
        }
        return day(text).map { [$0] }
    }

    private static func day(_ word: String) -> Weekday? {
        if let day = Weekday(rawValue: word) { return day }
        if let key = GermanKeys.meanings(of: word).first(where: { Weekday(rawValue: $0) != nil }) {
            return Weekday(rawValue: key)
        }
        // `monday`, `montags`
        if let day = Weekday.allCases.first(where: {
            word.count > 3 && word.hasPrefix($0.rawValue) && word.hasSuffix("day")
        }) {
            return day
        }
        return word.hasSuffix("s") && word.count > 3 ? day(String(word.dropLast())) : nil
    }

    /// The lines of several days with the same hours, without the blanks before them.
    static func lines(_ days: [Weekday], _ hours: String) -> [String] {
        days.map { "\($0.rawValue): \(Quoting.quoted(hours))" }
    }

    /// The lines for hours that were written in one text; nil where they are not understood as a whole.
    static func lines(of text: String) -> [String]? {
        var rest = PlainSigns.hyphens(text).replacing("\n", with: " ")
        var hours: [Weekday: [String]] = [:]
        var any = false
        rest = rest.replacing("Uhr", with: "").replacing(";", with: ",")
        // "Do auch 14-18", "Mo von 8 bis 12", "Fr jeweils 8-12"
        for word in ["auch", "zusätzlich", "jeweils", "von", "nur", "außerdem", "sowie"] {
            rest = rest.replacing(" \(word) ", with: " ")
        }
        // Each group is days, then times, up to the next day.
        for part in groups(rest) {
            guard let start = part.firstIndex(where: \.isNumber), let days = days(String(part[..<start])) else {
                return nil
            }
            let times = part[start...].trimmingBlanksAndColons
            guard let repaired = Repair.openingHours(times) else { return nil }
            for day in days { hours[day, default: []].append(repaired.value) }
            any = true
        }
        guard any else { return nil }
        return Weekday.allCases.compactMap { day in
            hours[day].map { "\(day.rawValue): \(Quoting.quoted($0.joined(separator: ", ")))" }
        }
    }

    /// Parts that begin with the name of a day and hold times.
    private static func groups(_ text: String) -> [Substring] {
        var groups: [Substring] = []
        var start = text.startIndex
        var hasNumber = false
        var index = text.startIndex
        while index < text.endIndex {
            if text[index].isNumber { hasNumber = true }
            let isWordStart =
                text[index].isLetter && (index == text.startIndex || !text[text.index(before: index)].isLetter)
            if hasNumber, isWordStart {
                let word = text[index...].prefix { $0.isLetter }
                if day(word.lowercased()) != nil {
                    groups.append(text[start..<index])
                    (start, hasNumber) = (index, false)
                }
            }
            index = text.index(after: index)
        }
        groups.append(text[start...])
        return groups
    }

    private static let closed: Set<String> = [
        "geschlossen", "zu", "-", "closed", "ruhetag", "keine", "keine sprechzeiten", "nicht geöffnet", "–", "—",
    ]

    /// What to write in place of a day's text that says no times.
    static func help(for day: String, _ text: String) -> LocalizedText {
        let word = text.lowercased().trimmingBlanksAndColons
        guard !closed.contains(word), !word.isEmpty else {
            return LocalizedText(
                de: "Ist an diesem Tag geschlossen, die Zeile löschen.",
                en: "If the office is closed that day, delete the line.")
        }
        let name = Weekday(rawValue: day).map { Wording.weekday($0, short: false, .german) + "s " } ?? ""
        let note = Quoting.quoted(name + text)
        return LocalizedText(
            de: "Nur Uhrzeiten stehen hier. Die Zeile löschen und neben „hours“ schreiben:\nnote: \(note)",
            en: "Only times belong here. Delete the line, and write beside \"hours\":\nnote: \(note)")
    }

    /// What stands for all hours of a day.
    static let alwaysOpen: Set<String> = [
        "24 stunden", "24 h", "24h", "rund um die uhr", "durchgehend", "24 std.", "24/7",
    ]

    /// What to write in place of hours that are one text.
    static func help(insteadOf text: String) -> LocalizedText {
        if let lines = alwaysOpen.contains(text.lowercased())
            ? Self.lines(Weekday.allCases, "00:00-24:00") : lines(of: text)
        {
            let days = lines.map { "  " + $0 }.joined(separator: "\n")
            return LocalizedText(
                de: "Jeden Tag auf eine eigene Zeile schreiben:\nhours:\n\(days)",
                en: "Write each day on a line of its own:\nhours:\n\(days)")
        }
        if Repair.openingHours(text) == nil, !text.contains(where: \.isNumber) {
            return LocalizedText(
                de: "Nur Tage mit Uhrzeiten stehen hier. Statt dessen schreiben:\nnote: \(Quoting.quoted(text))",
                en: "Only days with times belong here. Instead, write:\nnote: \(Quoting.quoted(text))")
        }
        let hours = Repair.openingHours(text)?.value ?? "08:00-12:00"
        return LocalizedText(
            de: "Zu den Zeiten gehört der Tag:\nhours:\n  mon: \(Quoting.quoted(hours))",
            en: "The times need their day:\nhours:\n  mon: \(Quoting.quoted(hours))")
    }
}
