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
    /// Whose readers get it.
    let cities: [CityIndex]
    private let source: Source

    fileprivate init(_ prose: Prose, _ block: NodeIndex, in document: Document, of cities: [CityIndex]) {
        bytes = prose.text
        kind = document.nodes[block].kind
        self.cities = cities
        source = .block(prose, block, document)
    }

    fileprivate init(_ text: LocatedText, of cities: [CityIndex]) {
        let spoken = SpokenText(text)
        bytes = spoken.bytes
        kind = nil
        self.cities = cities
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
    /// - Parameters:
    ///   - concerns: whether a text may hold what is looked for; mostly it does not.
    ///   - acrossTexts: whether that can be asked of a whole passage at once, where texts follow each other without
    ///     anything between them.
    ///   - inBodies: whether bodies are looked at, or only fields and other files.
    func findings(
        inReadTexts concerns: @Sendable (TextBytes) -> Bool, acrossTexts: Bool = true, inBodies: Bool = true,
        _ check: @Sendable (ReadText, inout Findings) -> Void
    ) -> [Diagnostic] {
        var found = Findings()
        if inBodies {
            found.add(
                contentsOf: findings(inPassages: { passage, found in
                    if acrossTexts {
                        let holds = passage.document.bytes.withUnsafeBufferPointer {
                            concerns(TextBytes(rebasing: $0[passage.bytes]))
                        }
                        guard holds else { return }
                    }
                    readBlocks(of: passage, concerns, check, &found)
                }))
        }
        found.add(
            contentsOf: findings(inFieldTexts: false, where: { !isAddress($0) && $0.withBytes(concerns) }) {
                text, cities, found in
                check(ReadText(text, of: cities), &found)
            })
        func read(_ text: LocatedText?, of cities: [CityIndex]) {
            guard let text, text.value.withBytes(concerns) else { return }
            check(ReadText(text, of: cities), &found)
        }
        let all = Array(municipalities.indices)
        for notice in notices {
            read(notice.title, of: all.filter { notice.bodies.indices.contains($0) && notice.bodies[$0] != nil })
        }
        for office in offices {
            for text in [office.name, office.note, office.transit, office.accessible] {
                read(text, of: [office.municipality])
            }
        }
        for entry in glossary {
            read(entry.term, of: all)
            read(entry.definition, of: all)
        }
        for category in settings.categories?.value ?? [] { read(category.title, of: all) }
        return found.list
    }

    private func readBlocks(
        of passage: Passage, _ concerns: (TextBytes) -> Bool, _ check: (ReadText, inout Findings) -> Void,
        _ found: inout Findings
    ) {
        let document = passage.document
        var prose = Prose()
        passage.forEachBlock { block in
            guard document.nodes[block].kind.isReadText else { return }
            prose.read(block, of: document, showsCode: false)
            guard prose.text.withUnsafeBufferPointer(concerns) else { return }
            check(ReadText(prose, block, in: document, of: passage.municipalities), &found)
        }
    }
}

extension Document.Kind {
    /// Whether running text stands in it directly.
    var isReadText: Bool { self == .paragraph || self == .heading || self == .tableCell }
}

/// Whether a field's text is an address of the web, which nobody reads.
private func isAddress(_ text: String) -> Bool { text.hasPrefix("https://") || text.hasPrefix("http://") }
