import Diagnostics

/// A city whose callers are answered from the knowledge base.
public struct Municipality: Sendable {
    /// How it takes part.
    public enum Status: String, Sendable, CaseIterable {
        case pilot
        case permanent
    }

    /// Name of its file without ending; part of every address of the city.
    public var id = ""
    /// Where it is described.
    public var file: FileID = 0
    /// As callers know it.
    public var name: LocatedText?
    /// ISO 3166-2, such as `DE-NW`.
    public var state: LocatedText?
    /// Amtlicher Gemeindeschlüssel, 8 digits.
    public var ags: LocatedText?
    /// Amtlicher Regionalschlüssel, 12 digits.
    public var ars: LocatedText?
    /// How it takes part; nil where nobody says.
    public var status: Located<Status>?
    /// The day since which the call centre answers for it.
    public var since: Located<CalendarDate>?
    /// Telephone numbers that callers dial, E.164.
    public var lines: Located<[LocatedText]>?
    /// Number of its own switchboard, E.164.
    public var switchboard: LocatedText?
    /// The city's own page.
    public var website: LocatedText?
    /// `#rrggbb`.
    public var accent: LocatedText?
    /// The page with its statement on accessibility.
    public var accessibility: LocatedText?
    /// Mail address for barriers found.
    public var feedback: LocatedText?

    /// Its parts.
    public var districts: Located<[District]>?
    /// Postcodes, five digits each.
    public var postcodes: Located<[LocatedText]>?
    /// Dialling codes as callers know them: `0203`.
    public var diallingCodes: Located<[LocatedText]>?
    /// Columns of its street index besides those that every city has.
    public var streetColumns: Located<[StreetColumn]>?

    /// Keys that stand in the file and could not be read.
    public var unread = UnreadKeys()

    /// Nothing known.
    public init() {}

    /// One whose file could not be read.
    public static let unread: Municipality = {
        var municipality = Municipality()
        municipality.unread = .everything
        return municipality
    }()

    /// The district that an id names.
    public func district(_ id: String) -> District? { districts?.value.first { $0.id?.value == id } }

    /// Whether a number is the city's switchboard: the whole number, or `0` and what stands for it inside.
    public func isSwitchboard(_ number: String) -> Bool {
        let digits = number.filter { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty else { return false }
        if digits.allSatisfy({ $0 == "0" }) { return true }
        return switchboard?.value.filter { $0.isASCII && $0.isNumber } == digits
    }

    /// The name to show; the id where none was given.
    public var displayName: String { name?.value ?? id }
}
