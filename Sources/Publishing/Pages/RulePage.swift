import Diagnostics
import Knowledge
import Rendering
import Theme

/// A rule: what it asks for, why, and how it reads wrong and right.
struct RulePage {
    let context: PageContext
    let rule: RuleDeclaration
    let explanation: RuleDeclaration.Explanation

    static let template = PageTemplate(
        "rule",
        [
            .text("severity", "how much a finding weighs, in words"),
            .text("statement", "what the rule asks for"),
            .text("reason", "why"),
            .truth("is-adjustable", "whether auskunft.yaml may set its weight"),
            .list("wrong", "files of an example that it finds", files),
            .list("right", "the same as they should be", files),
        ])

    private static let files: [DeclaredValue] = [.text("path", "of the file"), .text("content", "of the file")]

    func render() throws -> [UInt8] {
        try context.frame.page(
            Self.template, at: .rule(rule.id.rawValue), title: rule.id.rawValue,
            [
                PageValue("severity", context.texts[rule.severity.textKey]),
                PageValue("statement", rule.statement[context.language]),
                PageValue("reason", explanation.reason[context.language]),
                PageValue("is-adjustable", rule.isAdjustable),
                PageValue("wrong", files(explanation.wrong.files)),
                PageValue("right", files(explanation.right.files)),
            ])
    }

    private func files(_ files: [(path: String, text: String)]) -> [[PageValue]] {
        files.map { [PageValue("path", $0.path), PageValue("content", $0.text)] }
    }
}

extension Severity {
    /// What pages call a finding of this severity.
    var textKey: TextKey {
        switch self {
        case .note: .findingNote
        case .warning: .findingWarning
        case .error: .findingError
        }
    }
}
