import Diagnostics
import Knowledge

/// A table names its columns.
enum EmptyTableHeader: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "care.table-header", .warning, adjustable: true,
        LocalizedText(
            de: "Die erste Zeile einer Tabelle nennt ihre Spalten.",
            en: "The first row of a table names its columns."),
        why: LocalizedText(
            de: "Eine Bildschirmlesehilfe liest zu jeder Zelle vor, in welcher Spalte sie steht.",
            en: "A screen reader announces the column with every cell."),
        wrong: .article(body: "|  |  |\n| --- | --- |\n| Erwachsene | 10 Euro |\n"),
        right: .article(body: "| Wer | Gebühr |\n| --- | --- |\n| Erwachsene | 10 Euro |\n"))

    static func checks(_ knowledge: KnowledgeBase) -> [ContentCheck] {
        [
            .passages { passage, findings in
                let nodes = passage.document.nodes
                passage.forEachBlock { index in
                    guard nodes[index].kind == .table, index + 1 < nodes.endIndex,
                        nodes[index + 1].flags.contains(.header)
                    else { return }
                    let header = nodes[(index + 1)..<nodes[index + 1].end]
                    guard !header.contains(where: { isSeen($0, passage.document) }) else { return }
                    findings.add(
                        Diagnostic(
                            declaration, at: passage.document.line(of: nodes[index]).range,
                            LocalizedText(
                                de: "Die erste Zeile der Tabelle nennt ihre Spalten; hier ist sie leer.",
                                en: "The first row of a table names its columns; here it is empty."),
                            help: LocalizedText(
                                de: "Für jede Spalte ein Wort eintragen, zum Beispiel: | Wer | Gebühr |",
                                en: "Give a word for each column, for example: | Who | Fee |"),
                            municipalities: knowledge.ids(passage.municipalities)))
                }
            }
        ]
    }

    private static func isSeen(_ node: Document.Node, _ document: Document) -> Bool {
        switch node.kind {
        case .text, .code, .rawInline:
            document.text(of: node).contains { $0 > 0x20 }
        case .placeholder, .image, .footnoteReference: true
        default: false
        }
    }
}
