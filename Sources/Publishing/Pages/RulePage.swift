import Diagnostics
import Knowledge
import Rendering
import Theme

/// A rule of the checks as its page tells it.
package struct PublishedRule: Sendable {
    /// A file of an example.
    package struct File: Sendable {
        /// In the content folder.
        package let path: String
        /// The whole file.
        package let text: String

        /// - Parameter path: in the content folder.
        package init(path: String, text: String) {
            self.path = path
            self.text = text
        }
    }

    /// Stable; part of the page's address.
    package let id: String
    /// Unless auskunft.yaml sets another.
    package let severity: Severity
    /// Whether auskunft.yaml may change its severity and a comment may excuse a finding.
    package let isAdjustable: Bool
    /// What it asks for, in one sentence.
    package let statement: LocalizedText
    /// Why.
    package let reason: LocalizedText
    /// An example that it finds fault with.
    package let wrong: [File]
    /// The example without the fault.
    package let right: [File]

    /// - Parameters:
    ///   - isAdjustable: whether auskunft.yaml may change its severity and a comment may excuse a finding.
    ///   - wrong: an example that it finds fault with; `right`: the example without the fault.
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
