import Diagnostics

/// What a rule says, why, and an example of each side: the rule's page in the documentation.
public struct RuleDescription: Sendable {
    /// Part of a content folder: files by path, over a small knowledge base with the cities `rhein` and `ruhr`.
    public struct Example: Sendable {
        public let files: [(path: String, text: String)]

        public init(_ files: (path: String, text: String)...) {
            self.files = files
        }

        /// An article `articles/probe.md` with the lines given in its front matter, and a body.
        public static func article(_ fields: String = "", body: String = "Text.\n") -> Example {
            let head = "title: Probe\ncategory: alltag\nanswer: Eine Antwort.\nowner: Amt\n"
            let kept = head.split(separator: "\n").filter { line in
                // A field given replaces the one of the same key.
                let key = line.prefix { $0 != ":" } + ":"
                return !fields.split(separator: "\n").contains { $0.hasPrefix(key) }
            }
            let lines = kept.joined(separator: "\n") + "\n" + fields
            return Example(("articles/probe.md", "---\n\(lines)\(lines.hasSuffix("\n") ? "" : "\n")---\n\n\(body)"))
        }
    }

    public let id: RuleID
    /// What a finding weighs unless auskunft.yaml says otherwise.
    public let severity: Severity
    /// Whether auskunft.yaml may change the severity and a comment may excuse a finding.
    public let isAdjustable: Bool
    /// What must hold, in one sentence.
    public let statement: LocalizedText
    /// Why, in one to three sentences.
    public let reason: LocalizedText
    public let wrong: Example
    public let right: Example

    public init(
        _ id: RuleID, _ severity: Severity, adjustable: Bool = false, _ statement: LocalizedText,
        why reason: LocalizedText, wrong: Example, right: Example
    ) {
        self.id = id
        self.severity = severity
        isAdjustable = adjustable
        self.statement = statement
        self.reason = reason
        self.wrong = wrong
        self.right = right
    }
}
