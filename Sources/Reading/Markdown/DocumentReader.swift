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
    let edition: Edition

    /// From its parts.
    package init(
        text: ArraySlice<UInt8>, file: FileID, firstLine: Int, links: LinkReader, maximumNesting: Int, edition: Edition
    ) {
        self.text = text
        self.file = file
        self.firstLine = firstLine
        self.links = links
        self.maximumNesting = maximumNesting
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
        reportNulls(&findings)
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
        guard text.contains(0) else { return }
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
                de: "Listen und Zitate dürfen höchstens \(maximumNesting) Ebenen tief geschachtelt sein.",
                en: "Lists and quotes may be nested at most \(maximumNesting) levels deep."),
            help: LocalizedText(
                de: "Zeichen „>“ oder Einrückungen davor löschen.",
                en: "Delete \">\" characters or indentation before it."))
    }

    /// The file's line that opens more containers than allowed; the parser would need a time that grows with the square.
    private func deepestContainerLine() -> Int? {
        var line = 0
        var containers = 0
        var isPrefix = true
        var previous: UInt8 = 0x20
        var lineStart = text.startIndex
        for index in text.indices {
            let byte = text[index]
            if byte == 0x0A {
                lineStart = index + 1
                line += 1
                (containers, isPrefix, previous) = (0, true, 0x20)
                continue
            }
            guard isPrefix else { continue }
            switch byte {
            case UInt8(ascii: ">"):
                containers += 1
                if containers > maximumNesting { return firstLine + line }
            case 0x20, 0x09:
                if previous == UInt8(ascii: "-") || previous == UInt8(ascii: "+") || previous == UInt8(ascii: "*")
                    || previous == UInt8(ascii: ".") || previous == UInt8(ascii: ")")
                {
                    containers += 1
                    if containers > maximumNesting {
                        guard isRule(lineAt: lineStart) else { return firstLine + line }
                        isPrefix = false
                    }
                }
            case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: ")"),
                0x30...0x39:
                break
            default: isPrefix = false
            }
            previous = byte
        }
        return nil
    }

    /// Whether nothing but one mark and blanks stands on the line: a thematic break, no list in lists.
    private func isRule(lineAt start: Int) -> Bool {
        let marks = text[start...].prefix { $0 != 0x0A }.filter { $0 != 0x20 && $0 != 0x09 }
        guard marks.count >= 3, let mark = marks.first else { return false }
        return (mark == UInt8(ascii: "*") || mark == UInt8(ascii: "-")) && marks.allSatisfy { $0 == mark }
    }

    /// - Parameters:
    ///   - lineMap: indexed by line of the text: its line in the whole, both from 0; nil where they are the same.
    ///   - agents: indexed by line of the text.
    private func document(
        of text: ArraySlice<UInt8>, lineMap: [Int32]?, agents: [Bool], _ findings: inout Findings
    ) -> Document {
        guard let tree = CMarkTree(parsing: text) else { return Document(file: file) }
        let flat = tree.flatten(maximumDepth: maximumNesting, expectedBytes: text.count)
        func fileLine(_ line: Int) -> Int {
            guard let lineMap else { return firstLine + line - 1 }
            return lineMap.indices.contains(line - 1) ? Int(lineMap[line - 1]) + firstLine : firstLine
        }
        if let line = flat.tooDeepAt { findings.add(tooDeep(line: fileLine(line))) }
        var refiner = DocumentRefiner(
            flat: flat, source: text, file: file, links: links, fileLine: fileLine,
            isForAgents: { agents.indices.contains($0 - 1) && agents[$0 - 1] })
        let document = refiner.refine()
        findings.add(contentsOf: refiner.findings.list)
        return document
    }
}
