import Diagnostics
import Knowledge

/// Turns the parser's flat tree into a `Document`: addresses become targets, `[[…]]` links, `{{ … }}` placeholders,
/// `> [!NOTE]` call-outs; lines become lines of the file.
struct DocumentRefiner {
    private let flat: CMarkTree.Flat
    private let source: ArraySlice<UInt8>
    private let file: FileID
    private let links: LinkReader
    private let fileLine: (Int) -> Int
    private let isForAgents: (Int) -> Bool
    private var document: Document
    private(set) var findings = Findings()
    /// Offsets of the source's lines, made when the first place is asked for.
    private lazy var lineStarts: [Int] = {
        var starts = [source.startIndex]
        for index in source.indices where source[index] == 0x0A { starts.append(index + 1) }
        return starts
    }()
    /// Where the search for the next inline syntax of a line goes on, so that two alike on one line differ in column.
    private var searched: [Int: Int] = [:]

    init(
        flat: CMarkTree.Flat, source: ArraySlice<UInt8>, file: FileID, links: LinkReader,
        fileLine: @escaping (Int) -> Int, isForAgents: @escaping (Int) -> Bool
    ) {
        self.flat = flat
        self.source = source
        self.file = file
        self.links = links
        self.fileLine = fileLine
        self.isForAgents = isForAgents
        document = Document(file: file)
    }

    mutating func refine() -> Document {
        document.bytes = flat.bytes
        document.footnoteLabels = flat.footnoteLabels
        document.nodes.reserveCapacity(flat.nodes.count)
        var open: [(source: Int, node: Int)] = []
        var index = 0
        var linkDepthEnd = 0
        while index < flat.nodes.count {
            while let last = open.last, Int(flat.nodes[last.source].end) <= index {
                document.nodes[last.node].end = Int32(document.nodes.count)
                open.removeLast()
            }
            var node = flat.nodes[index]
            let line = Int(node.line)
            node.line = Int32(clamping: fileLine(line))
            if isForAgents(line) { node.flags.insert(.agents) }
            switch node.kind {
            case .text:
                appendText(node, line: line, insideLink: index < linkDepthEnd)
                index += 1
                continue
            case .rawBlock, .rawInline:
                if isComment(node) {
                    index += 1
                    continue
                }
                reportRawHTML(node, line: line)
            case .link, .image:
                let raw = flat.links[Int(node.detail)]
                appendLink(raw, isImage: node.kind == .image, node: &node)
                linkDepthEnd = max(linkDepthEnd, Int(flat.nodes[index].end))
            case .quote:
                if let callout = callout(at: index, line: line) {
                    node.kind = .callout
                    node.detail = callout.kind.rawValue
                    let position = document.nodes.count
                    document.nodes.append(node)
                    open.append((index, position))
                    index = callout.next
                    if let paragraph = callout.paragraph {
                        var copy = flat.nodes[paragraph]
                        copy.line = Int32(clamping: fileLine(Int(copy.line)))
                        open.append((paragraph, document.nodes.count))
                        document.nodes.append(copy)
                    }
                    continue
                }
            default: break
            }
            open.append((index, document.nodes.count))
            document.nodes.append(node)
            index += 1
        }
        for last in open { document.nodes[last.node].end = Int32(document.nodes.count) }
        // Nodes still open close in order of nesting, so ends set above may exceed those of their parents only by mistake.
        return document
    }

    // MARK: Text

    private mutating func appendText(_ node: Document.Node, line: Int, insideLink: Bool) {
        let range = Int(node.textStart)..<Int(node.textEnd)
        var plainStart = range.lowerBound
        var index = range.lowerBound
        func isPair(_ byte: UInt8, at index: Int) -> Bool {
            index + 1 < range.upperBound && flat.bytes[index] == byte && flat.bytes[index + 1] == byte
        }
        while index < range.upperBound {
            let byte = flat.bytes[index]
            if byte == UInt8(ascii: "{"), isPair(byte, at: index),
                let end = closing(UInt8(ascii: "}"), opening: UInt8(ascii: "{"), from: index + 2, in: range)
            {
                appendPlain(node, plainStart..<index)
                appendPlaceholder(node, (index + 2)..<end, line: line)
                index = end + 2
                plainStart = index
            } else if byte == UInt8(ascii: "["), !insideLink, isPair(byte, at: index),
                let end = closing(UInt8(ascii: "]"), opening: UInt8(ascii: "["), from: index + 2, in: range)
            {
                appendPlain(node, plainStart..<index)
                appendWikiLink(node, (index + 2)..<end, line: line)
                index = end + 2
                plainStart = index
            } else {
                index += 1
            }
        }
        appendPlain(node, plainStart..<range.upperBound)
    }

