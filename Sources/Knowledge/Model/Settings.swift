import Diagnostics

/// What `auskunft.yaml` declares for the whole knowledge base.
public struct Settings: Sendable {
    /// A group of articles on a city's desk.
    public struct Category: Sendable {
        /// What articles name it by.
        public var id: LocatedText?
        /// What people know it by.
        public var title: LocatedText?
        /// Nothing declared.
        public init() {}
    }

    /// A heading of second level that articles share.
    public struct Section: Sendable {
        /// Its words; articles may write it in any case of letters.
        public var heading: LocatedText?
        /// Number of the text module in the code list `leistungstextmodulleika`.
        public var module: LocatedText?
        /// Whether every article that a city offers should have it.
        public var expected: Located<Bool>?
        /// Nothing declared.
        public init() {}
    }

    /// When something is said to be stale, and what articles are expected to have.
    public struct Care: Sendable {
        /// How many days before something ends there is a warning.
        public var noticeDays: Located<Int>?
        /// Longest sentence, in words.
        public var sentenceWords: Located<Int>?
        /// Nothing declared.
        public init() {}
    }

    /// How well the search must answer the test questions, and what it may read for that.
    public struct Search: Sendable {
        /// Percent of the questions whose article comes first; among three; among five.
        public var successAt1: Located<Int>?
        /// Percent of the questions whose article is among the first three.
        public var successAt3: Located<Int>?
        /// Percent of the questions whose article is among the first five.
        public var successAt5: Located<Int>?
        /// Whether the thesaurus installed on the machine may be read.
        public var thesaurus: Located<Bool>?
        /// Nothing declared.
        public init() {}
    }

    /// Where people read and change the content's files.
    public struct Repository: Sendable {
        /// The page of the repository.
        public var url: LocatedText?
        /// What is published from.
        public var branch: LocatedText?
        /// Where the content lies in it.
        public var folder: LocatedText?
        /// The address of a line of a file, where the host's own form is not known.
        public var file: LocatedText?
        /// Where an issue is opened.
        public var issues: LocatedText?
        /// Nothing declared.
        public init() {}
    }

    /// What keeps a mistake from growing.
    public struct Limits: Sendable {
        /// Largest size of a content file, in bytes.
        public var fileBytes: Located<Int>?
        /// Longest `answer`, in characters.
        public var answerLength: Located<Int>?
        /// Deepest nesting of lists, quotes and scopes.
        public var nesting: Located<Int>?
        /// What may be added to a text that is not written in it, in bytes.
        public var addedBytes: Located<Int>?
        /// Nothing declared.
        public init() {}
    }

    /// auskunft.yaml.
    public var file: FileID = 0
    /// What people know it by.
    public var title: LocatedText?
    /// Of the site's texts: `de` or `en`.
    public var language: LocatedText?
    /// Such as `Europe/Berlin`; dates and times are read on its clock.
    public var timeZone: LocatedText?
    /// Where the site is published.
    public var baseURL: LocatedText?
    /// In the order of the desk.
    public var categories: Located<[Category]>?
    /// In the order of a page.
    public var sections: Located<[Section]>?
    /// What keeps a mistake from growing.
    public var limits: Located<Limits>?
    /// When texts count as stale.
    public var care: Located<Care>?
    /// How well the search must answer.
    public var search: Located<Search>?
    /// Where people read and change the files.
    public var repository: Located<Repository>?
    /// What becomes of findings, by rule.
    public var rules: Located<[RuleSetting]>?
    /// Keys that stand there and could not be read.
    public var unread = UnreadKeys()

    /// Nothing declared.
    public init() {}

    /// The language of a knowledge base that names none.
    public static let defaultLanguage = Language.german
    /// The time zone (IANA) of a knowledge base that names none.
    public static let defaultTimeZone = "Europe/Berlin"

    /// The language that articles and pages are in, as it is written.
    public var languageCode: String { language?.value ?? Self.defaultLanguage.rawValue }
    /// The same where it is one that the program speaks; else the default.
    public var textLanguage: Language { Language(rawValue: languageCode) ?? Self.defaultLanguage }
    /// Whose clock dates and times are read by (IANA).
    public var timeZoneName: String { timeZone?.value ?? Self.defaultTimeZone }

    /// Largest content file in bytes, where none is declared.
    public static let defaultFileBytes = 2_000_000
    /// Longest `answer` in characters, where none is declared.
    public static let defaultAnswerLength = 400
    /// Deepest nesting, where none is declared.
    public static let defaultNesting = 60
    /// What may be added to a text, in bytes, where nothing is declared.
    public static let defaultAddedBytes = 1_000_000

    /// Largest content file in bytes.
    public var maximumFileBytes: Int { limits?.value.fileBytes?.value ?? Self.defaultFileBytes }
    /// Longest `answer` in characters.
    public var maximumAnswerLength: Int { limits?.value.answerLength?.value ?? Self.defaultAnswerLength }
    /// Longest sentence in words, where none is declared.
    public static let defaultSentenceWords = 30
    /// How many days ahead there is a warning, where none are declared.
    public static let defaultNoticeDays = 30

    /// Longest sentence in words.
    public var maximumSentenceWords: Int { care?.value.sentenceWords?.value ?? Self.defaultSentenceWords }
    /// How many days before something ends there is a warning.
    public var noticeDays: Int { care?.value.noticeDays?.value ?? Self.defaultNoticeDays }
    /// Deepest nesting of lists, quotes and scopes.
    public var maximumNesting: Int { limits?.value.nesting?.value ?? Self.defaultNesting }
    /// What tables, labels and placeholders may add to a text that is not written in it, in bytes.
    public var maximumAddedBytes: Int { limits?.value.addedBytes?.value ?? Self.defaultAddedBytes }
}
