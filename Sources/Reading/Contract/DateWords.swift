import Diagnostics
import Knowledge

/// Why a text is no date, and what to write.
enum DateWords {
    /// A day without what stands before it: `vom`, `bis zum`, `Do,`, `Donnerstag,`.
    static func withoutLead(_ text: some StringProtocol) -> String {
        var rest = PlainSigns.trimmed(text)
        while let end = rest.firstIndex(of: " ") {
            let word = rest[..<end].lowercased()
            guard
                ["vom", "von", "am", "bis", "zum", "den", "dem", "ab", "einschließlich"].contains(word)
                    || HourWords.days(word) != nil
            else { break }
            rest = PlainSigns.trimmed(rest[end...])
        }
        return rest
    }

    /// Days that have a name, as they lie in 2026, and the last of them.
    private static let namedDays: [(name: String, first: String, last: String?)] = [
        ("heiligabend", "12-24", nil), ("heilig abend", "12-24", nil), ("weihnachten", "12-24", "12-26"),
        ("weihnachtsferien", "12-23", "12-31"), ("zwischen den jahren", "12-27", "12-31"), ("silvester", "12-31", nil),
        ("neujahr", "01-01", nil), ("rosenmontag", "02-16", nil), ("karneval", "02-12", "02-17"),
        ("weiberfastnacht", "02-12", nil), ("altweiber", "02-12", nil), ("ostern", "04-03", "04-06"),
        ("brückentag", "05-15", nil), ("pfingsten", "05-24", "05-25"), ("sommerferien", "07-20", "09-01"),
    ]

    /// What to write for days that are named and not dated.
    private static func named(_ text: String) -> LocalizedText? {
        let words = text.lowercased()
        guard !words.contains(where: \.isNumber) else { return nil }
        if words.contains("feiertag") {
            return LocalizedText(
                de:
                    "Gesetzliche Feiertage kennt das Programm durch „state“ der Stadt; die Zeile löschen. Andere Tage mit Datum, zum Beispiel: 2026-12-24",
                en:
                    "Public holidays are known through \"state\" of the city; delete the line. Other days take a date, for example: 2026-12-24"
            )
        }
        guard let found = namedDays.first(where: { words.contains($0.name) }) else { return nil }
        let days = "2026-\(found.first)" + (found.last.map { "/2026-\($0)" } ?? "")
        return LocalizedText(
            de: "Tage stehen mit ihrem Datum, jedes Jahr neu. Zum Beispiel: \(days)",
            en: "Days are written with their date, anew each year. For example: \(days)")
    }

    /// Nil where the form alone tells, or what was meant is beyond doubt.
    @Sendable static func advice(_ text: String) -> LocalizedText? {
        if let advice = named(text) ?? vague(text) { return advice }
        let plain = PlainSigns.hyphens(text).split(separator: "T").first.map(String.init) ?? ""
        let parts = plain.split(whereSeparator: { ".-/ ".contains($0) }).map(String.init)
        if parts.count == 3, let (year, month, day) = numbers(parts) { return impossible(year, month, day) }
        if parts.count == 2 {
            if let month = Int(parts[0]) ?? WrittenDate.month(parts[0].lowercased()), let year = Int(parts[1]),
                year >= 1900
            {
                return withoutDay(year, month)
            }
            if let year = Int(parts[0]), year >= 1900, let month = Int(parts[1]) { return withoutDay(year, month) }
            if let day = Int(parts[0]), let month = Int(parts[1]) ?? WrittenDate.month(parts[1].lowercased()),
                let date = CalendarDate(year: 2026, month: month, day: day)
            {
                return LocalizedText(
                    de: "Das Jahr fehlt. Zum Beispiel: \(date.iso8601)",
                    en: "The year is missing. For example: \(date.iso8601)")
            }
        }
        if parts.count == 1, let year = Int(parts[0]), (1900...2999).contains(year) {
            return LocalizedText(
                de: "Tag und Monat fehlen. Zum Beispiel: \(year)-01-01",
                en: "Day and month are missing. For example: \(year)-01-01")
        }
        return nil
    }

