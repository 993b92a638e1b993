import Diagnostics
import Knowledge
import Parallel

/// A stretch of one text, and who reads it: a section that several cities read is one passage.
struct Passage: Sendable {
    let document: Document
    /// Range of the document's nodes.
    let nodes: Range<Int>
    /// Indexes, ascending.
    var municipalities: [Int]

    /// Cities that read the same lines share the storage of the parsed text, whatever their placeholders say.
    private struct Key: Equatable {
        let nodes: UnsafePointer<Document.Node>?
        let range: Range<Int>
    }

    /// A finding's place on the line of a node; the column is not known.
    func range(line: Int32) -> SourceRange {
        Span(Place(file: document.file, line: Int(line), column: 1), length: 1).range
    }

    /// Visits the indexes of the paragraphs, in order.
    func forEachParagraph(_ visit: (Int) -> Void) {
        forEachBlock { if document.nodes[$0].kind == .paragraph { visit($0) } }
    }

    /// Visits the indexes of all blocks, in order, and jumps over what stands inside lines.
    func forEachBlock(_ visit: (Int) -> Void) {
        document.nodes.withUnsafeBufferPointer { buffer in
            var index = nodes.lowerBound
            while index < nodes.upperBound {
                switch buffer[index].kind {
                case .paragraph, .heading, .tableCell:
                    visit(index)
                    index = Int(buffer[index].end)
                default:
                    if !buffer[index].kind.isInline { visit(index) }
                    index += 1
                }
            }
        }
    }

    /// The passages of texts that may have documents in common.
    static func all(of bodies: some Sequence<Body>) -> [Passage] {
        var keys: [Key] = []
        var passages: [Passage] = []
        for body in bodies {
            for part in body.parts where !part.nodes.isEmpty {
                let document = body.documents[part.document]
                let key = Key(nodes: document.nodes.withUnsafeBufferPointer { $0.baseAddress }, range: part.nodes)
                if let index = keys.firstIndex(of: key) {
                    passages[index].municipalities += body.municipalities
                } else {
                    keys.append(key)
                    passages.append(
                        Passage(document: document, nodes: part.nodes, municipalities: body.municipalities))
                }
            }
        }
        return passages
    }
}

extension KnowledgeBase {
    /// What `check` finds in the passages of every article and notice, looked for on all cores.
    func findings(inPassages check: @Sendable (Passage) -> [Diagnostic]) -> [Diagnostic] {
        let inTopics = topics.parallelMap { topic in Passage.all(of: topic.bodies).flatMap(check) }
        let inNotices = notices.parallelMap { notice in
            Passage.all(of: notice.bodies.compactMap { $0 }).flatMap(check)
        }
        return (inTopics + inNotices).flatMap { $0 }
    }

    /// What `check` finds in every answer as written, with the municipalities whose callers hear it.
    func findings(inAnswers check: @Sendable (SpokenText, _ municipalities: [Int]) -> [Diagnostic]) -> [Diagnostic] {
        topics.parallelMap { topic in
            topic.answers.flatMap { check(SpokenText($0.answer), $0.municipalities) }
        }.flatMap { $0 }
    }
}

extension Topic {
    /// Where a finding goes that concerns the article as a whole.
    var titleRange: SourceRange { (shared.title?.span ?? Span.start(of: file)).range }

    /// Each answer as written, once.
    fileprivate var answers: [(answer: LocatedText, municipalities: [Int])] {
        var list: [(answer: LocatedText, municipalities: [Int])] = []
        for version in versions {
            guard let answer = version.fields.answer else { continue }
            if let index = list.firstIndex(where: { $0.answer.span == answer.span }) {
                list[index].municipalities += version.municipalities
            } else {
                list.append((answer, version.municipalities))
            }
        }
        return list
    }
}

/// A text of the front matter that is read aloud, and where its characters stand.
struct SpokenText: Sendable {
    let bytes: [UInt8]
    private let span: Span
    /// Characters before the text on its line of the source; nil where it is not written as it reads, on one line.
    private let lead: Int?

    init(_ text: LocatedText) {
        bytes = Array(text.value.utf8)
        span = text.span
        let length = bytes.scalarCount
        if bytes.contains(0x0A) {
            lead = nil
        } else if length == Int(span.length) {
            lead = 0
        } else {
            // In quotes, without anything escaped.
            lead = length + 2 == Int(span.length) ? 1 : nil
        }
    }

    /// Of the whole text where the place inside it is not known.
    func range(of part: Range<Int>) -> SourceRange {
        guard let lead else { return span.range }
        var place = span.place
        place.column += Int32(clamping: lead + bytes[..<part.lowerBound].scalarCount)
        return Span(place, length: bytes[part].scalarCount).range
    }
}

/// The text of one paragraph after another, without markup.
struct Prose {
    private(set) var text: [UInt8] = []
    /// Where in `text` a line of the file begins.
    private var lines: [(offset: Int, line: Int32)] = []

    /// Soft breaks are read as spaces, line breaks as line feeds, a placeholder as one word or as its path.
    mutating func read(_ paragraph: Int, of document: Document, showsPaths: Bool = false) {
        text.removeAll(keepingCapacity: true)
        lines.removeAll(keepingCapacity: true)
        var index = paragraph + 1
        let end = Int(document.nodes[paragraph].end)
        while index < end {
            let node = document.nodes[index]
            index += 1
            if node.kind == .text || node.kind == .code || node.kind == .placeholder, lines.last?.line != node.line {
                lines.append((text.count, node.line))
            }
            switch node.kind {
            case .text, .code: text.append(contentsOf: document.bytes[Int(node.textStart)..<Int(node.textEnd)])
            case .softBreak: text.append(0x20)
            case .lineBreak: text.append(0x0A)
            case .placeholder:
                let path = showsPaths ? document.placeholders[Int(node.detail)].path : "xxx"
                text.append(contentsOf: path.utf8)
            case .image: index = Int(node.end)
            default: continue
            }
        }
    }

    /// Whether a paragraph may have more than `limit` words: words are parted by spaces and breaks.
    static func mayHold(moreThan limit: Int, _ paragraph: Int, of document: Document) -> Bool {
        var gaps = 0
        document.bytes.withUnsafeBufferPointer { bytes in
            for node in document.nodes[(paragraph + 1)..<Int(document.nodes[paragraph].end)] {
                switch node.kind {
                case .text, .code:
                    // Bytes up to 0x20 are ASCII's spaces; 0xA0 and 0xAF end the no-break spaces, and some letters.
                    for byte in bytes[Int(node.textStart)..<Int(node.textEnd)]
                    where byte <= 0x20 || byte == 0xA0 || byte == 0xAF { gaps += 1 }
                case .softBreak: gaps += 1
                default: continue
                }
            }
        }
        return gaps >= limit
    }

    /// The line of the file that the byte at `offset` stands on; nil in an empty paragraph.
    func line(at offset: Int) -> Int32? { lines.last { $0.offset <= offset }?.line }
}
