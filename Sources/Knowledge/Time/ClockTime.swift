/// A time of day.
public enum ClockTime {
    /// `hh:mm` of minutes since midnight; 1440 is `24:00`.
    public static func text(_ minute: Int) -> String {
        let (hour, rest) = (minute / 60, minute % 60)
        return "\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest)"
    }

    /// Minutes since midnight of `h:mm` or `hh:mm`, up to `24:00`; nil for anything else.
    public static func minute(_ text: some StringProtocol) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
            let hour = CalendarDate.number(Array(parts[0].utf8)[...]),
            let minute = CalendarDate.number(Array(parts[1].utf8)[...]),
            minute < 60, hour < 24 || (hour == 24 && minute == 0)
        else { return nil }
        return hour * 60 + minute
    }
}
