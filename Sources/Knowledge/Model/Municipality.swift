import Diagnostics

/// A city whose callers are answered from the knowledge base.
public struct Municipality: Sendable {
    public enum Status: String, Sendable, CaseIterable {
        case pilot
        case permanent
    }

    public var id = ""
    public var file: FileID = 0
    public var name: LocatedText?
    /// ISO 3166-2, such as `DE-NW`.
    public var state: LocatedText?
    /// Amtlicher Gemeindeschlüssel, 8 digits.
    public var ags: LocatedText?
    /// Amtlicher Regionalschlüssel, 12 digits.
    public var ars: LocatedText?
    public var status: Located<Status>?
    public var since: Located<CalendarDate>?
    /// Telephone numbers that callers dial, E.164.
    public var lines: Located<[LocatedText]>?
    public var switchboard: LocatedText?
    public var website: LocatedText?
    /// `#rrggbb`.
    public var accent: LocatedText?
    public var accessibility: LocatedText?
    public var feedback: LocatedText?

    /// Keys that stand in the file and could not be read.
    public var unread = UnreadKeys()

    public init() {}

    /// One whose file could not be read.
    public static let unread: Municipality = {
        var municipality = Municipality()
        municipality.unread = .everything
        return municipality
    }()

    /// The name to show; the id where none was given.
    public var displayName: String { name?.value ?? id }
}
