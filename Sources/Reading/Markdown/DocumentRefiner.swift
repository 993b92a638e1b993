import Bytes
import Diagnostics
import Knowledge
import ReadingFiles

/// Turns the parser's flat tree into a `Document`: addresses become targets, `[[…]]` links, `{{ … }}` placeholders,
/// `> [!NOTE]` call-outs; lines become lines of the file.
struct DocumentRefiner {
    let flat: CMarkTree.Flat
    let links: LinkReader
    var document: Document
    var findings = Findings()
    /// The link `[[…|` whose text goes on in nodes to come.
    var openWikiLink: OpenWikiLink?
    /// Where reading goes on in a node that the syntax before it has reached into: its index and offset.
    var resumption: (index: NodeIndex, offset: Int)?
    /// Where the text of a link goes on that is no part of its address: the node and the offset.
    private var addressEnd: (index: NodeIndex, offset: Int)?
    private let map: SourceMap
    private let origin: TextOrigin

    init(flat: CMarkTree.Flat, map: SourceMap, links: LinkReader, origin: TextOrigin) {
        self.flat = flat
        self.map = map
        self.links = links
        self.origin = origin
        document = Document(file: origin.file)
    }

    mutating func refine() -> Document {
        // A copy takes no more memory than it needs; documents live as long as the program works.
        document.bytes = flat.bytes.withUnsafeBufferPointer { Array($0) }
        document.seams = map.seams.map { seam in
            guard seam.line > 0 else { return Document.Seam(offset: seam.offset, line: 0, column: 0) }
            let place = origin.place(line: Int(seam.line), column: Int(seam.column))
            return Document.Seam(offset: seam.offset, line: place.line, column: place.column)
        }
        document.footnoteLabels = flat.footnoteLabels
        document.nodes.reserveCapacity(flat.nodes.count)
        document.links.reserveCapacity(flat.links.count)
        var open: [(source: NodeIndex, node: NodeIndex)] = []
        var index = flat.nodes.startIndex
        var linkDepthEnd = index
        while index < flat.nodes.endIndex {
            while let last = open.last, flat.nodes[last.source].end <= index {
                document.nodes[last.node].end = document.nodes.endIndex
                open.removeLast()
            }
            var node = flat.nodes[index]
            let line = Int(node.line)
            node.line = Int32(clamping: origin.line(line))
            if origin.isForAgents(line) { node.flags.insert(.agents) }
            switch node.kind {
            case .text:
                var isInLink = index < linkDepthEnd
                if let end = addressEnd, end.index == index, let link = open.popLast() {
                    appendPlain(node, Int(node.textStart)..<end.offset)
                    document.nodes[link.node].end = document.nodes.endIndex
                    node.textStart = Int32(end.offset)
                    (addressEnd, isInLink) = (nil, false)
                }
                let parentEnd = open.last.map { flat.nodes[$0.source].end } ?? flat.nodes.endIndex
                appendText(node, at: index, parentEnd: parentEnd, insideLink: isInLink)
                index = max(index + 1, resumption?.index ?? index)
                continue
            case .rawBlock, .rawInline:
                if isComment(node) {
                    index += 1
                    continue
                }
                reportRawHTML(node)
            case .link, .image:
                let raw = flat.links[node.linkIndex]
                appendLink(raw, at: index, node: &node)
                linkDepthEnd = max(linkDepthEnd, flat.nodes[index].end)
            case .quote:
                if let callout = callout(at: index) {
                    node.kind = .callout
                    node.detail = callout.kind.rawValue
                    open.append((index, document.nodes.append(node)))
                    index = callout.next
                    if let paragraph = callout.paragraph {
                        var copy = flat.nodes[paragraph]
                        if origin.isForAgents(Int(copy.line)) { copy.flags.insert(.agents) }
                        copy.line = Int32(clamping: origin.line(Int(copy.line)))
                        open.append((paragraph, document.nodes.append(copy)))
                    }
                    continue
                }
            default: break
            }
            open.append((index, document.nodes.append(node)))
            index += 1
        }
        for last in open { document.nodes[last.node].end = document.nodes.endIndex }
        // Nodes still open close in order of nesting, so ends set above may exceed those of their parents only by mistake.
        document.nodes.shrink()
        unmarkWhatOthersReadToo()
        return document
    }

