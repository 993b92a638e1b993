/// Days as people write them.
public enum WrittenDate {
    private static let months = [
        "januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
        "dezember",
    ]

    /// `2026-09-14`, `14.9.2026`, `14.09.2026`, `2026/09/14`, `2026-9-4`, `14. September 2026`; a time after the day is dropped.
    ///
    /// - Returns: the day, and whether nothing else can be meant; nil for anything else.
    public static func read(_ text: String) -> (date: CalendarDate, isCertain: Bool)? {
        let text = PlainSigns.hyphens(PlainSigns.trimmed(text))
        if let date = CalendarDate(text) ?? inWords(text) { return (date, true) }
        if let end = text.firstIndex(of: "T"), Moment(text) != nil, let date = CalendarDate(String(text[..<end])) {
            return (date, false)
        }
        let separator: Character = [".", "/", "-"].first { text.contains($0) } ?? "."
        let parts = text.split(separator: separator, omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let first = parts[0], let month = parts[1], let last = parts[2] else { return nil }
        let isYearFirst = first > 31
        // `9/4/2026` is April to some and September to others.
        if !isYearFirst, separator != "." { return nil }
        var (year, day) = isYearFirst ? (first, last) : (last, first)
        // `14.9.26`
        if !isYearFirst, (0..<100).contains(last), text.hasSuffix(lastTwo(last)) {
            year += 2000
            return CalendarDate(year: year, month: month, day: day).map { ($0, false) }
        }
        guard year >= 1900, let date = CalendarDate(year: year, month: month, day: day) else { return nil }
        return (date, true)
    }

    private static func lastTwo(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// `14. September 2026`
    private static func inWords(_ text: String) -> CalendarDate? {
        let words = text.lowercased().split(whereSeparator: { $0 == " " || $0 == "\u{A0}" || $0 == "." }).map(
            String.init)
        guard words.count == 3, let day = Int(words[0]), let year = Int(words[2]), year >= 1900,
            let month = month(words[1])
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    /// `märz`, `maerz`, `mrz`, in small letters; from 1.
    public static func month(_ word: String) -> Int? {
        let word = word == "maerz" || word == "mrz" ? "märz" : word
        return months.firstIndex { $0 == word || word.count >= 3 && $0.hasPrefix(word) }.map { $0 + 1 }
    }
}

extension ReviewInterval {
    /// Reads `1 year`, `6 months`, `jährlich`, `1 Jahr`, `alle sechs Monate`, up to ten years; nil for anything else.
    public init?(written text: String) {
        var words = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
        let phrases = [
            "halbes jahr": 6, "ein halbes jahr": 6, "jedes halbe jahr": 6, "alle halbe jahr": 6, "jedes jahr": 12,
            "einmal jährlich": 12, "einmal im jahr": 12, "zweimal jährlich": 6, "zweimal im jahr": 6,
            "jedes quartal": 3, "jeden monat": 1,
        ]
        if let months = phrases[words.joined(separator: " ")] {
            self.init(months: months)
            return
        }
        if words.count == 1 {
            let named = ["jährlich": 12, "halbjährlich": 6, "vierteljährlich": 3, "monatlich": 1]
            guard let months = named[words[0]] else { return nil }
            self.init(months: months)
            return
        }
        if words.first == "alle" { words.removeFirst() }
        let counts = [
            "ein": 1, "eine": 1, "einem": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "zwölf": 12,
        ]
        guard words.count == 2, let count = counts[words[0]] ?? Int(words[0]), (1...120).contains(count) else {
            return nil
        }
        if words[1].hasPrefix("jahr") || words[1] == "year" || words[1] == "years" {
            guard count <= 10 else { return nil }
            self.init(months: count * 12)
        } else if words[1].hasPrefix("monat") || words[1] == "month" || words[1] == "months" {
            self.init(months: count)
        } else {
            return nil
        }
    }

    /// As the contract writes it: `1 year`, `6 months`.
    public var written: String {
        let (count, unit) = months % 12 == 0 ? (months / 12, "year") : (months, "month")
        return "\(count) \(unit)\(count == 1 ? "" : "s")"
    }
}

/// Yes and no as people write them.
public enum WrittenFlag {
    /// `ja`, `Yes`, `True`, `x`; `nein`, `no`; nil for anything else.
    public static func read(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "ja", "yes", "true", "on", "wahr", "richtig", "x": true
        case "nein", "no", "false", "off", "falsch", "nicht": false
        default: nil
        }
    }
}

/// Signs that people put for others.
public enum PlainSigns {
    /// With hyphens in place of the dashes and hyphens that look like them.
    public static func hyphens(_ text: String) -> String {
        let dashes: Set<Unicode.Scalar> = ["\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}"]
        return String(String.UnicodeScalarView(text.unicodeScalars.map { dashes.contains($0) ? "-" : $0 }))
    }

    /// Without blanks at the ends, also those that do not break.
    public static func trimmed(_ text: some StringProtocol) -> String {
        var text = Substring(text)
        while let first = text.first, first == " " || first == "\u{A0}" { text = text.dropFirst() }
        while let last = text.last, last == " " || last == "\u{A0}" { text = text.dropLast() }
        return String(text)
    }
}
