import Diagnostics

/// The fields of an article that a city may have its own value of; nil is "not written".
///
/// The same value holds an article as written, a city's entry, a city's own file, and what a city gets: the layers are
/// laid over each other field by field.
public struct ArticleFields: Sendable {
    public var title: LocatedText?
    public var answer: LocatedText?
    public var keywords: Located<[LocatedText]>?
    public var questions: Located<[LocatedText]>?
    public var leika: LocatedText?
    public var fees: Located<[Fee]>?
    public var documents: Located<[LocatedText]>?
    public var duration: LocatedText?
    public var deadline: LocatedText?
    /// Ids of offices, best first.
    public var offices: Located<[LocatedText]>?
    public var online: LocatedText?
    public var forms: Located<[WebReference]>?
    public var legal: Located<[WebReference]>?
    public var offered: Located<Bool>?
    public var instead: LocatedText?
    public var owner: LocatedText?
    public var reviewed: Located<CalendarDate>?
    public var reviewEvery: Located<ReviewInterval>?
    public var confidence: Located<Confidence>?
    public var audience: Located<Audience>?
    public var from: Located<CalendarDate>?
    public var until: Located<CalendarDate>?
    /// Ids of articles.
    public var related: Located<[LocatedText]>?
    /// Keys that stand there and could not be read.
    public var unread = UnreadKeys()

    public init() {}

    /// Those of a source that could not be read.
    public static let unread: ArticleFields = {
        var fields = ArticleFields()
        fields.unread = .everything
        return fields
    }()

    /// Whether none of them is written.
    public var isEmpty: Bool {
        let hasTexts = title != nil || answer != nil || keywords != nil || questions != nil || leika != nil
        let hasFacts = fees != nil || documents != nil || duration != nil || deadline != nil || offices != nil
        let hasAddresses = online != nil || forms != nil || legal != nil || offered != nil || instead != nil
        let hasCare = owner != nil || reviewed != nil || reviewEvery != nil || confidence != nil || audience != nil
        let hasReach = from != nil || until != nil || related != nil
        return !(hasTexts || hasFacts || hasAddresses || hasCare || hasReach) && unread.isEmpty
    }

    /// Every text that people read, in the order of the contract; ids, keys and addresses are none.
    public var texts: [LocatedText] {
        var texts = [title, answer, duration, deadline, instead, owner].compactMap { $0 }
        for list in [keywords, questions, documents] { texts += list?.value ?? [] }
        for fee in fees?.value ?? [] { texts += [fee.name, fee.note].compactMap { $0 } }
        for references in [forms, legal] { texts += (references?.value ?? []).map(\.title) }
        return texts
    }

    public var isOffered: Bool { offered?.value ?? true }
    public var isForAgentsOnly: Bool { audience?.value == .agents }
    // Swift 6.3.1 fails to optimise what this becomes where it is inlined (CopyPropagation: outside of lifetime use).
    @inline(never)
    public var publication: DateRange { DateRange(from: from?.value, until: until?.value) }

    /// The day after which the text is stale; nil where it has no date or no interval.
    public var reviewDue: CalendarDate? {
        guard let reviewed, let reviewEvery else { return nil }
        return reviewed.value.adding(months: reviewEvery.value.months)
    }
}
