import Diagnostics
import Knowledge
import Rendering
import Theme

/// All rules of the checks, each with its severity and what it asks for.
struct RuleListPage {
    let context: PageContext
    let rules: [RuleDeclaration]

    static let template = PageTemplate(
        "rules",
        [
            .list(
                "rules", "those with a page of their own",
                DeclaredValue.link + [
                    .text("severity", "how much a finding weighs, in words"),
                    .text("statement", "what it asks for"),
                ])
        ])

    func render() throws -> [UInt8] {
        let items = rules.filter { $0.explanation != nil }.map { rule in
            [
                PageValue("href", SiteAddress.rule(rule.id.rawValue).reference(from: .rules)),
                PageValue("title", rule.id.rawValue),
                PageValue("severity", context.texts[rule.severity.textKey]),
                PageValue("statement", rule.statement[context.language]),
            ]
        }
        return try context.frame.page(
            Self.template, at: .rules, title: context.texts[.rules], [PageValue("rules", items)])
    }
}
