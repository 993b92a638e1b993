import Bytes
import Diagnostics
import Knowledge

/// Looks for what the parser made of blocks that their editor hardly meant: it never says that it left something out, or took
/// text for code.
struct BlockReview {
    let flat: CMarkTree.Flat
    let lines: TextLines
    let origin: TextOrigin
    private(set) var findings = Findings()

    init(_ flat: CMarkTree.Flat, lines: TextLines, origin: TextOrigin) {
        self.flat = flat
        self.lines = lines
        self.origin = origin
    }

    /// - Complexity: O(n).
    mutating func run() {
        var columns = 0
        for index in flat.nodes.indices {
            let node = flat.nodes[index]
            switch node.kind {
            case .codeBlock: reviewCode(index)
            case .heading: reviewHeading(index)
            case .item where flat.beginsWithMonth(index): reviewDay(index)
            case .tableRow where node.flags.contains(.header):
                columns = flat.nodes[(index + 1)..<node.end].count { $0.kind == .tableCell }
            case .tableRow: reviewRow(Int(node.line), columns: columns)
            default: continue
            }
        }
    }

    // MARK: Code

    private mutating func reviewCode(_ index: NodeIndex) {
        let (node, extent) = (flat.nodes[index], flat.extents[index])
        let (first, last) = (Int(node.line), Int(extent.endLine))
        let opening = lines[first].dropFirst(max(0, Int(extent.column) - 1))
        guard let fence = Self.fence(opening) else {
            let content = lines.content(first)
            // That a scope's mark is indented has been said.
            guard !content.starts(with: ":::".utf8) else { return }
            findings.add(
                Diagnostic(
                    BodyRule.indentedCode, at: range(of: content, in: first),
                    LocalizedText(
                        de: "Was um vier Zeichen eingerückt ist, wird Programmtext und steht so auf der Seite.",
                        en: "What is indented by four characters becomes code and appears as such on the page."),
                    help: LocalizedText(
                        de: "Die Einrückung löschen; Programmtext zwischen zwei Zeilen aus drei ` setzen.",
                        en: "Delete the indentation; put code between two lines of three `.")))
            return
        }
        let closing = lines.content(last)
        let isClosed =
            last > first && closing.prefix { $0 == fence.sign }.count >= fence.count
            && closing.drop { $0 == fence.sign }.allSatisfy(\.isBlank)
        guard !isClosed else { return }
        findings.add(
            Diagnostic(
                BodyRule.openFence, at: range(of: opening, in: first),
                LocalizedText(
                    de: "Programmtext endet mit einer Zeile aus den Zeichen, mit denen er beginnt; hier fehlt sie.",
                    en: "Code ends with a line of the characters that it begins with; here it is missing."),
                help: LocalizedText(
                    de: "Hinter dem Programmtext eine Zeile \(fence.text) schreiben; sonst diese Zeile löschen.",
                    en: "Write a line \(fence.text) behind the code, or delete this line.")))
    }

    private static func fence(_ line: ArraySlice<UInt8>) -> (sign: UInt8, count: Int, text: String)? {
        guard let sign = line.first, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
        let run = line.prefix { $0 == sign }
        return run.count >= 3 ? (sign, run.count, String(decoding: run, as: UTF8.self)) : nil
    }

    // MARK: Headings, items, tables

    private mutating func reviewHeading(_ index: NodeIndex) {
        let (node, extent) = (flat.nodes[index], flat.extents[index])
        let (first, last) = (Int(node.line), Int(extent.endLine))
        guard last > first, lines[first].dropFirst(max(0, Int(extent.column) - 1)).first != UInt8(ascii: "#") else {
            return
        }
        let underline = ((first + 1)...last).first { line in
            let signs = lines.content(line).trimmingBlanks
            return signs.first == UInt8(ascii: "=") || signs.first == UInt8(ascii: "-")
                ? signs.allSatisfy { $0 == signs.first } : false
        }
        guard let underline else { return }
        findings.add(
            Diagnostic(
                BodyRule.underlinedHeading, at: range(of: lines.content(underline), in: underline),
                LocalizedText(
                    de: "Diese Zeile macht den Absatz darüber zur Überschrift.",
                    en: "This line turns the paragraph above it into a heading."),
                help: LocalizedText(
                    de: "Für eine Trennlinie eine leere Zeile davor setzen; für eine Überschrift „## “ vor den Text.",
                    en: "For a dividing line, put an empty line before it; for a heading, \"## \" before the text."),
                related: [
                    Diagnostic.Related(
                        SourceRange(
                            start: range(of: lines.content(first), in: first).start,
                            endLine: origin.line(underline - 1),
                            endColumn: lines[underline - 1].scalarCount + 1),
                        LocalizedText(de: "dieser Absatz", en: "this paragraph"))
                ]))
    }

    private mutating func reviewDay(_ item: NodeIndex) {
        let (node, extent) = (flat.nodes[item], flat.extents[item])
        let line = Int(node.line)
        let written = lines[line].dropFirst(max(0, Int(extent.column) - 1))
        let digits = written.prefix(while: \.isASCIIDigit)
        guard !digits.isEmpty, let sign = written.dropFirst(digits.count).first, sign == UInt8(ascii: ".") else {
            return
        }
        let place = origin.place(line: line, column: lines.column(of: written.startIndex, in: line))
        let span = Span(place, length: digits.count + 1)
        let escaped = String(decoding: digits, as: UTF8.self) + #"\."#
        findings.add(
            Diagnostic(
                BodyRule.dayAsItem, at: span.range,
                LocalizedText(
                    de: "Eine Zahl mit Punkt am Anfang einer Zeile beginnt eine Aufzählung, auch bei einem Datum.",
                    en: "A number with a full stop at the beginning of a line starts a list, even in a date."),
                help: LocalizedText(
                    de: "Für ein Datum im Text „\(escaped)“ schreiben.",
                    en: "For a date in the text write \"\(escaped)\"."),
                fixes: [.write(escaped, at: span, isSafe: false)]))
    }

    /// The parser leaves out what is too much.
    private mutating func reviewRow(_ line: Int, columns: Int) {
        let cells = TableCells.ranges(in: lines.content(line))
        guard cells.count > columns, let extra = cells.dropFirst(columns).first(where: { !$0.isEmpty }) else { return }
        let place = origin.place(line: line, column: lines.column(of: extra.lowerBound, in: line))
        let length = lines[line][extra].scalarCount
        findings.add(
            Diagnostic(
                BodyRule.tableCells, at: Span(place, length: length).range,
                LocalizedText(
                    de:
                        "Eine Zeile einer Tabelle hat höchstens so viele Zellen wie die erste; diese Zelle erscheint nicht.",
                    en: "A row of a table has at most as many cells as the first; this cell does not appear."),
                help: LocalizedText(
                    de: "In den ersten beiden Zeilen eine Spalte ergänzen; ein | im Text als \\| schreiben.",
                    en: "Add a column to the first two rows; write a | within the text as \\|.")))
    }

    private func range(of content: ArraySlice<UInt8>, in line: Int) -> SourceRange {
        let place = origin.place(line: line, column: lines.column(of: content.startIndex, in: line))
        let trimmed = content.trimmingBlanks
        return Span(place, length: max(1, trimmed.scalarCount)).range
    }
}
