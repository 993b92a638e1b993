import Bytes
import Diagnostics
import Knowledge

/// Reads one Markdown text into `Document`s: one for each group of cities that sees the same lines.
package struct DocumentReader {
    let text: ArraySlice<UInt8>
    let file: FileID
    /// Line of the file that the text begins on.
    let firstLine: Int
    let links: LinkReader
    let maximumNesting: Int
    /// What the parser may add to a text that is not written in it.
    let maximumAddedBytes: Int
    let edition: Edition

    /// From its parts.
    package init(
        text: ArraySlice<UInt8>, file: FileID, firstLine: Int, links: LinkReader, maximumNesting: Int,
        maximumAddedBytes: Int, edition: Edition
    ) {
        self.text = text
        self.file = file
        self.firstLine = firstLine
        self.links = links
        self.maximumNesting = maximumNesting
        self.maximumAddedBytes = maximumAddedBytes
        self.edition = edition
    }

    /// One of the variants of a text.
    package struct VariantIndex: ListIndex {
        package let number: Int
        package init(_ number: Int) { self.number = number }
    }

    /// Parsed variants of the text, and which one a municipality reads.
    package struct Variants: Sendable {
        /// Each text that some city reads.
        package var documents: IndexedList<VariantIndex, Document>
        /// What each city reads.
        package var documentOfMunicipality: IndexedList<CityIndex, VariantIndex>
        /// Scope markers that stand in the text, for rules about them; empty where there are none.
        package var scopes: ScopedLines?
        /// Whether the documents hold the whole text; if not, that something is not there says nothing.
        package var isWhole = true

        /// From its parts.
        package init(
            documents: IndexedList<VariantIndex, Document>,
            documentOfMunicipality: IndexedList<CityIndex, VariantIndex>, scopes: ScopedLines? = nil,
            isWhole: Bool = true
        ) {
            self.documents = documents
            self.documentOfMunicipality = documentOfMunicipality
            self.scopes = scopes
            self.isWhole = isWhole
        }

        /// One document that all cities read.
        package init(_ document: Document, for cities: Range<CityIndex>, isWhole: Bool) {
            documents = [document]
            documentOfMunicipality = IndexedList(repeating: VariantIndex(0), for: cities)
            self.isWhole = isWhole
        }
    }

    /// Parses each distinct text once. O(n) in the length of the text, for each.
    package func read(_ findings: inout Findings) -> Variants {
        let municipalities = links.index.municipalityIDs
        if let line = deepestContainerLine() {
            findings.add(tooDeep(line: line))
            return Variants(Document(file: file), for: municipalities.indices, isWhole: false)
        }
        if let excess = TextExpansion.excess(in: text, limit: maximumAddedBytes) {
            findings.add(tooLong(excess))
            return Variants(Document(file: file), for: municipalities.indices, isWhole: false)
        }
        reportNulls(&findings)
        reportUnusedFootnotes(&findings)
        let isTooDeep = { (findings: Findings) in findings.list.contains { $0.rule == BodyRule.nesting.id } }
        guard ScopeReader.hasScopes(text) else {
            let document = document(of: text, lineMap: nil, agents: [], &findings)
            return Variants(document, for: municipalities.indices, isWhole: !isTooDeep(findings))
        }
        let codeLines = CMarkTree(parsing: text)?.codeLines() ?? []
        let scoped = ScopeReader(
            text: text, file: file, firstLine: firstLine, municipalityIDs: municipalities, codeLines: codeLines,
            maximumNesting: maximumNesting
        ).read(&findings)
        var variants = Variants(documents: [], documentOfMunicipality: [], scopes: scoped)
        var known: [Set<Int>: VariantIndex] = [:]
        for municipality in municipalities.indices {
            let visible = scoped.visibleScopes(municipality: municipality, edition: edition)
            if let index = known[visible] {
                variants.documentOfMunicipality.append(index)
                continue
            }
            let shown = scoped.visibleText(of: text, scopes: visible)
            let index = variants.documents.append(
                document(of: shown.bytes[...], lineMap: shown.lineMap, agents: shown.agents, &findings))
            known[visible] = index
            variants.documentOfMunicipality.append(index)
        }
        variants.isWhole = !isTooDeep(findings)
        if variants.documents.isEmpty { variants.documents.append(Document(file: file)) }
        return variants
    }

    /// The parser puts U+FFFD in place of U+0000, which nobody could tell from one that was written.
    private func reportNulls(_ findings: inout Findings) {
        let hasNulls = text.withUnsafeBufferPointer { $0.firstOffset(of: 0) != nil }
        guard hasNulls else { return }
        var (line, column) = (firstLine, 1)
        for byte in text {
            if byte == 0 {
                findings.add(
                    Diagnostic(
                        BodyRule.controlCharacter,
                        at: Span(Place(file: file, line: line, column: column), length: 1).range,
                        LocalizedText(
                            de: "Ein Text enthält keine Steuerzeichen; hier steht unsichtbar U+0000.",
                            en: "A text contains no control characters; here is an invisible U+0000."),
                        help: LocalizedText(
                            de: "Das Zeichen löschen oder die Zeile von Hand neu schreiben.",
                            en: "Delete the character, or type the line again by hand.")))
            }
            if byte == 0x0A { (line, column) = (line + 1, 1) } else if byte & 0xC0 != 0x80 { column += 1 }
        }
    }

    private func tooDeep(line: Int) -> Diagnostic {
        Diagnostic(
            BodyRule.nesting, at: Span(Place(file: file, line: line, column: 1), length: 1).range,
            LocalizedText(
                de:
                    "Listen, Zitate, Hervorhebungen und Bilder dürfen höchstens \(maximumNesting) Ebenen tief geschachtelt sein.",
                en: "Lists, quotes, emphases and pictures may be nested at most \(maximumNesting) levels deep."),
            help: LocalizedText(
                de: "Zeichen „>“, Einrückungen oder Zeichen „*“ und „[“ davor löschen.",
                en: "Delete \">\" characters, indentation, or \"*\" and \"[\" characters before it."))
    }

    private func tooLong(_ excess: TextExpansion.Excess) -> Diagnostic {
        let (message, help) =
            switch excess.cause {
            case .cells:
                (
                    LocalizedText(
                        de:
                            "Diese Tabelle ist so breit, dass sie mit den Zellen, die ihren Zeilen fehlen, auf keine Seite passt.",
                        en: "This table is so wide that, with the cells that its rows lack, it fits on no page."),
                    LocalizedText(
                        de: "Die Tabelle auf die Spalten kürzen, die ihre Zeilen haben.",
                        en: "Reduce the table to the columns that its rows have.")
                )
            case .addresses:
                (
                    LocalizedText(
                        de:
                            "Bis hierher machen Marken für Adressen den Text um mehr als \(maximumAddedBytes) Bytes länger.",
                        en:
                            "Up to here labels of addresses make the text longer by more than \(maximumAddedBytes) bytes."
                    ),
                    LocalizedText(
                        de: "Die Adresse kürzen oder seltener auf sie verweisen.",
                        en: "Shorten the address or refer to it less often.")
                )
            case .mailAddresses:
                (
                    LocalizedText(
                        de: "Bis hierher stehen zu viele Mailadressen in langen Zeilen, als dass alle Links würden.",
                        en: "Up to here there are too many mail addresses on long lines for all to become links."),
                    LocalizedText(
                        de: "Jede Adresse in eine eigene Zeile schreiben.",
                        en: "Write each address on a line of its own.")
                )
            }
        return Diagnostic(
            BodyRule.expansion,
            at: Span(Place(file: file, line: firstLine + excess.line - 1, column: 1), length: 1).range, message,
            help: help)
    }

    /// The file's line that opens more containers than allowed; the parser would need a time that grows with the square.
    private func deepestContainerLine() -> Int? {
        text.withUnsafeBufferPointer { text in
            var (line, start) = (firstLine, 0)
            while start < text.count {
                let end = text.firstOffset(of: 0x0A, from: start) ?? text.count
                if containers(openedBy: text[start..<end]) > maximumNesting, !Self.isRule(text[start..<end]) {
                    return line
                }
                (line, start) = (line + 1, end + 1)
            }
            return nil
        }
    }

    /// Quotes and items that a line begins with.
    private func containers(openedBy line: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        var containers = 0
        var previous: UInt8 = 0x20
        for byte in line {
            switch byte {
            case UInt8(ascii: ">"): containers += 1
            case 0x20, 0x09:
                switch previous {
                case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: ")"):
                    containers += 1
                default: break
                }
            case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: ")"),
                0x30...0x39:
                break
            default: return containers
            }
            previous = byte
        }
        return containers
    }

    /// Whether nothing but one mark and blanks stands on the line: a thematic break, no list in lists.
    private static func isRule(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let marks = line.filter { $0 != 0x20 && $0 != 0x09 }
        guard marks.count >= 3, let mark = marks.first else { return false }
        return (mark == UInt8(ascii: "*") || mark == UInt8(ascii: "-")) && marks.allSatisfy { $0 == mark }
    }

    /// - Parameters:
    ///   - lineMap: indexed by line of the text: its line in the whole, both from 0; nil where they are the same.
    ///   - agents: indexed by line of the text.
    private func document(
        of text: ArraySlice<UInt8>, lineMap: [Int32]?, agents: [Bool], _ findings: inout Findings
    ) -> Document {
        let origin = TextOrigin(
            file: file, firstLine: firstLine, lineMap: lineMap, agents: agents, text: UncommentedText(text))
        if let place = origin.unclosedComment { findings.add(.unclosedComment(at: place)) }
        let signs = LiteralSigns(origin.text.bytes)
        guard var flat = flattened(signs.bytes) else { return Document(file: file) }
        if let line = flat.tooDeepAt { findings.add(tooDeep(line: origin.line(line))) }
        let map = SourceMap(of: flat, in: signs.bytes, cuts: origin.text.cuts)
        signs.restore(&flat)
        if flat.needsLines || FootnoteDefinitions.mayStand(in: origin.text.bytes) {
            let lines = TextLines(origin.text.bytes)
            flat.numberItems(in: lines, origin: origin)
            var review = BlockReview(flat, lines: lines, origin: origin)
            review.run()
            findings.add(contentsOf: review.findings.list)
            for (definition, first) in FootnoteDefinitions(lines, codeLines: flat.codeLines).repeated {
                findings.add(.repeatedFootnote(definition, first: first, lines: lines, origin: origin))
            }
        }
        var refiner = DocumentRefiner(flat: flat, map: map, links: links, origin: origin)
        let document = refiner.refine()
        findings.add(contentsOf: refiner.findings.list)
        return document
    }

    /// The parser's tree is larger than all that follows, and is gone before it.
    private func flattened(_ bytes: some ContiguousBytesView & Collection) -> CMarkTree.Flat? {
        guard let tree = CMarkTree(parsing: bytes) else { return nil }
        return tree.flatten(maximumDepth: maximumNesting, expectedBytes: bytes.count)
    }

    /// What is used for one city only is no finding for the others, so the whole text is asked.
    private func reportUnusedFootnotes(_ findings: inout Findings) {
        guard FootnoteDefinitions.mayStand(in: text) else { return }
        let origin = TextOrigin(
            file: file, firstLine: firstLine, lineMap: nil, agents: [], text: UncommentedText(text))
        let lines = TextLines(origin.text.bytes)
        let codeLines = CMarkTree(parsing: origin.text.bytes)?.codeLines() ?? []
        for definition in FootnoteDefinitions(lines, codeLines: codeLines).unused {
            findings.add(.unusedFootnote(definition, lines: lines, origin: origin))
        }
    }
}

