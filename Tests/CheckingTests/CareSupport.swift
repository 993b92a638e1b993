import Diagnostics
import Knowledge
import TestSupport
import Testing

@testable import Checking

/// Compares what one rule finds in the files, over the defaults of `TestSite`, with what is expected.
func expectCare(
    _ rule: any Rule.Type, in files: [String: String], _ expected: ExpectedFinding..., date: String = "2026-11-22",
    edition: Edition = .agents, sourceLocation: SourceLocation = #_sourceLocation
) {
    let marked = MarkedFiles(files)
    let (found, knowledge) = careFindings(of: rule, in: marked.files, date: date, edition: edition)
    if let difference = marked.difference(between: found, knowledge.sources, and: expected) {
        Issue.record("The findings differ:\n\(difference)", sourceLocation: sourceLocation)
    }
}

func careFindings(
    of rule: any Rule.Type, in files: [String: String], date: String = "2026-11-22", edition: Edition = .agents
) -> (found: [Diagnostic], knowledge: KnowledgeBase) {
    let knowledge = TestSite(files, date: date).read(edition: edition).knowledge
    var findings = Findings()
    rule.check(knowledge, &findings)
    let found = findings.list.sortedAndMerged(
        knowledge.sources, municipalityCount: knowledge.municipalities.count)
    return (found, knowledge)
}

/// `articles/probe.md` with the lines in its front matter, and the body.
func probe(_ lines: String = "", body: String = "Text.\n") -> [String: String] {
    ["articles/probe.md": article(lines, body: body)]
}
