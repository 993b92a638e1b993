import Diagnostics

/// An authority that is none of the city's own: a district, a job centre, a tax office.
public struct PublicBody: Sendable {
    /// Unique in the whole knowledge base.
    public var id: LocatedText?
    /// As callers know it.
    public var name: LocatedText?
    /// E.164.
    public var phone: LocatedText?
    /// Its own page.
    public var website: LocatedText?
    /// When its telephone is answered.
    public var hours: Located<OpeningHours>?
    /// What it does, in callers' words.
    public var does: Located<[LocatedText]>?
    /// Ids of the cities that it is responsible for; nil is all.
    public var covers: Located<[LocatedText]>?

    /// Nothing known.
    public init() {}

    /// The name to show; the id where none was given.
    public var displayName: String { name?.value ?? id?.value ?? "" }

    /// Whether it is responsible for a city's callers.
    public func covers(_ municipality: String) -> Bool {
        covers?.value.contains { $0.value == municipality } ?? true
    }
}

/// That another body does what a city does not.
///
/// An object, so that fields without one, which are nearly all, keep no room for it.
public final class InsteadBody: Sendable {
    /// Its id.
    public let id: LocatedText
    /// What else callers must know.
    public let note: LocatedText?

    /// From its parts.
    public init(id: LocatedText, note: LocatedText? = nil) { (self.id, self.note) = (id, note) }
}
