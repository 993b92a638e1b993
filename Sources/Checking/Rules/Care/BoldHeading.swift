import Bytes
import Diagnostics
import Knowledge

/// A heading is one, and no line in bold.
enum BoldHeading: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "care.bold-heading", .note, adjustable: true,
        LocalizedText(
            de: "Überschriften beginnen mit „##“ und sind keine fetten Zeilen.",
            en: "Headings begin with \"##\" and are not lines in bold."),
        why: LocalizedText(
            de:
                "Eine fette Zeile steht nicht im Inhaltsverzeichnis, keine Stadt kann ihren Abschnitt ersetzen, und wer nicht sieht, findet sie nicht.",
            en:
                "A line in bold is not in the table of contents, no city can replace its section, and those who cannot see do not find it."
        ),
        wrong: .article(body: "**Ablauf**\n\nTermin buchen.\n"),
        right: .article(body: "## Ablauf\n\nTermin buchen.\n"))

    private static let maximumLength = 60

    static func checks(_ knowledge: KnowledgeBase) -> [ContentCheck] {
        [
            .passages { passage, findings in
                let nodes = passage.document.nodes
                for index in passage.document.topLevel(in: passage.nodes) where nodes[index].kind == .paragraph {
                    let strong = index + 1
                    guard strong < nodes[index].end, nodes[strong].kind == .strong,
                        nodes[strong].end == nodes[index].end
                    else { continue }
                    let text = passage.document.plainText(of: strong)
                    guard text.count <= maximumLength, let last = text.last, !".!?".contains(last) else { continue }
                    let title = text.hasSuffix(":") ? String(text.dropLast()) : text
                    findings.add(
                        Diagnostic(
                            declaration, at: passage.document.range(ofBlock: index),
                            LocalizedText(
                                de: "Diese fette Zeile steht wie eine Überschrift da und ist keine.",
                                en: "This line in bold looks like a heading and is none."),
                            help: LocalizedText(de: "„## \(title)“ schreiben.", en: "Write \"## \(title)\"."),
                            municipalities: knowledge.ids(passage.municipalities)))
                }
            }
        ]
    }
}
