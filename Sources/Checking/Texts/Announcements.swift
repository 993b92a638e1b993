import Bytes
import Knowledge

/// Dates by which something ends or on which something takes place, as German sentences tell them: "bis zum 31. März 2027",
/// "am 3.5.2027 findet … statt".
enum Announcements {
    struct Announcement {
        /// The last day of it.
        let date: CalendarDate
        /// From "bis" or "am" to the year.
        let range: Range<Int>
    }

    /// Whether there may be a date of these years in texts that follow each other without anything between them.
    static func mayHold(_ years: ClosedRange<Int>, in text: TextBytes) -> Bool {
        var holds = false
        forEachYear(years, in: text) { _, _ in holds = true }
        return holds
    }

    /// Visits four digits that are a year of the range, with their offset.
    private static func forEachYear(_ years: ClosedRange<Int>, in text: TextBytes, _ visit: (_ start: Int, Int) -> Void)
    {
        ByteScan.forEach(UInt8(ascii: "2"), in: text) { index in
            guard index + 4 <= text.count, text[index + 1] == UInt8(ascii: "0"), text[index + 2].isASCIIDigit,
                text[index + 3].isASCIIDigit
            else { return }
            let year = 2000 + Int(text[index + 2] - 0x30) * 10 + Int(text[index + 3] - 0x30)
            if years.contains(year) { visit(index, year) }
        }
    }

    /// - Parameter isCell: whether it is a cell of a table: a date alone says there since or until when a line of it holds.
    static func forEach(
        in text: TextBytes, _ years: ClosedRange<Int>, isCell: Bool, _ visit: (Announcement) -> Void
    ) {
        // Several dates may stand in one sentence, however long it is.
        var sentence = 0..<0
        var words = ""
        var (isHistory, tellsEvent) = (false, false)
        forEachYear(years, in: text) { index, year in
            guard index == 0 || !text[index - 1].isASCIIDigit, index + 4 == text.count || !text[index + 4].isASCIIDigit,
                let date = date(endingAt: index, year, in: text)
            else { return }
            var before = Words(text, before: date.start)
            var word = before.next()
            while let found = word, fillers.contains(found.text) || found.isWeekday { word = before.next() }
            guard let lead = word, lead.text == "bis" || !isCell && ["am", "im", "den"].contains(lead.text) else {
                return
            }
            if !sentence.contains(index) {
                sentence = Self.sentence(around: index, in: text)
                words = text.string(sentence).lowercased()
                isHistory = Self.isHistory(words)
                tellsEvent = Self.tellsEvent(words)
            }
            guard !isHistory, !speaksOfPast(text, after: index + 4, in: sentence) else { return }
            if lead.text == "bis" {
                if isCell, words.split(separator: " ", maxSplits: 6).count < 6 { return }
            } else if !tellsEvent {
                return
            }
            visit(Announcement(date: date.date, range: lead.start..<(index + 4)))
        }
    }

    private static let fillers: Set<String> = [
        "zum", "den", "dem", "der", "einschließlich", "spätestens", "ende", "mitte", "anfang", "einschl", "zur", "des",
        "incl", "inkl",
    ]

    // MARK: Date

    /// The date whose year begins at `end`, and where it begins; of a month its last day.
    private static func date(endingAt end: Int, _ year: Int, in text: TextBytes) -> (date: CalendarDate, start: Int)? {
        // 31.03.2024
        if end > 0, text[end - 1] == UInt8(ascii: ".") {
            guard let month = number(before: end - 1, in: text), month.start > 0,
                text[month.start - 1] == UInt8(ascii: "."), let day = number(before: month.start - 1, in: text),
                let date = CalendarDate(year: year, month: month.value, day: day.value)
            else { return nil }
            return (date, day.start)
        }
        var words = Words(text, before: end)
        guard let word = words.next() else { return nil }
        // 31. 3. 2024
        if let month = Int(word.text), word.hasPoint, let day = words.next(), let number = Int(day.text), day.hasPoint {
            return CalendarDate(year: year, month: month, day: number).map { ($0, day.start) }
        }
        if word.text == "ende" {
            return CalendarDate(year: year, month: 12, day: 31).map { ($0, word.start) }
        }
        guard let month = WrittenDate.month(word.text) else { return nil }
        if let day = words.next(), let number = Int(day.text) {
            return CalendarDate(year: year, month: month, day: number).map { ($0, day.start) }
        }
        return CalendarDate(year: year, month: month, day: CalendarDate.daysInMonth(month, year: year)).map {
            ($0, word.start)
        }
    }