    /// A block is for agents by its first line. One that goes on for everybody, such as a list whose first item alone is for agents,
    /// is not: what is for agents in it is marked by itself, and inside a block for agents there is nothing else.
    private mutating func unmarkWhatOthersReadToo() {
        var around: [NodeIndex] = []
        for index in document.nodes.indices where !document.nodes[index].kind.isInline {
            while let last = around.last, document.nodes[last].end <= index { around.removeLast() }
            if !document.nodes[index].isForAgents {
                // Above one that is unmarked there is none that is marked.
                for outer in around.reversed() {
                    guard document.nodes[outer].isForAgents else { break }
                    document.nodes[outer].flags.remove(.agents)
                }
            }
            around.append(index)
        }
    }

    // MARK: Links

    private mutating func appendLink(_ raw: CMarkTree.RawLink, at index: NodeIndex, node: inout Document.Node) {
        let place = map.links[node.linkIndex]
        var url = raw.url
        var cut = 0
        if place?.isBare == true, let rest = restBehindAddress(of: raw, at: index) {
            addressEnd = (index + 1, rest.lowerBound)
            url = String(decoding: url.utf8.dropLast(rest.count), as: UTF8.self)
            cut = flat.bytes[rest].scalarCount
        }
        let whole =
            place.map { span(of: $0.whole, without: cut) }
            ?? Span(Place(file: document.file, line: origin.line(raw.line), column: 1), length: 1)
        let address = place?.address.map { span(of: $0, without: cut) } ?? whole
        let (target, problem) = links.target(of: url, span: address, isImage: node.kind == .image)
        if let problem { findings.add(problem) }
        node.linkIndex = document.links.append(
            Document.Link(
                target: target, title: raw.title, span: address, whole: whole, anchor: anchor(of: url, at: address))
        )
    }

    /// Where `#heading` stands in an address that is written as it reads.
    private func anchor(of url: String, at address: Span) -> Span? {
        let scalars = url.unicodeScalars
        guard Int(address.length) == scalars.count, let sign = scalars.firstIndex(of: "#") else { return nil }
        let before = scalars.distance(from: scalars.startIndex, to: sign)
        var place = address.place
        place.column += Int32(clamping: before)
        return Span(place, length: scalars.count - before)
    }

    /// - Parameter cut: how many characters at its end do not belong to it.
    private func span(of extent: SourceMap.Extent, without cut: Int = 0) -> Span {
        Span(origin.place(line: extent.line, column: extent.column), length: max(1, extent.length - cut))
    }

    /// What of a bare address is text again.
    private func restBehindAddress(of raw: CMarkTree.RawLink, at index: NodeIndex) -> Range<Int>? {
        let text = index + 1
        guard text < flat.nodes[index].end, flat.nodes[text].kind == .text,
            let end = BareAddressEnd.offset(in: flat.bytes[flat.nodes[text].textRange])
        else { return nil }
        let rest = end..<Int(flat.nodes[text].textEnd)
        return raw.url.utf8.suffix(rest.count).elementsEqual(flat.bytes[rest]) ? rest : nil
    }

    // MARK: Call-outs

