import Diagnostics
import Knowledge
import Rendering
import Theme

/// A rule of the checks as its page tells it.
package struct PublishedRule: Sendable {
    /// A file of an example.
    package struct File: Sendable {
        package let path: String
        package let text: String

        package init(path: String, text: String) {
            self.path = path
            self.text = text
        }
    }

    /// Stable; part of the page's address.
    package let id: String
    package let severity: Severity
    /// Whether auskunft.yaml may change its severity and a comment may excuse a finding.
    package let isAdjustable: Bool
    package let statement: LocalizedText
    package let reason: LocalizedText
    package let wrong: [File]
    package let right: [File]

    package init(
        id: String, severity: Severity, isAdjustable: Bool, statement: LocalizedText, reason: LocalizedText,
        wrong: [File], right: [File]
    ) {
        self.id = id
        self.severity = severity
        self.isAdjustable = isAdjustable
        self.statement = statement
        self.reason = reason
        self.wrong = wrong
        self.right = right
    }
}

/// A rule: what it asks for, why, and how it reads wrong and right.
struct RulePage {
    let context: PageContext
    let rule: PublishedRule

    func render() throws -> [UInt8] {
        try context.page(
            "rule", at: .rule(rule.id), title: rule.id,
            [
                PageValue("severity", context.texts[rule.severity.textKey]),
                PageValue("statement", rule.statement[context.language]),
                PageValue("reason", rule.reason[context.language]),
                PageValue("is-adjustable", rule.isAdjustable),
                PageValue("wrong", files(rule.wrong)),
                PageValue("right", files(rule.right)),
            ])
    }

    private func files(_ files: [PublishedRule.File]) -> [UInt8] {
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
