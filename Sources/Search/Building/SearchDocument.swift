/// One version of a topic, as text to be found.
public struct SearchDocument: Sendable {
    /// UTF-8 of a field, and what kind it is.
    public struct Text: Sendable {
        public var field: SearchField
        public var bytes: [UInt8]

        public init(_ field: SearchField, _ bytes: [UInt8]) {
            self.field = field
            self.bytes = bytes
        }
    }

    public var topic: Int
    /// Indexes of the municipalities that read it.
    public var municipalities: [Int]
    public var isOffered: Bool
    /// What is shown of a hit.
    public var id: [UInt8]
    public var title: [UInt8]
    public var answer: [UInt8]
    /// In any order; a field may come more than once (a question each).
    public var texts: [Text]

    public init(
        topic: Int, municipalities: [Int], isOffered: Bool, id: [UInt8], title: [UInt8], answer: [UInt8], texts: [Text]
    ) {
        self.topic = topic
        self.municipalities = municipalities
        self.isOffered = isOffered
        self.id = id
        self.title = title
        self.answer = answer
        self.texts = texts
    }
}

/// Where in an article a word stands; some places say more about the matter than others.
public enum SearchField: Int, Sendable, CaseIterable {
    case title, keyword, question, answer, heading, body
    /// Laws, notes and whatever else stands at the margin.
    case aside

    /// Short texts whose words are kept in their order, to see what stands together.
    var isSegment: Bool { self != .body && self != .aside }
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
    public var source: Source
    /// Indexes of the municipalities where it holds; nil means all.
    public var municipalities: [Int]?

    public init(spoken: [UInt8], official: [[UInt8]], source: Source, municipalities: [Int]? = nil) {
        self.spoken = spoken
        self.official = official
        self.source = source
        self.municipalities = municipalities
    }
}
