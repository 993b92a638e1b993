import Diagnostics

/// A place or team that serves callers.
public struct Office: Sendable {
    /// Name of its file without ending; part of its page's address.
    public var id = ""
    /// Where it is described.
    public var file: FileID = 0
    /// The city that it belongs to.
    public var municipality = CityIndex(0)
    /// As callers know it.
    public var name: LocatedText?
    /// Where it is to be found.
    public var address: Located<Address>?
    /// E.164.
    public var phone: LocatedText?
    /// The internal number that agents put callers through to; never in the public edition.
    public var transfer: LocatedText?
    /// Its mail address.
    public var email: LocatedText?
    /// When it is open in an ordinary week.
    public var hours: Located<OpeningHours>?
    /// Days on which it is not, with why.
    public var closed: Located<[Located<SpecialDays>]>?
    /// Days on which it is open otherwise than in an ordinary week; they go before `closed`.
    public var specialHours: Located<[Located<SpecialDays>]>?
    /// Where appointments are made; https.
    public var appointment: LocatedText?
    /// How it is reached without barriers.
    public var accessible: LocatedText?
    /// Stop and lines.
    public var transit: LocatedText?
    /// Id of the office that it is part of.
    public var parent: LocatedText?
    /// What callers call it.
    public var keywords: Located<[LocatedText]>?
    /// Ids of the districts that it serves; nil where that does not matter.
    public var districts: Located<[LocatedText]>?
    /// A hint for callers.
    public var note: LocatedText?

    /// Keys that stand in the file and could not be read.
    public var unread = UnreadKeys()

    /// Nothing known.
    public init() {}

    /// One whose file could not be read.
    public static let unread: Office = {
        var office = Office()
        office.unread = .everything
        return office
    }()

    /// Days that are not as an ordinary week says: the first that holds a day counts.
    public var exceptions: [SpecialDays] {
        (specialHours?.value ?? []).map(\.value) + (closed?.value ?? []).map(\.value)
    }

    /// The name to show; the id where none was given.
    public var displayName: String { name?.value ?? id }
}
