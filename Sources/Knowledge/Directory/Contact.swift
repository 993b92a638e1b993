import Diagnostics

/// Who answers an extension: a team, a function, a person. For agents only, in every output.
public struct Contact: Sendable {
    /// Unique in the whole knowledge base.
    public var id: LocatedText
    /// Whose it is.
    public var municipality: CityIndex
    /// Id of the office that it belongs to.
    public var office: LocatedText?
    /// What it does, in the administration's words.
    public var function: LocatedText?
    /// A person's name; often nobody's.
    public var name: LocatedText?
    /// Number that callers may dial, E.164.
    public var phone: LocatedText?
    /// The internal number to put callers through to.
    public var transfer: LocatedText?
    /// Where it sits.
    public var room: LocatedText?
    /// Surnames that it answers for; nil where that does not matter.
    public var letters: Located<NameLetters>?
    /// Ids of districts that it answers for; empty where that does not matter.
    public var districts: [LocatedText]
    /// Ids of articles that it answers for; empty where it answers for all of its office's.
    public var topics: [LocatedText]
    /// What an agent must know.
    public var note: LocatedText?

    /// One of which only its id is known.
    public init(id: LocatedText, municipality: CityIndex = CityIndex(0)) {
        (self.id, self.municipality) = (id, municipality)
        (districts, topics) = ([], [])
    }

    /// What a hit and a page call it.
    public var displayName: String {
        [function?.value, name?.value].compactMap { $0 }.joined(separator: ", ").nonEmpty ?? id.value
    }
}

extension String {
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
