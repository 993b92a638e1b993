import Diagnostics
import Knowledge
import ReadingMarkdown
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
    static func removed(from findings: [Diagnostic], _ knowledge: KnowledgeBase) -> [Diagnostic] {
        removedAtTheirPlaces(from: removedOfCutArticles(from: findings, knowledge))
    }

    /// Below a scope that does not end an article has no headings for some cities: that guides do not find them follows from it.
    private static func removedOfCutArticles(from findings: [Diagnostic], _ knowledge: KnowledgeBase) -> [Diagnostic] {
        let sections = GuideWalk.Kind.section.id
        guard findings.contains(where: { $0.rule == sections }) else { return findings }
        let cut = Set(findings.filter { $0.rule == ScopeRule.unclosed.id }.map(\.range.start.file))
        guard !cut.isEmpty else { return findings }
        var places: Set<SourceRange> = []
        for guide in knowledge.guides {
            for answer in guide.questions.flatMap({ $0.answers?.value ?? [] }) {
                guard let article = answer.article, let topic = answer.articleID.flatMap(knowledge.topicIndex(named:))
                else { continue }
                let files = [knowledge.topics[topic].file] + knowledge.topics[topic].versions.compactMap(\.ownFile)
                if files.contains(where: cut.contains) { places.insert(article.span.range) }
            }
        }
        return findings.filter { $0.rule != sections || !places.contains($0.range) }
    }

    private static func removedAtTheirPlaces(from findings: [Diagnostic]) -> [Diagnostic] {
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
