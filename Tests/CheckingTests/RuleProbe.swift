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

/// The description's wrong example is found by the rule, the right one is not.
func expectExamplesHold(of rule: any Rule.Type, sourceLocation: SourceLocation = #_sourceLocation) {
    for description in rule.descriptions {
        func rules(_ example: RuleDescription.Example) -> Set<RuleID> {
            let files = Dictionary(example.files.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
            let found = findings(of: rule, in: files)
            #expect(found.allSatisfy { $0.severity == description.severity }, sourceLocation: sourceLocation)
            return Set(found.map(\.rule))
        }
        #expect(rules(description.wrong).contains(description.id), sourceLocation: sourceLocation)
        #expect(!rules(description.right).contains(description.id), sourceLocation: sourceLocation)
    }
}

extension Diagnostic {
    /// `line:column+length=replacement` for each safe fix.
    var safeFixes: [String] {
        fixes.filter(\.isSafe).map {
            "\($0.range.start.line):\($0.range.start.column)+\($0.range.endColumn - $0.range.start.column)=\($0.replacement)"
        }
    }
}
