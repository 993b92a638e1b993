import Diagnostics
import ReadingYAML

/// Findings that say again what another one at the same place says better: one cause is one finding.
enum Consequences {
    /// By rule: those whose finding at the same place has the same cause.
    private static let causes: [RuleID: Set<RuleID>] = [
        UselessSynonym.Kind.leadsNowhere.declaration.id: [YAMLRule.leadingSign.declaration.id],
        HeadingLevels.declaration.id: [SectionTwin.declaration.id],
    ]

    /// The findings without those that follow from another.
    ///
    /// - Complexity: O(n) in findings.
    static func removed(from findings: [Diagnostic]) -> [Diagnostic] {
        guard findings.contains(where: { causes[$0.rule] != nil }) else { return findings }
        var places: [RuleID: Set<SourceRange>] = [:]
        let all = causes.values.reduce(into: Set<RuleID>()) { $0.formUnion($1) }
        for finding in findings where all.contains(finding.rule) {
            places[finding.rule, default: []].insert(finding.range)
        }
        return findings.filter { finding in
            guard let causes = causes[finding.rule] else { return true }
            return !causes.contains { places[$0]?.contains(finding.range) == true }
        }
    }
}
