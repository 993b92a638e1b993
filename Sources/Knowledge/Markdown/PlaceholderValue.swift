/// What stands in place of a `{{ placeholder }}`.
public enum PlaceholderValue: Sendable, Hashable {
    case text(String)
    /// A text that is another one on later days, ascending.
    case changing(String, later: [DatedText])
    case list([String])
    /// A web address.
    case url(String)
    /// A mail address.
    case mail(String)
    /// The placeholder is unknown or its field is empty.
    case missing

    /// In one line; items of a list are separated by commas.
    public var plainText: String {
        switch self {
        case .text(let text), .url(let text), .mail(let text), .changing(let text, _): text
        case .list(let items): items.joined(separator: ", ")
        case .missing: ""
        }
    }

    /// Length of the text in bytes, without what stands between the items of a list.
    public var byteCount: Int {
        switch self {
        case .text(let text), .url(let text), .mail(let text): text.utf8.count
        case .changing(let text, let later): later.reduce(text.utf8.count) { $0 + $1.text.utf8.count }
        case .list(let items): items.reduce(0) { $0 + $1.utf8.count }
        case .missing: 0
        }
    }
}

/// What stands in place of each of a document's placeholders.
public typealias PlaceholderValues = IndexedList<PlaceholderIndex, PlaceholderValue>
