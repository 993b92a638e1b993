import JSON
import Knowledge

extension JSONForm where Value == String {
    /// An id of the content.
    static var id: JSONForm { JSONForm(.string(pattern: "^[a-z0-9-]+$")) { $1.string($0) } }
    /// A telephone number of ITU-T E.164.
    static var phone: JSONForm { JSONForm(.string(pattern: #"^\+[1-9][0-9]{6,14}$"#)) { $1.string($0) } }
}

extension JSONForm where Value == CalendarDate {
    /// `YYYY-MM-DD`.
    static var date: JSONForm { JSONForm(.string(format: "date")) { $1.string($0.iso8601) } }
}

extension JSONForm where Value == ReviewInterval {
    /// `P6M`, `P1Y`: a duration of ISO 8601.
    static var interval: JSONForm { JSONForm(.string(format: "duration")) { $1.string($0.iso8601) } }
}

extension JSONForm where Value == Moment {
    /// `YYYY-MM-DD` or `YYYY-MM-DDThh:mm`, on the clock of the knowledge base's time zone.
    static var moment: JSONForm {
        JSONForm(.string(pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2})?$")) { $1.string($0.iso8601) }
    }
}

extension JSONForm where Value == Amount {
    /// Two decimals, exact.
    static var amount: JSONForm { JSONForm(.number) { $1.number(decimal: $0.decimal) } }
}

extension JSONObject.Members {
    /// The member of a field of an article, always there.
    mutating func required<Content>(
        _ field: ArticleField, as form: JSONForm<Content>, text: String,
        _ get: @escaping @Sendable (Value) -> Content
    ) {
        required(named: field.member, as: form, text: text, get)
    }

    /// The member of a field of an article, left out where it is not written.
    mutating func optional<Content>(
        _ field: ArticleField, as form: JSONForm<Content>, text: String,
        _ get: @escaping @Sendable (Value) -> Content?
    ) {
        optional(named: field.member, as: form, text: text, get)
    }
}
