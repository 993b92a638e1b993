import Diagnostics

/// What kind of value a field has.
public enum FieldForm: Sendable, CaseIterable {
    /// A text that people read.
    case text
    case texts
    /// A key of a catalogue.
    case code
    /// A web address.
    case address
    case fees
    /// Web addresses with titles.
    case references
    /// Ids of offices, best first.
    case offices
    /// Offices and contacts, by surname or address.
    case responsibilities
    /// Ids of articles.
    case articles
    case date
    case interval
    case flag
    case confidence
    case audience
}

/// The value of one field with the place where it is written; equal values are equal wherever that is.
public enum FieldValue: Sendable, Equatable {
    case text(LocatedText)
    case texts(Located<[LocatedText]>)
    case code(LocatedText)
    case address(LocatedText)
    case fees(Located<[Fee]>)
    case references(Located<[WebReference]>)
    case offices(Located<[LocatedText]>)
    case responsibilities(Located<[Responsibility]>)
    case articles(Located<[LocatedText]>)
    case date(Located<CalendarDate>)
    case interval(Located<ReviewInterval>)
    case flag(Located<Bool>)
    case confidence(Located<Confidence>)
    case audience(Located<Audience>)

    /// What kind of value it is.
    public var form: FieldForm {
        switch self {
        case .text: .text
        case .texts: .texts
        case .code: .code
        case .address: .address
        case .fees: .fees
        case .references: .references
        case .offices: .offices
        case .responsibilities: .responsibilities
        case .articles: .articles
        case .date: .date
        case .interval: .interval
        case .flag: .flag
        case .confidence: .confidence
        case .audience: .audience
        }
    }

    /// Where it is written.
    public var span: Span { origin.span }

    /// Which of the texts that make up a city's version it comes from.
    public var layer: Layer { origin.layer }

    private var origin: (span: Span, layer: Layer) {
        switch self {
        case .text(let value), .code(let value), .address(let value): (value.span, value.layer)
        case .texts(let value), .offices(let value), .articles(let value): (value.span, value.layer)
        case .fees(let value): (value.span, value.layer)
        case .references(let value): (value.span, value.layer)
        case .responsibilities(let value): (value.span, value.layer)
        case .date(let value): (value.span, value.layer)
        case .interval(let value): (value.span, value.layer)
        case .flag(let value): (value.span, value.layer)
        case .confidence(let value): (value.span, value.layer)
        case .audience(let value): (value.span, value.layer)
        }
    }

    /// Whether it is a list without an item.
    public var isEmpty: Bool {
        switch self {
        case .texts(let list), .offices(let list), .articles(let list): list.value.isEmpty
        case .fees(let list): list.value.isEmpty
        case .references(let list): list.value.isEmpty
        case .responsibilities(let list): list.value.isEmpty
        case .text, .code, .address, .date, .interval, .flag, .confidence, .audience: false
        }
    }

    /// Visits every text in it that people read; ids, keys and addresses are none.
    public func forEachText(_ visit: (LocatedText) -> Void) {
        switch self {
        case .text(let text): visit(text)
        case .texts(let list): list.value.forEach(visit)
        case .fees(let list):
            for fee in list.value {
                if let name = fee.name { visit(name) }
                if let note = fee.note { visit(note) }
            }
        case .references(let list): for reference in list.value { visit(reference.title) }
        case .responsibilities(let list): for one in list.value { if let note = one.note { visit(note) } }
        case .code, .address, .offices, .articles, .date, .interval, .flag, .confidence, .audience: break
        }
    }

    /// Visits every web address in it.
    public func forEachAddress(_ visit: (LocatedText) -> Void) {
        switch self {
        case .address(let address): visit(address)
        case .references(let list): for reference in list.value { visit(reference.url) }
        case .text, .texts, .code, .fees, .offices, .responsibilities, .articles, .date, .interval, .flag, .confidence,
            .audience:
            break
        }
    }
}
