import Diagnostics
import Knowledge

/// A link has a text to read and to click.
enum LinkWithoutText: Rule {
    static let descriptions = [
        RuleDescription(
            "link.empty-text", .error,
            LocalizedText(de: "Ein Link hat einen Text.", en: "A link has a text."),
            why: LocalizedText(
                de: "Ein Link ohne Text ist auf der Seite nicht zu sehen, und Vorleseprogramme nennen nur die Adresse.",
                en: "A link without text cannot be seen on the page, and screen readers say its address only."),
            wrong: .article(body: "Termine vergibt die [](https://www.stadt.example/termine) im Internet.\n"),
            right: .article(
                body: "Termine vergibt die [Terminvergabe](https://www.stadt.example/termine) im Internet.\n"))
    ]

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        knowledge.forEachDocument { shown in
            shown.forEachLink(where: { _ in true }) { link, node in
                guard !hasText(shown.document, node) else { return }
                let readers = shown.readers(of: node)
                guard !readers.isEmpty else { return }
                findings.add(
                    Diagnostic(
                        "link.empty-text", .error, link.span.range,
                        LocalizedText(de: "Ein Link hat einen Text.", en: "A link has a text."),
                        help: LocalizedText(
                            de: "In die eckigen Klammern schreiben, was dort steht: [Abfallkalender](…)",
                            en: "Write into the square brackets what stands there: [waste calendar](…)"),
                        municipalities: knowledge.ids(readers)))
            }
        }
    }

    /// Whether something of the link can be seen; a picture counts by its description.
    private static func hasText(_ document: Document, _ link: Int) -> Bool {
        document.nodes[(link + 1)..<Int(document.nodes[link].end)].contains { node in
            switch node.kind {
            case .placeholder, .footnoteReference: true
            case .text, .code, .rawInline:
                String(decoding: document.bytes[Int(node.textStart)..<Int(node.textEnd)], as: UTF8.self).unicodeScalars
                    .contains { !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint }
            default: false
            }
        }
    }
}
