import Bytes
import Diagnostics
import Knowledge

/// A table has columns, and no lines with tabs.
enum PastedTable: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "care.pasted-table", .note, adjustable: true,
        LocalizedText(
            de: "Eine Tabelle trennt ihre Spalten mit |, nicht mit Tabulatoren.",
            en: "A table separates its columns with |, not with tabs."),
        why: LocalizedText(
            de: "Was aus einer Tabellenkalkulation eingefügt ist, steht auf der Seite als ein fortlaufender Absatz.",
            en: "What is pasted from a spreadsheet appears on the page as one running paragraph."),
        wrong: .article(body: "Wer\tGebühr\nErwachsene\t10 Euro\nKinder\t5 Euro\n"),
        right: .article(body: "| Wer | Gebühr |\n| --- | --- |\n| Erwachsene | 10 Euro |\n| Kinder | 5 Euro |\n"))

    static func checks(_ knowledge: KnowledgeBase) -> [ContentCheck] {
        [
            .passages { passage, findings in
                let document = passage.document
                let hasTab = document.bytes.withUnsafeBufferPointer {
                    $0.firstOffset(of: 0x09, in: passage.bytes) != nil
                }
                guard hasTab else { return }
                passage.forEachParagraph { index in
                    let texts = document.nodes[index..<document.nodes[index].end].filter { $0.kind == .text }
                    guard texts.count(where: { document.text(of: $0).contains(0x09) }) >= 2, let first = texts.first
                    else {
                        return
                    }
                    let cells = document.string(of: first).split(separator: "\t").map { String($0).trimmed }
                    let row = "| " + cells.joined(separator: " | ") + " |"
                    let rule = "|" + String(repeating: " --- |", count: max(cells.count, 1))
                    findings.add(
                        Diagnostic(
                            declaration, at: document.span(in: first).range,
                            LocalizedText(
                                de: "Diese Zeilen mit Tabulatoren werden ein Absatz, keine Tabelle.",
                                en: "These lines with tabs become a paragraph, not a table."),
                            help: LocalizedText(
                                de: "Die erste Zeile als \(row) schreiben, darunter \(rule)",
                                en: "Write the first line as \(row), and below it \(rule)"),
                            municipalities: knowledge.ids(passage.municipalities)))
                }
            }
        ]
    }
}
