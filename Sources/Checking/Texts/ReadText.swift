import Bytes
import Diagnostics
import Knowledge

/// A text as people read it: a paragraph, a heading or a cell without its markup, or a text of a field or of another file.
struct ReadText {
    private enum Source {
        case block(Prose, NodeIndex, Document)
        case field(SpokenText)
    }

    /// Line breaks are line feeds; placeholders and code are the word `xxx`.
    let bytes: [UInt8]
    /// Paragraph, heading or cell; nil for what stands in no body.
    let kind: Document.Kind?
    /// Who it is for, as findings name them.
    let municipalities: [String]
    private let source: Source

    fileprivate init(_ prose: Prose, _ block: NodeIndex, in document: Document, of municipalities: [String]) {
        bytes = prose.text
        kind = document.nodes[block].kind
        self.municipalities = municipalities
        source = .block(prose, block, document)
    }

    fileprivate init(_ text: LocatedText, of municipalities: [String]) {
        let spoken = SpokenText(text)
        bytes = spoken.bytes
        kind = nil
        self.municipalities = municipalities
        source = .field(spoken)
    }

    /// Of the whole block or field where the place of the part is not known.
    func range(of part: Range<Int>) -> SourceRange {
        switch source {
        case .block(let prose, let block, let document):
            prose.range(of: part, in: document) ?? document.range(ofBlock: block)
        case .field(let text): text.range(of: part)
        }
    }

    func string(_ part: Range<Int>) -> String { String(decoding: bytes[part], as: UTF8.self) }
}

extension KnowledgeBase {
    /// What `check` finds in every text that people read: bodies, fields of articles, notices, offices, the glossary and
    /// the categories. A text that several cities share is looked at once.
    ///
    /// - Parameter concerns: whether bytes may hold what is looked for; nil where only the text tells. It is asked of whole
    ///   passages first, where texts follow each other without anything between them, and mostly in vain.
    func findings(
        inReadTexts concerns: (@Sendable (TextBytes) -> Bool)?,
        _ check: @Sendable (ReadText, inout Findings) -> Void
    ) -> [Diagnostic] {
        @Sendable func mayHold(_ text: String) -> Bool {
            guard let concerns else { return true }
            return text.withBytes(concerns)
        }
        var found = Findings()
        found.add(contentsOf: findings(inPassages: { readBlocks(of: $0, concerns, check, &$1) }))
        found.add(
            contentsOf: findings(inFieldTexts: false, where: { !isAddress($0) && mayHold($0) }) { text, cities, found in
                check(ReadText(text, of: ids(cities)), &found)
            })
        func read(_ text: LocatedText?, of municipalities: [String]) {
            guard let text, mayHold(text.value) else { return }
            check(ReadText(text, of: municipalities), &found)
        }
        for notice in notices { read(notice.title, of: notice.municipalities?.value.map(\.value) ?? []) }
        for office in offices {
            for text in [office.name, office.note, office.transit, office.accessible] {
                read(text, of: [municipalities[office.municipality].id])
            }
        }
        for entry in glossary {
            read(entry.term, of: [])
            read(entry.definition, of: [])
        }
        for category in settings.categories?.value ?? [] { read(category.title, of: []) }
        return found.list
    }

    private func readBlocks(
        of passage: Passage, _ concerns: (@Sendable (TextBytes) -> Bool)?,
        _ check: (ReadText, inout Findings) -> Void, _ found: inout Findings
    ) {
        let document = passage.document
        if let concerns {
            let holds = document.bytes.withUnsafeBufferPointer { concerns(TextBytes(rebasing: $0[passage.bytes])) }
            guard holds else { return }
        }
        var prose = Prose()
        passage.forEachBlock { block in
            switch document.nodes[block].kind {
            case .paragraph, .heading, .tableCell: break
            default: return
            }
            prose.read(block, of: document, showsCode: false)
            guard !prose.text.isEmpty, prose.text.withUnsafeBufferPointer({ concerns?($0) ?? true }) else { return }
            check(ReadText(prose, block, in: document, of: ids(passage.municipalities)), &found)
        }
    }
}

/// Whether a field's text is an address of the web, which nobody reads.
private func isAddress(_ text: String) -> Bool { text.hasPrefix("https://") || text.hasPrefix("http://") }
