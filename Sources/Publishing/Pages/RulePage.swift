import Diagnostics
import Knowledge
import Rendering
import Theme

/// A rule: what it asks for, why, and how it reads wrong and right.
struct RulePage {
    let context: PageContext
    let rule: RuleDeclaration
    let explanation: RuleDeclaration.Explanation

    func render() throws -> [UInt8] {
        try context.page(
            "rule", at: .rule(rule.id.rawValue), title: rule.id.rawValue,
            [
                PageValue("severity", context.texts[rule.severity.textKey]),
                PageValue("statement", rule.statement[context.language]),
                PageValue("reason", explanation.reason[context.language]),
                PageValue("is-adjustable", rule.isAdjustable),
                PageValue("wrong", files(explanation.wrong.files)),
                PageValue("right", files(explanation.right.files)),
            ])
    }

    private func files(_ files: [(path: String, text: String)]) -> [UInt8] {
        var html = HTMLBuffer()
        for file in files {
            html.raw("<figure><figcaption>")
            html.text(file.path)
            html.raw("</figcaption><pre tabindex=\"0\"><code>")
            html.text(file.text)
            html.raw("</code></pre></figure>\n")
        }
        return html.bytes
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
