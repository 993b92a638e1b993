import Bytes
import Foundation
import Knowledge

/// Running text of another system as running text of ours: links that lead on, HTML as Markdown, nothing that is syntax of ours.
struct ForeignInline {
    let links: ForeignLinks
    let definitions: ForeignDefinitions
    /// Of the source, where the text begins.
    let line: Int
    /// Whether it is a row of a table, which has one line.
    let isRow: Bool
    /// Whether that row is the one that names the columns, or begins with it.
    var isHead = false
    /// Whether it is the text of a link, in which there is no other.
    let isLabel: Bool
    /// Blanks that a line of the text has before it.
    let indent: String
    let depth: Int
    let source: String
    let bytes: [UInt8]
    var losses: [ImportLoss] = []
    var position = 0
    var output: [UInt8] = []
    /// By opening bracket, the one that closes it.
    let partners: [Int: Int]
    /// Elements that nothing closes from here on.
    var unclosed: Set<String> = []
    /// Lines of the text that end before a place.
    private var counted = (end: 0, lines: 0)

    private static let deepest = 12

    init(
        _ source: String, line: Int, links: ForeignLinks, definitions: ForeignDefinitions, isRow: Bool = false,
        isLabel: Bool = false, indent: String = "", depth: Int = 0
    ) {
        (self.source, self.line, self.links, self.definitions) = (source, line, links, definitions)
        (self.isRow, self.isLabel, self.indent, self.depth) = (isRow, isLabel, indent, depth)
        bytes = Array(source.utf8)
        partners = Self.brackets(bytes)
        output.reserveCapacity(bytes.count)
    }

    /// Square brackets by what closes them, those in code left out.
    private static func brackets(_ bytes: [UInt8]) -> [Int: Int] {
        guard bytes.contains(UInt8(ascii: "[")) else { return [:] }
        let isCode = CodePlaces(bytes).isCode
        var partners: [Int: Int] = [:]
        var open: [Int] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\\") {
                index += 2
                continue
            }
            if !isCode[index] {
                if bytes[index] == UInt8(ascii: "[") { open.append(index) }
                if bytes[index] == UInt8(ascii: "]"), let opening = open.popLast() { partners[opening] = index }
            }
            index += 1
        }
        return partners
    }

    /// All of the text.
    mutating func written() -> String {
        while position < bytes.count {
            let start = position
            if !step() {
                put(bytes[position])
                position += 1
            }
            // Nothing stands still.
            if position == start { position += 1 }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// Reads what begins here and is more than a sign.
    private mutating func step() -> Bool {
        let byte = bytes[position]
        switch byte {
        case UInt8(ascii: "\\"): return escape()
        case UInt8(ascii: "`"): return code()
        case UInt8(ascii: "["): return bracket()
        case UInt8(ascii: "!"): return image()
        case UInt8(ascii: "<"): return tag()
        case UInt8(ascii: "{"): return brace()
        case UInt8(ascii: "="): return mark()
        case UInt8(ascii: ":"): return icon()
        case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "w"), UInt8(ascii: "W"), UInt8(ascii: "f"):
            return bare()
        default: return false
        }
    }

    // MARK: Writing

    /// A sign of the text: two brackets or braces, or three colons, would be syntax of ours.
    mutating func put(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            if output.last == byte { output.append(0x20) }
        case UInt8(ascii: ":"):
            if output.count > 1, output.suffix(2).allSatisfy({ $0 == byte }) { output.append(0x20) }
        default: break
        }
        output.append(byte)
    }

    mutating func put(raw text: some StringProtocol) { output.append(contentsOf: text.utf8) }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The line of the source at a byte; counted on from the place asked for last, since a text may have a link every few bytes.
    private mutating func line(at index: Int) -> Int {
        let end = min(index, bytes.count)
        func ends(_ range: Range<Int>) -> Int { bytes[range].count { $0 == 0x0A } }
        counted.lines += end < counted.end ? -ends(end..<counted.end) : ends(counted.end..<end)
        counted.end = end
        return line + counted.lines
    }

    mutating func lose(_ path: String, _ value: some StringProtocol, as kind: ImportLoss.Kind = .other) {
        let value = MarkdownText.line(String(value))
        if !value.isEmpty { losses.append(ImportLoss(kind, path: path, line: line(at: position), value: value)) }
    }

    /// What a part of the text becomes.
    mutating func inner(_ range: Range<Int>, isLabel: Bool? = nil) -> String {
        guard depth < Self.deepest else { return text(range) }
        var reader = ForeignInline(
            text(range), line: line(at: range.lowerBound), links: links, definitions: definitions, isRow: isRow,
            isLabel: isLabel ?? self.isLabel, indent: indent, depth: depth + 1)
        let written = reader.written()
        losses += reader.losses
        return written
    }

    func has(_ sign: String, at index: Int) -> Bool {
        index + sign.utf8.count <= bytes.count && bytes[index..<(index + sign.utf8.count)].elementsEqual(sign.utf8)
    }

    /// The first place of a sign; nil where there is none near.
    func first(_ sign: String, from start: Int, within limit: Int = 2_000) -> Int? {
        // What stands further away is no end of it, and is not looked at.
        let near = bytes[min(start, bytes.count)..<min(bytes.count, start + limit)]
        return near.withUnsafeBufferPointer { $0.firstOffset(of: Array(sign.utf8)) }.map { start + $0 }
    }

    // MARK: Signs

    private mutating func escape() -> Bool {
        guard position + 1 < bytes.count else { return false }
        let next = bytes[position + 1]
        guard next.isASCIIPunctuation else { return false }
        // An escape keeps no two brackets apart in our reader.
        if next == UInt8(ascii: "[") || next == UInt8(ascii: "{"), output.last == next { output.append(0x20) }
        output += [UInt8(ascii: "\\"), next]
        position += 2
        return true
    }

    private mutating func code() -> Bool {
        let count = bytes[position...].prefix { $0 == UInt8(ascii: "`") }.count
        let fence = String(repeating: "`", count: count)
        var index = position + count
        while let end = first(fence, from: index, within: bytes.count) {
            let run = bytes[end...].prefix { $0 == UInt8(ascii: "`") }.count
            guard run == count else {
                index = end + run
                continue
            }
            output += bytes[position..<(end + count)]
            position = end + count
            return true
        }
        output += bytes[position..<(position + count)]
        position += count
        return true
    }

    private mutating func bare() -> Bool {
        guard !isLabel, let address = BareAddress.begins(at: position, bytes, isMarkdown: true) else { return false }
        let written = Self.decoded(address.address(in: bytes))
        position = address.range.upperBound
        if case .article(let id, let anchor) = links.target(of: written) {
            put(raw: "[[\(id)\(anchor.map { "#" + $0 } ?? "")]]")
            return true
        }
        // Angle brackets keep all signs; where nothing could be misread the address stands as it did.
        let shown = Array(Self.decoded(text(address.range)).utf8) + bytes[position...].prefix { $0 > 0x20 }
        put(raw: BareAddress.begins(at: 0, shown, isMarkdown: true)?.markdown(in: shown) ?? written)
        return true
    }

    /// Entities read, as every reader of Markdown does.
    static func decoded(_ text: String) -> String {
        guard text.contains("&"), text.contains(";") else { return text }
        return MarkdownText.line(MarkupTree(html: text.replacing("<", with: "&lt;")).plainText)
    }
}
