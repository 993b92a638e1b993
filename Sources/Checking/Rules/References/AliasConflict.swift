import Authoring
import Diagnostics
import Knowledge

/// An alias names no other article and belongs to one article only.
enum AliasConflict: Rule {
    enum Kind: RuleSet {
        case duplicate, hidesArticle

        var declaration: RuleDeclaration {
            switch self {
            case .duplicate:
                RuleDeclaration(
                    id: "alias.duplicate", .error,
                    LocalizedText(
                        de: "Ein alter Name gehört zu einem einzigen Artikel.",
                        en: "An alias belongs to a single article."),
                    why: LocalizedText(
                        de: """
                            Die alte Adresse leitet an genau eine Seite weiter; wer ein Lesezeichen hat, landete sonst \
                            irgendwo.
                            """,
                        en: """
                            The old address redirects to exactly one page; anyone with a bookmark might otherwise \
                            land anywhere.
                            """
                    ),
                    wrong: .article("aliases: [sperrgut]").and(
                        .article(at: "articles/abfall.md", "aliases: [sperrgut]")),
                    right: .article("aliases: [sperrgut]").and(.article(at: "articles/abfall.md", "aliases: [muell]")))
            case .hidesArticle:
                RuleDeclaration(
                    id: "alias.hides-article", .error,
                    LocalizedText(
                        de: "Ein alter Name ist nicht die Kennung eines Artikels.",
                        en: "An alias is not the id of an article."),
                    why: LocalizedText(
                        de: """
                            Unter der Adresse stünde die Weiterleitung statt des Artikels, und niemand käme mehr zu ihm.
                            """,
                        en: """
                            The redirect would take the place of the article at that address, and nobody could reach \
                            it any more.
                            """),
                    wrong: .article("aliases: [umzug]").and(.article(at: "articles/umzug.md")),
                    right: .article("aliases: [wohnsitz]").and(.article(at: "articles/umzug.md")))
            }
        }
    }

    static var declarations: [RuleDeclaration] { Kind.declarations }

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        var first: [String: LocatedText] = [:]
        for topic in knowledge.topics {
            for alias in topic.aliases {
                if let hidden = knowledge.topic(alias.value) {
                    findings.add(
                        Diagnostic(
                            Kind.hidesArticle, at: alias.span.range,
                            LocalizedText(
                                de:
                                    "Der alte Name „\(alias.value)“ ist die Kennung eines Artikels und würde ihn verdecken.",
                                en: "The alias \"\(alias.value)\" is the id of an article and would hide it."),
                            help: LocalizedText(
                                de: "Den alten Namen löschen oder den Artikel dieser Kennung umbenennen.",
                                en: "Delete the alias, or rename the article with that id."),
                            related: [
                                Diagnostic.Related(
                                    Span.start(of: hidden.file).range,
                                    LocalizedText(de: "Der Artikel.", en: "The article."))
                            ]))
                } else if knowledge.officeIndex[alias.value] != nil || knowledge.municipalityIndex[alias.value] != nil {
                    findings.add(
                        Diagnostic(
                            IdentifierRule.duplicate, at: alias.span.range,
                            LocalizedText(
                                de:
                                    "Eine Kennung gibt es nur einmal: „\(alias.value)“ ist eine Stelle oder eine Stadt.",
                                en: "An id exists only once: \"\(alias.value)\" is an office or a municipality."),
                            help: LocalizedText(de: "Den alten Namen löschen.", en: "Delete the alias.")))
                } else if let other = first[alias.value] {
                    findings.add(
                        Diagnostic(
                            Kind.duplicate, at: alias.span.range,
                            LocalizedText(
                                de: "Ein alter Name steht nur einmal: „\(alias.value)“ ist schon vergeben.",
                                en: "An alias is given only once: \"\(alias.value)\" is already taken."),
                            help: LocalizedText(
                                de: "Den alten Namen an einer der beiden Stellen löschen.",
                                en: "Delete the alias in one of the two places."),
                            related: [.alsoDefined(other.span.range)]))
                } else if SiteAddress.reservedIDs(for: .article).contains(alias.value) {
                    findings.add(
                        Diagnostic(
                            IdentifierRule.reserved, at: alias.span.range,
                            LocalizedText(
                                de: "Den Namen „\(alias.value)“ braucht die Website selbst.",
                                en: "The site itself uses the name \"\(alias.value)\"."),
                            help: LocalizedText(de: "Den alten Namen löschen.", en: "Delete the alias.")))
                } else {
                    first[alias.value] = alias
                }
            }
        }
    }
}