    /// Where the pair that closes stands; nil where there is none near, or the opening pair comes again before it.
    private func closing(_ byte: UInt8, opening: UInt8, from start: Int, in range: Range<Int>) -> Int? {
        var index = start
        let limit = min(range.upperBound - 1, start + Self.longestInlineSyntax)
        while index < limit {
            let next = flat.bytes[index]
            if next == opening { return nil }
            if next == byte, flat.bytes[index + 1] == byte { return index > start ? index : nil }
            index += 1
        }
        return nil
    }

    /// Bytes between `[[` and `]]`, or `{{` and `}}`.
    private static let longestInlineSyntax = 500

    private mutating func appendPlain(_ node: Document.Node, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        var text = node
        text.textStart = Int32(range.lowerBound)
        text.textEnd = Int32(range.upperBound)
        text.end = Int32(document.nodes.count + 1)
        document.nodes.append(text)
    }

    private mutating func appendPlaceholder(_ node: Document.Node, _ range: Range<Int>, line: Int) {
        let path = String(decoding: flat.bytes[range], as: UTF8.self).trimmed
        let span = span(of: Array(flat.bytes[(range.lowerBound - 2)..<(range.upperBound + 2)]), line: line)
        appendPlaceholder(path: path, span: span, like: node)
    }

    private mutating func appendPlaceholder(path: String, span: Span, like node: Document.Node) {
        var placeholder = node
        placeholder.kind = .placeholder
        placeholder.detail = Int32(document.placeholders.count)
        placeholder.end = Int32(document.nodes.count + 1)
        document.nodes.append(placeholder)
        document.placeholders.append(Document.Placeholder(path: path, span: span))
    }

    private mutating func appendWikiLink(_ node: Document.Node, _ range: Range<Int>, line: Int) {
        let separator = flat.bytes[range].firstIndex(of: UInt8(ascii: "|"))
        let name = String(decoding: flat.bytes[range.lowerBound..<(separator ?? range.upperBound)], as: UTF8.self)
        let written = Array(flat.bytes[(range.lowerBound - 2)..<(range.upperBound + 2)])
        let span = span(of: written, line: line)
        let (target, problem) = links.wikiTarget(of: name, span: span)
        if let problem { findings.add(problem) }
        var link = node
        link.kind = .link
        link.detail = Int32(document.links.count)
        document.links.append(Document.Link(target: target, title: "", span: span))
        let position = document.nodes.count
        if let separator, separator + 1 < range.upperBound {
            document.nodes.append(link)
            appendPlain(node, (separator + 1)..<range.upperBound)
        } else {
            document.nodes.append(link)
            switch target {
            case .article(let id, _): appendPlaceholder(path: "title:" + id, span: span, like: node)
            case .office(let id): appendPlaceholder(path: "office:" + id, span: span, like: node)
            default: break
            }
        }
        document.nodes[position].end = Int32(document.nodes.count)
    }

    // MARK: Links

    private mutating func appendLink(_ raw: CMarkTree.RawLink, isImage: Bool, node: inout Document.Node) {
        let span = linkSpan(raw, isImage: isImage)
        let (target, problem) = links.target(of: raw.url, span: span, isImage: isImage)
        if let problem { findings.add(problem) }
        node.detail = Int32(document.links.count)
        document.links.append(Document.Link(target: target, title: raw.title, span: span))
    }

    /// The parser gives a link's beginning; its end and, in tables, its column are looked for in the source.
    private mutating func linkSpan(_ raw: CMarkTree.RawLink, isImage: Bool) -> Span {
        let address = Array(raw.url.utf8)
        guard !address.isEmpty else {
            return Span(Place(file: file, line: fileLine(raw.line), column: max(raw.column, 1)), length: 1)
        }
        // The text of a link, or code before it, may read just as its address.
        for opening in ["](", "](<"] {
            let written = Array(opening.utf8) + address
            let found = span(of: written, line: raw.line)
            guard Int(found.length) == written.count(where: { $0 & 0xC0 != 0x80 }) else { continue }
            var place = found.place
            place.column += Int32(opening.utf8.count)
            return Span(place, length: Int(found.length) - opening.utf8.count)
        }
        guard LinkReader.scheme(of: raw.url) == nil else { return span(of: address, line: raw.line) }
        return Span(Place(file: file, line: fileLine(raw.line), column: max(raw.column, 1)), length: 1)
    }

    // MARK: Call-outs

