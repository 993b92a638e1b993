import Knowledge

/// A field that sources say in words, and the section that keeps the words where they are not certain.
package enum FactField: Sendable, CaseIterable {
    case fees, duration, deadline, forms, legal

    /// Nil for a field that is always given in its own form.
    package init?(_ field: ArticleField) {
        guard let fact = Self.allCases.first(where: { $0.field == field }) else { return nil }
        self = fact
    }

    /// Of the contract.
    package var field: ArticleField {
        switch self {
        case .fees: .fees
        case .duration: .duration
        case .deadline: .deadline
        case .forms: .forms
        case .legal: .legal
        }
    }

    /// Of the section.
    package var heading: String {
        switch self {
        case .fees: "Gebühren"
        case .duration: "Bearbeitungsdauer"
        case .deadline: "Fristen"
        case .forms: "Formulare"
        case .legal: "Rechtsgrundlagen"
        }
    }
}
