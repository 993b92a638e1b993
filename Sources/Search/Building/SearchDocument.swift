/// One version of a topic, as text to be found.
public struct SearchDocument: Sendable {
    /// UTF-8 of a field, and what kind it is.
    public struct Text: Sendable {
        /// What kind it is.
        public var field: SearchField
        /// UTF-8.
        public var bytes: [UInt8]

        /// A text of a field.
        public init(_ field: SearchField, _ bytes: [UInt8]) {
            self.field = field
            self.bytes = bytes
        }
    }

    /// What it is.
    public var kind: DocumentKind
    /// Of which it is a version; versions of one topic are one hit.
    public var topic: Int
    /// Indexes of the municipalities that read it.
    public var municipalities: [Int]
    /// False where it only says whose job it is.
    public var isOffered: Bool
    /// What a hit shows.
    public var card: SearchCard
    /// In any order; a field may come more than once (a question each).
    public var texts: [Text]

    /// A version from its parts.
    public init(
        _ kind: DocumentKind = .article, topic: Int, municipalities: [Int], isOffered: Bool = true, card: SearchCard,
        texts: [Text]
    ) {
        self.kind = kind
        self.topic = topic
        self.municipalities = municipalities
        self.isOffered = isOffered
        self.card = card
        self.texts = texts
    }
}

/// What callers say, and what the administration calls it.
public struct SearchSynonym: Sendable {
    /// How far it may be trusted.
    public enum Source: UInt8, Sendable {
        /// The knowledge base's own.
        case knowledgeBase
        /// The list of everyday German that the program brings.
        case everyday
        /// A general thesaurus.
        case thesaurus
    }

    /// UTF-8; all its words must be in the query, in any order.
    public var spoken: [UInt8]
    /// UTF-8, any of them.
    public var official: [[UInt8]]
    /// Who says so.
    public var source: Source
    /// Indexes of the municipalities where it holds; nil means all.
    public var municipalities: [Int]?

    /// - Parameter municipalities: indexes of those where it holds; nil means all.
    public init(spoken: [UInt8], official: [[UInt8]], source: Source, municipalities: [Int]? = nil) {
        self.spoken = spoken
        self.official = official
        self.source = source
        self.municipalities = municipalities
    }
}
