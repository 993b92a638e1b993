import Diagnostics

/// Questions that lead a caller step by step to the one answer that fits, or the steps of a journey.
///
/// Its texts are values with places, like those of articles.
public struct Guide: Sendable {
    /// Name of its file without ending; part of its pages' addresses.
    public var id = ""
    /// Where it is written.
    public var file: FileID = 0
    /// What it is about, in callers' words.
    public var title: LocatedText?
    /// Id of its category.
    public var category: LocatedText?
    /// What it is for, to read aloud.
    public var answer: LocatedText?
    /// Other words for it, and what callers say; found by the search.
    public var keywords: Located<[LocatedText]>?
    /// Ids of the cities that it is for; nil is all.
    public var municipalities: Located<[LocatedText]>?
    /// Key of the first question.
    public var start: LocatedText?
    /// In the order of the file; empty where it is a journey.
    public var questions: [Question] = []
    /// Where the questions are written; nil where there are none.
    public var questionsSpan: Span?
    /// The steps of a journey, in their order; nil where it asks questions.
    public var steps: Located<[Step]>?
    /// Who keeps it right.
    public var owner: LocatedText?
    /// Day of the last review.
    public var reviewed: Located<CalendarDate>?
    /// How often it is to be reviewed.
    public var reviewEvery: Located<ReviewInterval>?
    /// How reliable it is.
    public var confidence: Located<Confidence>?
    /// For whom it is.
    public var audience: Located<Audience>?
    /// What stands in a city in the place of a text with placeholders, by that text as it is written.
    public var filledTexts: [String: IndexedList<CityIndex, String>] = [:]
    /// Keys that could not be read.
    public var unread = UnreadKeys()

    /// Nothing written.
    public init() {}

    /// Of a file that could not be read.
    public static let unread: Guide = {
        var guide = Guide()
        guide.unread = .everything
        return guide
    }()

    /// One question, asked on a page of its own.
    public struct Question: Sendable {
        /// Names it among the questions of its guide; part of its page's address.
        public var key: LocatedText
        /// What the agent asks.
        public var ask: LocatedText?
        /// What helps to answer it.
        public var help: LocatedText?
        /// Ids of the cities in which it is asked; nil is all.
        public var municipalities: Located<[LocatedText]>?
        /// In the order in which they are offered.
        public var answers: Located<[Answer]>?

        /// A question without anything but its key.
        public init(key: LocatedText) { self.key = key }

        /// What is asked; the key where nothing is.
        public var text: String { ask?.value ?? key.value }
    }

    /// What a caller may say to a question, and where that leads.
    public struct Answer: Sendable {
        /// What the caller says.
        public var text: LocatedText?
        /// Key of the next question.
        public var to: LocatedText?
        /// An article's id, and behind `#` the section that matters.
        public var article: LocatedText?
        /// An office's id.
        public var office: LocatedText?
        /// Id of another body.
        public var body: LocatedText?
        /// What the agent says.
        public var say: LocatedText?
        /// Ids of the cities in which it is offered; nil is all.
        public var municipalities: Located<[LocatedText]>?
        /// Surnames for which it holds.
        public var letters: Located<NameLetters>?
        /// Ids of districts for which it holds.
        public var districts: Located<[LocatedText]>?
        /// Where it is written.
        public var span = Span.start(of: 0)

        /// Nothing said.
        public init() {}

        /// The article's id, without its section.
        public var articleID: String? { article.map { String($0.value.prefix { $0 != "#" }) } }

        /// The id of the article's heading, where one is named.
        public var section: String? {
            article.flatMap { article in
                article.value.firstIndex(of: "#").map { String(article.value[article.value.index(after: $0)...]) }
            }
        }
    }

    /// A step of a journey.
    public struct Step: Sendable {
        /// What is to be done.
        public var text: LocatedText?
        /// Id of the article that says how.
        public var article: LocatedText?
        /// Ids of the cities in which it is taken; nil is all.
        public var municipalities: Located<[LocatedText]>?
        /// Where it is written.
        public var span = Span.start(of: 0)

        /// Nothing said.
        public init() {}
    }

    /// The title to show; the id where none was given.
    public var displayTitle: String { title?.value ?? id }

    /// Whether it has steps in place of questions.
    public var isJourney: Bool { steps != nil }

    /// Whether the public edition leaves it out.
    public var isForAgentsOnly: Bool { audience?.value == .agents }

    /// When it is to be reviewed next.
    public var reviewDue: CalendarDate? {
        guard let reviewed, let reviewEvery else { return nil }
        return reviewed.value.adding(months: reviewEvery.value.months)
    }

    /// Whether it is for a city's callers.
    public func isFor(_ municipality: String) -> Bool { municipalities.admits(municipality) }
}

extension Located<[LocatedText]>? {
    /// Whether a list of cities has one; a list that is left out has all.
    func admits(_ municipality: String) -> Bool {
        self?.value.contains { $0.value == municipality } ?? true
    }
}
