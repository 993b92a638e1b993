/// What formats say of a rule besides its findings.
public struct RuleHelp: Sendable {
    public let rule: RuleID
    /// What a finding weighs unless the content says otherwise.
    public let severity: Severity
    /// What must hold, in one sentence.
    public let statement: LocalizedText
    /// Why, with a wrong and a right example.
    public let text: LocalizedText
    /// The same in Markdown.
    public let markdown: LocalizedText

    public init(
        _ rule: RuleID, _ severity: Severity, statement: LocalizedText, text: LocalizedText, markdown: LocalizedText
    ) {
        self.rule = rule
        self.severity = severity
        self.statement = statement
        self.text = text
        self.markdown = markdown
    }
}