    /// What to write for "Ende 2026", "ab sofort", "bis auf Weiteres", "KW 12".
    private static func vague(_ text: String) -> LocalizedText? {
        let words = PlainSigns.hyphens(text).lowercased().split { $0 == " " || $0 == "\u{A0}" }.map(String.init)
        let phrase = words.joined(separator: " ")
        if ["heute", "sofort", "ab sofort", "gestern", "morgen", "demnächst", "bald"].contains(phrase) {
            return LocalizedText(
                de: "„\(text)“ meint jeden Tag einen anderen; den Tag mit Datum schreiben, zum Beispiel: 2026-03-31",
                en: "\"\(text)\" means another day each day; write the date, for example: 2026-03-31")
        }
        if ["unbefristet", "bis auf weiteres", "unbegrenzt", "dauerhaft", "immer", "offen"].contains(phrase) {
            return LocalizedText(
                de: "Was kein Ende hat, nennt keines: die Zeile löschen.",
                en: "What has no end names none: delete the line.")
        }
        if let first = words.first,
            ["kw", "kalenderwoche"].contains(first) || first.hasPrefix("kw") && words.count == 1
        {
            return LocalizedText(
                de: "Eine Woche ist kein Tag: ihren ersten oder letzten schreiben, zum Beispiel: 2026-03-31",
                en: "A week is not a day: write its first or last one, for example: 2026-03-31")
        }
        guard let part = words.first.flatMap({ ["anfang": 1, "mitte": 15, "ende": 31][$0] }), words.count > 1,
            let year = words.last.flatMap({ Int($0) }), (1900...2999).contains(year)
        else { return nil }
        let month = words.count == 3 ? WrittenDate.month(words[1]) : part == 1 ? 1 : part == 15 ? 7 : 12
        guard let month, words.count <= 3 else { return nil }
        let days = words.count == 2 && part == 15 ? [1] : [part, 30, 29, 28]
        return days.lazy.compactMap { CalendarDate(year: year, month: month, day: $0) }.first.map {
            LocalizedText(
                de: "Ein Datum nennt den Tag. Gemeint ist vielleicht: \($0.iso8601)",
                en: "A date names the day. You may have meant: \($0.iso8601)")
        }
    }

    /// The same for a period, of which the year may be missing.
    @Sendable static func rangeAdvice(_ text: String) -> LocalizedText? {
        if let advice = advice(text) { return advice }
        // `24. bis 31. Dezember`, `24.12.-31.12.`
        guard let repaired = Repair.dateRange(text + (text.hasSuffix(".") ? "2026" : " 2026")) else { return nil }
        return LocalizedText(
            de: "Das Jahr fehlt. Zum Beispiel: \(repaired.value)",
            en: "The year is missing. For example: \(repaired.value)")
    }

    /// Year, month and day in either order; nil where they are no numbers.
    private static func numbers(_ parts: [String]) -> (Int, Int, Int)? {
        guard let month = Int(parts[1]) ?? WrittenDate.month(parts[1].lowercased()), let first = Int(parts[0]),
            let last = Int(parts[2])
        else { return nil }
        return parts[0].count == 4 ? (first, month, last) : parts[2].count == 4 ? (last, month, first) : nil
    }

    /// A day that no calendar has.
    private static func impossible(_ year: Int, _ month: Int, _ day: Int) -> LocalizedText? {
        guard CalendarDate(year: year, month: month, day: day) == nil, year >= 1900 else { return nil }
        guard (1...12).contains(month) else {
            if let swapped = CalendarDate(year: year, month: day, day: month) {
                return LocalizedText(
                    de: "Ein Jahr hat 12 Monate: Tag und Monat sind vertauscht. Zu schreiben ist: \(swapped.iso8601)",
                    en: "A year has 12 months: day and month are swapped. Write: \(swapped.iso8601)")
            }
            return LocalizedText(
                de: "Ein Jahr hat 12 Monate, einen \(month). gibt es nicht. Zum Beispiel: \(year)-12-31",
                en: "A year has 12 months; there is no month \(month). For example: \(year)-12-31")
        }
        guard let last = (28...31).reversed().lazy.compactMap({ CalendarDate(year: year, month: month, day: $0) }).first
        else { return nil }
        return LocalizedText(
            de:
                "Dieser Monat hat \(last.day) Tage, einen \(day). gibt es nicht. Gemeint ist vielleicht: \(last.iso8601)",
            en: "This month has \(last.day) days; there is no day \(day). You may have meant: \(last.iso8601)")
    }

    private static func withoutDay(_ year: Int, _ month: Int) -> LocalizedText? {
        CalendarDate(year: year, month: month, day: 1).map {
            LocalizedText(
                de: "Der Tag fehlt. Zum Beispiel: \($0.iso8601)", en: "The day is missing. For example: \($0.iso8601)")
        }
    }
}
