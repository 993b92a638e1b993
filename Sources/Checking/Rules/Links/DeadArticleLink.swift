import Diagnostics
import Foundation
import Knowledge

/// A link to an article leads to one that the reading city has, and that its readers may see.
enum DeadArticleLink: Rule {
    enum Kind: RuleSet {
        case agentsOnly, deadArticle, notInMunicipality, notPublished

        var declaration: RuleDeclaration {
            switch self {
            case .agentsOnly:
                RuleDeclaration(
                    id: "link.agents-only", .error,
                    LocalizedText(
                        de: "Ein Artikel für alle verweist nicht auf einen, der nur für Agenten ist.",
                        en: "An article for everyone does not link to one for agents only."),
                    why: LocalizedText(
                        de: """
                            In der öffentlichen Ausgabe gibt es jenen Artikel nicht: der Link führte dort ins Leere und \
                            verriete seinen Namen. In einem Bereich „::: agents“ darf er stehen.
                            """,
                        en: """
                            The public edition does not have that article: the link would lead nowhere there and \
                            give its name away. Inside a scope "::: agents" the link is fine.
                            """),
                    wrong: .article(body: "Siehe [[umzug]].").and(
                        .article(at: "articles/umzug.md", "audience: agents")),
                    right: .article(body: "::: agents\nSiehe [[umzug]].\n:::").and(
                        .article(at: "articles/umzug.md", "audience: agents")))
            case .deadArticle:
                RuleDeclaration(
                    id: "link.dead-article", .error,
                    LocalizedText(
                        de: "Ein Link zu einem Artikel führt zu einem, den es gibt.",
                        en: "A link to an article leads to one that exists."),
                    why: LocalizedText(
                        de: """
                            Wer ihm folgt, während ein Anrufer wartet, landet sonst auf einer Fehlerseite. Wurde der Artikel \
                            umbenannt, hält ein Eintrag unter „aliases“ den alten Namen am Leben.
                            """,
                        en: """
                            Anyone following it while a caller waits would otherwise land on an error page. If the \
                            article was renamed, an entry under "aliases" keeps the old name alive.
                            """),
                    wrong: .article(body: "Siehe [[umzg]].").and(.article(at: "articles/umzug.md")),
                    right: .article(body: "Siehe [[umzug]].").and(.article(at: "articles/umzug.md")))
            case .notInMunicipality:
                RuleDeclaration(
                    id: "link.not-in-municipality", .error,
                    LocalizedText(
                        de: "Ein Link führt zu einem Artikel, den auch die lesende Stadt hat.",
                        en: "A link leads to an article that the reader's city has as well."),
                    why: LocalizedText(
                        de: """
                            In der anderen Stadt gäbe es das Ziel nicht, und ein Anrufer erhielte Auskunft für die falsche. \
                            Ein Bereich beschränkt den Link auf die Städte, die den Artikel haben.
                            """,
                        en: """
                            The other city would not have the target, and a caller would get an answer for the wrong one. A \
                            scope limits the link to the cities that have the article.
                            """),
                    wrong: .article(body: "Siehe [[umzug]].").and(
                        .article(at: "articles/umzug.md", "municipalities:\n  ruhr:")),
                    right: .article(body: "::: ruhr\nSiehe [[umzug]].\n:::").and(
                        .article(at: "articles/umzug.md", "municipalities:\n  ruhr:")))
            case .notPublished:
                RuleDeclaration(
                    id: "link.not-published", .warning, adjustable: true,
                    LocalizedText(
                        de: "Ein Link führt zu einem Artikel, der am Tag der Veröffentlichung gilt.",
                        en: "A link leads to an article that is valid on the day of publishing."),
                    why: LocalizedText(
                        de: """
                            Vor „from“ und nach „until“ hat der Artikel keine Seite, und der Link bleibt gewöhnlicher Text. \
                            Für etwas, das jedes Jahr wiederkommt, kann das so gewollt sein.
                            """,
                        en: """
                            Before "from" and after "until" the article has no page, and the link becomes ordinary \
                            text. For something that recurs every year that may be intended.
                            """),
                    wrong: .article(body: "Siehe [[umzug]].").and(
                        .article(at: "articles/umzug.md", "until: 2026-01-31")),
                    right: .article(body: "Siehe [[umzug]].").and(.article(at: "articles/umzug.md", "from: 2026-02-01"))
                )
            }
        }
    }

