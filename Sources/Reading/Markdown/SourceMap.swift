import Bytes
import Knowledge

/// Where the parser's text stands in its source: the parser itself gives no columns in tables and wrong ones behind line
/// breaks, so the text is laid along the source once more.
struct SourceMap {
    /// Up to the end of its first line; line and column from 1, column and length in characters.
    struct Extent {
        let line: Int
        let column: Int
        let length: Int
    }

    struct Link {
        /// From the opening to the closing bracket.
        let whole: Extent
        /// What stands between the round brackets, or behind the label's colon; nil where it was not found or is empty.
        let address: Extent?
        /// Whether it is an address in the text, without any brackets.
        var isBare = false
    }

    /// Lines are those of the source, from 1.
    private(set) var seams: [Document.Seam] = []
    /// Of each of the tree's links; nil where it was not found.
    private(set) var links: IndexedList<LinkIndex, Link?>

    /// - Parameter cuts: where what stands in the source side by side does not in the file, in order.
    init(of flat: CMarkTree.Flat, in source: ArraySlice<UInt8>, cuts: [Int]) {
        links = IndexedList(repeating: nil, for: flat.links.indices)
        seams.reserveCapacity(flat.nodes.count / 2)
        source.withUnsafeBufferPointer { source in
            flat.bytes.withUnsafeBufferPointer { bytes in
                var walk = SourceWalk(source: source, bytes: bytes, flat: flat, cuts: cuts)
                walk.run()
                seams = walk.seams
                links = walk.links
            }
        }
    }
}

/// One walk along tree and source. Text is found from where the text before it ended; what lies between is markup.
private struct SourceWalk {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    let source: Bytes
    let bytes: Bytes
    let flat: CMarkTree.Flat
    let cuts: [Int]
    var seams: [Document.Seam] = []
    var links: IndexedList<LinkIndex, SourceMap.Link?>
    private var lines: SourceLines
    private var cursor = 0
    /// Where the block ends: what is not found before is not looked for further.
    private var limit = 0
    private var cell = 0
    private var seamsAhead: [(offset: Int, source: Int)] = []
    private lazy var definitions = LinkDefinitions(in: source)

    /// Bytes of markup that may lie between two texts, and characters that must agree for a place to be believed.
    private static let (reach, proof) = (4_096, 12)

    init(source: Bytes, bytes: Bytes, flat: CMarkTree.Flat, cuts: [Int]) {
        self.cuts = cuts
        self.source = source
        self.bytes = bytes
        self.flat = flat
        links = IndexedList(repeating: nil, for: flat.links.indices)
        lines = SourceLines(source)
    }

    mutating func run() {
        var open: [(index: NodeIndex, start: Int, hasBrackets: Bool)] = []
        for index in flat.nodes.indices {
            while let last = open.last, flat.nodes[last.index].end <= index {
                leaveLink(last)
                open.removeLast()
            }
            let node = flat.nodes[index]
            let text = node.textRange
            switch node.kind {
            case .paragraph, .heading: enterBlock(index)
            case .tableRow:
                (cursor, limit) = (lines.start(Int(node.line)), lines.start(Int(node.line) + 1))
                cell = 0
            case .tableCell: enterCell()
            case .codeBlock, .rawBlock: alignBlock(index)
            case .text: align(text, .text)
            case .rawInline: align(text, .raw)
            case .code: alignCode(text)
            case .softBreak, .lineBreak: nextLine()
            case .footnoteReference:
                if let start = source.firstOffset(of: UInt8(ascii: "["), in: cursor..<limit),
                    let end = source.firstOffset(of: UInt8(ascii: "]"), in: start..<limit)
                {
                    cursor = end + 1
                }
            case .link, .image:
                if let entered = enterLink(index, isImage: node.kind == .image) { open.append(entered) }
            default: break
            }
        }
        while let last = open.popLast() { leaveLink(last) }
    }

    // MARK: Blocks

    private mutating func enterBlock(_ index: NodeIndex) {
        let node = flat.nodes[index]
        let extent = flat.extents[index]
        cursor = min(source.count, lines.start(Int(node.line)) + max(0, Int(extent.column) - 1))
        limit = lines.start(max(Int(extent.endLine), Int(node.line)) + 1)
        // The box of a task.
        if index > flat.nodes.startIndex, flat.nodes[index - 1].flags.contains(.task),
            let box = source.firstOffset(of: UInt8(ascii: "]"), in: cursor..<min(limit, cursor + 4)),
            source[cursor..<box].contains(UInt8(ascii: "["))
        {
            cursor = box + 1
        }
    }

