import Bytes

/// Weekly hours in running text: "montags bis freitags von 8 bis 12 Uhr", "Mo–Fr 8:00–12:30 Uhr und 14–16 Uhr".
public enum WrittenHours {
    /// What one stretch of a text says.
    public struct Mention: Sendable, Equatable {
        /// In the order of the week.
        public let days: Set<Weekday>
        /// In the order of the text.
        public let ranges: [TimeRange]
        /// Of the UTF-8 bytes of the text, from the first day to the last time.
        public let range: Range<Int>
    }

    private enum Token {
        case day(Weekday)
        case time(Int, isExact: Bool)
        case upTo, and, clock, filler, other
    }

    /// Hours in order; none where the sentence tells of single days, such as "jeden ersten Montag".
    ///
    /// - Complexity: O(n).
    package static func mentions(in text: TextBytes) -> [Mention] {
        let tokens = tokens(of: text)
        var mentions: [Mention] = []
        var days: [Weekday] = []
        var ranges: [TimeRange] = []
        var (start, end) = (0, 0)
        var isClock = false
        var awaitsDay = false
        var opens: (minute: Int, isExact: Bool)?
        var awaitsTime = false
        func finish() {
            if !days.isEmpty, !ranges.isEmpty, isClock {
                mentions.append(Mention(days: Set(days), ranges: ranges, range: start..<end))
            }
            (days, ranges, isClock, opens, awaitsTime, awaitsDay) = ([], [], false, nil, false, false)
        }
        for (token, range) in tokens {
            switch token {
            case .day(let day):
                if !ranges.isEmpty { finish() }
                if days.isEmpty { start = range.lowerBound }
                if awaitsDay, let last = days.last { days += Weekday.allCases.between(last, day) }
                days.append(day)
                (awaitsDay, opens) = (false, nil)
            case .time(let minute, let isExact):
                if awaitsTime, let first = opens, first.minute < minute {
                    ranges.append(TimeRange(opens: first.minute, closes: minute))
                    isClock = isClock || isExact && first.isExact
                    end = range.upperBound
                    (opens, awaitsTime) = (nil, false)
                } else {
                    (opens, awaitsTime) = ((minute, isExact), false)
                }
                awaitsDay = false
            case .upTo:
                if opens != nil { awaitsTime = true } else if ranges.isEmpty { awaitsDay = !days.isEmpty }
            case .clock:
                if !ranges.isEmpty {
                    isClock = true
                    end = max(end, range.upperBound)
                }
            case .and, .filler: break
            case .other:
                if !ranges.isEmpty { finish() }
                (opens, awaitsTime, awaitsDay) = (nil, false, false)
            }
        }
        finish()
        return mentions
    }

    private static let days: [String: Weekday] = [
        "montag": .mon, "dienstag": .tue, "mittwoch": .wed, "donnerstag": .thu, "freitag": .fri, "samstag": .sat,
        "sonnabend": .sat, "sonntag": .sun, "mo": .mon, "di": .tue, "mi": .wed, "do": .thu, "fr": .fri, "sa": .sat,
        "so": .sun,
    ]
    private static let fillers: Set<String> = ["von", "jeweils", "ab", "zwischen", "zusätzlich"]

    private static func token(_ word: String, startsSmall: Bool) -> Token {
        switch word {
        case "bis": return .upTo
        case "und", "sowie", "oder": return .and
        case "uhr", "h": return .clock
        default: break
        }
        // "So", "do", "mi" are words, too; a day is abbreviated with a capital.
        if let day = days[word], word.utf8.count > 2 || !startsSmall { return .day(day) }
        if word.hasSuffix("s"), let day = days[String(word.dropLast())], word.utf8.count > 4 { return .day(day) }
        return fillers.contains(word) ? .filler : .other
    }

    private static func tokens(of text: TextBytes) -> [(Token, Range<Int>)] {
        var tokens: [(Token, Range<Int>)] = []
        var index = 0
        while index < text.count {
            let start = index
            let byte = text[index]
            if byte.isASCIIDigit {
                while index < text.count, text[index].isASCIIDigit { index += 1 }
                let hour = number(text, start..<index)
                var minute: Int?
                if index + 2 < text.count, text[index] == UInt8(ascii: ":") || text[index] == UInt8(ascii: "."),
                    text[index + 1].isASCIIDigit, text[index + 2].isASCIIDigit,
                    index + 3 == text.count || !text[index + 3].isASCIIDigit
                {
                    minute = number(text, (index + 1)..<(index + 3))
                    index += 3
                }
                // "5. Dezember" is a day.
                let isOrdinal =
                    minute == nil && index < text.count && text[index] == UInt8(ascii: ".") && index + 1 < text.count
                if let hour, hour <= 24, (minute ?? 0) < 60, !isOrdinal {
                    tokens.append((.time(hour * 60 + (minute ?? 0), isExact: minute != nil), start..<index))
                } else {
                    tokens.append((.other, start..<index))
                }
            } else if let dash = dashLength(text, index) {
                index += dash
                tokens.append((.upTo, start..<index))
            } else if byte.isWordByte {
                while index < text.count, text[index].isWordByte, dashLength(text, index) == nil { index += 1 }
                let word = text.string(start..<index).lowercased()
                if word.unicodeScalars.allSatisfy({ $0 == "\u{A0}" }) { continue }
                tokens.append((token(word, startsSmall: byte.isASCIILowercase), start..<index))
            } else {
                index += 1
                if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "/") {
                    tokens.append((.and, start..<index))
                } else if ";!?\n".utf8.contains(byte) {
                    tokens.append((.other, start..<index))
                }
            }
        }
        return tokens
    }

    private static func number(_ text: TextBytes, _ range: Range<Int>) -> Int? {
        range.count <= 2 ? Int(text.string(range)) : nil
    }

    /// Of a hyphen, U+2010 to U+2014, or U+2212.
    private static func dashLength(_ text: TextBytes, _ index: Int) -> Int? {
        if text[index] == UInt8(ascii: "-") { return 1 }
        guard text[index] == 0xE2, index + 2 < text.count else { return nil }
        let isDash = text[index + 1] == 0x80 && (0x90...0x94).contains(text[index + 2])
        return isDash || text[index + 1] == 0x88 && text[index + 2] == 0x92 ? 3 : nil
    }
}

extension [Weekday] {
    /// Those between two, without them; none where the second is not later.
    fileprivate func between(_ first: Weekday, _ last: Weekday) -> ArraySlice<Weekday> {
        guard let start = firstIndex(of: first), let end = firstIndex(of: last), start + 1 < end else { return [] }
        return self[(start + 1)..<end]
    }
}
