import Diagnostics
import Knowledge

/// An alias names no other article and belongs to one article only.
enum AliasConflict: Rule {
    static let descriptions: [RuleDescription] = [
        RuleDescription(
            "alias.duplicate", .error,
            LocalizedText(
                de: "Ein alter Name gehört zu einem einzigen Artikel.", en: "An alias belongs to one single article."),
            why: LocalizedText(
                de: """
                    Die alte Adresse leitet an genau eine Seite weiter; wer ein Lesezeichen hat, landete sonst \
                    irgendwo.
                    """,
                en: """
                    The old address leads on to exactly one page; whoever has a bookmark would otherwise land \
                    anywhere.
                    """
            ),
            wrong: .article("aliases: [sperrgut]").and(.article(at: "articles/abfall.md", "aliases: [sperrgut]")),
            right: .article("aliases: [sperrgut]").and(.article(at: "articles/abfall.md", "aliases: [muell]"))),
        RuleDescription(
            "alias.hides-article", .error,
            LocalizedText(
                de: "Ein alter Name ist nicht die Kennung eines Artikels.", en: "An alias is not the id of an article."),
            why: LocalizedText(
                de: """
                    Unter der Adresse stünde die Weiterleitung statt des Artikels, und niemand käme mehr zu ihm.
                    """,
                en: """
                    The redirect would stand at the address in place of the article, and nobody would get to it any \
                    more.
                    """),
            wrong: .article("aliases: [umzug]").and(.article(at: "articles/umzug.md")),
            right: .article("aliases: [wohnsitz]").and(.article(at: "articles/umzug.md"))),
    ]

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
                } else if knowledge.officeIndex[alias.value] != nil || knowledge.municipalityIndex[alias.value] != nil {
                    findings.add(
                        Diagnostic(
                            "id.duplicate", .error, alias.span.range,
                            LocalizedText(
                                de:
                                    "Eine Kennung gibt es nur einmal: „\(alias.value)“ ist eine Stelle oder eine Stadt.",
                                en: "An id exists only once: \"\(alias.value)\" is an office or a municipality.")))
                } else if let other = first[alias.value] {
                    findings.add(
                        Diagnostic(
                            "alias.duplicate", .error, alias.span.range,
                            LocalizedText(
                                de: "Ein alter Name steht nur einmal: „\(alias.value)“ ist schon vergeben.",
                                en: "An alias stands only once: \"\(alias.value)\" is taken already."),
                            related: [.alsoDefined(other.span.range)]))
                } else if SiteAddress.reservedIDs(for: .article).contains(alias.value) {
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
