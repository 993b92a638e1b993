import Diagnostics

/// The fields of an article that a city may have its own value of; nil is "not written".
///
/// The same value holds an article as written, a city's entry, a city's own file, and what a city gets: the layers are
/// laid over each other field by field.
public struct ArticleFields: Sendable {
    /// In the administration's words.
    public var title: LocatedText?
    /// One to three sentences to read aloud.
    public var answer: LocatedText?
    /// Other words for it.
    public var keywords: Located<[LocatedText]>?
    /// What callers ask.
    public var questions: Located<[LocatedText]>?
    /// What to ask the caller before answering or putting through; for agents.
    public var ask: Located<[LocatedText]>?
    /// Key of the national service catalogue, 14 digits.
    public var leika: LocatedText?
    /// What it costs.
    public var fees: Located<[Fee]>?
    /// What the caller must have.
    public var documents: Located<[LocatedText]>?
    /// How long it takes.
    public var duration: LocatedText?
    /// Until when it must be done.
    public var deadline: LocatedText?
    /// Ids of offices, best first.
    public var offices: Located<[LocatedText]>?
    /// Who answers by the caller's surname or address, first match first; for agents.
    public var responsible: Located<[Responsibility]>?
    /// Where it can be done online; https.
    public var online: LocatedText?
    /// Forms to fill in.
    public var forms: Located<[WebReference]>?
    /// Legal bases.
    public var legal: Located<[WebReference]>?
    /// Whether it is the city's job.
    public var offered: Located<Bool>?
    /// Whose job it is instead.
    public var instead: LocatedText?
    /// The other body whose job it is, where `instead` names one.
    public var insteadBody: InsteadBody?
    /// Who keeps it right.
    public var owner: LocatedText?
    /// The day on which it was looked at last.
    public var reviewed: Located<CalendarDate>?
    /// How often it must be looked at.
    public var reviewEvery: Located<ReviewInterval>?
    /// How far it may be relied on.
    public var confidence: Located<Confidence>?
    /// Who may read it.
    public var audience: Located<Audience>?
    /// First day of publication.
    public var from: Located<CalendarDate>?
    /// Last day of publication.
    public var until: Located<CalendarDate>?
    /// Ids of articles.
    public var related: Located<[LocatedText]>?
    /// Keys that stand there and could not be read.
    public var unread = UnreadKeys()

    /// Nothing written.
    public init() {}

    /// Those of a source that could not be read.
    public static let unread: ArticleFields = {
        var fields = ArticleFields()
        fields.unread = .everything
        return fields
    }()

    /// The value of a field; nil where it is not written.
    public subscript(field: ArticleField) -> FieldValue? {
        switch field {
        case .title: title.map(FieldValue.text)
        case .answer: answer.map(FieldValue.text)
        case .keywords: keywords.map(FieldValue.texts)
        case .questions: questions.map(FieldValue.texts)
        case .ask: ask.map(FieldValue.texts)
        case .leika: leika.map(FieldValue.code)
        case .fees: fees.map(FieldValue.fees)
        case .documents: documents.map(FieldValue.texts)
        case .duration: duration.map(FieldValue.text)
        case .deadline: deadline.map(FieldValue.text)
        case .offices: offices.map(FieldValue.offices)
        case .responsible: responsible.map(FieldValue.responsibilities)
        case .online: online.map(FieldValue.address)
        case .forms: forms.map(FieldValue.references)
        case .legal: legal.map(FieldValue.references)
        case .offered: offered.map(FieldValue.flag)
        case .instead: instead.map(FieldValue.text)
        case .owner: owner.map(FieldValue.text)
        case .reviewed: reviewed.map(FieldValue.date)
        case .reviewEvery: reviewEvery.map(FieldValue.interval)
        case .confidence: confidence.map(FieldValue.confidence)
        case .audience: audience.map(FieldValue.audience)
        case .from: from.map(FieldValue.date)
        case .until: until.map(FieldValue.date)
        case .related: related.map(FieldValue.articles)
        }
    }

    /// Takes over another's value of a field, also that there is none.
    public mutating func take(_ field: ArticleField, from other: ArticleFields) {
        switch field {
        case .title: title = other.title
        case .answer: answer = other.answer
        case .keywords: keywords = other.keywords
        case .questions: questions = other.questions
        case .ask: ask = other.ask
        case .leika: leika = other.leika
        case .fees: fees = other.fees
        case .documents: documents = other.documents
        case .duration: duration = other.duration
        case .deadline: deadline = other.deadline
        case .offices: offices = other.offices
        case .responsible: responsible = other.responsible
        case .online: online = other.online
        case .forms: forms = other.forms
        case .legal: legal = other.legal
        case .offered: offered = other.offered
        case .instead: (instead, insteadBody) = (other.instead, other.insteadBody)
        case .owner: owner = other.owner
        case .reviewed: reviewed = other.reviewed
        case .reviewEvery: reviewEvery = other.reviewEvery
        case .confidence: confidence = other.confidence
        case .audience: audience = other.audience
        case .from: from = other.from
        case .until: until = other.until
        case .related: related = other.related
        }
    }

    /// The fields with a later layer's values in place of their own, field by field.
    public func overlaid(with overlay: ArticleFields) -> ArticleFields {
        var result = self
        for field in ArticleField.allCases where overlay[field] != nil { result.take(field, from: overlay) }
        result.unread.formUnion(overlay.unread)
        return result
    }

    /// Drops what agents and editors read and callers do not.
    public mutating func withholdAgentsFields() {
        let nothing = ArticleFields()
        for field in ArticleField.allCases where field.audience == .agents { take(field, from: nothing) }
    }

    /// Whether none of them is written.
    public var isEmpty: Bool { unread.isEmpty && ArticleField.allCases.allSatisfy { self[$0] == nil } }

    /// Every text that people read, in the order of the contract; ids, keys and addresses are none.
    public var texts: [LocatedText] {
        var texts: [LocatedText] = []
        for field in ArticleField.allCases { self[field]?.forEachText { texts.append($0) } }
        return texts
    }

    /// Whether it is the city's job; it is where nobody says otherwise.
    public var isOffered: Bool { offered?.value ?? true }
    /// Whether it is in the agents' edition only.
    public var isForAgentsOnly: Bool { audience?.value == .agents }
    /// The days on which it is published.
    // Swift 6.3.1 fails to optimise what this becomes where it is inlined (CopyPropagation: outside of lifetime use).
    @inline(never)
    public var publication: DateRange { DateRange(from: from?.value, until: until?.value) }

    /// The day after which the text is stale; nil where it has no date or no interval.
    public var reviewDue: CalendarDate? {
        guard let reviewed, let reviewEvery else { return nil }
        return reviewed.value.adding(months: reviewEvery.value.months)
    }
}