    private static func number(before end: Int, in text: TextBytes) -> (value: Int, start: Int)? {
        var start = end
        while start > 0, end - start < 2, text[start - 1].isASCIIDigit { start -= 1 }
        guard start < end, start == 0 || !text[start - 1].isWordByte else { return nil }
        return Int(text.string(start..<end)).map { ($0, start) }
    }

    // MARK: What the sentence says of it

    /// A full stop behind a small letter and before a capital ends a sentence; one behind a number or an abbreviation does not.
    private static func sentence(around index: Int, in text: TextBytes) -> Range<Int> {
        func ends(_ index: Int) -> Bool {
            switch text[index] {
            case 0x0A: true
            case UInt8(ascii: "!"), UInt8(ascii: "?"): true
            case UInt8(ascii: "."):
                index > 1 && text[index - 1].isLetterByte && text[index - 2].isLetterByte
                    && !text.isCapital(at: index - 1) && (index + 1 == text.count || text[index + 1] == 0x20)
                    && (index + 2 >= text.count || text.isCapital(at: index + 2))
            default: false
            }
        }
        var start = index
        while start > 0, !ends(start - 1) { start -= 1 }
        var end = index
        while end < text.count, !ends(end) { end += 1 }
        return start..<end
    }

    /// Words that tell of what was, or of what somebody has from then.
    private static let past = [
        "wurde", "worden", "waren ", "war ", "galt", "hatte", "gebor", "geburts", "jahrgang", "baujahr", "bislang",
        "damals", "früher", "ehemalig", "erstzulassung", "ausgestellt", "erteilt", "seit ", "bereits", "rückwirkend",
        "stand:", "stand ",
    ]

    private static func isHistory(_ sentence: String) -> Bool { past.contains { sentence.contains($0) } }

    /// "die bis zum 31.12.2023 geltende Fassung", "wer bis zum 31.12.2023 eingezogen ist,"
    private static func speaksOfPast(_ text: TextBytes, after end: Int, in sentence: Range<Int>) -> Bool {
        let clause = text.string(end..<max(end, min(sentence.upperBound, end + longestClause))).prefix {
            $0 != "," && $0 != ";"
        }
        let words = clause.split { !$0.isLetter && !$0.isNumber }
        guard let first = words.first else { return false }
        if first.first?.isLowercase == true, participleEndings.contains(where: { first.hasSuffix($0) }) { return true }
        return words.count > 1 && words.last.map { perfect.contains(String($0)) } ?? false
    }

    /// Bytes behind a date that may say more of it.
    private static let longestClause = 300

    private static let participleEndings = [
        "te", "ten", "ter", "tes", "tem", "ene", "enen", "ener", "enes", "ende", "enden", "ender", "endes", "ige",
        "igen",
        "iger",
    ]
    private static let perfect: Set<String> = ["hat", "haben", "ist", "sind", "hatte", "hatten", "sein"]

    private static func tellsEvent(_ sentence: String) -> Bool {
        sentence.split { !$0.isLetter }.contains { events.contains(String($0)) }
    }

    private static let events: Set<String> = [
        "findet", "finden", "statt", "beginnt", "beginnen", "startet", "starten", "endet", "enden", "schließt",
        "schließen", "öffnet", "eröffnet", "wird", "werden", "tritt", "treten", "entfällt", "bleibt", "bleiben",
        "geschlossen", "zieht", "ziehen", "läuft", "kommt",
    ]
}

/// The words of a text from one place back to its beginning.
private struct Words {
    struct Word {
        /// In small letters.
        let text: String
        let start: Int
        /// Whether a full stop stands behind it.
        let hasPoint: Bool

        var isWeekday: Bool { text.hasSuffix("tag") || text == "mittwoch" || text == "sonnabend" }
    }

    private let text: TextBytes
    private var end: Int

    init(_ text: TextBytes, before end: Int) {
        self.text = text
        self.end = end
    }

    /// Nil where another sign than a blank, a full stop or a comma stands before.
    mutating func next() -> Word? {
        var hasPoint = false
        while end > 0, !text[end - 1].isWordByte || isNoBreakSpace(end) {
            switch text[end - 1] {
            case 0x20, UInt8(ascii: ","): end -= 1
            case UInt8(ascii: "."):
                hasPoint = true
                end -= 1
            default:
                guard isNoBreakSpace(end) else { return nil }
                end -= 2
            }
        }
        let last = end
        while end > 0, text[end - 1].isWordByte, !isNoBreakSpace(end) { end -= 1 }
        guard end < last else { return nil }
        return Word(text: text.string(end..<last).lowercased(), start: end, hasPoint: hasPoint)
    }

    private func isNoBreakSpace(_ end: Int) -> Bool { end > 1 && text[end - 1] == 0xA0 && text[end - 2] == 0xC2 }
}
