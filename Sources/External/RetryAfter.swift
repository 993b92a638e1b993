import Foundation

/// The header `Retry-After` (RFC 9110, 10.2.3): seconds, or a moment.
enum RetryAfter {
    /// - Parameter date: the header `Date` of the same answer, the server's own clock.
    static func duration(_ text: String?, date: String?) -> Duration? {
        guard let text = text?.trimmingCharacters(in: .whitespaces) else { return nil }
        if let seconds = Int(text) { return .seconds(min(max(seconds, 0), 1_000_000)) }
        guard let then = moment(text), let now = date.flatMap({ moment($0) }) else { return nil }
        return .seconds(min(max(then.timeIntervalSince(now), 0), 1_000_000))
    }

    private static func moment(_ text: String) -> Date? {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(identifier: "GMT")
        formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
        return formatter.date(from: text)
    }
}
