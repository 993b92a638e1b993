import Diagnostics

/// Who answers for an article, by the caller's surname or address; of several the first that matches.
public struct Responsibility: Sendable, Hashable {
    /// Id of the office.
    public var office: LocatedText?
    /// Id of the contact in it.
    public var contact: LocatedText?
    /// Surnames; nil where that does not matter.
    public var letters: Located<NameLetters>?
    /// Ids of districts; nil where that does not matter.
    public var districts: Located<[LocatedText]>?
    /// What an agent must know.
    public var note: LocatedText?

    /// Nothing known.
    public init() {}
}
