/// How much of the collection a file holds: the first result needs few bytes, the best ones need all.
public enum IndexExtent: UInt8, Sendable, CaseIterable {
    /// Everything.
    case full = 0
    /// All that is short, and whole cards.
    case short = 1
    /// Titles, keywords and questions; of the cards id and title.
    case keywords = 2
    /// Titles alone.
    case titles = 3

    var fields: [SearchField] {
        switch self {
        case .full: SearchField.allCases
        case .short: [.title, .keyword, .question, .answer, .heading]
        case .keywords: [.title, .keyword, .question]
        case .titles: [.title]
        }
    }

    /// Fields whose words are kept in their order.
    var segments: [SearchField] {
        switch self {
        case .full, .short: SearchField.allCases.filter { $0.isSegment }
        case .keywords: [.title]
        case .titles: []
        }
    }

    var hasWholeCards: Bool { self == .full || self == .short }
}
