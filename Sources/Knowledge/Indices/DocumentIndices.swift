/// A document's position in `Body.documents`.
public struct DocumentIndex: ListIndex {
    public let number: Int
    @inlinable public init(_ number: Int) { self.number = number }
}

extension DocumentIndex {
    /// The text that all cities share.
    @inlinable public static var shared: DocumentIndex { DocumentIndex(0) }
    /// The city's own text, where it has one.
    @inlinable public static var own: DocumentIndex { DocumentIndex(1) }
}

/// A node's position in `Document.nodes`; as small as a node keeps it.
public struct NodeIndex: ListIndex {
    @usableFromInline let position: Int32
    @inlinable public init(_ number: Int) { position = Int32(number) }
    @inlinable public var number: Int { Int(position) }
}

/// A link's position in `Document.links`.
public struct LinkIndex: ListIndex {
    public let number: Int
    @inlinable public init(_ number: Int) { self.number = number }
}

/// A placeholder's position in `Document.placeholders`.
public struct PlaceholderIndex: ListIndex {
    public let number: Int
    @inlinable public init(_ number: Int) { self.number = number }
}

/// A footnote's position in `Document.footnoteLabels`.
public struct FootnoteIndex: ListIndex {
    public let number: Int
    @inlinable public init(_ number: Int) { self.number = number }
}
