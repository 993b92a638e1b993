/// The stable name of a rule, such as `link.dead-article`: its group, a dot, the matter.
///
/// Code does not write one down: it takes it from a `RuleDeclaration`, which is the only place that names it.
public struct RuleID: Sendable, Hashable, Comparable, RawRepresentable {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    /// What stands before the dot: `link`.
    public var group: String { String(rawValue.prefix { $0 != "." }) }

    public static func < (lhs: RuleID, rhs: RuleID) -> Bool { lhs.rawValue < rhs.rawValue }
}
