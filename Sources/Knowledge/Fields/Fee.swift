import Diagnostics

/// What something costs, and when that holds.
public struct Fee: Sendable, Hashable {
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
    public var from: CalendarDate?
    public var until: CalendarDate?
    public var note: LocatedText?

    public init(
        name: LocatedText? = nil, price: Price, currency: String = "EUR", from: CalendarDate? = nil,
        until: CalendarDate? = nil, note: LocatedText? = nil, span: Span = .start(of: 0)
    ) {
        self.name = name
        writtenPrice = Located(price, span)
        self.currency = currency
        self.from = from
        self.until = until
        self.note = note
    }

    public var price: Price {
        get { writtenPrice.value }
        set { writtenPrice.value = newValue }
    }

    /// Where the amount was written; no part of what makes fees equal.
    public var span: Span { writtenPrice.span }

    public var period: DateRange { DateRange(from: from, until: until) }
}