    private mutating func enterCell() {
        defer { cell += 1 }
        var index = cursor
        if cell == 0 {
            while index < limit, source[index].isBlank || source[index] == UInt8(ascii: ">") { index += 1 }
            if index < limit, source[index] == UInt8(ascii: "|") { cursor = index + 1 }
            return
        }
        while index < limit, source[index] != UInt8(ascii: "|") {
            index += source[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        cursor = min(limit, index + 1)
    }

    /// Each line of a block is the end of a line of the source.
    private mutating func alignBlock(_ index: NodeIndex) {
        let node = flat.nodes[index]
        var line = Int(node.line)
        var offset = Int(node.textStart)
        let end = Int(node.textEnd)
        if node.kind == .codeBlock {
            (cursor, limit) = (lines.start(line), lines.start(line + 1))
            let start = min(cursor + max(0, Int(flat.extents[index].column) - 1), limit)
            let isFenced =
                source.run(of: UInt8(ascii: "`"), at: start, limit) >= 3
                || source.run(of: UInt8(ascii: "~"), at: start, limit) >= 3
            let info = bytes.firstOffset(of: 0x0A, in: offset..<end) ?? end
            if info > offset { align(offset..<info, .text) }
            offset = min(info + 1, end)
            if isFenced { line += 1 }
        }
        while offset < end {
            let next = bytes.firstOffset(of: 0x0A, in: offset..<end) ?? end
            var stop = min(source.count, lines.start(line + 1))
            while stop > lines.start(line), source[stop - 1] == 0x0A || source[stop - 1] == 0x0D { stop -= 1 }
            let start = stop - (next - offset)
            if start >= lines.start(line), source[start..<stop].elementsEqual(bytes[offset..<next]) {
                add(offset, start)
            } else {
                addGap(offset)
            }
            offset = next + 1
            line += 1
        }
    }

    // MARK: Text

    private enum Form { case text, code, raw }

    private mutating func align(_ range: Range<Int>, _ form: Form) {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let proof = min(Self.proof, range.upperBound - offset)
            var start = cursor
            let last = min(limit, cursor + Self.reach)
            var isFound = false
            while start < last {
                seamsAhead.removeAll(keepingCapacity: true)
                let (end, stop) = match(offset..<range.upperBound, at: start, form)
                if end - offset >= proof {
                    for (number, seam) in seamsAhead.enumerated() where seam.offset < range.upperBound {
                        let next = number + 1 < seamsAhead.count ? seamsAhead[number + 1].offset : end
                        addRun(seam.offset..<max(next, seam.offset + 1), at: seam.source)
                    }
                    (offset, cursor, isFound) = (end, stop, true)
                    break
                }
                start += 1
            }
            guard isFound else {
                addGap(offset)
                return
            }
        }
    }

    /// How far text and source agree: where both stop. The places of parting are left in `seamsAhead`.
    private mutating func match(_ range: Range<Int>, at start: Int, _ form: Form) -> (offset: Int, source: Int) {
        var (offset, index) = (range.lowerBound, start)
        seamsAhead.append((offset, index))
        while offset < range.upperBound, index < limit {
            let (wanted, there) = (bytes[offset], source[index])
            switch there {
            case UInt8(ascii: "\\")
            where index + 1 < limit && source[index + 1] == wanted
                && (form == .text && wanted.isASCIIPunctuation || form == .code && wanted == UInt8(ascii: "|")):
                if offset > range.lowerBound { seamsAhead.append((offset, index)) }
                (offset, index) = (offset + 1, index + 2)
                seamsAhead.append((offset, index))
            case UInt8(ascii: "&") where form == .text:
                guard let end = entityEnd(index), !isLiteral(index..<end, at: offset, range.upperBound) else {
                    guard wanted == there else { return (offset, index) }
                    (offset, index) = (offset + 1, index + 1)
                    continue
                }
                if offset > range.lowerBound { seamsAhead.append((offset, index)) }
                offset += 1
                while offset < range.upperBound, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
                index = end
                seamsAhead.append((offset, index))
            case 0x0A, 0x0D:
                guard form != .text, wanted == (form == .code ? 0x20 : 0x0A) else { return (offset, index) }
                index += there == 0x0D && index + 1 < limit && source[index + 1] == 0x0A ? 2 : 1
                offset += 1
                while index < limit, source[index].isBlank || source[index] == UInt8(ascii: ">"),
                    offset == range.upperBound || source[index] != bytes[offset]
                {
                    index += 1
                }
                seamsAhead.append((offset, index))
            default:
                guard wanted == there else { return (offset, index) }
                (offset, index) = (offset + 1, index + 1)
            }
        }
        return (offset, index)
    }

    /// Behind the semicolon of what may be an entity.
    private func entityEnd(_ start: Int) -> Int? {
        var index = start + 1
        while index < min(limit, start + 34) {
            if source[index] == UInt8(ascii: ";") { return index > start + 1 ? index + 1 : nil }
            guard source[index].isASCIILetterOrDigit || source[index] == UInt8(ascii: "#") else { return nil }
            index += 1
        }
        return nil
    }

    private func isLiteral(_ range: Range<Int>, at offset: Int, _ end: Int) -> Bool {
        offset + range.count <= end && source[range].elementsEqual(bytes[offset..<(offset + range.count)])
    }

    private mutating func alignCode(_ range: Range<Int>) {
        guard let opening = source.firstOffset(of: UInt8(ascii: "`"), in: cursor..<limit) else { return }
        let ticks = source.run(of: UInt8(ascii: "`"), at: opening, limit)
        cursor = opening + ticks
        align(range, .code)
        while let next = source.firstOffset(of: UInt8(ascii: "`"), in: cursor..<limit) {
            let count = source.run(of: UInt8(ascii: "`"), at: next, limit)
            cursor = next + count
            if count == ticks { return }
        }
    }

    private mutating func nextLine() {
        guard
            let end = source.firstOffset(of: 0x0A, in: cursor..<limit)
                ?? source.firstOffset(of: 0x0D, in: cursor..<limit)
        else { return }
        cursor = end + 1
        while cursor < limit, source[cursor].isBlank || source[cursor] == UInt8(ascii: ">") { cursor += 1 }
    }

    /// A place is counted from the seam before it: long runs get more of them, and behind a cut one begins anew.
    private mutating func addRun(_ range: Range<Int>, at index: Int) {
        var start = range.lowerBound
        while start < range.upperBound {
            var offset = start
            while offset > range.lowerBound, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
            add(offset, index + offset - range.lowerBound)
            let rest = (index + start - range.lowerBound + 1)..<(index + range.count)
            let cut = firstCut(in: rest).map { $0 - index + range.lowerBound }
            start = min(start + 1_024, cut ?? range.upperBound)
        }
    }

    private func firstCut(in range: Range<Int>) -> Int? {
        var (low, high) = (0, cuts.count)
        while low < high {
            let middle = (low + high) / 2
            if cuts[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < cuts.count && cuts[low] < range.upperBound ? cuts[low] : nil
    }

    private mutating func addGap(_ offset: Int) {
        seams.append(Document.Seam(offset: Int32(offset), line: 0, column: 0))
    }

    private mutating func add(_ offset: Int, _ index: Int) {
        let (line, column) = lines.place(of: index)
        seams.append(Document.Seam(offset: Int32(offset), line: Int32(line), column: Int32(column)))
    }

    // MARK: Links

    private mutating func enterLink(_ node: NodeIndex, isImage: Bool) -> (
        index: NodeIndex, start: Int, hasBrackets: Bool
    )? {
        var index = cursor
        while index < limit, source[index].isBetweenTexts { index += 1 }
        guard index < limit else { return nil }
        if source[index] == UInt8(ascii: "<") {
            cursor = index + 1
            return (node, index, false)
        }
        let start = index
        if isImage, source[index] == UInt8(ascii: "!") { index += 1 }
        if index < limit, source[index] == UInt8(ascii: "[") {
            cursor = index + 1
            return (node, start, true)
        }
        return (node, start, false)
    }

    private mutating func leaveLink(_ link: (index: NodeIndex, start: Int, hasBrackets: Bool)) {
        let number = flat.nodes[link.index].linkIndex
        guard link.hasBrackets else {
            let isAngled = source[link.start] == UInt8(ascii: "<")
            let start = link.start + (isAngled ? 1 : 0)
            guard cursor > start else { return }
            let address = start..<cursor
            if isAngled, cursor < limit { cursor += 1 }
            setPlace(of: number, link.start..<cursor, address)
            links[number]?.isBare = !isAngled
            return
        }
        guard let closing = source.firstOffset(of: UInt8(ascii: "]"), in: cursor..<limit) else { return }
        cursor = closing + 1
        if cursor < limit, source[cursor] == UInt8(ascii: "("), let tail = LinkTail(in: source, at: cursor, limit) {
            cursor = tail.end
            setPlace(of: number, link.start..<cursor, tail.address)
            return
        }
        var label = (link.start + (source[link.start] == UInt8(ascii: "!") ? 2 : 1))..<closing
        if cursor < limit, source[cursor] == UInt8(ascii: "["),
            let end = source.firstOffset(of: UInt8(ascii: "]"), in: cursor..<limit)
        {
            if end > cursor + 1 { label = (cursor + 1)..<end }
            cursor = end + 1
        }
        let address = definitions.address(of: source[label]).map { lines.extent($0) }
        links[number] = SourceMap.Link(whole: lines.extent(link.start..<cursor), address: address)
    }

    private mutating func setPlace(of link: LinkIndex, _ whole: Range<Int>, _ address: Range<Int>?) {
        func cut(in range: Range<Int>) -> Int? {
            range.isEmpty ? nil : firstCut(in: (range.lowerBound + 1)..<max(range.upperBound, range.lowerBound + 1))
        }
        // Up to the cut it stands in one piece.
        let piece = whole.lowerBound..<(cut(in: whole) ?? whole.upperBound)
        links[link] = SourceMap.Link(
            whole: lines.extent(piece),
            address: address.flatMap { $0.isEmpty || cut(in: $0) != nil ? nil : lines.extent($0) })
    }
}

extension UInt8 {

    /// What may stand before a link and is no text: marks of emphasis, blanks, line ends and marks of quotes.
    fileprivate var isBetweenTexts: Bool {
        switch self {
        case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: ">"): true
        default: false
        }
    }
}
