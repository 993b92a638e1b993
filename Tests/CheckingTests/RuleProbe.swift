import Checking
import Diagnostics
import Knowledge
import TestSupport
import Testing

/// Reads marked files over the defaults of `TestSite` and compares what one rule finds with what is expected, in any order.
///
/// - Returns: the findings, for further questions.
@discardableResult
func expectFindings(
    of rule: any Rule.Type, in files: [String: String], _ expected: ExpectedFinding..., date: String = "2026-11-22",
    edition: Edition = .agents, sourceLocation: SourceLocation = #_sourceLocation
) -> [Diagnostic] {
    let marked = MarkedFiles(files)
    let found = findings(of: rule, in: marked.files, date: date, edition: edition)
    let knowledge = TestSite(marked.files, date: date).read(edition: edition).knowledge
    if let difference = marked.difference(between: found, knowledge.sources, and: expected) {
        Issue.record("The findings differ:\n\(difference)", sourceLocation: sourceLocation)
    }
    return found
}

func findings(
    of rule: any Rule.Type, in files: [String: String], date: String = "2026-11-22", edition: Edition = .agents
) -> [Diagnostic] {
    let knowledge = TestSite(files, date: date).read(edition: edition).knowledge
    var findings = Findings()
    rule.check(knowledge, &findings)
    return findings.list.sortedAndMerged(knowledge.sources, municipalityCount: knowledge.municipalities.count)
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
