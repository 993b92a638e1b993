import Diagnostics
import Knowledge

/// An alias names no other article and belongs to one article only.
enum AliasConflict: Rule {
    static let descriptions: [RuleDescription] = []

    private static let reserved = ["thema", "stelle", "a-z"]

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        var first: [String: LocatedText] = [:]
        for topic in knowledge.topics {
            for alias in topic.aliases {
                if let hidden = knowledge.topic(alias.value) {
                    findings.add(
                        Diagnostic(
                            "alias.hides-article", .error, alias.span.range,
                            LocalizedText(
                                de:
                                    "Der alte Name „\(alias.value)“ ist die Kennung eines Artikels und würde ihn verdecken.",
                                en: "The alias \"\(alias.value)\" is the id of an article and would hide it."),
                            related: [
                                Diagnostic.Related(
                                    Span.start(of: hidden.file).range,
                                    LocalizedText(de: "Der Artikel.", en: "The article."))
                            ]))
                } else if let other = first[alias.value] {
                    findings.add(
                        Diagnostic(
                            "alias.duplicate", .error, alias.span.range,
                            LocalizedText(
                                de: "Der alte Name „\(alias.value)“ gehört schon zu einem anderen Artikel.",
                                en: "The alias \"\(alias.value)\" belongs to another article already."),
                            related: [
                                Diagnostic.Related(
                                    other.span.range, LocalizedText(de: "Auch hier vergeben.", en: "Also defined here.")
                                )
                            ]))
                } else if reserved.contains(alias.value) {
                    findings.add(
                        Diagnostic(
                            "id.reserved", .error, alias.span.range,
                            LocalizedText(
                                de: "Den Namen „\(alias.value)“ braucht die Website selbst.",
                                en: "The site itself uses the name \"\(alias.value)\".")))
                } else {
                    first[alias.value] = alias
                }
            }
        }
    }
}
