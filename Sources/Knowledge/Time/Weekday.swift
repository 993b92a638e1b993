/// A day of the week, Monday first (ISO 8601).
public enum Weekday: String, Sendable, CaseIterable {
    case mon, tue, wed, thu, fri, sat, sun
}
