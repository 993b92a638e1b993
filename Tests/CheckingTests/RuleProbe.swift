import Diagnostics
import Knowledge
import TestSupport
import Testing

@testable import Checking

/// Reads marked files over the defaults of `TestSite`, asks one rule, and compares its findings with what is expected, in any
/// order.
///
/// - Returns: the findings, for further questions.
@discardableResult
func expectFindings(
    of rule: any Rule.Type, in files: [String: String], _ expected: ExpectedFinding..., date: String = "2026-11-22",
    edition: Edition = .agents, sourceLocation: SourceLocation = #_sourceLocation
) -> [Diagnostic] {
    expectFindings(of: rule, in: files, expected, date: date, edition: edition, sourceLocation: sourceLocation)
}

@discardableResult
func expectFindings(
    of rule: any Rule.Type, in files: [String: String], _ expected: [ExpectedFinding], date: String = "2026-11-22",
    edition: Edition = .agents, sourceLocation: SourceLocation = #_sourceLocation
) -> [Diagnostic] {
    let marked = MarkedFiles(files)
    let knowledge = TestSite(marked.files, date: date).readAlone(edition: edition).knowledge
    let found = knowledge.findings(of: rule)
    if let difference = marked.difference(between: found, knowledge.sources, and: expected) {
        Issue.record("The findings differ:\n\(difference)", sourceLocation: sourceLocation)
    }
    return found
}

/// What one rule finds in files over the defaults of `TestSite`.
func findings(
    of rule: any Rule.Type, in files: [String: String], date: String = "2026-11-22", edition: Edition = .agents
) -> [Diagnostic] {
    TestSite(files, date: date).readAlone(edition: edition).knowledge.findings(of: rule)
}

extension KnowledgeBase {
    fileprivate func findings(of rule: any Rule.Type) -> [Diagnostic] {
        var findings = Findings()
        findings.add(contentsOf: self.findings(of: rule.checks(self)))
        rule.check(self, &findings)
        return findings.list.sortedAndMerged(sources, municipalityCount: municipalities.count)
    }
}

/// `articles/probe.md` with the lines in its front matter, and the body.
func probe(_ lines: String = "", body: String = "Text.\n") -> [String: String] {
    ["articles/probe.md": article(lines, body: body)]
}

extension Diagnostic {
    /// `line:column+length=replacement` for each fix.
    var changes: [String] { fixes.map(\.change) }

    /// The same for those that are applied without asking.
    var safeChanges: [String] { fixes.filter(\.isSafe).map(\.change) }
}

extension Diagnostic.Fix {
    fileprivate var change: String {
        "\(range.start.line):\(range.start.column)+\(range.endColumn - range.start.column)=\(replacement)"
    }
}
