import Diagnostics

/// What something costs, and when that holds.
public struct Fee: Sendable, Hashable {
    /// How much.
    public enum Price: Sendable, Hashable {
        case fixed(Amount)
        case range(minimum: Amount, maximum: Amount)
        case free
    }

    /// Who or what the fee is for; nil where there is only one.
    public var name: LocatedText?
    private var writtenPrice: Located<Price>
    /// ISO 4217.
    public var currency: String
    /// First day on which it holds; nil where it always has.
    public var from: CalendarDate?
    /// Last day on which it holds; nil where no end is known.
    public var until: CalendarDate?
    /// What else holds.
    public var note: LocatedText?
    /// The fact whose value it is; nil where the article says the amount itself.
    public var fact: LocatedText?
    /// What sets it, of a fee that is a fact.
    public var law: WebReference?
    /// From the key of a single amount through the amount, where both stand in one line; no part of what makes fees equal.
    public var whole: Span? { writtenWhole.span.length > 0 ? writtenWhole.span : nil }
    /// Always true: where it is says nothing of what it costs.
    private var writtenWhole: Located<Bool>

    /// - Parameter span: where the amount is written.
    public init(
        name: LocatedText? = nil, price: Price, currency: String = "EUR", from: CalendarDate? = nil,
        until: CalendarDate? = nil, note: LocatedText? = nil, fact: LocatedText? = nil, law: WebReference? = nil,
        whole: Span? = nil, span: Span = .start(of: 0)
    ) {
        self.name = name
        writtenPrice = Located(price, span)
        self.currency = currency
        self.from = from
        self.until = until
        self.note = note
        self.fact = fact
        self.law = law
        writtenWhole = Located(true, whole ?? .start(of: 0))
    }

    /// How much; within the dates it holds.
    public var price: Price {
        get { writtenPrice.value }
        set { writtenPrice.value = newValue }
    }

    /// Where the amount was written; no part of what makes fees equal.
    public var span: Span { writtenPrice.span }

    /// The days on which it holds.
    public var period: DateRange { DateRange(from: from, until: until) }
}
