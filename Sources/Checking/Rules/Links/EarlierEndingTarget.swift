import Diagnostics
import Knowledge

/// A link does not outlive the article that it leads to.
enum EarlierEndingTarget: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "link.expires-first", .note, adjustable: true,
        LocalizedText(
            de: "Ein Artikel verweist auf keinen, der vor ihm endet.",
            en: "An article does not link to one that ends before it does."),
        why: LocalizedText(
            de:
                "Nach seinem letzten Tag verschwindet der andere Artikel, und der Link wird zu bloßem Text. Besser ist der Satz schon auf diesen Tag eingerichtet.",
            en:
                "After its last day the other article is gone, and the link becomes ordinary text. The sentence should be ready for that day."
        ),
        wrong: market.and(.article(body: "Im Advent gibt es den [[weihnachtsmarkt]].\n")),
        right: market.and(
            .article("until: 2026-12-23\n", body: "Im Advent gibt es den [[weihnachtsmarkt]].\n")))

    private static let market = RuleDeclaration.Example.article(
        at: "articles/weihnachtsmarkt.md", "title: Weihnachtsmarkt\nuntil: 2026-12-23\n")

    static func checks(_ knowledge: KnowledgeBase) -> [ContentCheck] {
        let endsSomewhere = IndexedList<TopicIndex, Bool>(
            knowledge.topics.indices.map { number in
                knowledge.topics[number].versions.indices.contains {
                    knowledge.topics[number].versions[$0].fields.until != nil
                }
            })
        guard endsSomewhere.contains(true) else { return [] }
        return [
            .passages { passage, findings in
                guard let source = passage.topic else { return }
                func target(_ link: Document.Link) -> TopicIndex? {
                    guard case .article(let id, _) = link.target, let number = knowledge.topicIndex(named: id),
                        endsSomewhere[number]
                    else { return nil }
                    return number
                }
                for (link, _) in passage.links(where: { target($0) != nil }) {
                    guard let number = target(link) else { continue }
                    check(link, of: source, to: number, readBy: passage.municipalities, in: knowledge, &findings)
                }
            }
        ]
    }

    private static func check(
        _ link: Document.Link, of source: TopicIndex, to target: TopicIndex, readBy readers: [CityIndex],
        in knowledge: KnowledgeBase, _ findings: inout Findings
    ) {
        func lastDay(_ topic: TopicIndex, _ reader: CityIndex) -> CalendarDate? {
            knowledge.topics[topic].versionOfMunicipality[reader].flatMap { version -> CalendarDate? in
                let period = knowledge.topics[topic].versions[version].fields.publication
                // Days in the wrong order have a finding of their own.
                if let from = period.from, let until = period.until, until < from { return nil }
                return period.until
            }
        }
        var readersByEnd: [CalendarDate: [CityIndex]] = [:]
        for reader in readers {
            guard let end = lastDay(target, reader) else { continue }
            if let own = lastDay(source, reader), own <= end { continue }
            readersByEnd[end, default: []].append(reader)
        }
        for (end, readers) in readersByEnd {
            findings.add(diagnostic(link, to: knowledge.topics[target].id, end: end, in: knowledge.ids(readers)))
        }
    }

    private static func diagnostic(
        _ link: Document.Link, to id: String, end: CalendarDate, in municipalities: [String]
    ) -> Diagnostic {
        let (german, english) = (Wording.date(end, .german), Wording.date(end, .english))
        return Diagnostic(
            declaration, at: link.span.range,
            LocalizedText(
                de: "Ein Artikel verweist auf keinen, der vor ihm endet: „\(id)“ erscheint nur bis \(german).",
                en:
                    "An article does not link to one that ends before it does: \"\(id)\" is only shown until \(english)."
            ),
            help: LocalizedText(
                de: "Den Satz so schreiben, dass er ohne den Link gilt, oder auch hier „until“ setzen.",
                en: "Write the sentence so that it works without the link, or set \"until\" here too."),
            municipalities: municipalities)
    }
}
