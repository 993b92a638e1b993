import Diagnostics
import Knowledge

/// Under a heading there is something. Where a scope takes all text from a section, it takes the heading too.
enum EmptySection: Rule {
    static let descriptions = [
        RuleDescription(
            "scope.empty-section", .warning, adjustable: true,
            LocalizedText(
                de: "Gilt alles unter einer Überschrift nur für manche, steht auch die Überschrift in ihrem Bereich.",
                en: "Where all under a heading is for some only, the heading stands in their scope too."),
            why: LocalizedText(
                de: "Sonst zeigt die Seite den anderen eine Überschrift, unter der nichts steht.",
                en: "Otherwise the page shows all others a heading with nothing under it."),
            wrong: .article(
                body: "## Ablauf\n\nText.\n\n## Hinweise\n\n::: rhein\nDas Amt zieht um.\n:::\n"),
            right: .article(
                body: "## Ablauf\n\nText.\n\n::: rhein\n## Hinweise\n\nDas Amt zieht um.\n:::\n")),
        RuleDescription(
            "care.empty-section", .warning, adjustable: true,
            LocalizedText(
                de: "Unter jeder Überschrift zweiter Ebene steht etwas.",
                en: "Under every heading of the second level there is something."),
            why: LocalizedText(
                de: "Eine Überschrift allein verspricht etwas, das der Agent am Telefon vergeblich sucht.",
                en: "A heading alone promises something that the agent on the phone looks for in vain."),
            wrong: .article(body: "## Ablauf\n\nText.\n\n## Hinweise\n"),
            right: .article(body: "## Ablauf\n\nText.\n\n## Hinweise\n\nDas Amt zieht um.\n")),
    ]

    private struct Section: Hashable {
        let file: FileID
        let line: Int32

        init(_ document: Document, _ heading: Int) {
            file = document.file
            line = document.nodes[heading].line
        }
    }

    /// What stands under a heading.
    private enum Content {
        case nothing, agentsOnly, something
    }

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        findings.add(contentsOf: knowledge.findings(inTopics: { check($0, knowledge, &$1) }))
    }

    private static func check(_ topic: Int, _ knowledge: KnowledgeBase, _ findings: inout Findings) {
        let bodies = knowledge.topics[topic].bodies
        var empty: [Section: [Int]] = [:]
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
                    findings.add(agentsOnly(document, heading, knowledge.ids(open)))
                }
            }
        }
        guard !empty.isEmpty else { return }
        // Only where another city has text there does a scope take it away.
        var titles: [Section: (text: String, place: Span)] = [:]
        for document in bodies.lazy.flatMap(\.documents) {
            for heading in document.topLevel(in: 0..<document.nodes.count)
            where document.isSectionHeading(heading) && empty[Section(document, heading)] != nil
                && content(under: heading, until: document.nodes.count, document) != .nothing
            {
                titles[Section(document, heading)] = (
                    document.plainText(of: heading), document.place(ofBlock: heading)
                )
            }
        }
        for (section, municipalities) in empty {
            let cities = knowledge.ids(municipalities.sorted())
            if let title = titles[section] {
                findings.add(diagnostic(title.text, title.place, cities))
            } else if knowledge.topics[topic].isWhole, let place = place(of: section, in: bodies) {
                findings.add(nothing(place, cities))
            }
        }
    }

    private static func place(of section: Section, in bodies: [Body]) -> Span? {
        for document in bodies.lazy.flatMap(\.documents) where document.file == section.file {
            let headings = document.topLevel(in: 0..<document.nodes.count)
            if let heading = headings.first(where: { document.isSectionHeading($0) && section == Section(document, $0) }
            ) {
                return document.place(ofBlock: heading)
            }
        }
        return nil
    }

    private static func nothing(_ place: Span, _ municipalities: [String]) -> Diagnostic {
        Diagnostic(
            "care.empty-section", .warning, place.range,
            LocalizedText(
                de: "Unter dieser Überschrift steht nichts.", en: "Under this heading there is nothing."),
            help: LocalizedText(
                de: "Einen Satz ergänzen oder die Überschrift löschen.", en: "Add a sentence, or delete the heading."),
            municipalities: municipalities)
    }

    /// Looks at what follows up to the next heading of the same or a higher level; headings below it are no content.
    private static func content(under heading: Int, until end: Int, _ document: Document) -> Content {
        var isForAgents = false
        for block in document.topLevel(in: Int(document.nodes[heading].end)..<end) {
            if document.nodes[block].kind == .heading {
                if document.nodes[block].headingLevel <= 2 { break }
                continue
            }
            if document.nodes[block].kind == .footnoteDefinition { break }
            for node in document.nodes[block..<Int(document.nodes[block].end)] where node.kind.isContent {
                if !node.isForAgents || document.nodes[heading].isForAgents {
                    return .something
                }
                isForAgents = true
            }
        }
        return isForAgents ? .agentsOnly : .nothing
    }

    private static func diagnostic(_ title: String, _ place: Span, _ municipalities: [String]) -> Diagnostic {
        Diagnostic(
            "scope.empty-section", .warning, place.range,
            LocalizedText(
                de: "Unter einer Überschrift steht für jede Stadt etwas; unter „\(title)“ nimmt ein Bereich alles weg.",
                en: "Under a heading there is something for each city; under \"\(title)\" a scope takes all away."),
            help: LocalizedText(
                de: "Die Überschrift in denselben Bereich „:::“ nehmen oder den Satz für die anderen Städte ergänzen.",
                en: "Put the heading into the same scope \":::\", or add a sentence for the other cities."),
            municipalities: municipalities)
    }

    private static func agentsOnly(
        _ document: Document, _ heading: Int, _ municipalities: [String]
    ) -> Diagnostic {
        let title = document.plainText(of: heading)
        return Diagnostic(
            "scope.empty-section", .warning,
            document.place(ofBlock: heading).range,
            LocalizedText(
                de:
                    "Unter einer Überschrift für alle steht etwas für alle; unter „\(title)“ steht nur etwas für Agenten.",
                en: "Under a heading for everyone there is something for everyone; under \"\(title)\" only for agents."),
            help: LocalizedText(
                de: "Die Überschrift in den Bereich „::: agents“ nehmen.",
                en: "Put the heading into the scope \"::: agents\"."),
            municipalities: municipalities)
    }
}

extension Document {
    fileprivate func isSectionHeading(_ node: Int) -> Bool { nodes[node].isSectionHeading }
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
