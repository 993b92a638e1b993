import Knowledge

/// The right form of a value whose wrong form leaves little doubt what is meant.
struct Repair: Sendable {
    /// As it is to be written in the file, quotes included where it needs them.
    let written: String
    /// Whether it may be written without asking.
    let isSafe: Bool

    /// `14.9.2026`, `14.09.2026`, `2026/09/14`, `2026-9-4`.
    static func date(_ text: String) -> Repair? {
        let separator = [".", "/", "-"].first { text.contains($0) } ?? "."
        let parts = text.split(separator: Character(separator), omittingEmptySubsequences: false).compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        let isYearFirst = parts[0] > 31
        // `9/4/2026` is April to some and September to others.
        if !isYearFirst, separator != "." { return nil }
        let (year, day) = isYearFirst ? (parts[0], parts[2]) : (parts[2], parts[0])
        guard year >= 1900, let date = CalendarDate(year: year, month: parts[1], day: day) else { return nil }
        return Repair(written: date.iso8601, isSafe: true)
    }

    /// `46,00`, `46 €`, `46,5 Euro`, `1.234,50`, `46.00 EUR`.
    static func amount(_ text: String) -> Repair? {
        Amount(written: text).map { Repair(written: $0.decimal, isSafe: true) }
    }

    /// `ja`, `Yes`, `True`.
    static func bool(_ text: String) -> Repair? {
        switch text.lowercased() {
        case "ja", "yes", "true", "on": Repair(written: "true", isSafe: true)
        case "nein", "no", "false", "off": Repair(written: "false", isSafe: true)
        default: nil
        }
    }

    /// `02041 70-30`, `+49 2041 7030`, `0049 2041 7030`: a number that begins with 0 is taken for a German one.
    static func phone(_ text: String) -> Repair? {
        PhoneNumber.e164(written: text).map { Repair(written: "\"\($0)\"", isSafe: false) }
    }

    /// `www.bottrop.de`, `http://www.bottrop.de`.
    static func secureURL(_ text: String) -> Repair? {
        if text.hasPrefix("http://") {
            return Repair(written: "https://" + text.dropFirst("http://".count), isSafe: false)
        }
        guard text.hasPrefix("www."), !text.contains(" ") else { return nil }
        return Repair(written: "https://" + text, isSafe: false)
    }

    /// `jährlich`, `1 Jahr`, `6 Monate`.
    static func reviewInterval(_ text: String) -> Repair? {
        let words = text.lowercased().split(separator: " ").map(String.init)
        if words == ["jährlich"] { return Repair(written: "1 year", isSafe: true) }
        if words == ["halbjährlich"] { return Repair(written: "6 months", isSafe: true) }
        guard words.count == 2, let count = Int(words[0]) else { return nil }
        if words[1].hasPrefix("jahr") { return Repair(written: "\(count) year\(count == 1 ? "" : "s")", isSafe: true) }
        if words[1].hasPrefix("monat") {
            return Repair(written: "\(count) month\(count == 1 ? "" : "s")", isSafe: true)
        }
        return nil
    }
}
