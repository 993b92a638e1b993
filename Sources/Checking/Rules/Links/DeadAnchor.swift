import Diagnostics
import Knowledge

/// A link to a heading leads to one that the page has in the reading city.
enum DeadAnchor: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "link.dead-anchor", .error,
        LocalizedText(
            de: "Ein Link zu einer Überschrift führt zu einer, die die Seite in jeder lesenden Stadt hat.",
            en: "A link to a heading leads to one that the page has in every city that reads it."),
        why: LocalizedText(
            de: """
                Sonst öffnet sich die Seite oben, und der Agent sucht den Abschnitt, während der Anrufer wartet. \
                Eine Stadt kann andere Überschriften haben als die übrigen.
                """,
            en: """
                Otherwise the page opens at the top, and the agent looks for the section while the caller waits. A \
                city may have different headings from the rest.
                """),
        wrong: .article(body: "Siehe [Kosten](#preise).\n\n## Kosten\n\n20 Euro."),
        right: .article(body: "Siehe [Kosten](#kosten).\n\n## Kosten\n\n20 Euro."))

    /// A link of which several cities' pages have not the heading is one matter, whatever headings each of them has.
    private struct Place: Hashable {
        let range: SourceRange
        let anchor: String
    }

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        var known: [Place: [String]] = [:]
        func report(
            _ anchor: String, for link: Document.Link, among candidates: [String], in municipalities: [CityIndex]
        ) {
            let place = Place(range: link.span.range, anchor: anchor)
            let headings = known[place] ?? candidates
            known[place] = headings
            findings.add(diagnostic(anchor, for: link, among: headings, in: knowledge.ids(municipalities)))
        }
        knowledge.forEachLink { link, _, body, source in
            switch link.target {
            case .anchor(let anchor):
                guard !anchor.isEmpty, !body.hasAnchor(anchor),
                    source.map({ knowledge.topics[$0].isWhole }) ?? true
                else { return }
                report(anchor, for: link, among: body.headings.map(\.id), in: body.municipalities)
            case .article(let id, let anchor?):
                guard let number = knowledge.topicIndex(named: id), knowledge.topics[number].isWhole else { return }
                func headings(_ municipality: CityIndex) -> [Body.Heading]? {
                    knowledge.topics[number].versionOfMunicipality[municipality].map {
                        knowledge.topics[number].bodies[knowledge.topics[number].versions[$0].body].headings
                    }
                }
                let missing = body.municipalities.filter { headings($0)?.contains { $0.id == anchor } == false }
                guard let first = missing.first else { return }
                report(anchor, for: link, among: headings(first)?.map(\.id) ?? [], in: missing)
            default: return
            }
        }
    }

    private static func help(_ anchor: String, _ candidates: [String]) -> LocalizedText? {
        let list = candidates.prefix(8).map { "#" + $0 }.joined(separator: ", ")
        return .didYouMean(anchor, among: candidates)
            ?? (candidates.isEmpty ? nil : LocalizedText(de: "Es gibt: \(list).", en: "The page has: \(list)."))
    }

    private static func diagnostic(
        _ anchor: String, for link: Document.Link, among candidates: [String], in municipalities: [String]
    ) -> Diagnostic {
        // Whether it is that heading which was meant, the editor knows.
        let near = NearMiss.nearest(to: anchor, among: candidates)
        return Diagnostic(
            declaration, at: (link.anchor ?? link.span).range,
            LocalizedText(
                de: "Eine Überschrift mit der Sprungmarke „#\(anchor)“ gibt es dort nicht.",
                en: "There is no heading with the anchor \"#\(anchor)\"."),
            help: help(anchor, candidates),
            fixes: near.flatMap { near in link.anchor.map { [.write("#" + near, at: $0)] } } ?? [],
            municipalities: municipalities)
    }
}
