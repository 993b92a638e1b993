import Diagnostics

/// What stands above call-outs.
extension Wording {
    /// What stands above a call-out.
    public static func callout(_ kind: Document.Callout, _ language: Language) -> String {
        switch kind {
        case .note: language == .german ? "Hinweis" : "Note"
        case .tip: language == .german ? "Tipp" : "Tip"
        case .important: language == .german ? "Wichtig" : "Important"
        case .warning: language == .german ? "Warnung" : "Warning"
        case .caution: language == .german ? "Vorsicht" : "Caution"
        }
    }
}
