import Knowledge

/// Opening hours as people write them: `Mo–Mi 8–12 und 14–16 Uhr`, `Donnerstag: 8.00 bis 18.00 Uhr`.
package enum WrittenHours {
    private static let days: [(Weekday, [String])] = [
        (.mon, ["montags", "montag", "mo"]), (.tue, ["dienstags", "dienstag", "di"]),
        (.wed, ["mittwochs", "mittwoch", "mi"]), (.thu, ["donnerstags", "donnerstag", "do"]),
        (.fri, ["freitags", "freitag", "fr"]), (.sat, ["samstags", "samstag", "sonnabend", "sa"]),
        (.sun, ["sonntags", "sonntag", "so"]),
    ]

    private enum Token: Equatable {
        case day(Weekday)
        case time(Int)
        case through
        case closed
    }

    /// Nil unless every word is understood and no two hours of a day overlap: half-read hours would be wrong ones.
    ///
    /// - Parameter lines: each with a day or days and their times; a day without times takes those after the next days.
    package static func read(_ lines: [String]) -> OpeningHours? {
        var hours = OpeningHours()
        for line in lines {
            guard let tokens = tokens(line) else { return nil }
            guard fill(&hours, tokens) else { return nil }
        }
        for ranges in hours.days.values {
            for (earlier, later) in zip(ranges, ranges.dropFirst()) where later.opens < earlier.closes { return nil }
        }
        return hours.days.values.contains { !$0.isEmpty } ? hours : nil
    }

    private static func fill(_ hours: inout OpeningHours, _ tokens: [Token]) -> Bool {
        var position = 0
        while position < tokens.count {
            var named: [Weekday] = []
            while position < tokens.count, case .day(let day) = tokens[position] {
                if position + 2 < tokens.count, tokens[position + 1] == .through,
                    case .day(let last) = tokens[position + 2], let a = Weekday.allCases.firstIndex(of: day),
                    let b = Weekday.allCases.firstIndex(of: last), a < b
                {
                    named += Weekday.allCases[a...b]
                    position += 3
                } else {
                    named.append(day)
                    position += 1
                }
            }
            guard !named.isEmpty else { return false }
            var ranges: [TimeRange] = []
            if position < tokens.count, tokens[position] == .closed {
                position += 1
            } else {
                while position + 2 < tokens.count, case .time(let opens) = tokens[position],
                    tokens[position + 1] == .through, case .time(let closes) = tokens[position + 2]
                {
                    guard opens < closes else { return false }
                    ranges.append(TimeRange(opens: opens, closes: closes))
                    position += 3
                }
                guard !ranges.isEmpty else { return false }
            }
            for day in named { hours.days[day, default: []] += ranges }
        }
        return true
    }

    /// Nil where a word means nothing here.
    private static func tokens(_ line: String) -> [Token]? {
        var tokens: [Token] = []
        var rest = line.lowercased()[...]
        while let first = rest.first {
            if first.isLetter {
                let word = String(rest.prefix { $0.isLetter })
                rest = rest.dropFirst(word.count)
                if let day = days.first(where: { $0.1.contains(word) }) {
                    tokens.append(.day(day.0))
                } else if word == "bis" {
                    tokens.append(.through)
                } else if word == "geschlossen" {
                    tokens.append(.closed)
                } else if !["und", "uhr", "von", "sowie", "u"].contains(word) {
                    return nil
                }
            } else if first.isASCII, first.isNumber {
                let hour = rest.prefix { $0.isASCII && $0.isNumber }
                rest = rest.dropFirst(hour.count)
                var text = String(hour)
                if let mark = rest.first, mark == ":" || mark == "." {
                    let minute = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
                    if minute.count == 2 {
                        text += ":" + minute
                        rest = rest.dropFirst(3)
                    }
                }
                guard let minute = ClockTime.minute(text.contains(":") ? text : text + ":00") else { return nil }
                tokens.append(.time(minute))
            } else if "-–—".contains(first) {
                tokens.append(.through)
                rest = rest.dropFirst()
            } else if " .,;:&/+()\t\u{A0}".contains(first) {
                rest = rest.dropFirst()
            } else {
                return nil
            }
        }
        return tokens
    }
}
