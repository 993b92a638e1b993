import Bytes

/// Tells whether one of some marks and phrases may stand in a text, sixteen bytes at a time: hardly any text has one.
///
/// A phrase is looked for by two neighbouring letters of it that German words seldom have side by side, a mark by its first two
/// bytes, which are capitals or the same sign twice.
struct UnfinishedTextSieve: Sendable {
    private struct Phrase: Sendable {
        let text: [UInt8]
        /// Where its rare letters stand.
        let offset: Int
        /// Before them; each may be missing where two texts follow each other.
        let blanks: Int
    }

    private typealias Group = SIMD16<UInt8>

    /// In small letters.
    private static let rarePairs = ["lg", "ps", "hg", "xt", "nz"].map { Array($0.utf8) }
    private static let doubles = Array("?_.x".utf8)

    private let marks: [[UInt8]]
    private let phrases: [Phrase]

    /// - Parameters:
    ///   - marks: each begins with two capitals, or with `?`, `_`, `.` or `x` twice.
    ///   - phrases: in small letters, with one of the pairs of rare letters; others are passed over.
    init(marks: [[UInt8]], phrases: [[UInt8]]) {
        self.marks = marks
        self.phrases = phrases.compactMap { text in
            let offsets = Self.rarePairs.compactMap { pair in
                text.indices.dropLast().first { text[$0] == pair[0] && text[$0 + 1] == pair[1] }
            }
            return offsets.first.map { offset in
                Phrase(text: text, offset: offset, blanks: text[..<offset].count { $0 == 0x20 })
            }
        }
    }

    /// Whether one stands there, in texts that follow each other without anything between them.
    ///
    /// - Complexity: O(n) in bytes.
    func lets(_ text: TextBytes) -> Bool {
        let raw = UnsafeRawBufferPointer(text)
        var start = 0
        while start + 17 <= text.count {
            let first = raw.loadUnaligned(fromByteOffset: start, as: Group.self)
            let second = raw.loadUnaligned(fromByteOffset: start + 1, as: Group.self)
            if any(Self.concern(first, second)), (start..<(start + 16)).contains(where: { holds(text, at: $0) }) {
                return true
            }
            start += 16
        }
        return (start..<max(start, text.count - 1)).contains { holds(text, at: $0) }
    }

    @inline(__always)
    private static func concern(_ first: Group, _ second: Group) -> SIMDMask<SIMD16<Int8>> {
        let capitals = (first &- 0x41 .< 26) .& (second &- 0x41 .< 26)
        let signs = (first .== 0x3F) .| (first .== 0x5F) .| (first .== 0x2E) .| (first .== 0x78)
        let (small, next) = (first | 0x20, second | 0x20)
        // l, p, h, x and n, then g, s, g, t and z
        let letters =
            (((small .== 0x6C) .| (small .== 0x68)) .& (next .== 0x67)) .| ((small .== 0x70) .& (next .== 0x73))
            .| ((small .== 0x78) .& (next .== 0x74)) .| ((small .== 0x6E) .& (next .== 0x7A))
        return capitals .| (signs .& (first .== second)) .| letters
    }

    private func holds(_ text: TextBytes, at index: Int) -> Bool {
        let (first, second) = (text[index], text[index + 1])
        if first == second && Self.doubles.contains(first) || first &- 0x41 < 26 && second &- 0x41 < 26 {
            if marks.contains(where: { text[index...].starts(with: $0) }) { return true }
        }
        let (small, next) = (first | 0x20, second | 0x20)
        return phrases.contains { phrase in
            phrase.text[phrase.offset] == small && phrase.text[phrase.offset + 1] == next
                && (0...phrase.blanks).contains { stands(phrase, in: text, from: index - phrase.offset + $0) }
        }
    }

    /// Whether the phrase stands there, blanks left out or not.
    private func stands(_ phrase: Phrase, in text: TextBytes, from start: Int) -> Bool {
        guard start >= 0 else { return false }
        var index = start
        for byte in phrase.text {
            if byte == 0x20, index < text.count, text[index] != 0x20 { continue }
            guard index < text.count, text.folded(at: index) == byte else { return false }
            index += 1
        }
        return true
    }
}