    private mutating func callout(
        at quote: NodeIndex
    ) -> (kind: Document.Callout, next: NodeIndex, paragraph: NodeIndex?)? {
        let paragraph = quote + 1
        let text = quote + 2
        guard text < flat.nodes[quote].end, flat.nodes[paragraph].kind == .paragraph,
            flat.nodes[text].kind == .text
        else { return nil }
        let bytes = flat.bytes[flat.nodes[text].textRange]
        guard bytes.starts(with: [UInt8(ascii: "["), UInt8(ascii: "!")]), bytes.last == UInt8(ascii: "]") else {
            return nil
        }
        let word = String(decoding: bytes.dropFirst(2).dropLast(), as: UTF8.self)
        let paragraphEnd = flat.nodes[paragraph].end
        let isAlone = text + 1 == paragraphEnd
        guard isAlone || flat.nodes[text + 1].kind == .softBreak || flat.nodes[text + 1].kind == .lineBreak else {
            return nil
        }
        guard let kind = Document.Callout.allCases.first(where: { $0.keyword == word.uppercased() }) else {
            let nearest = Self.keyword(meantBy: word)
            let span = document.span(in: flat.nodes[text])
            findings.add(
                Diagnostic(
                    BodyRule.callout, at: span.range,
                    LocalizedText(
                        de: "„\(word)“ ist kein Hinweiskasten; es gibt NOTE, TIP, IMPORTANT, WARNING und CAUTION.",
                        en: "\"\(word)\" is not a call-out; it must be NOTE, TIP, IMPORTANT, WARNING or CAUTION."),
                    help: nearest.map { .didYouMean("[!\($0)]") }
                        ?? LocalizedText(
                            de:
                                "Zum Beispiel „> [!NOTE]“ für einen Hinweis, „> [!WARNING]“ für eine Warnung schreiben.",
                            en: "Write, for example, \"> [!NOTE]\" for a note, \"> [!WARNING]\" for a warning."),
                    fixes: nearest.map { [.write("[!\($0)]", at: span, isSafe: true)] } ?? []))
            return nil
        }
        return isAlone ? (kind, paragraphEnd, nil) : (kind, text + 2, paragraph)
    }

    /// The keyword of a call-out that an editor meant: by its German name, or misspelt in either language.
    private static func keyword(meantBy word: String) -> String? {
        let names = Document.Callout.allCases.flatMap { callout in
            ([callout.keyword] + callout.germanWords).map { (name: $0, keyword: callout.keyword) }
        }
        let nearest = NearMiss.nearest(to: word.uppercased(), among: names.map(\.name))
        return names.first { $0.name == nearest }?.keyword
    }

    // MARK: Raw HTML

    private func isComment(_ node: Document.Node) -> Bool {
        let text = flat.bytes[node.textRange]
        let trimmed = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isNewline).joined(separator: "\n")
            .trimmed
        guard trimmed.hasPrefix("<!--"), trimmed.hasSuffix("-->") else { return false }
        // One comment only: nothing may hide between two.
        return !trimmed.dropLast(3).contains("-->")
    }

    /// What to write for a tag: the Markdown for it where there is some.
    private static func markdown(insteadOf text: ArraySlice<UInt8>) -> LocalizedText {
        let name = text.dropFirst().drop { $0 == UInt8(ascii: "/") }.prefix(while: \.isASCIILetterOrDigit)
        let example: String? =
            switch String(decoding: name, as: UTF8.self).lowercased() {
            case "b", "strong": "**wichtig**"
            case "i", "em": "*betont*"
            case "s", "del", "strike": "~~gestrichen~~"
            case "a": "[Text](https://www.stadt.example/)"
            case "img": "![Was zu sehen ist](bild.jpg)"
            case "ul", "li": "- Punkt"
            case "ol": "1. Punkt"
            case "h1", "h2": "## Überschrift"
            case "h3", "h4", "h5", "h6": "### Überschrift"
            case "hr": "---"
            case "blockquote": "> Zitat"
            case "table", "tr", "td", "th": "| Spalte | Spalte |"
            default: nil
            }
        if let example {
            return LocalizedText(
                de: "Die Zeichen löschen und Markdown schreiben: \(example)",
                en: "Delete the tag and write Markdown: \(example)")
        }
        return LocalizedText(
            de: "Markdown verwenden oder die Zeichen in `Code` setzen.",
            en: "Use Markdown or put the characters in `code`.")
    }

    private mutating func reportRawHTML(_ node: Document.Node) {
        let text = flat.bytes[node.textRange]
        let firstLine = text.startIndex..<(text.firstIndex(of: 0x0A) ?? text.endIndex)
        findings.add(
            Diagnostic(
                BodyRule.rawHtml, at: document.span(of: firstLine, in: node).range,
                LocalizedText(
                    de: "HTML gehört nicht in den Text; es wird als Text gezeigt.",
                    en: "HTML does not belong in the text; it is shown as text."),
                help: Self.markdown(insteadOf: text)))
    }
}
