import Diagnostics
import Knowledge

/// One thing that must hold in a knowledge base. Each has a file of its name in `Rules`, which is all it takes to be asked.
public protocol Rule: RuleDeclaring {
    /// Findings in any order; the same matter in several cities as findings that differ in the municipality only.
    ///
    /// - Complexity: what the rule says; it is asked once for each check of the whole content.
    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings)
}

/// A rule that makes one kind of finding.
public protocol SingleFindingRule: Rule {
    /// What its findings are called and weigh.
    static var declaration: RuleDeclaration { get }
}

extension SingleFindingRule {
    /// The one declaration.
    public static var declarations: [RuleDeclaration] { [declaration] }
}
