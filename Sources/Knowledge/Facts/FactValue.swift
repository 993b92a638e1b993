import Diagnostics

/// What a fact is on some days.
public struct FactValue: Sendable {
    /// Of which kind it is.
    public enum Content: Sendable, Hashable {
        case price(Fee.Price)
        case text(String)
        case date(CalendarDate)
    }

    /// What it is.
    public var content: Content
    /// ISO 4217; of a price.
    public var currency: String
    /// First day on which it holds; nil where it always has.
    public var from: CalendarDate?
    /// Last day on which it holds; nil where no end is known.
    public var until: CalendarDate?
    /// What sets it, where that is not what sets the fact.
    public var law: WebReference?
    /// Where it is written.
    public var span: Span

    /// - Parameter span: where it is written.
    public init(
        _ content: Content, currency: String = "EUR", from: CalendarDate? = nil, until: CalendarDate? = nil,
        law: WebReference? = nil, span: Span = .start(of: 0)
    ) {
        self.content = content
        self.currency = currency
        self.from = from
        self.until = until
        self.law = law
        self.span = span
    }

    /// The days on which it holds.
    public var period: DateRange { DateRange(from: from, until: until) }

    /// The price; nil of a text or a day.
    public var price: Fee.Price? { if case .price(let price) = content { price } else { nil } }

    /// Whether it says the same as another, whenever that holds.
    public func saysTheSame(as other: FactValue) -> Bool {
        guard content == other.content else { return false }
        return price == nil || price == .free || currency == other.currency
    }
}
