import Diagnostics
import Knowledge

/// Under a heading there is something. Where a scope takes all text from a section, it takes the heading too.
enum EmptySection: Rule {
    enum Kind: RuleSet {
        case scopeEmptySection, careEmptySection

        var declaration: RuleDeclaration {
            switch self {
            case .scopeEmptySection:
                RuleDeclaration(
                    id: "scope.empty-section", .warning, adjustable: true,
                    LocalizedText(
                        de:
                            "Gilt alles unter einer Überschrift nur für manche, steht auch die Überschrift in ihrem Bereich.",
                        en:
                            "If everything under a heading is for some readers only, the heading belongs in their scope too."
                    ),
                    why: LocalizedText(
                        de: "Sonst zeigt die Seite den anderen eine Überschrift, unter der nichts steht.",
                        en: "Otherwise the page shows everyone else a heading with nothing under it."),
                    wrong: .article(
                        body: "## Ablauf\n\nText.\n\n## Hinweise\n\n::: rhein\nDas Amt zieht um.\n:::\n"),
                    right: .article(
                        body: "## Ablauf\n\nText.\n\n::: rhein\n## Hinweise\n\nDas Amt zieht um.\n:::\n"))
            case .careEmptySection:
                RuleDeclaration(
                    id: "care.empty-section", .warning, adjustable: true,
                    LocalizedText(
                        de: "Unter jeder Überschrift zweiter Ebene steht etwas.",
                        en: "There is something under every second-level heading."),
                    why: LocalizedText(
                        de: "Eine Überschrift allein verspricht etwas, das der Agent am Telefon vergeblich sucht.",
                        en: "A heading on its own promises something that the agent on the phone will look for in vain."
                    ),
                    wrong: .article(body: "## Ablauf\n\nText.\n\n## Hinweise\n"),
                    right: .article(body: "## Ablauf\n\nText.\n\n## Hinweise\n\nDas Amt zieht um.\n"))
            }
        }
    }

    static var declarations: [RuleDeclaration] { Kind.declarations }

    private struct Section: Hashable {
        let file: FileID
        let line: Int32

        init(_ document: Document, _ heading: NodeIndex) {
            file = document.file
            line = document.nodes[heading].line
        }
    }

    /// What stands under a heading.
    private enum Content {
        case nothing, agentsOnly, something
    }

    static func checks(_ knowledge: KnowledgeBase) -> [ContentCheck] {
        [
            .topics { check($0, in: knowledge, &$1) }
        ]
    }

    private static func check(_ topic: TopicIndex, in knowledge: KnowledgeBase, _ findings: inout Findings) {
        let bodies = knowledge.topics[topic].bodies
        var empty: [Section: [CityIndex]] = [:]
        for body in bodies {
            for part in body.parts {
                let document = body.documents[part.document]
                guard let heading = part.nodes.first, document.isSectionHeading(heading) else { continue }
                switch content(under: heading, until: part.nodes.upperBound, document) {
                case .something: continue
                case .nothing: empty[Section(document, heading), default: []] += body.municipalities
                case .agentsOnly:
                    let open = body.municipalities.filter {
                        knowledge.topics[topic].version(in: $0)?.fields.isForAgentsOnly == false
                    }
                    guard !open.isEmpty else { continue }
                    findings.add(agentsOnly(document, under: heading, in: knowledge.ids(open)))
                }
            }
        }
        guard !empty.isEmpty else { return }
        // Only where another city has text there does a scope take it away.
        var titles: [Section: (text: String, place: Span)] = [:]
        for document in bodies.lazy.flatMap(\.documents) {
            for heading in document.topLevel(in: document.nodes.indices)
            where document.isSectionHeading(heading) && empty[Section(document, heading)] != nil
                && content(under: heading, until: document.nodes.endIndex, document) != .nothing
            {
                titles[Section(document, heading)] = (
                    document.plainText(of: heading), document.place(ofBlock: heading)
                )
            }
        }
        let places = titles.count == empty.count ? [:] : places(of: empty, in: bodies)
        for (section, municipalities) in empty {
            let cities = knowledge.ids(municipalities.sorted())
            if let title = titles[section] {
                findings.add(diagnostic(title.text, at: title.place, in: cities))
            } else if knowledge.topics[topic].isWhole, let place = places[section] {
                findings.add(nothing(place, cities))
            }
        }
    }

