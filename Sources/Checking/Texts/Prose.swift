import Diagnostics
import Knowledge

/// The text of one paragraph after another, without markup.
struct Prose {
    private(set) var text: [UInt8] = []
    /// Which nodes the parts of `text` come from: where they begin, and how far the document's bytes go on alike.
    private var parts: [(offset: Int, node: NodeIndex, count: Int)] = []
    /// What placeholders are read as, and where they stand.
    private var fillings: [(offsets: Range<Int>, range: SourceRange)] = []

    /// Soft breaks are read as spaces, line breaks as line feeds, a placeholder as one word or as its path; code as it
    /// stands, or as one word too.
    mutating func read(
        _ paragraph: NodeIndex, of document: Document, showsPaths: Bool = false, showsCode: Bool = true
    ) {
        text.removeAll(keepingCapacity: true)
        parts.removeAll(keepingCapacity: true)
        fillings.removeAll(keepingCapacity: true)
        var index = paragraph + 1
        let end = document.nodes[paragraph].end
        while index < end {
            let node = document.nodes[index]
            if node.kind == .text || node.kind == .code && showsCode {
                parts.append((text.count, index, Int(node.textEnd - node.textStart)))
            }
            index += 1
            switch node.kind {
            case .code where !showsCode: text.append(contentsOf: "xxx".utf8)
            case .text, .code: text.append(contentsOf: document.text(of: node))
            case .softBreak: text.append(0x20)
            case .lineBreak: text.append(0x0A)
            case .placeholder:
                let path = showsPaths ? document.placeholder(of: node).path : "xxx"
                let start = text.count
                text.append(contentsOf: path.utf8)
                fillings.append((start..<text.count, document.placeholder(of: node).span.range))
            case .image: index = node.end
            default: continue
            }
        }
    }

    /// Whether a paragraph may have more than `limit` words: words are separated by spaces and breaks.
    static func mayHold(moreThan limit: Int, _ paragraph: NodeIndex, of document: Document) -> Bool {
        var gaps = 0
        document.bytes.withUnsafeBufferPointer { bytes in
            for node in document.nodes[(paragraph + 1)..<document.nodes[paragraph].end] {
                switch node.kind {
                case .text, .code:
                    // Bytes up to 0x20 are ASCII's spaces; 0xA0 and 0xAF end the no-break spaces, and some letters.
                    for byte in bytes[node.textRange]
                    where byte <= 0x20 || byte == 0xA0 || byte == 0xAF { gaps += 1 }
                case .softBreak: gaps += 1
                default: continue
                }
            }
        }
        return gaps >= limit
    }

    /// Where part of the text is in the file; nil where it is not known. A placeholder at one of its ends counts
    /// whole.
    func range(of offsets: Range<Int>, in document: Document) -> SourceRange? {
        var range = writtenRange(of: offsets, in: document)
        for filling in fillings where filling.offsets.overlaps(offsets) {
            guard let known = range else {
                range = filling.range
                continue
            }
            if filling.range.start < known.start { range?.start = filling.range.start }
            if (filling.range.endLine, filling.range.endColumn) > (known.endLine, known.endColumn) {
                range?.endLine = filling.range.endLine
                range?.endColumn = filling.range.endColumn
            }
        }
        return range
    }

    private func writtenRange(of offsets: Range<Int>, in document: Document) -> SourceRange? {
        let touched = parts.filter { $0.offset < offsets.upperBound && $0.offset + $0.count > offsets.lowerBound }
        guard let first = touched.first, let last = touched.last else { return nil }
        let (firstNode, lastNode) = (document.nodes[first.node], document.nodes[last.node])
        let start = Int(firstNode.textStart) + max(0, offsets.lowerBound - first.offset)
        let end = Int(lastNode.textStart) + min(last.count, offsets.upperBound - last.offset)
        guard end > start else { return nil }
        return document.range(of: start..<end, from: firstNode, to: lastNode)
    }
}
