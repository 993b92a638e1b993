/// A topic's position in `KnowledgeBase.topics`.
public struct TopicIndex: ListIndex {
    public let number: Int
    @inlinable public init(_ number: Int) { self.number = number }
}

/// A city's position in `KnowledgeBase.municipalities`, and in every list that has something for each of them.
public struct CityIndex: ListIndex {
    public let number: Int
    @inlinable public init(_ number: Int) { self.number = number }
}

/// An office's position in `KnowledgeBase.offices`.
public struct OfficeIndex: ListIndex {
    public let number: Int
    @inlinable public init(_ number: Int) { self.number = number }
}

/// A version's position in `Topic.versions`.
public struct VersionIndex: ListIndex {
    public let number: Int
    @inlinable public init(_ number: Int) { self.number = number }
}

/// A body's position in `Topic.bodies`.
public struct BodyIndex: ListIndex {
    public let number: Int
    @inlinable public init(_ number: Int) { self.number = number }
}

/// A category's position among the categories of auskunft.yaml.
public struct CategoryIndex: ListIndex {
    public let number: Int
    @inlinable public init(_ number: Int) { self.number = number }
}

/// A contact's position in `KnowledgeBase.contacts`.
public struct ContactIndex: ListIndex {
    public let number: Int
    @inlinable public init(_ number: Int) { self.number = number }
}
