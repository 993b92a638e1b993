import Markup

/// A piece of a text as its readers see it, for finding the sentences that can be read aloud.
package struct Passage: Equatable {
    /// What it looks like.
    package enum Kind: Equatable {
        case paragraph, heading, item, cell
    }

    /// What it looks like to its readers.
    package var kind: Kind
    /// In one line.
    package var text: String
    /// Whether it is a link and nothing else.
    package var isLink = false

    /// A bold line without a full stop is a heading, whatever the page made of it.
    ///
    /// - Parameter isAbove: whether other text follows below it in the same paragraph.
    package static func isHeading(boldLine text: String, isAbove: Bool = false) -> Bool {
        text.count <= (isAbove ? 120 : 70) && !(text.last.map { ".!…".contains($0) } ?? true)
    }

    /// Whether bold words at the beginning of a line are a heading of what follows in it: that begins with a word which
    /// has a capital at the beginning of sentences only.
    static func isHeading(bold: String, before rest: some StringProtocol) -> Bool {
        guard isHeading(boldLine: bold) else { return false }
        let word = rest.drop { $0.isWhitespace }.prefix { $0.isLetter }
        return starters.contains(String(word))
    }

    private static let starters: Set<String> = [
        "Der", "Die", "Das", "Ein", "Eine", "Wer", "Wenn", "Für", "Bei", "Mit", "Im", "In", "Hier", "Bitte", "Um", "Es",
        "Wir",
        "Ab", "Nach", "Zur", "Zum", "Beim", "Falls", "Als", "Auf", "Bis", "Durch", "Damit", "Seit", "Dieser", "Diese",
        "Dieses",
        "Jede", "Jeder", "Wie", "Was", "Wo", "Ob", "Unter", "Über", "Aus", "Von", "Vor", "Sofern", "Dazu", "Dafür",
    ]
}

extension MarkupTree {
    /// The text in document order.
    package var passages: [Passage] {
        var reader = PassageReader()
        var position = 0
        while position < nodes.count {
            reader.close(before: position)
            let node = nodes[position]
            guard let element = node.element else {
                reader.add(node.text)
                position += 1
                continue
            }
            if Self.skipped.contains(element) {
                position = node.end
                continue
            }
            switch element {
            case "br": reader.endLine()
            case "strong", "b": reader.open(until: node.end, isBold: true)
            case "a": reader.open(linkUntil: node.end)
            case "h1", "h2", "h3", "h4", "h5", "h6", "summary", "caption":
                reader.open(until: node.end, block: .heading)
            case "li", "dt", "dd": reader.open(until: node.end, block: .item)
            // A single column is layout.
            case "table": reader.open(until: node.end, block: MarkupTable(self, position).width > 1 ? .cell : nil)
            default: if Self.blocks.contains(element) { reader.open(until: node.end, block: nil) }
            }
            position += 1
        }
        return reader.finished()
    }
}

/// Puts texts together to passages.
private struct PassageReader {
    private struct Open {
        let end: Int
        let isBlock: Bool
        let isBold: Bool
        let kind: Passage.Kind
        var isLink = false
    }

    private var passages: [Passage] = []
    private var open: [Open] = []
    private var lines: [String] = []
    private var line = ""
    /// Whether the line has letters that are not bold.
    private var hasPlain = false
    /// Whether the passage has letters outside of links.
    private var hasUnlinked = false

    private var kind: Passage.Kind { open.last?.kind ?? .paragraph }

    mutating func close(before position: Int) {
        while let last = open.last, last.end <= position {
            if last.isBlock { endPassage() }
            open.removeLast()
        }
    }

    /// - Parameter block: nil where the kind is that of what is around it.
    mutating func open(until end: Int, block: Passage.Kind?) {
        endPassage()
        open.append(Open(end: end, isBlock: true, isBold: open.last?.isBold ?? false, kind: block ?? kind))
    }

    mutating func open(until end: Int, isBold: Bool) {
        open.append(
            Open(end: end, isBlock: false, isBold: isBold, kind: kind, isLink: open.last?.isLink ?? false))
    }

    mutating func open(linkUntil end: Int) {
        open.append(Open(end: end, isBlock: false, isBold: open.last?.isBold ?? false, kind: kind, isLink: true))
    }

    mutating func add(_ text: String) {
        let isBold = open.last?.isBold ?? false
        if !isBold, !hasPlain, kind == .paragraph, case let heading = MarkdownText.line(line),
            Passage.isHeading(bold: heading, before: text)
        {
            endLine()
        }
        line += text
        guard !MarkdownText.line(text).isEmpty else { return }
        if !(open.last?.isBold ?? false) { hasPlain = true }
        if !(open.last?.isLink ?? false) { hasUnlinked = true }
    }

    mutating func endLine() {
        let text = MarkdownText.line(line)
        let isBold = !hasPlain
        (line, hasPlain) = ("", false)
        if text.isEmpty {
            flush()
        } else if kind == .paragraph, let item = TextLists.unnumberedItem(text) {
            flush()
            passages.append(Passage(kind: .item, text: item))
        } else if isBold, kind == .paragraph, Passage.isHeading(boldLine: text) {
            flush()
            passages.append(Passage(kind: .heading, text: text))
        } else {
            lines.append(text)
        }
    }

    mutating func finished() -> [Passage] {
        endPassage()
        return passages
    }

    private mutating func endPassage() {
        endLine()
        flush()
    }

    private mutating func flush() {
        if !lines.isEmpty {
            passages.append(Passage(kind: kind, text: lines.joined(separator: " "), isLink: !hasUnlinked))
        }
        (lines, hasUnlinked) = ([], false)
    }
}