extension CMarkTree.Flat {
    /// Whether it has blocks of which the parser keeps too little.
    fileprivate var needsLines: Bool {
        nodes.contains { node in
            switch node.kind {
            case .codeBlock, .heading, .orderedList, .table: true
            default: false
            }
        }
    }

    /// Lines, from 1, that stand in code blocks.
    fileprivate var codeLines: [ClosedRange<Int>] {
        nodes.indices.filter { nodes[$0].kind == .codeBlock }.map {
            Int(nodes[$0].line)...max(Int(nodes[$0].line), Int(extents[$0].endLine))
        }
    }
}

extension Diagnostic {
    fileprivate static func unclosedComment(at place: Place) -> Diagnostic {
        Diagnostic(
            BodyRule.openComment, at: Span(place, length: 4).range,
            LocalizedText(
                de: "Ein Kommentar endet mit „-->“; hier fehlt das Ende.",
                en: "A comment ends with \"-->\"; here the end is missing."),
            help: LocalizedText(
                de: "Hinter dem Kommentar „-->“ schreiben.", en: "Write \"-->\" behind the comment."))
    }

    fileprivate static func unusedFootnote(
        _ definition: FootnoteDefinitions.Definition, lines: TextLines, origin: TextOrigin
    ) -> Diagnostic {
        Diagnostic(
            BodyRule.unusedFootnote, at: definition.wholeRange(lines, origin),
            LocalizedText(
                de: "Auf diese Fußnote weist nichts im Text hin; sie erscheint nicht.",
                en: "Nothing in the text refers to this footnote; it does not appear."),
            help: LocalizedText(
                de: "„[^\(definition.label)]“ an die Stelle schreiben, zu der sie gehört, oder die Fußnote löschen.",
                en: "Write \"[^\(definition.label)]\" at the place it belongs to, or delete the footnote."))
    }

