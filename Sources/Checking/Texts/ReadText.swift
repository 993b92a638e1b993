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

extension ContentCheck {
    /// The checks of every text that people read: bodies, fields of articles, notices, offices, the glossary and the
    /// categories. A text that several cities share is looked at once.
    ///
    /// - Parameters:
    ///   - concerns: whether a text may hold what is looked for; mostly it does not.
    ///   - sieve: whether a passage may; where it is not given, that is asked of all its bytes at once, where texts follow
    ///     each other without anything between them.
    static func readTexts(
        of knowledge: KnowledgeBase, where concerns: @escaping @Sendable (TextBytes) -> Bool,
        sieve: (@Sendable (Passage) -> Bool)? = nil,
        _ check: @escaping @Sendable (ReadText, inout Findings) -> Void
    ) -> [ContentCheck] {
        let concernsField: @Sendable (String) -> Bool = { !isAddress($0) && $0.withBytes(concerns) }
        return [
            .passages { passage, found in
                let mayHold =
                    sieve?(passage)
                    ?? passage.document.bytes.withUnsafeBufferPointer {
                        concerns(TextBytes(rebasing: $0[passage.bytes]))
                    }
                if mayHold { readBlocks(of: passage, concerns, check, &found) }
            },
            .fieldTexts(isPublic: false, where: concernsField) { text, cities, found in
                check(ReadText(text, of: cities), &found)
            },
            .rest { found in
                func read(_ text: LocatedText?, of cities: [CityIndex]) {
                    guard let text, text.value.withBytes(concerns) else { return }
                    check(ReadText(text, of: cities), &found)
                }
                let all = Array(knowledge.municipalities.indices)
                for notice in knowledge.notices {
                    read(
                        notice.title, of: all.filter { notice.bodies.indices.contains($0) && notice.bodies[$0] != nil })
                }
                for office in knowledge.offices {
                    for text in [office.name, office.note, office.transit, office.accessible] {
                        read(text, of: [office.municipality])
                    }
                }
                for entry in knowledge.glossary {
                    read(entry.term, of: all)
                    read(entry.definition, of: all)
                }
                for category in knowledge.settings.categories?.value ?? [] { read(category.title, of: all) }
            },
        ]
    }

    private static func readBlocks(
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
