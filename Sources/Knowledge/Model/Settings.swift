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
        /// Whether every article that a city offers should have it.
        public var expected: Located<Bool>?
        public init() {}
    }

    /// When something is said to be stale, and what articles are expected to have.
    public struct Care: Sendable {
        /// After a review is due, it is a warning for this long, then an error.
        public var grace: Located<ReviewInterval>?
        /// Longest sentence, in words.
        public var sentenceWords: Located<Int>?
        public init() {}
    }

    /// How well the search must answer the test questions, and what it may read for that.
    public struct Search: Sendable {
        /// Percent of the questions whose article comes first; among three; among five.
        public var successAt1: Located<Int>?
        public var successAt3: Located<Int>?
        public var successAt5: Located<Int>?
        /// Whether the thesaurus installed on the machine may be read.
        public var thesaurus: Located<Bool>?
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
    public var care: Located<Care>?
    public var search: Located<Search>?
    public var rules: Located<[RuleSetting]>?
    /// Keys that stand there and could not be read.
    public var unread = UnreadKeys()

    public init() {}

    /// The language and the time zone (IANA) of a knowledge base that names none.
    public static let defaultLanguage = Language.german
    public static let defaultTimeZone = "Europe/Berlin"

    /// The language that articles and pages are in, as it is written.
    public var languageCode: String { language?.value ?? Self.defaultLanguage.rawValue }
    /// The same where it is one that the program speaks; else the default.
    public var textLanguage: Language { Language(rawValue: languageCode) ?? Self.defaultLanguage }
    /// Whose clock dates and times are read by (IANA).
    public var timeZoneName: String { timeZone?.value ?? Self.defaultTimeZone }

    public static let defaultFileBytes = 2_000_000
    public static let defaultAnswerLength = 400
    public static let defaultNesting = 60

    public var maximumFileBytes: Int { limits?.value.fileBytes?.value ?? Self.defaultFileBytes }
    public var maximumAnswerLength: Int { limits?.value.answerLength?.value ?? Self.defaultAnswerLength }
    public static let defaultSentenceWords = 30
    public static let defaultGraceMonths = 3

    public var maximumSentenceWords: Int { care?.value.sentenceWords?.value ?? Self.defaultSentenceWords }
    public var reviewGrace: ReviewInterval {
        care?.value.grace?.value ?? ReviewInterval(months: Self.defaultGraceMonths)
    }
    public var maximumNesting: Int { limits?.value.nesting?.value ?? Self.defaultNesting }
}
