import Diagnostics

/// What `rules:` in auskunft.yaml says of one rule.
public struct RuleSetting: Sendable {
    /// What becomes of a rule's findings.
    public enum Level: String, Sendable, CaseIterable {
        case off, note, warning, error

        /// Nil is off.
        public var severity: Severity? {
            switch self {
            case .off: nil
            case .note: .note
            case .warning: .warning
            case .error: .error
            }
        }
    }

    /// The rule's id.
    public let rule: LocatedText
    /// What becomes of its findings.
    public let level: Located<Level>

    /// From its parts.
    public init(rule: LocatedText, level: Located<Level>) {
        self.rule = rule
        self.level = level
    }
}
