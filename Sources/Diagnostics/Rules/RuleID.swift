/// The stable name of a rule, such as `link.dead-article`: its group, a dot, the matter.
///
/// Code does not write one down: it takes it from a `RuleDeclaration`, which is the only place that names it.
public struct RuleID: Sendable, Hashable, Comparable, RawRepresentable {
    /// As reports, settings and excuses write it.
    public let rawValue: String

    /// The rule of a name, whether or not there is one.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// What stands before the dot: `link`.
    public var group: String { String(rawValue.prefix { $0 != "." }) }

    /// In alphabetical order.
    public static func < (lhs: RuleID, rhs: RuleID) -> Bool { lhs.rawValue < rhs.rawValue }
}
