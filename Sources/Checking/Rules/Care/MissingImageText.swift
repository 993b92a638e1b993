import Diagnostics
import Knowledge

/// A picture says in words what it shows.
enum MissingImageText: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "care.image-text", .warning, adjustable: true,
        LocalizedText(
            de: "Jedes Bild hat einen Text, der sagt, was darauf zu sehen ist.",
            en: "Every picture has a text that describes what it shows."),
        why: LocalizedText(
            de: """
                Wer nicht sieht, bekommt diesen Text vorgelesen, und er steht da, wenn das Bild nicht lädt. Für Städte \
                ist er Pflicht (BITV 2.0, EN 301 549, 9.1.1.1).
                """,
            en: """
                It is read out to people who cannot see the picture, and shown where the picture does not load. \
                Cities must provide it (BITV 2.0, EN 301 549, 9.1.1.1).
                """),
        wrong: .article(body: "![](plan.png)\n").and(picture),
        right: .article(body: "![Der Eingang liegt links vom Brunnen](plan.png)\n").and(picture))

    private static let picture = RuleDeclaration.Example(("articles/plan.png", ""))

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        let found = knowledge.findings(inPassages: { passage, findings in
            let document = passage.document
            guard !document.links.isEmpty else { return }
            for index in passage.nodes {
                let node = document.nodes[index]
                guard node.kind == .image else { continue }
                let hasText = document.nodes[index..<node.end].contains { inner in
                    switch inner.kind {
                    case .text, .code:
                        document.text(of: inner).contains { $0 > 0x20 }
                    case .placeholder: true
                    default: false
                    }
                }
                guard !hasText else { continue }
                findings.add(
                    Diagnostic(
                        declaration, at: document.link(of: node).whole.range,
                        LocalizedText(
                            de: "Das Bild hat keinen Text, der sagt, was darauf zu sehen ist.",
                            en: "The picture has no text that describes what it shows."),
                        help: LocalizedText(
                            de: "Den Text in die eckigen Klammern schreiben: ![Der Eingang liegt links vom Brunnen](…)",
                            en: "Write the text in the square brackets: ![The entrance is left of the fountain](…)"),
                        municipalities: knowledge.ids(passage.municipalities)))
            }
        })
        findings.add(contentsOf: found)
    }
}
