import Diagnostics
import Knowledge

/// A rule of the checks, for the editors' pages.
public struct RulePage: Sendable {
    public struct File: Sendable {
        public let path: String
        public let text: String

        public init(path: String, text: String) {
            self.path = path
            self.text = text
        }
    }

    public let id: String
    public let severity: Severity
    /// Whether auskunft.yaml may change its severity and a comment may excuse a finding.
    public let isAdjustable: Bool
    public let statement: LocalizedText
    public let reason: LocalizedText
    public let wrong: [File]
    public let right: [File]

    public init(
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

/// `redaktion/regeln/`: what each rule asks for, why, and how it reads wrong and right.
struct RulePages {
    let context: SiteContext
    let rules: [RulePage]

    func write(to output: SiteOutput) throws {
        guard !rules.isEmpty else { return }
        try output.write("redaktion/regeln/index.html", try list())
        try output.write("redaktion/regeln/findings.schema.json", Array(FindingsSchema.text.utf8))
        for rule in rules { try output.write("redaktion/regeln/\(rule.id)/index.html", try page(rule)) }
    }

    private func list() throws -> [UInt8] {
        var html = HTMLBuffer()
        for rule in rules {
            html.raw("<li>")
            html.link("\(rule.id)/", rule.id)
            html.raw(" ")
            html.element("span", class: "severity", context.texts[rule.severity.textKey])
            html.raw(" ")
            html.text(rule.statement[context.language])
            html.raw("</li>\n")
        }
        return try context.page(
            "rules", path: "redaktion/regeln/", title: context.texts[.rules], [PageValue("rules", html.bytes)])
    }

    private func page(_ rule: RulePage) throws -> [UInt8] {
        try context.page(
            "rule", path: "redaktion/regeln/\(rule.id)/", title: rule.id,
            [
                PageValue("severity", context.texts[rule.severity.textKey]),
                PageValue("statement", rule.statement[context.language]),
                PageValue("reason", rule.reason[context.language]),
                PageValue("is-adjustable", rule.isAdjustable),
                PageValue("wrong", files(rule.wrong)),
                PageValue("right", files(rule.right)),
            ])
    }

    private func files(_ files: [RulePage.File]) -> [UInt8] {
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
    fileprivate var textKey: TextKey {
        switch self {
        case .note: .findingNote
        case .warning: .findingWarning
        case .error: .findingError
        }
    }
}