    private mutating func callout(
        at quote: Int, line: Int
    ) -> (kind: Document.Callout, next: Int, paragraph: Int?)? {
        let paragraph = quote + 1
        let text = quote + 2
        guard text < Int(flat.nodes[quote].end), flat.nodes[paragraph].kind == .paragraph,
            flat.nodes[text].kind == .text
        else { return nil }
        let bytes = flat.bytes[Int(flat.nodes[text].textStart)..<Int(flat.nodes[text].textEnd)]
        guard bytes.starts(with: [UInt8(ascii: "["), UInt8(ascii: "!")]), bytes.last == UInt8(ascii: "]") else {
            return nil
        }
        let word = String(decoding: bytes.dropFirst(2).dropLast(), as: UTF8.self)
        let paragraphEnd = Int(flat.nodes[paragraph].end)
        let isAlone = text + 1 == paragraphEnd
        guard isAlone || flat.nodes[text + 1].kind == .softBreak || flat.nodes[text + 1].kind == .lineBreak else {
            return nil
        }
        guard let kind = Document.Callout.allCases.first(where: { $0.keyword == word.uppercased() }) else {
            let nearest = NearMiss.nearest(to: word, among: Document.Callout.allCases.map(\.keyword))
            let span = span(of: Array(bytes), line: Int(flat.nodes[text].line))
            findings.add(
                Diagnostic(
                    "body.callout", .error, span.range,
                    LocalizedText(
                        de: "„\(word)“ ist kein Hinweiskasten; es gibt NOTE, TIP, IMPORTANT, WARNING und CAUTION.",
                        en: "\"\(word)\" is no call-out; there are NOTE, TIP, IMPORTANT, WARNING and CAUTION."),
                    help: nearest.map { LocalizedText(de: "Ist „[!\($0)]“ gemeint?", en: "Did you mean \"[!\($0)]\"?") }
                ))
            return nil
        }
        return isAlone ? (kind, paragraphEnd, nil) : (kind, text + 2, paragraph)
    }

    // MARK: Raw HTML

    private func isComment(_ node: Document.Node) -> Bool {
        let text = flat.bytes[Int(node.textStart)..<Int(node.textEnd)]
        let trimmed = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isNewline).joined(separator: "\n")
            .trimmed
        guard trimmed.hasPrefix("<!--"), trimmed.hasSuffix("-->") else { return false }
        // One comment only: nothing may hide between two.
        return !trimmed.dropFirst(4).dropLast(3).utf8.elementsEqual([]) && !trimmed.dropLast(3).contains("-->")
    }

    private mutating func reportRawHTML(_ node: Document.Node, line: Int) {
        let bytes = Array(flat.bytes[Int(node.textStart)..<Int(node.textEnd)].prefix { $0 != 0x0A })
        findings.add(
            Diagnostic(
                "body.raw-html", .warning, span(of: bytes, line: line).range,
                LocalizedText(
                    de: "HTML gehört nicht in den Text; es wird als Text gezeigt.",
                    en: "HTML does not belong in the text; it is shown as text."),
                help: LocalizedText(
                    de: "Markdown verwenden oder die Zeichen in `Code` setzen.",
                    en: "Use Markdown or put the characters in `code`.")))
    }

    // MARK: Places

    /// Where the bytes stand on a line of the source or, for blocks of several lines, on one of those that follow.
    private mutating func span(of bytes: [UInt8], line: Int) -> Span {
        let fallback = Span(Place(file: file, line: fileLine(line), column: 1), length: 1)
        guard !bytes.isEmpty, lineStarts.indices.contains(line - 1) else { return fallback }
        let lineStart = lineStarts[line - 1]
        let from = max(searched[line] ?? lineStart, lineStart)
        // What the source escapes or entity-encodes is not found; its line still is.
        let limit = min(source.endIndex, lineStart + 20_000)
        guard let found = Self.find(bytes, in: source[from..<max(from, limit)]) else { return fallback }
        searched[line] = found + bytes.count
        var foundLine = line
        while foundLine < lineStarts.count, lineStarts[foundLine] <= found { foundLine += 1 }
        let column = source[lineStarts[foundLine - 1]..<found].count { $0 & 0xC0 != 0x80 } + 1
        return Span(
            Place(file: file, line: fileLine(foundLine), column: column),
            length: bytes.count { $0 & 0xC0 != 0x80 })
    }

    private static func find(_ needle: [UInt8], in haystack: ArraySlice<UInt8>) -> Int? {
        guard let first = needle.first, haystack.count >= needle.count else { return nil }
        var index = haystack.startIndex
        let last = haystack.endIndex - needle.count
        while index <= last {
            if haystack[index] == first, haystack[index..<(index + needle.count)].elementsEqual(needle) { return index }
            index += 1
        }
        return nil
    }
}
