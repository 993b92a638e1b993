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
