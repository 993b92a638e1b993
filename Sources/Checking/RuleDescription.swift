import Diagnostics

/// What a rule says, why, and an example of each side: the rule's page in the documentation.
public struct RuleDescription: Sendable {
    /// Part of a content folder: files by path, over a small knowledge base with the cities `rhein` and `ruhr`.
    public struct Example: Sendable {
        public let files: [(path: String, text: String)]

        public init(_ files: (path: String, text: String)...) {
            self.files = files
        }

        private init(files: [(path: String, text: String)]) {
            self.files = files
        }

        /// An article with the lines given in its front matter, and a body.
        public static func article(
            at path: String = "articles/probe.md", _ fields: String = "", body: String = "Text.\n"
        ) -> Example {
            let head = "title: Probe\ncategory: alltag\nanswer: Eine Antwort.\nowner: Amt\n"
            let kept = head.split(separator: "\n").filter { line in
                // A field given replaces the one of the same key.
                let key = line.prefix { $0 != ":" } + ":"
                return !fields.split(separator: "\n").contains { $0.hasPrefix(key) }
            }
            let lines = kept.map { $0 + "\n" }.joined() + closed(fields)
            return Example((path, "---\n\(lines)---\n\n\(closed(body))"))
        }

        /// The auskunft.yaml of the small knowledge base, with more lines.
        public static func settings(_ fields: String) -> Example {
            let head = """
                title: Probe
                base-url: https://probe.example/
                categories:
                  - id: alltag
                    title: Alltag

                """
            return Example(("auskunft.yaml", head + closed(fields)))
        }

        /// The files of both.
        public func and(_ other: Example) -> Example {
            Example(files: files + other.files)
        }

        /// The text with a line feed at its end, unless it is empty.
        private static func closed(_ text: String) -> String {
            text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
        }
    }

    public let id: RuleID
    /// What a finding weighs unless auskunft.yaml says otherwise.
    public let severity: Severity
    /// Whether auskunft.yaml may change the severity and a comment may excuse a finding.
    public let isAdjustable: Bool
    /// Whether text files over the small knowledge base can break the rule. Bytes that are no UTF-8, symbolic links, a
    /// file that is missing and the like cannot be written down so; their wrong example is the nearest readable one.
    public let isShownByText: Bool
    /// What must hold, in one sentence.
    public let statement: LocalizedText
    /// Why, in one to three sentences.
    public let reason: LocalizedText
    public let wrong: Example
    public let right: Example

    public init(
        _ id: RuleID, _ severity: Severity, adjustable: Bool = false, shownByText: Bool = true,
        _ statement: LocalizedText, why reason: LocalizedText, wrong: Example, right: Example
    ) {
        self.id = id
        self.severity = severity
        isAdjustable = adjustable
        isShownByText = shownByText
        self.statement = statement
        self.reason = reason
        self.wrong = wrong
        self.right = right
    }
}
