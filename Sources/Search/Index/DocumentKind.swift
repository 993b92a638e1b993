/// What kind of thing a document of an index is.
public enum DocumentKind: UInt8, Sendable, CaseIterable {
    case article = 0
    case guide = 1
    case office = 2
    case contact = 3
    case district = 4
    case street = 5
    case notice = 6
    /// An authority that is none of the cities' own.
    case body = 7
    case city = 8

    /// The word for it in queries, answers and files.
    public var name: StaticString {
        switch self {
        case .article: "article"
        case .guide: "guide"
        case .office: "office"
        case .contact: "contact"
        case .district: "district"
        case .street: "street"
        case .notice: "notice"
        case .body: "body"
        case .city: "city"
        }
    }

    /// Whether another city's is of no use to the caller: nobody is put through to it, no dustbin stands in it.
    var isOfOneCityOnly: Bool {
        switch self {
        case .office, .contact, .district, .street, .notice, .body: true
        case .article, .guide, .city: false
        }
    }
}

/// Some kinds of documents.
public struct DocumentKinds: OptionSet, Sendable {
    /// A bit a kind.
    public let rawValue: UInt16
    /// From its bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }
    /// One kind.
    public init(_ kind: DocumentKind) { rawValue = 1 << UInt16(kind.rawValue) }

    /// Every kind.
    public static let all = DocumentKinds(rawValue: .max)

    /// Whether a kind is among them.
    public func contains(_ kind: DocumentKind) -> Bool { contains(DocumentKinds(kind)) }
}
