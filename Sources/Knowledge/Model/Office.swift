import Diagnostics

/// A place or team that serves callers.
public struct Office: Sendable {
    public var id = ""
    public var file: FileID = 0
    /// Index into `KnowledgeBase.municipalities`.
    public var municipality = 0
    public var name: LocatedText?
    public var address: Located<Address>?
    /// E.164.
    public var phone: LocatedText?
    /// The internal number that agents put callers through to; never in the public edition.
    public var transfer: LocatedText?
    public var email: LocatedText?
    public var hours: Located<OpeningHours>?
    public var closed: Located<[Located<DateRange>]>?
    public var appointment: LocatedText?
    public var accessible: LocatedText?
    public var transit: LocatedText?
    public var note: LocatedText?

    /// Keys that stand in the file and could not be read.
    public var unread = UnreadKeys()

    public init() {}

    /// One whose file could not be read.
    public static let unread: Office = {
        var office = Office()
        office.unread = .everything
        return office
    }()

    public var displayName: String { name?.value ?? id }
}
