import Markup

/// What a text and what stands before it both begin with, so that it is said once.
package enum OpeningTwins {
    /// Shorter ones are words, not sentences.
    private static let shortest = 12

    /// A text whose first paragraph is the beginning of the next, without the first.
    static func joined(_ reading: RecordTexts.Reading) -> RecordTexts.Reading {
        var reading = reading
        let blocks = MarkdownBlocks(reading.markdown)
        if let first = blocks.words.first, isTwin(first, of: blocks.words.dropFirst()), !blocks.hasLinkOfItsOwn {
            reading.markdown = blocks.text(without: 1)
        }
        let passages = reading.passages
        if let first = passages.first, first.kind == .paragraph,
            isTwin(words(first.text), of: passages.dropFirst().prefix(2).map { words($0.text) }[...])
        {
            reading.passages.removeFirst()
        }
        return reading
    }

    /// A text behind an opening: without the paragraphs that the opening says, and without its sentences. A paragraph with a link
    /// stays, for the opening does not lead anywhere.
    ///
    /// - Parameter opening: in plain words.
    package static func behind(_ opening: String, _ markdown: String) -> String {
        var said = words(opening)[...]
        guard said.count >= shortest else { return markdown }
        let blocks = MarkdownBlocks(markdown)
        var dropped = 0
        for (number, block) in blocks.words.enumerated() {
            guard !block.isEmpty, said.starts(with: block), blocks.links(number).isEmpty else { break }
            said = said.dropFirst(block.count)
            dropped += 1
        }
        if dropped > 0 { return blocks.text(without: dropped) }
        // The same sentences, and then more: without marks between them they can be cut off.
        let end = opening.last.map { ".!?…".contains($0) } ?? false
        guard end, markdown.hasPrefix(opening), markdown.dropFirst(opening.count).first == " " else { return markdown }
        return String(markdown.dropFirst(opening.count + 1))
    }

    /// Whether a text leads where another does not.
    static func hasLinks(_ markdown: String, beyond other: String) -> Bool {
        !MarkdownBlocks.links(in: markdown[...]).isSubset(of: MarkdownBlocks.links(in: other[...]))
    }

    /// Whether a text begins with what an opening says.
    static func begins(_ reading: RecordTexts.Reading, with opening: String) -> Bool {
        let said = words(opening)
        return said.count >= shortest && words(reading.passages.prefix(5).map(\.text).joined()).starts(with: said)
    }

    private static func isTwin(_ first: [Character], of others: ArraySlice<[Character]>) -> Bool {
        first.count >= shortest && others.contains { $0.starts(with: first) }
    }

    /// What two texts are compared by: letters and digits.
    static func words(_ text: String) -> [Character] {
        text.lowercased().filter { $0.isLetter || $0.isNumber }.map(\.self)
    }
}

/// The blocks that a text begins with: what blank lines separate.
private struct MarkdownBlocks {
    private let blocks: [Substring]
    private let rest: Substring
    /// Of each of the first three.
    let words: [[Character]]

    init(_ markdown: String) {
        var blocks: [Substring] = []
        var rest = markdown[...]
        while blocks.count < 3, let end = rest.firstRange(of: "\n\n") {
            blocks.append(rest[..<end.lowerBound])
            rest = rest[end.upperBound...]
        }
        if blocks.count < 3, !rest.isEmpty {
            blocks.append(rest)
            rest = ""
        }
        self.blocks = blocks
        self.rest = rest
        words = blocks.map { OpeningTwins.words(MarkdownPlain.of(String($0.prefix(5_000)))) }
    }

    /// Where a block leads, and the addresses of its pictures.
    func links(_ number: Int) -> Set<Substring> { Self.links(in: blocks[number]) }

    /// Whether the first block leads where none of the others does.
    var hasLinkOfItsOwn: Bool {
        guard let first = blocks.first else { return false }
        let others = blocks.dropFirst().reduce(into: Set<Substring>()) { $0.formUnion(Self.links(in: $1)) }
        return !Self.links(in: first).isSubset(of: others)
    }

    static func links(in markdown: Substring) -> Set<Substring> {
        Set(
            markdown.split(separator: "](", omittingEmptySubsequences: false).dropFirst().map {
                $0.prefix { $0 != ")" }
            })
    }

    func text(without count: Int) -> String {
        let kept = blocks.dropFirst(count).map(String.init) + (rest.isEmpty ? [] : [String(rest)])
        return kept.joined(separator: "\n\n")
    }
}
