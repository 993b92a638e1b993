import Bytes
import Knowledge

/// Tells whether a word may stand twice in a passage without putting its texts together: hardly any passage has one.
struct DoubledWordSieve {
    private let bytes: TextBytes
    /// The word that the next one of the block is compared with; empty where there is none, or a sign behind it.
    private var before = 0..<0
    /// Whether the text before ends inside a word.
    private var endsInWord = false
    private var found = false

    private init(_ bytes: TextBytes) {
        self.bytes = bytes
    }

    /// - Complexity: O(n) in the passage's nodes and bytes.
    static func lets(_ passage: Passage) -> Bool {
        let document = passage.document
        return document.bytes.withUnsafeBufferPointer { bytes in
            var sieve = DoubledWordSieve(bytes)
            var index = passage.nodes.lowerBound
            while index < passage.nodes.upperBound, !sieve.found {
                let node = document.nodes[index]
                index += 1
                switch node.kind {
                case .text: sieve.read(node.textRange)
                case .softBreak, .lineBreak: sieve.endsInWord = false
                case .image: index = max(index, node.end)
                // Code and placeholders are read as one word that may stand twice.
                case .code, .placeholder: sieve.forget()
                default: if !node.kind.isInline { sieve.forget() }
                }
            }
            return sieve.found
        }
    }

    /// Whether one may in a text by itself.
    static func lets(_ text: TextBytes) -> Bool {
        var sieve = DoubledWordSieve(text)
        sieve.read(0..<text.count)
        return sieve.found
    }

    private mutating func forget() {
        before = 0..<0
        endsInWord = false
    }

    private mutating func read(_ text: Range<Int>) {
        guard !text.isEmpty else { return }
        // Half of a word in bold: only who puts the texts together sees what it is.
        if endsInWord, bytes[text.lowerBound].isWordByte { found = true }
        var start = text.lowerBound
        for index in text where bytes[index] == 0x20 {
            meet(start..<index)
            start = index + 1
        }
        meet(start..<text.upperBound)
        endsInWord = bytes[text.upperBound - 1].isWordByte
    }

    /// Compares what stands between two blanks with what stands before; signs at its beginning belong to neither word.
    @inline(__always)
    private mutating func meet(_ part: Range<Int>) {
        guard !part.isEmpty else { return }
        var end = part.upperBound
        while end > part.lowerBound, !bytes[end - 1].isWordByte { end -= 1 }
        let word = part.lowerBound..<end
        if word.count <= before.count, areAlike(word) { found = found || !word.isEmpty }
        before = end == part.upperBound ? word : 0..<0
    }

    /// Whether the word before ends with this one, whatever their letters' case.
    @inline(__always)
    private func areAlike(_ word: Range<Int>) -> Bool {
        var distance = 1
        while distance <= word.count,
            (bytes[word.upperBound - distance] ^ bytes[before.upperBound - distance]) & 0xDF == 0
        {
            distance += 1
        }
        return distance > word.count
    }
}
