import Diagnostics
import Knowledge

/// `redaktion/regeln/`: what each rule asks for, why, and how it reads wrong and right.
struct RulePages {
    let context: SiteContext
    /// Rules without an explanation have no page.
    let rules: [RuleDeclaration]

    func write(to output: SiteOutput) throws {
        guard !rules.isEmpty else { return }
        try output.write("redaktion/regeln/index.html", try list())
        try output.write("redaktion/regeln/findings.schema.json", Array(FindingsSchema.text.utf8))
        for rule in rules {
            guard let explanation = rule.explanation else { continue }
            try output.write("redaktion/regeln/\(rule.id.rawValue)/index.html", try page(rule, explanation))
        }
    }

    private func list() throws -> [UInt8] {
        var html = HTMLBuffer()
        for rule in rules where rule.explanation != nil {
            html.raw("<li>")
            html.link("\(rule.id.rawValue)/", rule.id.rawValue)
            html.raw(" ")
            html.element("span", class: "severity", context.texts[rule.severity.textKey])
            html.raw(" ")
            html.text(rule.statement[context.language])
            html.raw("</li>\n")
        }
        return try context.page(
            "rules", path: "redaktion/regeln/", title: context.texts[.rules], [PageValue("rules", html.bytes)])
    }

    private func page(_ rule: RuleDeclaration, _ explanation: RuleDeclaration.Explanation) throws -> [UInt8] {
        try context.page(
            "rule", path: "redaktion/regeln/\(rule.id.rawValue)/", title: rule.id.rawValue,
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
    fileprivate var textKey: TextKey {
        switch self {
        case .note: .findingNote
        case .warning: .findingWarning
        case .error: .findingError
        }
    }
}
