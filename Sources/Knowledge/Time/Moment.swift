/// A date, or a date and a time, as read on the clock of the knowledge base's time zone.
public struct Moment: Sendable, Hashable {
    /// The day.
    public let date: CalendarDate
    /// Minutes since midnight; nil where only the date was given.
    public let minute: Int?

    /// - Parameter minute: since midnight; nil for the whole day.
    public init(date: CalendarDate, minute: Int? = nil) {
        self.date = date
        self.minute = minute
    }

    /// Reads `YYYY-MM-DD` or `YYYY-MM-DDThh:mm`, seconds allowed and dropped; nil for anything else.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 10, let date = CalendarDate(String(decoding: bytes[..<10], as: UTF8.self)) else {
            return nil
        }
        if bytes.count == 10 {
            self.init(date: date)
            return
        }
        guard bytes.count == 16 || bytes.count == 19, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
            bytes[13] == UInt8(ascii: ":"), let hour = CalendarDate.number(bytes[11..<13]), hour < 24,
            let minute = CalendarDate.number(bytes[14..<16]), minute < 60
        else { return nil }
        if bytes.count == 19 {
            guard bytes[16] == UInt8(ascii: ":"), let second = CalendarDate.number(bytes[17..<19]), second < 60 else {
                return nil
            }
        }
        self.init(date: date, minute: hour * 60 + minute)
    }

    /// `YYYY-MM-DD` or `YYYY-MM-DDThh:mm`.
    public var iso8601: String {
        guard let minute else { return date.iso8601 }
        return "\(date.iso8601)T\(ClockTime.text(minute))"
    }

    /// Whether something that lasts until this moment is over before the other begins: a day lasts to its end.
    public func endsBefore(_ beginning: Moment) -> Bool {
        (date, minute ?? Int.max) < (beginning.date, beginning.minute ?? 0)
    }
}
