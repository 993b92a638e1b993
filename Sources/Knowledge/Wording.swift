import Diagnostics

/// Values of the domain in words, as pages, placeholders and exchange formats show them.
public enum Wording {
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

    public static func moment(_ moment: Moment, _ language: Language) -> String {
        guard let minute = moment.minute else { return date(moment.date, language) }
        let time = ClockTime.text(minute)
        switch language {
        case .german: return "\(date(moment.date, language)), \(time) Uhr"
        case .english: return "\(date(moment.date, language)), \(time)"
        }
    }

    /// `1.234,50 €`; other currencies by their code.
    public static func amount(_ amount: Amount, currency: String, _ language: Language) -> String {
        let whole = String(amount.hundredths / 100)
        var grouped = ""
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index) % 3 == 0 { grouped += language == .german ? "." : "," }
            grouped.append(digit)
        }
        let rest = amount.hundredths % 100
        let number = "\(grouped)\(language == .german ? "," : ".")\(rest < 10 ? "0" : "")\(rest)"
        let symbol = currency == "EUR" ? "€" : currency
        return language == .german ? "\(number)\u{A0}\(symbol)" : "\(symbol)\u{A0}\(number)"
    }

    public static func price(_ fee: Fee, _ language: Language) -> String {
        switch fee.price {
        case .fixed(let amount): return self.amount(amount, currency: fee.currency, language)
        case .range(let minimum, let maximum):
            let join = language == .german ? "bis" : "to"
            return
                "\(amount(minimum, currency: fee.currency, language)) \(join) \(amount(maximum, currency: fee.currency, language))"
        case .free: return language == .german ? "kostenlos" : "free"
        }
    }

    /// Price, then in brackets what it is for.
    public static func fee(_ fee: Fee, _ language: Language) -> String {
        guard let name = fee.name?.value else { return price(fee, language) }
        return "\(price(fee, language)) (\(name))"
    }

    /// What stands above a call-out.
    public static func callout(_ kind: Document.Callout, _ language: Language) -> String {
        switch kind {
        case .note: language == .german ? "Hinweis" : "Note"
        case .tip: language == .german ? "Tipp" : "Tip"
        case .important: language == .german ? "Wichtig" : "Important"
        case .warning: language == .german ? "Warnung" : "Warning"
        case .caution: language == .german ? "Vorsicht" : "Caution"
        }
    }

    public static func weekday(_ day: Weekday, short: Bool, _ language: Language) -> String {
        let german = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]
        let english = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        let index = Weekday.allCases.firstIndex(of: day) ?? 0
        switch language {
        case .german: return short ? String(german[index].prefix(2)) : german[index]
        case .english: return short ? String(english[index].prefix(3)) : english[index]
        }
    }

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
            return "\(days(group.first, group.last, language)) \(ranges)"
        }
    }

    /// `Mo–Do`, `Mo`.
    public static func days(_ first: Weekday, _ last: Weekday, _ language: Language) -> String {
        first == last
            ? weekday(first, short: true, language)
            : "\(weekday(first, short: true, language))–\(weekday(last, short: true, language))"
    }

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

    public static func holiday(_ holiday: PublicHoliday, _ language: Language) -> String {
        let names: (de: String, en: String) =
            switch holiday {
            case .newYear: ("Neujahr", "New Year's Day")
            case .epiphany: ("Heilige Drei Könige", "Epiphany")
            case .womensDay: ("Internationaler Frauentag", "International Women's Day")
            case .goodFriday: ("Karfreitag", "Good Friday")
            case .easterSunday: ("Ostersonntag", "Easter Sunday")
            case .easterMonday: ("Ostermontag", "Easter Monday")
            case .labourDay: ("Tag der Arbeit", "Labour Day")
            case .liberationDay: ("Tag der Befreiung", "Liberation Day")
            case .ascension: ("Christi Himmelfahrt", "Ascension Day")
            case .whitSunday: ("Pfingstsonntag", "Whit Sunday")
            case .whitMonday: ("Pfingstmontag", "Whit Monday")
            case .corpusChristi: ("Fronleichnam", "Corpus Christi")
            case .uprisingDay: ("Jahrestag des Volksaufstands", "Anniversary of the uprising of 1953")
            case .assumption: ("Mariä Himmelfahrt", "Assumption Day")
            case .childrensDay: ("Weltkindertag", "World Children's Day")
            case .germanUnity: ("Tag der Deutschen Einheit", "Day of German Unity")
            case .reformation: ("Reformationstag", "Reformation Day")
            case .allSaints: ("Allerheiligen", "All Saints' Day")
            case .repentance: ("Buß- und Bettag", "Day of Repentance and Prayer")
            case .christmasDay: ("1. Weihnachtstag", "Christmas Day")
            case .boxingDay: ("2. Weihnachtstag", "Boxing Day")
            }
        return language == .german ? names.de : names.en
    }
}
