import Diagnostics

/// What `rules:` in auskunft.yaml says of one rule.
public struct RuleSetting: Sendable {
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

    public let rule: LocatedText
    public let level: Located<Level>

    public init(rule: LocatedText, level: Located<Level>) {
        self.rule = rule
        self.level = level
    }
}