    fileprivate static func repeatedFootnote(
        _ definition: FootnoteDefinitions.Definition, first: FootnoteDefinitions.Definition, lines: TextLines,
        origin: TextOrigin
    ) -> Diagnostic {
        Diagnostic(
            BodyRule.repeatedFootnote, at: definition.wholeRange(lines, origin),
            LocalizedText(
                de: "Eine Fußnote mit dem Zeichen „\(definition.label)“ gibt es schon; diese erscheint nicht.",
                en: "There already is a footnote with the mark \"\(definition.label)\"; this one does not appear."),
            help: LocalizedText(
                de: "Dieser Fußnote hier und im Text ein anderes Zeichen geben.",
                en: "Give this footnote another mark, here and in the text."),
            related: [
                Diagnostic.Related(
                    first.span(lines, origin).range,
                    LocalizedText(de: "die erste", en: "the first"))
            ])
    }
}

extension FootnoteDefinitions.Definition {
    fileprivate func wholeRange(_ lines: TextLines, _ origin: TextOrigin) -> SourceRange {
        let start = span(lines, origin)
        guard lastLine > line else { return start.range }
        return SourceRange(
            start: start.place, endLine: origin.line(lastLine),
            endColumn: lines[lastLine].scalarCount + 1)
    }

    fileprivate func span(_ lines: TextLines, _ origin: TextOrigin) -> Span {
        let place = origin.place(line: line, column: lines.column(of: range.lowerBound, in: line))
        return Span(place, length: lines[line][range].scalarCount)
    }
}
