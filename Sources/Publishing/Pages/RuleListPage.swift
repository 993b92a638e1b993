import Diagnostics
import Knowledge
import Rendering
import Theme

/// All rules of the checks, each with its severity and what it asks for.
struct RuleListPage {
    let context: PageContext
    let rules: [RuleDeclaration]

    func render() throws -> [UInt8] {
        var html = HTMLBuffer()
        for rule in rules where rule.explanation != nil {
            html.raw("<li>")
            html.link(to: .rule(rule.id.rawValue), from: .rules, rule.id.rawValue)
            html.raw(" ")
            html.element("span", class: "severity", context.texts[rule.severity.textKey])
            html.raw(" ")
            html.text(rule.statement[context.language])
            html.raw("</li>\n")
        }
        return try context.page(
            "rules", at: .rules, title: context.texts[.rules], [PageValue("rules", html.bytes)])
    }
}
