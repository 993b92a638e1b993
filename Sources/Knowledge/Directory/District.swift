import Diagnostics

/// A part of a city.
public struct District: Sendable {
    /// What streets and contacts name it by; unique in its city.
    public var id: LocatedText?
    /// As callers know it.
    public var name: LocatedText?
    /// Id of the office that serves it.
    public var office: LocatedText?
    /// Quarters and nicknames.
    public var keywords: Located<[LocatedText]>?

    /// Nothing known.
    public init() {}

    /// The name to show; the id where none was given.
    public var displayName: String { name?.value ?? id?.value ?? "" }
}

/// A column of a city's street index besides those that every city has.
public struct StreetColumn: Sendable {
    /// Its name in the header row.
    public var key: LocatedText
    /// What people know it by.
    public var title: LocatedText?
    /// Id of the article that says more.
    public var article: LocatedText?

    /// One of which only its name is known.
    public init(key: LocatedText) { self.key = key }
}
