import Diagnostics
import Knowledge

/// One thing that must hold in a knowledge base. Each has a file of its name in `Rules`, which is all it takes to be asked.
protocol Rule: RuleDeclaring {
    /// What the rule asks of each part of the content; findings in any order, the same matter in several cities as
    /// findings that differ in the municipality only.
    static func checks(_ knowledge: KnowledgeBase) -> [ContentCheck]

    /// What it finds by looking at the whole at once.
    ///
    /// - Complexity: what the rule says; it is asked once for each check of the whole content.
    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings)

    /// What the same content will have wrong by the passing of time alone, on days after that of the knowledge base, each with its
    /// first day (`Diagnostic.firstDay`).
    ///
    /// - Parameter last: the last day that is asked about.
    static func foreseen(_ knowledge: KnowledgeBase, through last: CalendarDate) -> [ContentCheck]
}

extension Rule {
    static func foreseen(_ knowledge: KnowledgeBase, through last: CalendarDate) -> [ContentCheck] { [] }

    static func checks(_ knowledge: KnowledgeBase) -> [ContentCheck] { [] }

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {}
}

/// A rule that makes one kind of finding.
protocol SingleFindingRule: Rule {
    /// What its findings are called and weigh.
    static var declaration: RuleDeclaration { get }
}

extension SingleFindingRule {
    /// The one declaration.
    static var declarations: [RuleDeclaration] { [declaration] }
}