    static var declarations: [RuleDeclaration] { Kind.declarations }

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        knowledge.forEachLink { link, node, body, source in
            guard case .article(let id, _) = link.target else { return }
            guard let number = knowledge.topicIndex(named: id) else {
                if knowledge.withheld.contains(id) {
                    findings.add(agentsOnly(link, to: id, in: []))
                    return
                }
                let meant = knowledge.article(meantBy: id)
                findings.add(
                    Diagnostic(
                        Kind.deadArticle, at: link.span.range,
                        LocalizedText(
                            de: "Der Link führt ins Leere: den Artikel „\(id)“ gibt es nicht.",
                            en: "The link leads nowhere: there is no article \"\(id)\"."
                        )
                        .followed(by: meant.remark),
                        help: knowledge.officeIndex[id] != nil
                            ? LocalizedText(
                                de: "Eine Stelle wird so verlinkt: [[office:\(id)]].",
                                en: "Link to an office like this: [[office:\(id)]].")
                            : meant.help ?? knowledge.officeLink(insteadOf: id),
                        fixes: meant.id.flatMap { link.fix(writing: $0, insteadOf: id) }.map { [$0] } ?? []))
                return
            }
            let missing = body.municipalities.filter { knowledge.topics[number].versionOfMunicipality[$0] == nil }
            guard !missing.isEmpty else {
                return checkAudience(link, at: node, of: body, source: source, number: number, in: knowledge, &findings)
            }
            let target = knowledge.topics[number]
            let resting = missing.filter { target.unpublishedIn.contains($0) }
            let withheld = missing.filter { target.withheldIn.contains($0) }
            let never = missing.filter { !target.unpublishedIn.contains($0) && !target.withheldIn.contains($0) }
            if !withheld.isEmpty { findings.add(agentsOnly(link, to: id, in: knowledge.ids(withheld))) }
            if !resting.isEmpty {
                findings.add(
                    Diagnostic(
                        Kind.notPublished, at: link.span.range,
                        LocalizedText(
                            de:
                                "Der Artikel „\(id)“ ist am \(Wording.date(knowledge.date, .german)) nicht veröffentlicht; der Link bleibt Text.",
                            en:
                                "The article \"\(id)\" is not published on \(Wording.date(knowledge.date, .english)); the link becomes ordinary text."
                        ),
                        help: LocalizedText(
                            de: "Den Satz so schreiben, dass er auch ohne den Link gilt.",
                            en: "Write the sentence so that it works without the link, too."),
                        municipalities: knowledge.ids(resting)))
            }
            if !never.isEmpty, target.versions.isEmpty, target.unpublishedIn.isEmpty {
                findings.add(
                    Diagnostic(
                        Kind.notInMunicipality, at: link.span.range,
                        LocalizedText(
                            de: "Den Artikel „\(id)“ hat keine Stadt.", en: "No municipality has the article \"\(id)\"."
                        ),
                        help: LocalizedText(
                            de: "Den Link entfernen oder im Artikel eine Stadt unter „municipalities“ nennen.",
                            en: "Remove the link, or name a city under \"municipalities\" in the article."),
                        municipalities: knowledge.ids(never)))
            } else if !never.isEmpty {
                let having = knowledge.municipalities.indices.filter { target.versionOfMunicipality[$0] != nil }
                let havingIDs = having.map { knowledge.municipalities[$0].id }
                findings.add(
                    Diagnostic(
                        Kind.notInMunicipality, at: link.span.range,
                        LocalizedText(
                            de:
                                "\(knowledge.names(of: never)) hat den Artikel „\(id)“ nicht; ihn gibt es für: \(knowledge.names(of: having)).",
                            en:
                                "\(knowledge.names(of: never)) does not have the article \"\(id)\"; it exists for: \(knowledge.names(of: having))."
                        ),
                        help: LocalizedText(
                            de:
                                "Den Link mit „::: \(havingIDs.joined(separator: " "))“ auf diese Städte beschränken oder den Artikel ergänzen.",
                            en:
                                "Limit the link to these cities with \"::: \(havingIDs.joined(separator: " "))\", or add the article."
                        ),
                        municipalities: knowledge.ids(never)))
            }
            checkAudience(link, at: node, of: body, source: source, number: number, in: knowledge, &findings)
        }
    }

    private static func checkAudience(
        _ link: Document.Link, at node: Document.Node, of body: Body, source: TopicIndex?, number: TopicIndex,
        in knowledge: KnowledgeBase, _ findings: inout Findings
    ) {
        guard let source, !node.isForAgents else { return }
        let concerned = body.municipalities.filter { municipality in
            knowledge.isForAgentsOnly(number, in: municipality) == true
                && knowledge.isForAgentsOnly(source, in: municipality) == false
        }
        guard !concerned.isEmpty else { return }
        findings.add(agentsOnly(link, to: knowledge.topics[number].id, in: knowledge.ids(concerned)))
    }

    private static func agentsOnly(_ link: Document.Link, to id: String, in municipalities: [String]) -> Diagnostic {
        Diagnostic(
            Kind.agentsOnly, at: link.span.range,
            LocalizedText(
                de: "Ein Artikel für alle verweist nicht auf einen, der nur für Agenten ist („\(id)“).",
                en: "An article for everyone does not link to one for agents only (\"\(id)\")."),
            help: LocalizedText(
                de: "Den Link in einen Bereich „::: agents“ setzen.", en: "Put the link in a scope \"::: agents\"."),
            municipalities: municipalities)
    }
}

extension KnowledgeBase {
    /// Where an office has the name that stands in place of an article's id.
    fileprivate func officeLink(insteadOf written: String) -> LocalizedText {
        // `[[stelle:rhein-amt]]`
        let prefixes = ["stelle:", "amt:", "büro:", "offices:"]
        let named = prefixes.first { written.lowercased().hasPrefix($0) }.map {
            String(written.dropFirst($0.count)).trimmingCharacters(in: .whitespaces)
        }
        let known = named.flatMap { officeIndex[$0] == nil ? nil : $0 }
        if let id = known ?? office(meantBy: named ?? written).id, Slug.make(written).utf8.count > 4 {
            return LocalizedText(
                de: "Eine Stelle wird so verlinkt: [[office:\(id)]].",
                en: "Link to an office like this: [[office:\(id)]].")
        }
        return LocalizedText(
            de:
                "Die Kennung eines Artikels schreiben, das ist der Name seiner Datei ohne „.md“, oder den Link entfernen.",
            en: "Write the id of an article, which is the name of its file without \".md\", or remove the link.")
    }
}

extension Document.Link {
    /// The change that writes an id in place of another in `[[…]]`; nil where the link's place is not just the id.
    fileprivate func fix(writing id: String, insteadOf written: String) -> Diagnostic.Fix? {
        Int(span.length) == written.unicodeScalars.count ? .write(id, at: span) : nil
    }
}
