import Diagnostics

/// Days and times in words.
extension Wording {
    /// Whether a word is the name of a month in German or one of its usual abbreviations.
    public static func isMonth(_ word: String) -> Bool { germanMonths.contains(word) }

    private static let germanMonths: Set<String> = [
        "Januar", "Jänner", "Jan", "Februar", "Feber", "Feb", "März", "Mrz", "April", "Apr", "Mai", "Juni", "Jun",
        "Juli", "Jul",
        "August", "Aug", "September", "Sept", "Sep", "Oktober", "Okt", "November", "Nov", "Dezember", "Dez",
    ]

    /// `31.12.2026`, in English `31 December 2026`.
    public static func date(_ date: CalendarDate, _ language: Language) -> String {
        switch language {
        case .german:
            return "\(date.day < 10 ? "0" : "")\(date.day).\(date.month < 10 ? "0" : "")\(date.month).\(date.year)"
        case .english:
            let months = [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December",
            ]
            return "\(date.day) \(months[date.month - 1]) \(date.year)"
        }
    }

    /// `Dezember 2026`.
    public static func month(of date: CalendarDate, _ language: Language) -> String {
        let german = [
            "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
            "Dezember",
        ]
        switch language {
        case .german: return "\(german[date.month - 1]) \(date.year)"
        // Behind the day.
        case .english: return self.date(date, .english).split(separator: " ").dropFirst().joined(separator: " ")
        }
    }

    /// `31.12.2026, 14:30 Uhr`; without a time the date alone.
    public static func moment(_ moment: Moment, _ language: Language) -> String {
        guard let minute = moment.minute else { return date(moment.date, language) }
        let time = ClockTime.text(minute)
        switch language {
        case .german: return "\(date(moment.date, language)), \(time) Uhr"
        case .english: return "\(date(moment.date, language)), \(time)"
        }
    }

    /// `24.12.2026–31.12.2026`, `ab 24.12.2026`; empty where both ends are open.
    public static func dateRange(_ range: DateRange, _ language: Language) -> String {
        switch (range.from, range.until) {
        case (let from?, let until?):
            return from == until ? date(from, language) : "\(date(from, language))–\(date(until, language))"
        case (let from?, nil):
            return language == .german ? "ab \(date(from, language))" : "from \(date(from, language))"
        case (nil, let until?):
            return language == .german ? "bis \(date(until, language))" : "until \(date(until, language))"
        case (nil, nil): return ""
        }
    }

    /// `Mi 09.12.2026`, `Do 24.12.2026–Do 31.12.2026`: days that somebody plans by.
    public static func plannedDays(_ range: DateRange, _ language: Language) -> String {
        func day(_ date: CalendarDate) -> String {
            "\(weekday(date.weekday, short: true, language)) \(self.date(date, language))"
        }
        guard let from = range.from, let until = range.until else { return dateRange(range, language) }
        return from == until ? day(from) : "\(day(from))–\(day(until))"
    }

    /// `Sa 05.12.2026: 9:00–13:00 Uhr (Adventssamstag)`; nil where it ended before a day.
    public static func specialDays(
        _ special: SpecialDays, closed: String, notBefore today: CalendarDate, _ language: Language
    ) -> String? {
        guard special.days.until.map({ today <= $0 }) ?? true else { return nil }
        let times = ranges(special.ranges, language) ?? closed
        return "\(plannedDays(special.days, language)): \(times)" + (special.reason.map { " (\($0))" } ?? "")
    }

    /// `Mi 09.12.2026 (Betriebsversammlung)`; nil where it ended before a day.
    public static func closure(
        _ closure: SpecialDays, notBefore today: CalendarDate, _ language: Language
    ) -> String? {
        guard closure.days.until.map({ today <= $0 }) ?? true else { return nil }
        return plannedDays(closure.days, language) + (closure.reason.map { " (\($0))" } ?? "")
    }

    /// `Montag`, short `Mo`.
    public static func weekday(_ day: Weekday, short: Bool, _ language: Language) -> String {
        let german = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]
        let english = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        let index = Weekday.allCases.firstIndex(of: day) ?? 0
        switch language {
        case .german: return short ? String(german[index].prefix(2)) : german[index]
        case .english: return short ? String(english[index].prefix(3)) : english[index]
        }
    }

    /// `Mo–Do`, `Mo`.
    public static func days(from first: Weekday, to last: Weekday, _ language: Language) -> String {
        first == last
            ? weekday(first, short: true, language)
            : "\(weekday(first, short: true, language))–\(weekday(last, short: true, language))"
    }
}
