import Diagnostics
import Knowledge

/// A link to a heading leads to one that the page has in the reading city.
enum DeadAnchor: Rule {
    static let descriptions: [RuleDescription] = [
        RuleDescription(
            "link.dead-anchor", .error,
            LocalizedText(
                de: "Ein Link zu einer Überschrift führt zu einer, die die Seite in jeder lesenden Stadt hat.",
                en: "A link to a heading leads to one that the page has in every city that reads it."),
            why: LocalizedText(
                de: """
                    Sonst öffnet sich die Seite oben, und der Agent sucht den Abschnitt, während der Anrufer wartet. \
                    Eine Stadt kann andere Überschriften haben als die übrigen.
                    """,
                en: """
                    Otherwise the page opens at its top, and the agent looks for the section while the caller waits. A \
                    city may have other headings than the rest.
                    """),
            wrong: .article(body: "Siehe [Kosten](#preise).\n\n## Kosten\n\n20 Euro."),
            right: .article(body: "Siehe [Kosten](#kosten).\n\n## Kosten\n\n20 Euro."))
    ]

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        knowledge.forEachLink { link, _, body, _ in
            switch link.target {
            case .anchor(let anchor):
                guard !anchor.isEmpty, !body.hasAnchor(anchor) else { return }
                report(anchor, link, body.headings.map(\.id), body.municipalities, knowledge, &findings)
            case .article(let id, let anchor?):
                guard let number = knowledge.topicNumber(id) else { return }
                let target = knowledge.topics[number]
                let missing = body.municipalities.filter { target.body(in: $0)?.hasAnchor(anchor) == false }
                guard let first = missing.first else { return }
                report(anchor, link, target.body(in: first)?.headings.map(\.id) ?? [], missing, knowledge, &findings)
            default: return
            }
        }
    }

    private static func report(
        _ anchor: String, _ link: Document.Link, _ candidates: [String], _ municipalities: [Int],
        _ knowledge: KnowledgeBase, _ findings: inout Findings
    ) {
        let list = candidates.prefix(8).map { "#" + $0 }.joined(separator: ", ")
        findings.add(
            Diagnostic(
                "link.dead-anchor", .error, link.span.range,
                LocalizedText(
                    de: "Eine Überschrift mit der Sprungmarke „#\(anchor)“ gibt es dort nicht.",
                    en: "There is no heading with the anchor \"#\(anchor)\"."),
                help: .didYouMean(anchor, among: candidates)
                    ?? (candidates.isEmpty
                        ? nil : LocalizedText(de: "Es gibt: \(list).", en: "There are: \(list).")),
                municipalities: knowledge.ids(municipalities)))
    }
}