    /// Where each of the sections stands first.
    private static func places(
        of sections: [Section: [CityIndex]], in bodies: IndexedList<BodyIndex, Body>
    ) -> [Section: Span] {
        var places: [Section: Span] = [:]
        for document in bodies.lazy.flatMap(\.documents) {
            for heading in document.topLevel(in: document.nodes.indices) where document.isSectionHeading(heading) {
                let section = Section(document, heading)
                if sections[section] != nil, places[section] == nil {
                    places[section] = document.place(ofBlock: heading)
                }
            }
        }
        return places
    }

    private static func nothing(_ place: Span, _ municipalities: [String]) -> Diagnostic {
        Diagnostic(
            Kind.careEmptySection, at: place.range,
            LocalizedText(
                de: "Unter dieser Überschrift steht nichts.", en: "There is nothing under this heading."),
            help: LocalizedText(
                de: "Einen Satz ergänzen oder die Überschrift löschen.", en: "Add a sentence, or delete the heading."),
            municipalities: municipalities)
    }

    /// Looks at what follows up to the next heading of the same or a higher level; headings below it are no content.
    private static func content(under heading: NodeIndex, until end: NodeIndex, _ document: Document) -> Content {
        var isForAgents = false
        for block in document.topLevel(in: document.nodes[heading].end..<end) {
            if document.nodes[block].kind == .heading {
                if document.nodes[block].headingLevel <= 2 { break }
                continue
            }
            if document.nodes[block].kind == .footnoteDefinition { break }
            for node in document.nodes[block..<document.nodes[block].end] where node.kind.isContent {
                if !node.isForAgents || document.nodes[heading].isForAgents {
                    return .something
                }
                isForAgents = true
            }
        }
        return isForAgents ? .agentsOnly : .nothing
    }

    private static func diagnostic(_ title: String, at place: Span, in municipalities: [String]) -> Diagnostic {
        Diagnostic(
            Kind.scopeEmptySection, at: place.range,
            LocalizedText(
                de: "Unter einer Überschrift steht für jede Stadt etwas; unter „\(title)“ nimmt ein Bereich alles weg.",
                en:
                    "There must be something for each city under a heading; under \"\(title)\" a scope takes everything away."
            ),
            help: LocalizedText(
                de: "Die Überschrift in denselben Bereich „:::“ nehmen oder den Satz für die anderen Städte ergänzen.",
                en: "Put the heading in the same scope \":::\", or add a sentence for the other cities."),
            municipalities: municipalities)
    }

    private static func agentsOnly(
        _ document: Document, under heading: NodeIndex, in municipalities: [String]
    ) -> Diagnostic {
        let title = document.plainText(of: heading)
        return Diagnostic(
            Kind.scopeEmptySection, at: document.place(ofBlock: heading).range,
            LocalizedText(
                de:
                    "Unter einer Überschrift für alle steht etwas für alle; unter „\(title)“ steht nur etwas für Agenten.",
                en:
                    "There must be something for everyone under a heading for everyone; under \"\(title)\" there is only something for agents."
            ),
            help: LocalizedText(
                de: "Die Überschrift in den Bereich „::: agents“ nehmen.",
                en: "Put the heading in the scope \"::: agents\"."),
            municipalities: municipalities)
    }
}

extension Document {
    fileprivate func isSectionHeading(_ node: NodeIndex) -> Bool { nodes[node].isSectionHeading }
}

extension Document.Kind {
    /// Shows something by itself.
    fileprivate var isContent: Bool {
        switch self {
        case .text, .code, .codeBlock, .rawBlock, .rawInline, .placeholder, .image, .footnoteReference: true
        default: false
        }
    }
}
