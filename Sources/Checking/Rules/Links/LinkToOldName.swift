import Bytes
import Diagnostics
import Knowledge

/// Links and `related` name an article by its id, not by an alias.
enum LinkToOldName: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "link.redirect", .note, adjustable: true,
        LocalizedText(
            de: "Ein Link nennt die Kennung eines Artikels, nicht einen seiner alten Namen.",
            en: "A link names the id of an article, not one of its old names."),
        why: LocalizedText(
            de:
                "Alte Namen halten alte Adressen am Leben. Steht überall die Kennung, lässt sich ein alter Name später streichen.",
            en: "Old names keep old addresses working. Once everything uses the id, an old name can be dropped."),
        wrong: renamed.and(.article(body: "Im Inland genügt der [[perso|Personalausweis]].\n")),
        right: renamed.and(.article(body: "Im Inland genügt der [[personalausweis|Personalausweis]].\n")))

    private static let renamed = RuleDeclaration.Example.article(
        at: "articles/personalausweis.md", "title: Personalausweis\naliases: [perso]\n")

    static func checks(_ knowledge: KnowledgeBase) -> [ContentCheck] {
        guard !knowledge.aliasIndex.isEmpty else { return [] }
        let ambiguous = ambiguousAliases(knowledge)
        /// By alias; a table of its own, since one is looked up for every link.
        let oldNames = knowledge.aliasIndex.filter { alias, _ in
            knowledge.topicIndex[alias] == nil && !ambiguous.contains(alias)
        }
        guard !oldNames.isEmpty else { return [] }
        return [
            .passages { passage, findings in
                check(passage, in: knowledge, oldNames, &findings)
            },
            .topics { number, findings in
                for index in knowledge.topics[number].versions.indices {
                    for related in knowledge.topics[number].versions[index].fields.related?.value ?? [] {
                        guard let target = oldNames[related.value] else { continue }
                        findings.add(
                            diagnostic(
                                related.value, knowledge.topics[target].id, at: related.span,
                                exactly: related.span.exactly(related.value),
                                in: knowledge.ids(knowledge.topics[number].versions[index].municipalities)))
                    }
                }
            },
        ]
    }

    private static func check(
        _ passage: Passage, in knowledge: KnowledgeBase, _ oldNames: [String: TopicIndex],
        _ findings: inout Findings
    ) {
        func target(_ link: Document.Link) -> (alias: String, topic: TopicIndex)? {
            guard case .article(let id, _) = link.target, let number = oldNames[id] else { return nil }
            return (id, number)
        }
        for (link, node) in passage.links(where: { target($0) != nil }) {
            guard let target = target(link) else { continue }
            findings.add(
                diagnostic(
                    target.alias, knowledge.topics[target.topic].id, at: link.span,
                    exactly: passage.placeOfID(link, node), in: knowledge.ids(passage.municipalities)))
        }
    }

    /// An alias of two articles is wrong itself, and which of them a link means is not known.
    private static func ambiguousAliases(_ knowledge: KnowledgeBase) -> Set<String> {
        let all = knowledge.topics.indices.reduce(0) { $0 + knowledge.topics[$1].aliases.count }
        guard all > knowledge.aliasIndex.count else { return [] }
        var seen: Set<String> = []
        var ambiguous: Set<String> = []
        for number in knowledge.topics.indices {
            for alias in knowledge.topics[number].aliases where !seen.insert(alias.value).inserted {
                ambiguous.insert(alias.value)
            }
        }
        return ambiguous
    }

    private static func diagnostic(
        _ alias: String, _ id: String, at span: Span, exactly exact: Span?, in municipalities: [String]
    ) -> Diagnostic {
        Diagnostic(
            declaration, at: span.range,
            LocalizedText(
                de: "Ein Link nennt die Kennung eines Artikels; „\(alias)“ ist ein alter Name von „\(id)“.",
                en: "A link names the id of an article; \"\(alias)\" is an old name of \"\(id)\"."),
            help: LocalizedText(de: "Stattdessen „\(id)“ schreiben.", en: "Write \"\(id)\" instead."),
            fixes: exact.map {
                [
                    Diagnostic.Fix(
                        $0.range, replacement: id,
                        summary: LocalizedText(de: "„\(id)“ schreiben", en: "Write \"\(id)\""), isSafe: true)
                ]
            } ?? [],
            municipalities: municipalities)
    }
}

extension Passage {
    /// Where the id stands in `[[id]]`, `[[id#anchor]]` and `[[id|text]]`; nil where there are spaces besides.
    fileprivate func placeOfID(_ link: Document.Link, _ node: NodeIndex) -> Span? {
        guard case .article(let id, let anchor) = link.target else { return nil }
        let length = id.unicodeScalars.count
        var written = 2 + length + (anchor.map { 1 + $0.unicodeScalars.count } ?? 0) + 2
        let end = document.nodes[node].end
        if node + 1 < end, document.nodes[node + 1].kind == .text {
            let text = document.nodes[node + 1]
            written += 1 + document.text(of: text).scalarCount
        }
        guard Int(link.span.length) == written else { return nil }
        let place = link.span.place
        return Span(
            Place(file: place.file, line: Int(place.line), column: Int(place.column) + 2), length: length)
    }
}
