import Bytes
import Knowledge

/// Finds terms of the glossary in text, on UTF-8 bytes.
package struct GlossaryMarker: Sendable {
    struct Term: Sendable {
        let bytes: [UInt8]
        let entry: Int
    }

    /// As the glossary has them.
    package let entries: [GlossaryEntry]
    /// Slugs of the terms, indexed like `entries`.
    package let slugs: [String]
    /// Terms by their first byte, longest first.
    private let termsByFirstByte: [[Term]]
    /// Which pairs of first and second byte begin a term: a bit each.
    private let pairs: [Bool]

    init(_ entries: [GlossaryEntry]) {
        self.entries = entries
        // Words that differ in capitals or in "ß" have the same slug, and a page every id once.
        var used: Set<String> = []
        slugs = entries.map { entry in
            let slug = Slug.make(entry.term.value)
            var unique = slug
            var number = 1
            while !used.insert(unique).inserted {
                number += 1
                unique = "\(slug)-\(number)"
            }
            return unique
        }
        var table = [[Term]](repeating: [], count: 256)
        var pairs = [Bool](repeating: false, count: 65_536)
        for (index, entry) in entries.enumerated() {
            let bytes = Array(entry.term.value.utf8)
            guard bytes.count >= 2 else { continue }
            table[Int(bytes[0])].append(Term(bytes: bytes, entry: index))
            pairs[Int(bytes[0]) << 8 | Int(bytes[1])] = true
        }
        termsByFirstByte = table.map { $0.sorted { $0.bytes.count > $1.bytes.count } }
        self.pairs = pairs
    }

    var isEmpty: Bool { entries.isEmpty }

    /// The next term at or after `start` that is not yet used, as a whole word or with a German ending.
    ///
    /// - Parameter used: indexed like `entries`.
    func next(
        in text: ArraySlice<UInt8>, from start: Int, used: [Bool]
    ) -> (range: Range<Int>, entry: Int)? {
        text.withUnsafeBufferPointer { buffer in
            let offset = text.startIndex
            var index = start - offset
            var isWordStart = index == 0 || !Self.isWordByte(buffer[index - 1])
            while index + 1 < buffer.count {
                let byte = buffer[index]
                // Inside a word nothing begins: nine bytes of ten are passed here.
                guard isWordStart else {
                    isWordStart = !Self.isWordByte(byte)
                    index += 1
                    continue
                }
                if pairs[Int(byte) << 8 | Int(buffer[index + 1])] {
                    for term in termsByFirstByte[Int(byte)] where !used[term.entry] {
                        if let end = Self.matchEnd(term.bytes, buffer, at: index) {
                            return ((index + offset)..<(end + offset), term.entry)
                        }
                    }
                }
                isWordStart = !Self.isWordByte(byte)
                index += 1
            }
            return nil
        }
    }

    private static func matchEnd(_ term: [UInt8], _ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
        guard start + term.count <= text.count else { return nil }
        for offset in 0..<term.count where text[start + offset] != term[offset] { return nil }
        let end = start + term.count
        var wordEnd = end
        while wordEnd < text.count, isWordByte(text[wordEnd]) { wordEnd += 1 }
        switch wordEnd - end {
        case 0: return end
        case 1:
            let byte = text[end]
            return byte == UInt8(ascii: "s") || byte == UInt8(ascii: "n") || byte == UInt8(ascii: "e") ? wordEnd : nil
        case 2:
            let pair = (text[end], text[end + 1])
            let isEnding =
                pair == (UInt8(ascii: "e"), UInt8(ascii: "n")) || pair == (UInt8(ascii: "e"), UInt8(ascii: "s"))
                || pair == (UInt8(ascii: "e"), UInt8(ascii: "r"))
            return isEnding ? wordEnd : nil
        default: return nil
        }
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte.isWordByte || byte == UInt8(ascii: "-")
    }
}
