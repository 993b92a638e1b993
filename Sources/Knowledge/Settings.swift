import Diagnostics

/// What `auskunft.yaml` declares for the whole knowledge base.
public struct Settings: Sendable {
    public struct Category: Sendable {
        public var id: LocatedText?
        public var title: LocatedText?
        public init() {}
    }

    /// A heading of second level that articles share.
    public struct Section: Sendable {
        public var heading: LocatedText?
        /// Number of the text module in the code list `leistungstextmodulleika`.
        public var module: LocatedText?
        public init() {}
    }

    public struct Limits: Sendable {
        /// Largest size of a content file, in bytes.
        public var fileBytes: Located<Int>?
        /// Longest `answer`, in characters.
        public var answerLength: Located<Int>?
        /// Deepest nesting of lists, quotes and scopes.
        public var nesting: Located<Int>?
        public init() {}
    }

    public var file: FileID = 0
    public var title: LocatedText?
    public var language: LocatedText?
    public var timeZone: LocatedText?
    public var baseURL: LocatedText?
    public var categories: Located<[Category]>?
    public var sections: Located<[Section]>?
    public var limits: Located<Limits>?

    public init() {}

    public static let defaultFileBytes = 2_000_000
    public static let defaultAnswerLength = 400
    public static let defaultNesting = 60

    public var maximumFileBytes: Int { limits?.value.fileBytes?.value ?? Self.defaultFileBytes }
    public var maximumAnswerLength: Int { limits?.value.answerLength?.value ?? Self.defaultAnswerLength }
    public var maximumNesting: Int { limits?.value.nesting?.value ?? Self.defaultNesting }
}
