import Diagnostics
import Knowledge

/// A link has a text to read and to click.
enum LinkWithoutText: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "link.empty-text", .error,
        LocalizedText(de: "Ein Link hat einen Text.", en: "A link has a text."),
        why: LocalizedText(
            de: "Ein Link ohne Text ist auf der Seite nicht zu sehen, und Vorleseprogramme nennen nur die Adresse.",
            en: "A link without text cannot be seen on the page, and screen readers only read out its address."),
        wrong: .article(body: "Termine vergibt die [](https://www.stadt.example/termine) im Internet.\n"),
        right: .article(
            body: "Termine vergibt die [Terminvergabe](https://www.stadt.example/termine) im Internet.\n"))

    static func checks(_ knowledge: KnowledgeBase) -> [ContentCheck] {
        [
            .passages { check($0, in: knowledge, &$1) }
        ]
    }

    private static func check(_ passage: Passage, in knowledge: KnowledgeBase, _ findings: inout Findings) {
        passage.forEachLinkNode { node in
            guard !hasText(passage.document, node) else { return }
            findings.add(
                Diagnostic(
                    declaration, at: passage.link(of: node).whole.range,
                    LocalizedText(de: "Ein Link hat einen Text.", en: "A link has a text."),
                    help: LocalizedText(
                        de: "In die eckigen Klammern schreiben, was dort steht: [Abfallkalender](…)",
                        en: "Write in the square brackets what the reader finds there: [waste calendar](…)"),
                    municipalities: knowledge.ids(passage.municipalities)))
        }
    }

    /// Whether something of the link can be seen; a picture counts by its description.
    private static func hasText(_ document: Document, _ link: NodeIndex) -> Bool {
        document.nodes[(link + 1)..<document.nodes[link].end].contains { node in
            switch node.kind {
            case .placeholder, .footnoteReference: true
            case .text, .code, .rawInline: isVisible(document.text(of: node))
            default: false
            }
        }
    }

    private static func isVisible(_ text: ArraySlice<UInt8>) -> Bool {
        if let first = text.first, (0x21..<0x7F).contains(first) { return true }
        return String(decoding: text, as: UTF8.self).unicodeScalars.contains {
            !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint
        }
    }
}
