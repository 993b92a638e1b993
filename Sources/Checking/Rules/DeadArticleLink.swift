import Diagnostics
import Knowledge

/// A link to an article leads to one that the reading city has, and that its readers may see.
enum DeadArticleLink: Rule {
    static let descriptions: [RuleDescription] = []

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        knowledge.forEachLink { link, node, body, source in
            guard case .article(let id, _) = link.target else { return }
            guard let number = knowledge.topicNumber(id) else {
                if knowledge.withheld.contains(id) {
                    findings.add(agentsOnly(link, id, []))
                    return
                }
                findings.add(
                    Diagnostic(
                        "link.dead-article", .error, link.span.range,
                        LocalizedText(
                            de: "Der Link führt ins Leere: den Artikel „\(id)“ gibt es nicht.",
                            en: "The link leads nowhere: there is no article \"\(id)\"."),
                        help: .didYouMean(id, among: knowledge.topics.lazy.map(\.id))))
                return
            }
            let target = knowledge.topics[number]
            let missing = body.municipalities.filter { target.versionOfMunicipality[$0] == nil }
            let resting = missing.filter { target.unpublishedIn.contains($0) }
            let never = missing.filter { !target.unpublishedIn.contains($0) }
            if !resting.isEmpty {
                findings.add(
                    Diagnostic(
                        "link.not-published", .warning, link.span.range,
                        LocalizedText(
                            de:
                                "Der Artikel „\(id)“ ist am \(Wording.date(knowledge.date, .german)) nicht veröffentlicht; der Link bleibt Text.",
                            en:
                                "The article \"\(id)\" is not published on \(Wording.date(knowledge.date, .english)); the link stays text."
                        ),
                        municipalities: knowledge.ids(resting)))
            }
            if !never.isEmpty {
                let having = knowledge.municipalities.indices.filter { target.versionOfMunicipality[$0] != nil }
                let havingIDs = having.map { knowledge.municipalities[$0].id }
                findings.add(
                    Diagnostic(
                        "link.not-in-municipality", .error, link.span.range,
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
            checkAudience(link, node, body, source, number, knowledge, &findings)
        }
    }

    private static func checkAudience(
        _ link: Document.Link, _ node: Document.Node, _ body: Body, _ source: Int?, _ number: Int,
        _ knowledge: KnowledgeBase, _ findings: inout Findings
    ) {
        guard let source, !node.flags.contains(.agents) else { return }
        let concerned = body.municipalities.filter { municipality in
            let from = knowledge.topics[source].version(in: municipality)?.fields
            let to = knowledge.topics[number].version(in: municipality)?.fields
            return to?.isForAgentsOnly == true && from?.isForAgentsOnly == false
        }
        guard !concerned.isEmpty else { return }
        findings.add(agentsOnly(link, knowledge.topics[number].id, knowledge.ids(concerned)))
    }

    private static func agentsOnly(_ link: Document.Link, _ id: String, _ municipalities: [String]) -> Diagnostic {
        Diagnostic(
            "link.agents-only", .error, link.span.range,
            LocalizedText(
                de: "Ein Artikel für alle verweist nicht auf einen, der nur für Agenten ist („\(id)“).",
                en: "An article for everyone does not link to one for agents only (\"\(id)\")."),
            help: LocalizedText(
                de: "Den Link in einen Bereich „::: agents“ setzen.", en: "Put the link into a scope \"::: agents\"."),
            municipalities: municipalities)
    }
}
